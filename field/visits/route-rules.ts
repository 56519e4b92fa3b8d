/** An address cut into words and numbers, so that 2栋 comes before 10栋 as one walks. */
const parts = (address: string): (string | number)[] =>
  (address.match(/\d+|\D+/g) ?? []).map(part => (/^\d/.test(part) ? Number(part) : part))

/** In the order in which one walks past; whoever has no address comes last. */
export function compareAddresses(a: string | null, b: string | null): number {
  if (!a || !b) return Number(!a) - Number(!b)
  const [one, other] = [parts(a), parts(b)]
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const [x, y] = [one[at]!, other[at]!]
    if (x === y) continue
    if (typeof x === 'number' && typeof y === 'number') return x - y
    return String(x) < String(y) ? -1 : 1
  }
  return one.length - other.length
}
