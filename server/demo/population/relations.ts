/** What is known of someone's kin; links are keys. */
export interface Kin {
  key: string
  name: string
  sex: '1' | '2'
  bornOn: string
  father?: string
  mother?: string
  spouse?: string
}

/** The relation to the head of a household by GB/T 4761-2008, two digits, from the links of parents and spouses. */
export function relationToHead(head: Kin, other: Kin, household: ReadonlyMap<string, Kin>): string {
  if (head === other) return '02'
  const by = (man: string, woman: string) => (other.sex === '1' ? man : woman)
  const find = (key: string | undefined) => (key === undefined ? undefined : household.get(key))
  const spouse = find(head.spouse)
  if (spouse === other) return by('11', '12')
  return (
    below(head, other, find, by) ??
    (spouse === undefined ? undefined : stepChild(spouse, other, by)) ??
    above(head, other, find, by) ??
    (spouse === undefined ? undefined : inLaws({ head, spouse, other, find, by })) ??
    beside(head, other, by) ??
    (surname(head) === surname(other) ? '97' : '99')
  )
}

type Find = (key: string | undefined) => Kin | undefined
type By = (man: string, woman: string) => string

function isChild(child: Kin | undefined, parent: Kin): boolean {
  return child !== undefined && (child.father === parent.key || child.mother === parent.key)
}

function below(head: Kin, other: Kin, find: Find, by: By): string | undefined {
  if (isChild(other, head)) return by('20', '30')
  if (isChild(find(other.spouse), head)) return by('28', '38')
  const [father, mother] = [find(other.father), find(other.mother)]
  if (isChild(father, head)) return by('41', '42')
  if (isChild(mother, head)) return by('43', '44')
  const grand = [father?.father, father?.mother, mother?.father, mother?.mother].map(find)
  return grand.some(one => isChild(one, head)) ? by('47', '48') : undefined
}

function stepChild(spouse: Kin, other: Kin, by: By): string | undefined {
  return isChild(other, spouse) ? by('27', '37') : undefined
}

function above(head: Kin, other: Kin, find: Find, by: By): string | undefined {
  if (isChild(head, other)) return by('51', '52')
  const [father, mother] = [find(head.father), find(head.mother)]
  if (isChild(father, other)) return by('61', '62')
  if (isChild(mother, other)) return by('63', '64')
  const grand = [father?.father, father?.mother, mother?.father, mother?.mother].map(find)
  return grand.some(one => isChild(one, other)) ? by('66', '67') : undefined
}

function inLaws({ head, spouse, other, find, by }: { head: Kin; spouse: Kin; other: Kin; find: Find; by: By }) {
  if (isChild(spouse, other)) return head.sex === '1' ? by('55', '56') : by('53', '54')
  const parents = [find(spouse.father), find(spouse.mother)]
  if (parents.some(one => isChild(one, other))) return '65'
  const grand = parents.flatMap(one => [find(one?.father), find(one?.mother)])
  return grand.some(one => isChild(one, other)) ? '68' : undefined
}

function beside(head: Kin, other: Kin, by: By): string | undefined {
  const shared =
    (head.father !== undefined && head.father === other.father) ||
    (head.mother !== undefined && head.mother === other.mother)
  if (!shared) return undefined
  return other.bornOn < head.bornOn ? by('71', '75') : by('73', '77')
}

function surname(one: Kin): string {
  return one.name.slice(0, 1)
}

/** How many generations above (positive) or below the head someone of this relation stands. */
export function generationOf(relation: string): number {
  const code = Number(relation)
  if (code === 47 || code === 48) return -3
  if (code >= 40 && code < 50) return -2
  if (code >= 20 && code < 40) return -1
  if (code >= 50 && code < 60) return 1
  if (code >= 66 && code <= 68) return 3
  return code >= 60 && code < 66 ? 2 : 0
}
