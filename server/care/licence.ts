import type { ClinicLicence } from '../../contract/care.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { getOwnOutlet } from './stock.ts'

/** What the clinic is licensed for, as its licence says. One that has ended may be noted too: it shows nobody anything. */
export async function setLicence(
  ctx: Context,
  { id, licence, validUntil, services }: ClinicLicence & { id: string }
): Promise<ClinicLicence> {
  const { kind } = await getOwnOutlet(ctx, id)
  if (kind !== 'clinic') throw new Refusal('care.no-clinic')
  const offered = [...new Set(services)].sort()
  await ctx.tx.query(
    `insert into care.clinic (outlet_id, licence, valid_until, services, set_by) values ($1, $2, $3, $4, $5)
     on conflict (outlet_id) do update set licence = excluded.licence, valid_until = excluded.valid_until,
       services = excluded.services, set_by = excluded.set_by`,
    [id, licence, validUntil, offered, ctx.caller.account]
  )
  return { licence, validUntil, services: offered }
}

export async function findLicence(ctx: Context, id: string): Promise<ClinicLicence | null> {
  const { rows } = await ctx.tx.query<ClinicLicence>(
    'select licence, valid_until as "validUntil", services from care.clinic where outlet_id = $1',
    [id]
  )
  return rows[0] ?? null
}
