import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ClinicService } from '../../contract/care.ts'
import type { HalfDay, OwnAppointment, OwnClinic } from '../../contract/care-own.ts'
import type { Day } from '../../contract/values.ts'
import { careConsents } from '../../law/care-consents.ts'
import { areaNames } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { bookableDays, newCode, reminderTimes } from './appointment-rules.ts'

/**
 * What stands sealed in the row. `agreed` is the version of the words under which it is kept, `reminder` what a message that waits is about,
 * so that neither leads to the other without the keys.
 */
const Sealed = z.object({ service: ClinicService, code: z.string(), agreed: z.string(), reminder: z.uuid().optional() })
type Sealed = z.infer<typeof Sealed>

export const unseal = ({ sealer }: Context, sealed: string): Sealed => Sealed.parse(JSON.parse(sealer.open(sealed)))

/** One neutral message to who asks, by the way they chose (docs/message-channels.md); care itself knows no address. */
export interface Reminders {
  /** Its id, kept sealed; undefined where there is no way to tell them. */
  remind: (ctx: Context, when: { from: string; until: string }) => Promise<string | undefined>
  /** Sent or not, nothing is left of it. */
  unremind: (ctx: Context, id: string) => Promise<void>
}

/** Appointments that are still to come: more would take the places of others. */
const mostAhead = 3

/**
 * Opens the own rows of who asks: by a keyed hash of the person, made here and kept nowhere else, so that a copy of the database tells of
 * nobody that they have an appointment. Without it a resident's transaction sees none.
 */
async function asHolder(ctx: Context): Promise<Buffer> {
  const { self } = ctx.caller
  if (!self) throw new Refusal('platform.sign-in')
  const holder = ctx.sealer.lookup('care', self)
  await ctx.tx.query(`select set_config('anjia.care_holder', $1, true)`, [holder.toString('hex')])
  return holder
}

type Row = Omit<OwnAppointment, 'service' | 'clinic' | 'code' | 'reminded'> &
  Omit<OwnClinic, 'areaName'> & { area: number; sealed: string }

export async function listOwnAppointments(ctx: Context): Promise<OwnAppointment[]> {
  await asHolder(ctx)
  const { rows } = await ctx.tx.query<Row>(
    `select a.id, a.on_day as on, a.half, a.sealed, a.consent is not null as tells, a.outcome, o.name, o.area, o.address, o.hours, o.phone,
       a.on_day < $1 or o.is_open and k.ended_at is null and c.valid_until >= a.on_day as stands
     from care.appointment a join care.clinic_key k on k.id = a.key_id join care.outlet o on o.id = k.outlet_id
       join care.clinic c on c.outlet_id = o.id
     order by a.on_day, a.half = 'afternoon', a.id`,
    [ctx.on]
  )
  const names = await namesOf(ctx, rows)
  return rows.map(({ name, area, address, hours, phone, sealed, ...row }) => {
    const { service, code, reminder } = unseal(ctx, sealed)
    return {
      ...row,
      service,
      code,
      reminded: reminder !== undefined,
      clinic: { name, areaName: names(area), address, hours, phone }
    }
  })
}

const namesOf = async (ctx: Context, rows: readonly { area: number }[]) => {
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return (area: number) => names(area).slice(1).join(' ')
}

export interface BookableClinic extends OwnClinic {
  /** Of its key: under which what is booked stands. */
  id: string
  services: ClinicService[]
  validUntil: Day
  places: Record<HalfDay, number>
}

/** Wherever they are: whoever does not wish to be seen at the next one goes to another. */
export async function bookableClinics(ctx: Context): Promise<BookableClinic[]> {
  const { rows } = await ctx.tx.query<
    Omit<BookableClinic, 'areaName' | 'places'> & { area: number; morning: number; afternoon: number }
  >(
    `select k.id, k.morning, k.afternoon, c.services, c.valid_until as "validUntil", o.name, o.area, o.address, o.hours, o.phone
     from care.clinic_key k join care.outlet o on o.id = k.outlet_id join care.clinic c on c.outlet_id = o.id
     where k.ended_at is null and k.morning + k.afternoon > 0 and o.is_open and c.valid_until > $1 order by o.area, o.name`,
    [ctx.on]
  )
  const names = await namesOf(ctx, rows)
  return rows.map(({ area, morning, afternoon, ...clinic }) => ({
    ...clinic,
    areaName: names(area),
    places: { morning, afternoon }
  }))
}

