import type { Facts } from '../../contract/register-fields.ts'
import type { EnrolmentId, Seat } from '../../contract/values.ts'
import { areaAt } from '../areas/index.ts'
import { acrossTerritory, among, type Context, everywhere, inOneGo } from '../platform/context.ts'
import { addDays } from './day-rules.ts'
import { type Change, enrolledSlices, type NewEvent, readEvents, recordChanges } from './record-changes.ts'

export interface OtherSeat {
  persons: string[]
  /** The seat that changed; the other one is told. */
  seat: Seat
  area: number
  on: string
}

/**
 * The register of the other seat learns where the person's counterpart now is: the split of its own counts changes.
 * The clock of a hukou seat starts when the person leaves home, not again at each further move.
 */
export async function tellOtherSeats(
  ctx: Context,
  source: string,
  { persons, seat, area, on }: OtherSeat
): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    const [rows] = await inOneGo(ctx, [
      ctx
        .tables<'people'>()
        .selectFrom('people.enrolment')
        .select(['id', 'register', 'area', 'other_area', 'stay_from'])
        .where(among('person_id', persons))
        .where('seat', '=', seat === 'living' ? 'hukou' : 'living')
        .where('enrolled', '=', true)
        .compile()
    ])
    const community = areaAt(area, 'community')
    const changes = rows
      .filter(row => row.other_area === null || areaAt(row.other_area, 'community') !== community)
      .map(row => {
        const wasHome = row.other_area !== null && areaAt(row.other_area, 'community') === areaAt(row.area, 'community')
        const leaves = seat === 'living' && (wasHome || row.stay_from === null)
        const facts: Facts = {
          otherArea: area,
          ...(leaves && { stayFrom: on as unknown as Facts['stayFrom'] & string })
        }
        return {
          register: row.register,
          enrolment: row.id as EnrolmentId,
          events: [{ type: 'address-changed' as const, validOn: on, facts }]
        }
      })
    if (changes.length > 0) await recordChanges(ctx, source, changes)
  })
}

/**
 * Nobody dies in one register and lives on in another: the event for every other open seat of the people whose death is
 * recorded, in the caller's area and elsewhere. A seat that was opened after the death, by mistake, closes the day after
 * it began: a record begins with the enrolment.
 */
export async function closedByDeath(
  ctx: Context,
  told: Change[],
  event: NewEvent
): Promise<{ here: Change[]; elsewhere: Change[] }> {
  const db = ctx.tables<'people'>()
  const ids = told.map(change => change.enrolment)
  const seen = await db.selectFrom('people.enrolment').select('person_id').where('id', 'in', ids).execute()
  const persons = seen.map(one => one.person_id)
  if (persons.length === 0) return { here: [], elsewhere: [] }
  return acrossTerritory(ctx, everywhere, async () => {
    const rows = await db
      .selectFrom('people.enrolment')
      .select(['register', 'id', 'area'])
      .where('person_id', 'in', persons)
      .where('id', 'not in', ids)
      .where('enrolled', '=', true)
      .orderBy('id')
      .execute()
    const events = await readEvents(
      ctx,
      rows.map(row => row.id)
    )
    const changes = rows.flatMap(({ register, id, area }) => {
      const first = enrolledSlices(events.get(id) ?? [])[0]?.from ?? event.validOn
      const validOn = event.validOn > first ? event.validOn : addDays(first, 1)
      const change: Change = { register, enrolment: id as EnrolmentId, events: [{ ...event, validOn }] }
      return validOn > ctx.on ? [] : [{ change, here: area >= ctx.caller.lo && area <= ctx.caller.hi }]
    })
    const of = (here: boolean) => changes.filter(one => one.here === here).map(one => one.change)
    return { here: of(true), elsewhere: of(false) }
  })
}
