import { type RawBuilder, sql } from 'kysely'
import { v7 } from 'uuid'
import type { CaseContact, ContactCandidate } from '../../contract/cases.ts'
import type { Matter } from '../../law/matters.ts'
import type { WorkHeld } from '../access/index.ts'
import { permissionsOf, roles } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { findCase } from './get-case.ts'
import type { CaseRow } from './list-cases.ts'
import { contactsOf } from './list-contacts.ts'
import { lockCase } from './record-deed.ts'
import { requireDistance } from './step-aside.ts'

const rolesOfCases = Object.keys(roles).filter(role => permissionsOf(role).has('cases.handle'))

/** Colleagues with a post today in my area who work with cases: any of them may be there for a family. */
export const listCandidates = async (ctx: Context): Promise<{ candidates: ContactCandidate[] }> => ({
  candidates: await candidates(ctx, sql`true`)
})

async function candidates(ctx: Context, which: RawBuilder<unknown>): Promise<ContactCandidate[]> {
  const { lo, hi } = ctx.caller
  const { rows } = await sql<ContactCandidate>`
    select distinct on (l.name, l.id) l.id as account, l.name, p.area
    from access.post p join access.login l on l.id = p.account_id
    where p.area between ${lo} and ${hi} and p.ended_at is null and p.valid_from <= ${ctx.on}
      and (p.valid_to is null or p.valid_to >= ${ctx.on}) and p.role = any(${rolesOfCases}) and ${which}
    order by l.name, l.id, p.area limit 500`.execute(ctx.tables<'access'>())
  return rows
}

/** Names the two contacts of a family; one who stays stays since their day, one who is replaced stays on record. */
export async function nameContacts(
  ctx: Context,
  { id, accounts, phones }: { id: string; accounts: string[]; phones?: (string | null)[] | undefined }
): Promise<{ contacts: CaseContact[] }> {
  await lockCase(ctx, id)
  const row = await findCase(ctx, id)
  if (!row) throw new Refusal('platform.not-found')
  await requireDistance(ctx, row.person)
  if (new Set(accounts).size !== 2) throw new Refusal('cases.contacts-two')
  const now = await contactsOf(ctx, row)
  const fit = await candidates(ctx, sql`p.account_id = any(${accounts}::uuid[])`)
  for (const account of accounts) {
    const known = fit.some(one => one.account === account) || now.some(one => one.account === account)
    if (!known) throw new Refusal('cases.contacts-unknown')
  }
  const staying = now.filter(({ account, inPost }) => inPost && accounts.includes(account))
  const db = ctx.tables<'cases'>()
  for (const one of now)
    if (!staying.includes(one))
      await sql`update cases.contact set ended_on = ${ctx.on} where register = ${row.register}
        and case_id = ${id}::uuid and id = ${one.id}::uuid`.execute(db)
  const free = [1, 2].filter(place => !staying.some(one => one.place === place))
  for (const [n, account] of accounts.entries()) {
    const phone = phones?.[n]
    const stays = staying.find(one => one.account === account)
    if (!stays) await add(ctx, row, { account, place: free.shift()!, phone: phone ?? null })
    else if (phone !== undefined)
      await sql`update cases.contact set phone = ${phone} where register = ${row.register} and case_id = ${id}::uuid
        and id = ${stays.id}::uuid`.execute(db)
  }
  ctx.trace({ detail: { case: id } })
  return { contacts: await contactsOf(ctx, row) }
}

const add = (
  ctx: Context,
  { register, id }: Pick<CaseRow, 'register' | 'id'>,
  who: { account: string; place: number; phone: string | null }
) =>
  ctx
    .tables<'cases'>()
    .insertInto('cases.contact')
    .values({
      register,
      case_id: id,
      id: v7(),
      place: who.place,
      account_id: who.account,
      phone: who.phone,
      account: ctx.caller.account,
      named_on: ctx.on
    })
    .execute()

/** A family keeps its contacts from year to year: nobody tells their story anew. */
export async function keepContacts(ctx: Context, matter: Matter, row: CaseRow): Promise<void> {
  if (!matter.contacts) return
  const { rows } = await sql<{ register: number; id: string }>`
    select c.register, c.id from cases."case" c where c.person_id = ${row.person}::uuid and c.matter = ${matter.key}
      and c.id <> ${row.id}::uuid
      and exists (select from cases.contact k where k.register = c.register and k.case_id = c.id and k.ended_on is null)
    order by c.received_at desc limit 1`.execute(ctx.tables<'cases'>())
  if (!rows[0]) return
  const before = await contactsOf(ctx, rows[0])
  for (const { account, place, inPost, phone } of before) if (inPost) await add(ctx, row, { account, place, phone })
}

/** Nobody is confirmed without two people to turn to. */
export async function requireContacts(ctx: Context, { contacts }: Matter, row: CaseRow): Promise<void> {
  if (!contacts) return
  const there = (await contactsOf(ctx, row)).filter(({ inPost }) => inPost)
  if (new Set(there.map(({ account }) => account)).size < contacts) throw new Refusal('cases.contacts-needed')
}

/** Whoever is there for a family hands that over when a post ends. */
export const contactsHeld: WorkHeld = {
  kind: 'contact',
  needs: 'cases.handle',
  find: async (ctx, { account, lo, hi }) =>
    (
      await sql<{ id: string }>`select k.id from cases.contact k
        join cases."case" c on c.register = k.register and c.id = k.case_id
        where k.ended_on is null and c.area between ${lo} and ${hi} and c.state not in ('returned', 'withdrawn')
          and access.responsible('contact', k.id, k.account_id) = ${account}::uuid`.execute(ctx.tables<'cases'>())
    ).rows.map(({ id }) => id)
}
