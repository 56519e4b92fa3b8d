/** What chance does to small counts: 95 of 100 times the true figure lies between `low` and `high`. */
export type Interval = { low: number; high: number }

export const normal = 1.959964

/** Wilson's interval of the share `part` of `whole`. */
export function wilson(part: number, whole: number): Interval {
  const share = part / whole
  const spread = normal ** 2 / whole
  const middle = share + spread / 2
  const half = normal * Math.sqrt((share * (1 - share)) / whole + spread / (4 * whole))
  return {
    low: part === 0 ? 0 : (middle - half) / (1 + spread),
    high: part === whole ? 1 : (middle + half) / (1 + spread)
  }
}

/** The exact interval of Poisson for a count of events; above a hundred Byar's, which differs in the fifth digit. */
export function poisson(n: number): Interval {
  if (n > 100) {
    const byar = (of: number, sign: number) => of * (1 - 1 / (9 * of) + (sign * normal) / (3 * Math.sqrt(of))) ** 3
    return { low: byar(n, -1), high: byar(n + 1, 1) }
  }
  return {
    low: n === 0 ? 0 : halved(mean => 1 - upTo(n - 1, mean) - 0.025, n),
    high: halved(mean => 0.025 - upTo(n, mean), n + 30 + 4 * Math.sqrt(n))
  }
}

/** How likely at most `n` events are where `mean` are expected. */
function upTo(n: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= n; k++) {
    term *= mean / k
    sum += term
  }
  return sum
}

/** Where a growing function passes zero, between 0 and `to`. */
function halved(grows: (mean: number) => number, to: number): number {
  let [low, high] = [0, to]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (grows(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
