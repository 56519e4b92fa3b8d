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

export interface Standing {
  id: string
  at: readonly [number, number] | null
}

/** Degrees of longitude are shorter than those of latitude: in Anhui by about a seventh. */
const apart = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1])

/**
 * From the first building always on to the nearest one that is left; buildings of which nobody knows where they stand come after. The
 * order is of all buildings of a grid, so that it stays the same while calls are made.
 */
export function walkBuildings<B extends Standing>(buildings: readonly B[]): B[] {
  // A copy from before the app was renewed does not say it yet.
  const left = buildings.filter(({ at }) => at)
  const way = left.splice(0, 1)
  while (left.length > 0) {
    const here = way.at(-1)!.at!
    const nearest = left.reduce((best, one) => (apart(here, one.at!) < apart(here, best.at!) ? one : best))
    left.splice(left.indexOf(nearest), 1)
    way.push(nearest)
  }
  return [...way, ...buildings.filter(({ at }) => !at)]
}

/** The building an address lies in: the one whose address and name it begins with, the longest if several do. */
export function buildingOf<B extends { name: string; address: string }>(
  address: string | null,
  buildings: readonly B[]
): B | undefined {
  if (!address) return undefined
  const written = address.replace(/\s+/g, '')
  const fits = ({ name, address: street }: B): number => {
    const whole = (name.startsWith(street) ? name : street + name).replace(/\s+/g, '')
    // 1栋 must not take in 11栋, nor 幸福路1号 what lies at 幸福路12号.
    const goesOn = /\d$/.test(whole) && /^\d/.test(written.slice(whole.length))
    return whole !== '' && written.startsWith(whole) && !goesOn ? whole.length : 0
  }
  const [best] = buildings.filter(one => fits(one) > 0).sort((a, b) => fits(b) - fits(a))
  return best
}
