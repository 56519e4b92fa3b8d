/** The first ages of the groups of an abridged life table; the last is open. */
const groups = [0, 1, ...Array.from({ length: 17 }, (_, i) => 5 + i * 5)]

/** Where in its group of years who dies lives on: in the first year soon after birth, the lower mortality is the sooner (Keyfitz). */
function livedOfGroup(from: number, width: number, rate: number): number {
  if (from === 0) return 0.07 + 1.7 * rate
  return from === 1 ? 1.6 : width / 2
}

/**
 * The expectation of life at birth of an abridged life table (law reference 5.3), with Chiang's variance, from deaths and
 * years lived at each age 0 to 100. None where nobody lived in a group, or nobody died in the open one.
 */
export function expectationAtBirth(
  deaths: readonly number[],
  lived: readonly number[]
): { years: number; variance: number } | undefined {
  const sum = (of: readonly number[], i: number) => of.slice(groups[i], groups[i + 1]).reduce((all, n) => all + n, 0)
  const rows = groups.map((from, i) => {
    const width = (groups[i + 1] ?? Number.POSITIVE_INFINITY) - from
    const died = sum(deaths, i)
    const rate = died / sum(lived, i)
    const a = livedOfGroup(from, width, rate)
    return {
      width,
      died,
      rate,
      a,
      dies: i === groups.length - 1 ? 1 : Math.min((width * rate) / (1 + (width - a) * rate), 1)
    }
  })
  const open = rows.at(-1)!
  if (rows.some(({ rate }) => !Number.isFinite(rate) || rate < 0) || open.rate === 0) return undefined
  let left = 1
  const table = rows.map(row => {
    const survivors = left
    left *= 1 - row.dies
    const years = row === open ? survivors / row.rate : row.width * left + row.a * (survivors - left)
    return { ...row, survivors, years }
  })
  let after = 0
  let variance = 0
  for (const { width, died, a, dies, survivors, years } of table.slice().reverse()) {
    if (died > 0 && survivors > 0 && Number.isFinite(width)) {
      const reach = survivors * (1 - dies)
      const expected = reach > 0 ? after / reach : 0
      variance += survivors ** 2 * (width - a + expected) ** 2 * ((dies ** 2 * (1 - dies)) / died)
    }
    after += years
  }
  return { years: after, variance }
}
