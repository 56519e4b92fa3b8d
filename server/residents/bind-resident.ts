import { v7 } from 'uuid'
import type { IdentityCheck, ResidentAccount } from '../../contract/residents.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import { maskNumber, sawProtected } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { pairHash, tailOf } from './sessions.ts'

async function personOf(ctx: Context, id: EnrolmentId): Promise<{ person: string; enrolled: boolean }> {
  const row = await ctx
    .tables<'people'>()
    .selectFrom('people.enrolment')
    .select(['person_id as person', 'enrolled'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, id)) ? 'people.ask-duty-officer' : 'platform.not-found')
  ctx.sawPeople([row.person])
  return row
}

export async function getResidentAccount(ctx: Context, id: EnrolmentId): Promise<ResidentAccount> {
  return accountOf(ctx, (await personOf(ctx, id)).person)
}

async function accountOf(ctx: Context, person: string): Promise<ResidentAccount> {
  const { rows } = await ctx.tx.query<Omit<ResidentAccount[number], 'phoneMasked'> & { phone: string | null }>(
    `select b.phone, b.checked, b.bound_at as "boundAt", coalesce(l.name, '') as by
     from residents.binding b left join access.login l on l.id = b.bound_account
     where b.person_id = $1 and b.ended_at is null order by b.bound_at`,
    [person]
  )
  return rows.map(({ phone, ...account }) => ({
    ...account,
    phoneMasked: phone === null ? null : maskNumber(ctx.sealer.open(phone))
  }))
}

interface Shown {
  id: string
  phone_hash: Buffer | null
  phone: string | null
  subject_hash: Buffer | null
}

interface Binding {
  shown: string
  tail: string
  checked: IdentityCheck
}

/** Whose file is opened: somebody who is enrolled now. */
export async function enrolledPerson(ctx: Context, id: EnrolmentId): Promise<string> {
  const { person, enrolled } = await personOf(ctx, id)
  if (!enrolled) throw new Refusal('residents.not-enrolled')
  return person
}

/**
 * Binds what signed in on the screen that shows this number, a phone or a subject of the identity provider, to the person at the
 * window. It has proved itself by its code or by the provider, the person by the document the colleague saw: never by the one
 * alone, nor by what a provider claims.
 */
export async function bindResident(
  ctx: Context,
  { id, ...told }: Binding & { id: EnrolmentId }
): Promise<ResidentAccount> {
  const person = await enrolledPerson(ctx, id)
  await bindShown(ctx, { ...told, person })
  return accountOf(ctx, person)
}

/** Where somebody asked by phone before, it must be that phone which is shown now. */
export async function bindShown(
  ctx: Context,
  {
    shown: said,
    tail,
    checked,
    person,
    asked
  }: Binding & { person: string; asked?: Pick<Shown, 'phone_hash' | 'subject_hash'> }
): Promise<void> {
  const { rows } = await ctx.tx.query<Shown>('select * from residents.shown($1)', [
    pairHash(ctx, said.replace(/\s/g, ''))
  ])
  const found = rows.filter(session => tailOf(ctx, session) === tail.trim())
  const [shown] = found
  if (!shown || found.length > 1) throw new Refusal('residents.pair-unknown')
  const same = (one: Buffer | null, other: Buffer | null) => (one && other ? one.equals(other) : one === other)
  if (asked && !(same(shown.phone_hash, asked.phone_hash) && same(shown.subject_hash, asked.subject_hash)))
    throw new Refusal('residents.arrival-other-phone')
  const { rowCount } = await ctx.tx.query(
    `insert into residents.binding (id, person_id, phone_hash, phone, session_id, checked, bound_account, subject_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [v7(), person, shown.phone_hash, shown.phone, shown.id, checked, ctx.caller.account, shown.subject_hash]
  )
  if (!rowCount) throw new Refusal('residents.bound')
  ctx.trace({ detail: { checked } })
}

/** At their word at the window, or by themselves on their page: every session of the phone and the provider closes with it. */
export async function endResidentAccount(ctx: Context, id: EnrolmentId): Promise<ResidentAccount> {
  await endBinding(ctx, (await personOf(ctx, id)).person)
  return []
}

export async function endBinding(ctx: Context, person: string): Promise<void> {
  const { rowCount } = await ctx.tx.query(
    `update residents.binding set ended_at = now(), ended_by = $2, ended_account = $3 where person_id = $1 and ended_at is null`,
    [person, ctx.caller.self ? 'person' : 'office', ctx.caller.account]
  )
  if (!rowCount) throw new Refusal('residents.not-bound')
}
