import { today } from './clock.ts'
import type { Context } from './context.ts'

/**
 * Counts what was refused by law, for the report: which power, at which door, in whose area, on which day. Never what was
 * written, by whom or about whom.
 */
export async function countRefused(
  { tx, caller }: Pick<Context, 'tx' | 'caller'>,
  door: string,
  refused: Iterable<[code: string, n: number]>
): Promise<void> {
  for (const [code, n] of [...refused].sort())
    await tx.query(
      `insert into platform.refused_power as known (area, day, code, door, n) values ($1, $2, $3, $4, $5)
       on conflict (area, day, code, door) do update set n = known.n + excluded.n`,
      [caller.lo, today(), code, door, n]
    )
}

/** How often each power was found. */
export function codesOf(found: Iterable<{ code: string; times?: number }>): Map<string, number> {
  const codes = new Map<string, number>()
  for (const { code, times = 1 } of found) codes.set(code, (codes.get(code) ?? 0) + times)
  return codes
}
