import { sql } from 'kysely'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { atOffice } from './at-office.ts'
import { authorityOver } from './authority.ts'
import { ownRow } from './own-cases.ts'

/** Taken back by the person who gave it (Civil Code 173): the proxy neither follows the case nor acts in it from this moment. */
export async function endOwnAuthority(ctx: Context, id: string | undefined): Promise<void> {
  const row = await ownRow(ctx, id)
  if (row.applicant !== 'proxy' || authorityOver(row, ctx.on) !== null) throw new Refusal('cases.no-authority')
  ctx.sawPeople([row.person])
  ctx.trace({ detail: { case: row.id, deed: 'end-authority' } })
  await atOffice(ctx, row.area, there =>
    sql`update cases."case" set authority_ended_at = now() where register = ${row.register} and id = ${row.id}::uuid`.execute(
      there.tables<'cases'>()
    )
  )
}
