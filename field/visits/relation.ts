import type { Words } from '../app/words.tsx'

/** The first digit of GB/T 4761 says how somebody is related to the head; 01 and 02 are the head. */
const groups = ['0', '1', '2', '3', '4', '5', '6', '7', '8'] as const
type Group = (typeof groups)[number]

export function relationIn(t: Words['t'], code: string | null): string {
  const group = groups.find(one => code?.startsWith(one))
  return group === undefined ? '' : t(`door.relation.${group}`)
}

/** What can be chosen at the door, as codes of the whole group. */
export const relationCodes: { code: string; group: Group }[] = groups.map(group => ({
  code: group === '0' ? '02' : `${group}0`,
  group
}))
