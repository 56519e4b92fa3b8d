import type { ClueState } from '../../contract/clues.ts'

export type ClueDeed = 'pass-on' | 'receive' | 'answer'

const ways: Record<ClueDeed, { from: ClueState; to: ClueState; by: 'street' | 'district' }> = {
  'pass-on': { from: 'recorded', to: 'passed-on', by: 'street' },
  receive: { from: 'passed-on', to: 'received', by: 'district' },
  answer: { from: 'received', to: 'answered', by: 'district' }
}

/** What may be done next, and whose turn it is. */
export const clueDeeds = (state: ClueState, by: 'street' | 'district'): ClueDeed[] =>
  (Object.keys(ways) as ClueDeed[]).filter(deed => ways[deed].from === state && ways[deed].by === by)

export const clueAfter = (deed: ClueDeed): ClueState => ways[deed].to

/** Words by which somebody who went there would be told of. What an institution does is said without them. */
const aboutSomebody =
  /[孕妊娩她]|产妇|产检|患者|病人|当事人|女士|小姐|太太|妻子|媳妇|老婆|怀了|生二胎|生三胎|住户|户主|身份证|手机|pregnan|patient|\bshe\b|\bher\b|\bwom[ae]n\b|\bwife\b|\bmother\b|\bmrs?\b|\bms\b/i

export const tellsOfSomebody = (text: string): boolean => aboutSomebody.test(text.normalize('NFKC'))
