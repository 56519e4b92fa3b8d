import { areaAt } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere, sendOff } from '../platform/context.ts'
import type { Delta } from './contribution-rules.ts'
import type { Happening } from './happening-rules.ts'
import { inChunks } from './in-chunks.ts'

export type InRegister<T> = T & { register: number }

/** What changes in the counts and in what happened, of all that is recorded together. */
export interface Counting {
  deltas: InRegister<Delta>[]
  happenings: InRegister<Happening>[]
}

/** A person under protection is counted at the district, which may lie above the territory of who records. */
export async function appendCounts(ctx: Context, { deltas, happenings }: Counting, at: string): Promise<void> {
  const atDistrict = ({ cell }: { cell: { area: number } }) => cell.area === areaAt(cell.area, 'district')
  const inside = (one: { cell: { area: number } }) => !atDistrict(one)
  if (deltas.some(atDistrict) || happenings.some(atDistrict))
    await acrossTerritory(ctx, everywhere, async () => {
      insertDeltas(ctx, deltas.filter(atDistrict), at)
      insertHappenings(ctx, happenings.filter(atDistrict), at)
    })
  insertDeltas(ctx, deltas.filter(inside), at)
  insertHappenings(ctx, happenings.filter(inside), at)
}

function insertDeltas(ctx: Context, deltas: InRegister<Delta>[], at: string): void {
  const values = deltas.map(({ register, cell, on, n }) => ({
    register,
    area: cell.area,
    seat: cell.seat,
    sex: cell.sex,
    birth_month: cell.birthMonth && `${cell.birthMonth}-01`,
    split: cell.split,
    stay: cell.stay,
    valid_on: on,
    recorded_at: at,
    n
  }))
  for (const some of inChunks(values))
    sendOff(ctx, ctx.tables<'people'>().insertInto('people.count_delta').values(some))
}

export function insertHappenings(ctx: Context, happenings: readonly InRegister<Happening>[], at: string): void {
  const values = happenings.map(({ register, cell, on, n }) => ({
    register,
    ...cell,
    valid_on: on,
    recorded_at: at,
    n
  }))
  for (const some of inChunks(values)) sendOff(ctx, ctx.tables<'people'>().insertInto('people.happening').values(some))
}
