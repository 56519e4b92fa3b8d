import type { Facts } from '../../contract/register-fields.ts'
import type { EnrolmentId, Seat } from '../../contract/values.ts'
import { areaAt } from '../areas/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'
import { recordChanges } from './record-changes.ts'

interface Settled {
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
  { persons, seat, area, on }: Settled
): Promise<void> {
  await acrossTerritory(ctx, everywhere, async () => {
    const rows = await ctx
      .tables<'people'>()
      .selectFrom('people.enrolment')
      .select(['id', 'register', 'area', 'other_area', 'stay_from'])
      .where('person_id', 'in', persons)
      .where('seat', '=', seat === 'living' ? 'hukou' : 'living')
      .where('enrolled', '=', true)
      .execute()
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
