interface Keyed {
  key: string
}

const pairsOf = (text: string): string[] => {
  const points = [...`^${text}$`]
  return points.slice(1).map((point, i) => points[i]! + point)
}

/**
 * Finds the texts written most alike: the share of pairs of neighbouring characters two of them have in common. Ends
 * count as characters, so that road and room weigh a little more.
 */
export function likeFinder<T extends Keyed>(known: readonly T[], least = 0.45): (key: string, most: number) => T[] {
  const having = new Map<string, number[]>()
  const lengths = known.map(({ key }, at) => {
    const pairs = new Set(pairsOf(key))
    for (const pair of pairs) {
      const list = having.get(pair)
      if (list) list.push(at)
      else having.set(pair, [at])
    }
    return pairs.size
  })
  return (key, most) => {
    const pairs = new Set(pairsOf(key))
    const shared = new Map<number, number>()
    for (const pair of pairs) for (const at of having.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared]
      .map(([at, n]) => ({ at, like: (2 * n) / (pairs.size + lengths[at]!) }))
      .filter(({ like }) => like >= least)
      .sort((a, b) => b.like - a.like || (known[a.at]!.key < known[b.at]!.key ? -1 : 1))
      .slice(0, most)
      .map(({ at }) => known[at]!)
  }
}
