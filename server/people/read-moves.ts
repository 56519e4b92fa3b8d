import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/values.ts'
import { type Context, everywhere } from '../platform/context.ts'

/** Somebody's seat went to another district, or the acceptance of that was taken back (`back`). */
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
    select l.seq, l.type = 'retracted' as back, coalesce(l.retracts, l.seq) as move, l.person_id as person, l.seat,
      l.enrolment_id as left, e.area as "leftArea", n.id as to, n.area as "toArea"
    from people.life_change l join people.enrolment e on e.register = l.register and e.id = l.enrolment_id
    left join people.enrolment n on n.person_id = l.person_id and n.seat = l.seat and n.enrolled and n.id <> l.enrolment_id and not e.enrolled
    where l.seq > coalesce((select max(f.seq) from ${table} f where f.followed_at < now() - interval '1 day'), 0)
      and l.type in ('moved-out', 'retracted') and not exists (select from ${table} f where f.seq = l.seq)
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
