/** One column a list is sorted by; the first of several counts most. */
export interface Sort {
  key: string
  down: boolean
}

/** As it stands in an address: `name,-age`. */
export const sortText = (sort: readonly Sort[]): string =>
  sort.map(({ key, down }) => (down ? `-${key}` : key)).join(',')

export const readSort = (text: string | undefined): Sort[] =>
  (text ?? '')
    .split(',')
    .filter(Boolean)
    .map(part => (part.startsWith('-') ? { key: part.slice(1), down: true } : { key: part, down: false }))

/** A click sorts by that column alone: up, then down, then no more. With `further` it joins or turns in place. */
export function nextSort(sort: readonly Sort[], key: string, further: boolean): Sort[] {
  const at = sort.find(one => one.key === key)
  const turned: Sort[] = !at ? [{ key, down: false }] : at.down ? [] : [{ key, down: true }]
  if (!further) return turned
  return at ? sort.flatMap(one => (one.key === key ? turned : [one])) : [...sort, ...turned]
}
