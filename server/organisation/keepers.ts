import { sql } from 'kysely'
import type { Keeper } from '../../contract/organisation.ts'
import type { RecordKind } from '../../law/organisation.ts'
import { permissionsOf, roles } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

const all = Object.keys(roles)
const keeping = all.filter(role => permissionsOf(role).has('organisation.board'))
/** Who may sign for the other side: a community for itself, an employer’s contact, a property company. */
const signing = all.filter(role => permissionsOf(role).has('organisation.sign'))

interface Wanted {
  /** Whose post lies above or below it. */
  area?: number
  /** Of these alone; without them as many as a form can offer. */
  accounts?: readonly string[]
}

async function withPost(ctx: Context, held: readonly string[], { area, accounts }: Wanted = {}): Promise<Keeper[]> {
  const { lo, hi } = ctx.caller
  // Whose post lies above or below an area sees what is owed there.
  const sees =
    area === undefined
      ? sql`true`
      : sql`(p.area between ${area} and organisation.last_below(${area}) or ${area} between p.area and organisation.last_below(p.area))`
  const { rows } = await sql<Keeper>`
    select distinct on (l.name, l.id) l.id as account, l.name, p.area
    from access.post p join access.login l on l.id = p.account_id
    where p.area between ${lo} and ${hi} and p.ended_at is null and p.valid_from <= ${ctx.on}
      and (p.valid_to is null or p.valid_to >= ${ctx.on}) and p.role = any(${held}) and ${sees}
      and ${accounts ? sql`l.id = any(${accounts}::uuid[])` : sql`true`}
    order by l.name, l.id, p.area limit ${accounts ? accounts.length : 3000}`.execute(ctx.tables<'access'>())
  return rows
}

export const listKeepers = async (
  ctx: Context
): Promise<{ keepers: Keeper[]; partners: Keeper[]; everybody: Keeper[] }> => ({
  keepers: await withPost(ctx, keeping),
  partners: await withPost(ctx, signing),
  everybody: await withPost(ctx, all)
})

/** An obligation nobody could see to is none: its owner has a post today, or is who writes. */
export async function requireKeeper(ctx: Context, account: string, area: number): Promise<void> {
  if (account === ctx.caller.account) return
  if (!(await withPost(ctx, keeping, { area, accounts: [account] })).some(one => one.account === account))
    throw new Refusal('organisation.keeper-unknown')
}

export async function requirePartner(ctx: Context, account: string | null): Promise<void> {
  if (account === null) return
  if (!(await withPost(ctx, signing, { accounts: [account] })).some(one => one.account === account))
    throw new Refusal('organisation.keeper-unknown')
}

/** Who takes part has a post today: a colleague, or the contact of a body in the area. */
export async function requireMembers(ctx: Context, kind: RecordKind, members: readonly string[]): Promise<void> {
  if (members.length === 0) return
  if (!kind.hasMembers) throw new Refusal('organisation.field-unknown', { field: kind.titleZh })
  const known = new Set(
    (await withPost(ctx, kind.membersAre === 'everybody' ? all : [...keeping, ...signing], { accounts: members })).map(
      ({ account }) => account
    )
  )
  if (!members.every(account => known.has(account))) throw new Refusal('organisation.keeper-unknown')
}
