import { z } from 'zod'
import type { RefusedCount } from '../../contract/audit.ts'

export const refusedWays = ['code', 'door', 'month', 'area'] as const
export type RefusedWay = (typeof refusedWays)[number]

/** What is looked at stands in the address: how long back, by what it is counted, and what it is narrowed to. */
export const RefusedSearch = z.object({
  months: z
    .union([z.literal(1), z.literal(3), z.literal(36)])
    .optional()
    .catch(undefined),
  by: z.enum(refusedWays).optional().catch(undefined),
  code: z.string().max(60).optional().catch(undefined),
  door: z.string().max(60).optional().catch(undefined),
  month: z.string().max(7).optional().catch(undefined),
  area: z.coerce.number().int().optional().catch(undefined)
})
export type RefusedSearch = z.infer<typeof RefusedSearch>

export interface RefusedLine {
  /** What all of them share; 0 is the place of nobody who was signed in. */
  key: string | number
  operation: string | null
  n: number
}

/** The counts that fit the address, summed by one of their sides: the most first, months the latest first. */
export function sumRefused(counts: readonly RefusedCount[], search: RefusedSearch): RefusedLine[] {
  const by = search.by ?? 'code'
  const lines = new Map<string | number, RefusedLine>()
  for (const count of counts) {
    if (refusedWays.some(way => search[way] !== undefined && search[way] !== (count[way] ?? 0))) continue
    const key = count[by] ?? 0
    const line = lines.get(key) ?? { key, operation: count.operation, n: 0 }
    line.n += count.n
    lines.set(key, line)
  }
  const found = [...lines.values()]
  return by === 'month' ? found.sort((a, b) => (a.key < b.key ? 1 : -1)) : found.sort((a, b) => b.n - a.n)
}
