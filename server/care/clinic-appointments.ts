import type { HalfDay, Outcome } from '../../contract/care-own.ts'
import type { ClinicAppointment, ClinicState } from '../../contract/clinic.ts'
import type { Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { type Reminders, unseal } from './appointments.ts'

export async function getClinic(ctx: Context): Promise<ClinicState> {
  const { rows } = await ctx.tx.query<ClinicState>(
    `select o.name, c.services, c.valid_until as "validUntil", k.morning, k.afternoon
     from care.clinic_key k join care.outlet o on o.id = k.outlet_id join care.clinic c on c.outlet_id = o.id where k.id = $1`,
    [ctx.caller.account]
  )
  if (!rows[0]) throw new Refusal('care.no-clinic')
  return rows[0]
}

export async function setClinicPlaces(
  ctx: Context,
  { morning, afternoon }: Record<HalfDay, number>
): Promise<ClinicState> {
  await ctx.tx.query('update care.clinic_key set morning = $2, afternoon = $3 where id = $1', [
    ctx.caller.account,
    morning,
    afternoon
  ])
  return getClinic(ctx)
}

/** Row-level security shows those booked under the key of who asks. */
export async function listClinicAppointments(ctx: Context, from: Day = ctx.on): Promise<ClinicAppointment[]> {
  const { rows } = await ctx.tx.query<Omit<ClinicAppointment, 'service' | 'code'> & { sealed: string }>(
    `select id, on_day as on, half, sealed, consent is not null as tells, outcome from care.appointment
     where on_day between $1::date and $1::date + 13 order by on_day, half = 'afternoon', id`,
    [from]
  )
  return rows.map(({ sealed, ...row }) => {
    const { service, code } = unseal(ctx, sealed)
    return { ...row, service, code }
  })
}

/** One word, from the day on, and only while the person lets it: the database refuses any other. */
export async function tellClinicOutcome(
  ctx: Context,
  { id, outcome }: { id: string; outcome: Outcome }
): Promise<{ outcome: Outcome }> {
  const { rows } = await ctx.tx.query<{ on: Day; tells: boolean }>(
    'select on_day as on, consent is not null as tells from care.appointment where id = $1',
    [id]
  )
  const [found] = rows
  if (!found) throw new Refusal('care.no-appointment')
  if (found.on > ctx.on) throw new Refusal('care.not-yet')
  const { rowCount } = await ctx.tx.query(
    'update care.appointment set outcome = $2 where id = $1 and consent is not null',
    [id, outcome]
  )
  if (!rowCount) throw new Refusal('care.no-consent')
  return { outcome }
}

const plainCode = (code: string) => code.replace('-', '').toUpperCase()

/** For who cannot open their own page any more: the code is all they need, and all the clinic knows of them. */
export async function withdrawClinicAppointment(
  ctx: Context,
  { brought, reminders }: { brought: string; reminders: Pick<Reminders, 'unremind'> }
): Promise<{ withdrawn: true }> {
  const { rows } = await ctx.tx.query<{ id: string; sealed: string }>('select id, sealed from care.appointment')
  const found = rows.find(({ sealed }) => plainCode(unseal(ctx, sealed).code) === plainCode(brought))
  if (!found) throw new Refusal('care.no-appointment')
  await ctx.tx.query('delete from care.appointment where id = $1', [found.id])
  const { reminder } = unseal(ctx, found.sealed)
  if (reminder) await reminders.unremind(ctx, reminder)
  return { withdrawn: true }
}