/** The half-days that still have a place. */
export async function freeHalves(
  ctx: Context,
  { id, validUntil, places }: BookableClinic
): Promise<{ on: Day; half: HalfDay }[]> {
  const days = bookableDays(ctx.on, validUntil)
  const { rows } = await ctx.tx.query<{ on_day: Day; half: HalfDay; n: number }>(
    'select on_day, half, n from care.taken($1, $2, $3)',
    [id, days[0] ?? ctx.on, days.at(-1) ?? ctx.on]
  )
  const taken = new Map(rows.map(({ on_day, half, n }) => [`${on_day} ${half}`, n]))
  return days.flatMap(on =>
    (['morning', 'afternoon'] as const)
      .filter(half => (taken.get(`${on} ${half}`) ?? 0) < places[half])
      .map(half => ({ on, half }))
  )
}

interface Wanted {
  clinic: BookableClinic
  service: ClinicService
  on: Day
  half: HalfDay
  /** Whether the clinic may say that it took place. */
  tells: boolean
  /** How one is reminded, where one wishes. */
  reminders?: Reminders | undefined
}

/** One place of a half-day, each under a unique index, so that of two who want the last one, one gets it. */
export async function bookAppointment(
  ctx: Context,
  { clinic, service, on, half, tells, reminders }: Wanted
): Promise<void> {
  const ahead = (await listOwnAppointments(ctx)).filter(one => one.on >= ctx.on)
  if (ahead.length >= mostAhead) throw new Refusal('care.too-many-appointments', { n: mostAhead })
  const holder = await asHolder(ctx)
  const reminder = await reminders?.remind(ctx, reminderTimes(ctx.on, on, half))
  const kept: Sealed = { service, code: newCode(), agreed: careConsents.keep.version, reminder }
  const sealed = ctx.sealer.seal(JSON.stringify(kept))
  for (let place = 1; place <= clinic.places[half]; place++) {
    const { rowCount } = await ctx.tx.query(
      `insert into care.appointment (id, key_id, holder, on_day, half, place, sealed, consent) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict do nothing`,
      // By chance alone: an id that told the moment would lead to who was signed in then.
      [randomUUID(), clinic.id, holder, on, half, place, sealed, tells ? careConsents.tell.version : null]
    )
    if (rowCount) return
  }
  // The page asks once more in the same transaction.
  if (reminder) await reminders?.unremind(ctx, reminder)
  throw new Refusal('care.no-place-left')
}

/** Nothing is left of it, not even that there was one, and nobody is reminded of it. */
export async function withdrawAppointment(
  ctx: Context,
  { id, reminders }: { id: string; reminders: Reminders }
): Promise<void> {
  await asHolder(ctx)
  const { rows } = await ctx.tx.query<{ sealed: string }>(
    'delete from care.appointment where id = $1 returning sealed',
    [id]
  )
  if (!rows[0]) throw new Refusal('care.no-appointment')
  const { reminder } = unseal(ctx, rows[0].sealed)
  if (reminder) await reminders.unremind(ctx, reminder)
}

/** Given, the clinic may say whether it took place; taken back, what it said is gone at once. */
export async function setTells(ctx: Context, id: string, tells: boolean): Promise<void> {
  await asHolder(ctx)
  const { rowCount } = await ctx.tx.query('update care.appointment set consent = $2, outcome = null where id = $1', [
    id,
    tells ? careConsents.tell.version : null
  ])
  if (!rowCount) throw new Refusal('care.no-appointment')
}
