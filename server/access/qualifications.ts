import { v7 } from 'uuid'
import type { AccountId } from '../../contract/access.ts'
import type { QualificationKind, StaffFilter, StaffMember } from '../../contract/staff.ts'
import type { Day } from '../../contract/values.ts'
import { askedOf, findQualification, privacyCertificate, qualifications, warnDays } from '../../law/qualifications.ts'
import { roles } from '../platform/access.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { postsJson } from './account-posts.ts'
import { requireAdministered } from './lock-account.ts'

const page = 50

/** The last day on which `l` of access.login works: of its latest certificate, or of the time before the first. */
export const worksUntil = `greatest(l.certificate_by, (select max(q.valid_to) from access.qualification q
  where q.account_id = l.id and q.kind = '${privacyCertificate}' and q.ended_on is null))`

/** Each role with each thing its posts ask for. */
const needs = Object.keys(roles).flatMap(role => askedOf(role).map(kind => ({ role, kind })))

/** `$1` is today, `$4` and `$5` are the needs. */
const filters: Record<StaffFilter, string> = {
  all: 'true',
  soon: `${worksUntil} between $1 and $1::date + ${warnDays}`,
  lapsed: `${worksUntil} < $1`,
  missing: `exists (select from access.post p join unnest($4::text[], $5::text[]) as n (role, kind) on n.role = p.role
    where p.account_id = l.id and p.ended_at is null and (p.valid_to is null or p.valid_to >= $1)
      and not exists (select from access.qualification q where q.account_id = l.id and q.kind = n.kind and q.ended_on is null
        and (q.valid_to is null or q.valid_to >= $1)))`
}

const held = `coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'proof', q.proof, 'validFrom', q.valid_from,
    'validTo', q.valid_to, 'training', q.training) order by q.kind, q.valid_to desc nulls first, q.id)
  from access.qualification q where q.account_id = l.id and q.ended_on is null), '[]')`

type Row = Omit<StaffMember, 'state' | 'missing' | 'other'>

/** The accounts of the area with what they have shown; staff only, nothing of residents. */
export async function listStaff(
  ctx: Context,
  { after, show }: { after: string; show: StaffFilter }
): Promise<{ staff: StaffMember[]; next: string | null; total?: number }> {
  const asked = [ctx.on, ctx.caller.lo, ctx.caller.hi, needs.map(({ role }) => role), needs.map(({ kind }) => kind)]
  const list = `from access.login l where $1::date is not null and l.area between $2 and $3
    and cardinality($4::text[]) = cardinality($5::text[]) and ${filters[show]}`
  const { rows } = await ctx.tx.query<Row>(
    `select l.id as account, l.username, l.name, ${postsJson('true')} as posts, ${held} as qualifications, ${worksUntil} as "worksUntil"
     ${list} and l.username > $6 order by l.username limit ${page + 1}`,
    [...asked, after]
  )
  const staff = rows.slice(0, page).map(row => memberOf(ctx, row))
  if (rows.length <= page) return { staff, next: null }
  const next = staff.at(-1)!.username
  if (after) return { staff, next }
  const { rows: counted } = await ctx.tx.query<{ n: number }>(`select count(*)::int as n ${list}`, asked)
  return { staff, next, total: counted[0]!.n }
}

function memberOf({ on, caller }: Context, row: Row): StaffMember {
  const valid = new Set(row.qualifications.filter(one => !one.validTo || one.validTo >= on).map(({ kind }) => kind))
  const asked = new Set(row.posts.flatMap(({ role }) => askedOf(role)))
  return {
    ...row,
    state: stateOf(row.worksUntil, on),
    missing: [...asked].filter(kind => !valid.has(kind)),
    other: row.account !== caller.account
  }
}

const stateOf = (until: Day, on: Day): StaffMember['state'] => {
  if (until < on) return 'lapsed'
  return Date.parse(until) - Date.parse(on) <= warnDays * 86_400_000 ? 'soon' : 'well'
}

interface Shown {
  account: AccountId
  qualification: QualificationKind
  proof: string
  validFrom: Day
  validTo: Day | null
}

/** What a colleague has shown. An expired paper is told from one that never was, and neither is recorded. */
export async function recordQualification(ctx: Context, shown: Shown): Promise<{ id: string }> {
  await requireAdministered(ctx, shown.account)
  return keepQualification(ctx, shown)
}

/** The same where a training gives it: whoever holds it says who attended, and is none of them. */
export async function keepQualification(
  ctx: Context,
  { account, qualification, proof, validFrom, validTo, training }: Shown & { training?: string }
): Promise<{ id: string }> {
  const kind = findQualification(qualification)!
  if (account === ctx.caller.account) throw new Refusal('access.own-certificate')
  if (validFrom > ctx.on) throw new Refusal('access.certificate-future')
  if (kind.lapses && validTo === null)
    throw new Refusal('access.certificate-no-end', { what: kind.titleZh, whatEn: kind.titleEn })
  if (validTo !== null && validTo < validFrom) throw new Refusal('access.post-days')
  if (validTo !== null && validTo < ctx.on) throw new Refusal('access.certificate-expired', { on: validTo })
  const id = v7()
  await ctx.tx.query(
    `insert into access.qualification (id, account_id, kind, proof, valid_from, valid_to, training, recorded_by, recorded_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint qualification_of_training_once do nothing`,
    [
      id,
      account,
      qualification,
      proof,
      validFrom,
      kind.lapses ? validTo : null,
      training ?? null,
      ctx.caller.account,
      ctx.on
    ]
  )
  ctx.trace({ detail: { account, qualification } })
  return { id }
}

/** Taken back: it counts no more from now on, and the line stays for who looks into it. */
export async function endQualification(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  const { rowCount } = await ctx.tx.query(
    `update access.qualification q set ended_on = $2, ended_by = $3 from access.login l
     where q.id = $1 and q.ended_on is null and q.account_id <> $3 and l.id = q.account_id and l.area between $4 and $5`,
    [id, ctx.on, ctx.caller.account, ctx.caller.lo, ctx.caller.hi]
  )
  if (!rowCount) throw new Refusal('platform.not-found')
  ctx.trace({ detail: { qualification: id } })
  return { id }
}

/** How long a training of today counts. */
export function trainedUntil(qualification: QualificationKind, on: Day): Day | null {
  const months = (qualifications.find(({ key }) => key === qualification) as { months?: number } | undefined)?.months
  if (months === undefined) return null
  const [year = 0, month = 0, day = 1] = on.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10) as Day
}
