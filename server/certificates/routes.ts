import { sql } from 'kysely'
import type { certificates, SealUse, Signatory } from '../../contract/certificates.ts'
import { type RevocationList, revocationBody } from '../../contract/revocation-list.ts'
import { totalWith } from '../platform/about-how-many.ts'
import { permissionsOf, type Role, roles } from '../platform/access.ts'
import { now } from '../platform/clock.ts'
import type { Context } from '../platform/context.ts'
import type { Handlers } from '../platform/serve.ts'

export const certificatesRoutes: Handlers<typeof certificates> = {
  listCredentialKeys: async ({ sealer }) => ({
    current: sealer.certificates.current,
    keys: sealer.certificates.published
  }),
  listRevocations: signRevocations,
  listSealUses: (ctx, { query }) => listSealUses(ctx, query),
  listSignatories
}

async function signRevocations(ctx: Context): Promise<RevocationList> {
  const rows = await ctx
    .tables<'certificates'>()
    .selectFrom('certificates.revocation')
    .select('number')
    .orderBy('number')
    .execute()
  const { current: key, sign } = ctx.sealer.certificates
  const list = { key, at: now(), numbers: rows.map(({ number }) => number) }
  return { ...list, signature: sign(revocationBody(list)) }
}

async function listSealUses(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number }
): Promise<{ uses: SealUse[]; next: string | null; total?: number }> {
  const { lo, hi } = ctx.caller
  const list = sql`from certificates.seal_use u where u.area between ${lo} and ${hi}`
  const beyond = after ? sql`and u.id < ${after}::uuid` : sql``
  const { rows } = await sql<SealUse>`
    select u.id, c.number, u.use, coalesce(l.name, '') as by, u.role, u.used_at as "usedAt"
    from certificates.seal_use u join certificates.certificate c on c.register = u.register and c.id = u.certificate_id
    left join access.login l on l.id = u.account
    where u.area between ${lo} and ${hi} ${beyond} order by u.id desc limit ${limit + 1}`.execute(
    ctx.tables<'certificates'>()
  )
  const uses = rows.slice(0, limit)
  const more = rows.length > limit
  return { uses, next: more ? uses.at(-1)!.id : null, ...(await totalWith(ctx, { after, more }, list)) }
}

/** No more than a street has had in many years; who used it last is first. */
const mostSignatories = 500

/** The posts that issue or decide. A post is granted for a time by a second person and ends on a day (access), and with it the right to sign. */
const signing = (Object.keys(roles) as Role[]).filter(role =>
  ['cases.handle', 'cases.decide'].some(permission => permissionsOf(role).has(permission))
)

async function listSignatories(ctx: Context): Promise<Signatory[]> {
  const { lo, hi } = ctx.caller
  const { rows } = await sql<Signatory>`
    with appointed as (
      select account_id as account, role, min(valid_from)::text as "from",
        case when bool_or(valid_to is null and ended_at is null) then null
          else max(least(valid_to, (ended_at at time zone 'Asia/Shanghai')::date))::text end as "to"
      from access.post where area between ${lo} and ${hi} and role = any(${signing}) group by 1, 2
    ), used as (
      select account, role, count(*) filter (where use = 'issue')::int as issued, count(*) filter (where use = 'print')::int as printed,
        min(used_at) as "firstAt", max(used_at) as "lastAt"
      from certificates.seal_use where area between ${lo} and ${hi} group by 1, 2
    )
    select coalesce(a.account, u.account) as account, coalesce(l.name, '') as by, coalesce(a.role, u.role) as role, a."from", a."to",
      coalesce(u.issued, 0) as issued, coalesce(u.printed, 0) as printed, u."firstAt", u."lastAt"
    from appointed a full join used u on u.account = a.account and u.role = a.role
    left join access.login l on l.id = coalesce(a.account, u.account)
    where u.account is not null or a."to" is null or a."to" >= ${ctx.on}
    order by u."lastAt" desc nulls last, by limit ${mostSignatories}`.execute(ctx.tables<'certificates' | 'access'>())
  return rows
}
