import { sql } from 'kysely'
import type { certificates, SealUse, Signatory } from '../../contract/certificates.ts'
import { type RevocationList, revocationBody } from '../../contract/revocation-list.ts'
import { totalWith } from '../platform/about-how-many.ts'
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

async function listSignatories(ctx: Context): Promise<Signatory[]> {
  const { lo, hi } = ctx.caller
  const { rows } = await sql<Signatory>`
    select u.account, coalesce(l.name, '') as by, u.role, count(*) filter (where u.use = 'issue')::int as issued,
      count(*) filter (where u.use = 'print')::int as printed, min(u.used_at) as "firstAt", max(u.used_at) as "lastAt"
    from certificates.seal_use u left join access.login l on l.id = u.account
    where u.area between ${lo} and ${hi} group by u.account, l.name, u.role
    order by max(u.used_at) desc limit ${mostSignatories}`.execute(ctx.tables<'certificates'>())
  return rows
}
