import { sql } from 'kysely'
import type { AccountId } from '../../contract/access.ts'
import type { Given, OrganisationRecord, OwnHours } from '../../contract/organisation.ts'
import type { QualificationKind } from '../../contract/staff.ts'
import type { RecordKind } from '../../law/organisation.ts'
import { keepQualification, trainedUntil } from '../access/index.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { RecordRow } from './record-step.ts'

type Which = Pick<RecordRow, 'register' | 'id'>

/** A volunteer is told of themselves alone; a colleague sees who took part. */
const ofWhom = ({ caller: { account, permissions } }: Context, column: string) =>
  permissions.has('organisation.join') ? sql`${sql.ref(column)} = ${account}::uuid` : sql`true`

export const membersOf = (ctx: Context, { register, id }: Which): Promise<OrganisationRecord['members']> =>
  ask(
    ctx,
    sql<OrganisationRecord['members'][number]>`select m.account, l.name, exists (select from organisation.attendance a
        where a.register = m.register and a.record_id = m.record_id and a.account = m.account) as attended
      from organisation.member m join access.login l on l.id = m.account
      where m.register = ${register} and m.record_id = ${id}::uuid and ${ofWhom(ctx, 'm.account')} order by l.name`
  )

/** Who attended, of the members: their hours, and of a training their certificate. Nobody certifies themselves. */
export async function keepAttendance(
  ctx: Context,
  { register, id, title, fields }: RecordRow,
  { kind, attended }: { kind: RecordKind; attended: readonly string[] }
): Promise<void> {
  if (!kind.attended) {
    if (attended.length > 0) throw new Refusal('organisation.field-unknown', { field: kind.titleZh })
    return
  }
  const members = new Set((await membersOf(ctx, { register, id })).map(({ account }) => account))
  if (attended.length === 0 || !attended.every(account => members.has(account)))
    throw new Refusal('organisation.nobody-attended')
  await ctx.tx.query(
    'insert into organisation.attendance (register, record_id, account, hours) select $1, $2, a, $4 from unnest($3::uuid[]) as a',
    [register, id, attended, Math.min(24, Math.max(1, Number(fields.hours)))]
  )
  if (kind.attended !== 'certificate') return
  const qualification = fields.subject as QualificationKind
  for (const account of attended)
    await keepQualification(ctx, {
      account: account as AccountId,
      qualification,
      proof: `${title}（${ctx.on}）`,
      validFrom: ctx.on,
      validTo: trainedUntil(qualification, ctx.on),
      training: id
    })
}

/** What a group gave so far, as a sum: how much one member gave stands nowhere but on their own page. */
export async function givenBy(ctx: Context, { id, kind }: Pick<RecordRow, 'id' | 'kind'>): Promise<Given | null> {
  if (kind !== 'group') return null
  const [row] = await ask(
    ctx,
    sql<Given>`select count(distinct a.record_id)::int as activities, count(*)::int as came, coalesce(sum(a.hours), 0)::int as hours
      from organisation.record r join organisation.attendance a on a.register = r.register and a.record_id = r.id
      where r.about = ${id}::uuid and r.kind = 'activity'`
  )
  return row!
}

/** Of whoever asks, and of nobody else. */
export async function getOwnHours(ctx: Context): Promise<OwnHours> {
  const { account } = ctx.caller
  const [row] = await ask(
    ctx,
    sql<OwnHours>`select count(*)::int as times, coalesce(sum(hours), 0)::int as hours from organisation.attendance a
      where a.account = ${account}::uuid`
  )
  return row!
}
