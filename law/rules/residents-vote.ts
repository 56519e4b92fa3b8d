/** How many could vote, came, and agreed. */
export interface Vote {
  entitled: number
  present: number
  favour: number
}

/** More than half of those who may vote came, and more than half of those who came agreed (居民委员会组织法, on the residents’ meeting). */
export const isCarried = ({ entitled, present, favour }: Vote): boolean =>
  present <= entitled && favour <= present && present * 2 > entitled && favour * 2 > present

/** As a record keeps it, and back. */
export const voteText = ({ entitled, present, favour }: Vote): string => `${entitled}/${present}/${favour}`
export function readVote(text: string): Vote | undefined {
  const [, entitled, present, favour] = (/^(\d{1,6})\/(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number)
  return favour === undefined ? undefined : { entitled: entitled!, present: present!, favour }
}
