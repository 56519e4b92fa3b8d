import { type OtherSeat, tellOtherSeats } from '../people/index.ts'
import { acrossTerritory, type Context, everywhere } from '../platform/context.ts'

interface Settled {
  person: string
  area: number
  on: string
}

/**
 * Whoever a file says lives here may have a hukou seat that thinks otherwise, in this register or another: that seat is
 * told, as it is told of a move recorded by hand.
 */
export async function tellHukou(
  ctx: Context,
  upload: string,
  { from, to, source }: { from: number; to: number; source: string }
): Promise<void> {
  const settled = await acrossTerritory(ctx, everywhere, async () => {
    const { rows } = await ctx.tx.query<Settled>(disagreeing, [upload, from, to])
    return rows
  })
  const places = new Map<string, OtherSeat>()
  for (const { person, area, on } of settled) {
    const place = places.get(`${area} ${on}`) ?? { persons: [], seat: 'living', area, on }
    place.persons.push(person)
    places.set(`${area} ${on}`, place)
  }
  for (const place of places.values()) await tellOtherSeats(ctx, source, place)
}

const disagreeing = `select e.person_id as person, e.area, greatest(e.valid_from, h.valid_from) as on
  from intake.arrival a join people.enrolment e on e.person_id = a.person_id and e.seat = 'living' and e.enrolled
  join people.enrolment h on h.person_id = a.person_id and h.seat = 'hukou' and h.enrolled and h.other_area / 1000 is distinct from e.area / 1000
  where a.upload_id = $1 and a.row_number between $2 and $3 and a.person_id is not null
    and (a."group" in ('new', 'changed') or a."group" = 'doubtful' and a.decision = 'accept')`
