import type { ReferralToSend } from '../../contract/offers.ts'
import { openContent } from '../cases/index.ts'
import type { Context } from '../platform/context.ts'

/** Nobody who agreed is forgotten: what waits to be sent, by its case. Visits of families are in no list. */
export async function listReferralsToSend(ctx: Context): Promise<ReferralToSend[]> {
  const { lo, hi } = ctx.caller
  const { rows } = await ctx.tx.query<Omit<ReferralToSend, 'name' | 'agreedAt'> & Row>(
    `select o.id, o.case_id as case, o.body, o.moved_at, c.sealed, c.person_id as person
     from support.offer o join cases."case" c on c.register = o.register and c.id = o.case_id and c.state <> 'withdrawn'
     where o.state = 'agreed' and o.kind = 'referral' and c.area between $1 and $2 order by o.moved_at, o.id limit 200`,
    [lo, hi]
  )
  ctx.sawPeople(rows.map(({ person }) => person))
  return rows.map(({ id, case: of, body, moved_at, sealed }) => ({
    id,
    case: of,
    body,
    name: openContent(ctx, sealed).name,
    agreedAt: new Date(moved_at).toISOString()
  }))
}

interface Row {
  moved_at: Date
  sealed: string
  person: string
}
