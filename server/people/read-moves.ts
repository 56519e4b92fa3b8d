import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/values.ts'
import { type Context, everywhere } from '../platform/context.ts'

/** Somebody's seat went to another district or, as the same entry, to another community of it; or that was taken back (`back`). */
export interface Moved {
  seq: string
  back: boolean
  /** The `seq` of the move itself. */
  move: string
  person: string
  seat: 'hukou' | 'living'
  left: EnrolmentId
  leftArea: number
  /** Where the same seat is now; null where it stands where it stood, or nowhere. */
  to: EnrolmentId | null
  toArea: number | null
}

/** So many at a time: a round comes again at once. */
const most = 200

/**
 * What was moved and not followed yet by a domain, in the order of recording. Each keeps the `seq` it has followed in a table of its own: one
 * that is committed late lies below others and is found all the same, as long as it is not more than a day late.
 */
export async function readMoves(ctx: Context, followed: 'cases' | 'bookings'): Promise<Moved[]> {
  const table = sql.table(`${followed}.followed_move`)
  const { rows } = await sql<Moved>`
    with l as (
      select seq, type, register, enrolment_id, person_id, seat, retracts, null::bigint as was from people.life_change
        where type in ('moved-out', 'retracted')
      union all
      select v.seq, v.type, v.register, v.enrolment_id, n.person_id, n.seat, null, p.area
        from people.event v join people.enrolment n on n.register = v.register and n.id = v.enrolment_id
        join lateral (select area from people.enrolment_past where register = v.register and id = v.enrolment_id and valid_to = v.valid_on
          and known_to is null limit 1) p on p.area / 1000 <> n.area / 1000
        where v.type = 'address-changed' and v.facts ? 'area' and v.recorded_at > now() - interval '30 days' and n.enrolled)
    select l.seq, l.type = 'retracted' as back, coalesce(l.retracts, l.seq) as move, l.person_id as person, l.seat,
      l.enrolment_id as left, coalesce(l.was, e.area) as "leftArea", coalesce(n.id, case when l.was is not null then e.id end) as to,
      coalesce(n.area, case when l.was is not null then e.area end) as "toArea"
    from l join people.enrolment e on e.register = l.register and e.id = l.enrolment_id
    left join people.enrolment n on n.person_id = l.person_id and n.seat = l.seat and n.enrolled and n.id <> l.enrolment_id and not e.enrolled
    where l.seq > coalesce((select max(f.seq) from ${table} f where f.followed_at < now() - interval '1 day'), 0)
      and not exists (select from ${table} f where f.seq = l.seq)
    order by l.seq limit ${most}`.execute(ctx.tables<'people'>())
  return rows
}

/** Notes that a move was followed; false where another process was first. */
export async function noteFollowed(ctx: Context, followed: 'cases' | 'bookings', { seq }: Moved): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into ${sql.table(`${followed}.followed_move`)} (seq) values (${seq})
    on conflict do nothing`.execute(ctx.tables<'people'>())
  return numAffectedRows === 1n
}

/** Who follows: in every area, and people under protection too, of whom nothing is shown. */
export const followerOfMoves = {
  account: '00000000-0000-7000-8000-0000000c1ea3',
  post: undefined,
  role: 'moves',
  ...everywhere,
  permissions: new Set(['people.protected'])
}
