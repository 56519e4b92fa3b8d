/**
 * A sum in fen shared by heads: everybody who lives there counts once, wherever their hukou is. By largest remainders, so that the
 * parts come to the whole; ties go to the lower code.
 */
export function shareByPeople(
  amount: number,
  places: readonly { area: number; people: number }[]
): Map<number, number> {
  const all = places.reduce((sum, { people }) => sum + people, 0)
  if (all === 0) return new Map(places.map(({ area }) => [area, 0]))
  const parts = places.map(({ area, people }) => {
    const exact = BigInt(amount) * BigInt(people)
    return { area, whole: Number(exact / BigInt(all)), rest: exact % BigInt(all) }
  })
  let left = amount - parts.reduce((sum, { whole }) => sum + whole, 0)
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? a.area - b.area : a.rest < b.rest ? 1 : -1))
  const more = new Set<number>()
  for (const { area } of byRest) if (left-- > 0) more.add(area)
  return new Map(parts.map(({ area, whole }) => [area, whole + (more.has(area) ? 1 : 0)]))
}
