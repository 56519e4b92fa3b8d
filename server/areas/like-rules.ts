interface Keyed {
  key: string
}

/** Both characters in one number: a community has thousands of addresses, and texts of two would be made for every pair of each. */
function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>()
  let before = 0x5e
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x24
    pairs.add(before * 65_536 + unit)
    before = unit
  }
  return pairs
}

/**
 * Finds the texts written most alike: the share of pairs of neighbouring characters two of them have in common. Ends
 * count as characters, so that road and room weigh a little more.
 */
export function likeFinder<T extends Keyed>(known: readonly T[], least = 0.45): (key: string, most: number) => T[] {
  const having = new Map<number, number[]>()
  const lengths = known.map(({ key }, at) => {
    const pairs = pairsOf(key)
    for (const pair of pairs) {
      const list = having.get(pair)
      if (list) list.push(at)
      else having.set(pair, [at])
    }
    return pairs.size
  })
  // Counted in an array used again: most texts share some pair with most others, and a map of them would be made each time.
  const shared = new Uint16Array(known.length)
  return (key, most) => {
    const pairs = pairsOf(key)
    shared.fill(0)
    for (const pair of pairs) for (const at of having.get(pair) ?? []) shared[at]!++
    const alike: { at: number; like: number }[] = []
    for (let at = 0; at < known.length; at++) {
      const like = (2 * shared[at]!) / (pairs.size + lengths[at]!)
      if (like >= least) alike.push({ at, like })
    }
    return alike
      .sort((a, b) => b.like - a.like || (known[a.at]!.key < known[b.at]!.key ? -1 : 1))
      .slice(0, most)
      .map(({ at }) => known[at]!)
  }
}
