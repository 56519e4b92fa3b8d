/** Both ends of a text count as characters, so that road and room weigh a little more. */
const beginning = 0x5e
const end = 0x24
const longest = 400
const pairs = new Int32Array(longest + 1)

/**
 * Puts the different pairs of neighbouring characters of a text into `pairs`, both in one number, and says how many. Texts
 * are short: looking among the pairs so far is quicker than a set of each of thousands.
 */
function readPairs(text: string): number {
  let before = beginning
  let n = 0
  const length = Math.min(text.length, longest)
  for (let i = 0; i <= length; i++) {
    const unit = i < length ? text.charCodeAt(i) : end
    pairs[n] = (before << 16) | unit
    let known = 0
    while (pairs[known] !== pairs[n]) known++
    if (known === n) n++
    before = unit
  }
  return n
}

/**
 * For each text the most alike of those known: by the share of pairs of neighbouring characters two of them have in common.
 * Few are asked for and thousands known, so each of those is gone through once, against the pairs of all that are asked for.
 */
export function findAlike(
  known: readonly string[],
  texts: readonly string[],
  { most, least = 0.45 }: { most: number; least?: number }
): string[][] {
  const having = new Map<number, number[]>()
  const sizes = texts.map((text, at) => {
    const size = readPairs(text)
    for (const pair of pairs.subarray(0, size)) {
      const list = having.get(pair)
      if (list) list.push(at)
      else having.set(pair, [at])
    }
    return size
  })
  const alike = texts.map((): { key: string; like: number }[] => [])
  const shared = new Uint16Array(texts.length)
  for (const key of known) {
    const size = readPairs(key)
    shared.fill(0)
    for (let i = 0; i < size; i++) for (const at of having.get(pairs[i]!) ?? []) shared[at]!++
    for (let at = 0; at < texts.length; at++) {
      const like = (2 * shared[at]!) / (sizes[at]! + size)
      if (like >= least) alike[at]!.push({ key, like })
    }
  }
  return alike.map(found =>
    found
      .sort((a, b) => b.like - a.like || (a.key < b.key ? -1 : 1))
      .map(({ key }) => key)
      .filter((key, i, keys) => key !== keys[i - 1])
      .slice(0, most)
  )
}
