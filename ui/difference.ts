/** What two texts share at the beginning and the end, in characters as people count them. */
export function differenceIn(text: string, other: string): [before: string, middle: string, after: string] {
  const [a, b] = [[...text], [...other]]
  const short = Math.min(a.length, b.length)
  let head = 0
  while (head < short && a[head] === b[head]) head++
  let tail = 0
  while (tail < short - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const cut = a.length - tail
  return [a.slice(0, head).join(''), a.slice(head, cut).join(''), a.slice(cut).join('')]
}
