import { sql } from 'kysely'
import { v7 } from 'uuid'
import type { ObligationLine } from '../../contract/organisation.ts'
import type { Day } from '../../contract/values.ts'
import { ask, type Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireKeeper } from './keepers.ts'
import { requireLawfulTexts } from './lawful.ts'
import { foldObligation, mayFollow, type ObligationDeed, type ObligationState } from './record-rules.ts'
import {
  lockRecord,
  noteEvent,
  type RecordRow,
  recordStep,
  requireKind,
  requireOwnArea,
  requireVersion,
  rowOf
} from './record-step.ts'

/** A task, something agreed, a decision: what, who, until when. */
export async function oweUnderRecord(
  ctx: Context,
  { id, version, what, owner, dueOn }: { id: string; version: number; what: string; owner: string; dueOn: Day }
): Promise<{ id: string }> {
  await lockRecord(ctx, id)
  const row = await rowOf(ctx, id)
  requireOwnArea(ctx, row)
  requireVersion(row, version)
  const kind = requireKind(ctx, row.kind)
  requireLawfulTexts(kind, [what])
  await requireKeeper(ctx, owner, row.area)
  await recordStep(ctx, row, { kind, deed: 'owe' })
  const obligation = v7()
  await ctx.tx.query(
    `insert into organisation.obligation (register, id, record_id, area, kind, what, owner, due_on, made_by, made_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [row.register, obligation, id, row.area, row.kind, what, owner, dueOn, ctx.caller.account, ctx.on]
  )
  return { id: obligation }
}

interface Owed extends Pick<ObligationLine, 'owner' | 'version' | 'record'> {
  state: ObligationState
  endedOn: Day | null
  endedBy: string | null
  endedByAccount: string | null
  evidence: string | null
  papers: number
}

async function owedOf(ctx: Context, id: string): Promise<Owed> {
  const [row] = await ask(
    ctx,
    sql<Owed>`select o.record_id as record, o.owner, o.version, o.state, o.evidence, o.ended_on as "endedOn",
      (select l.name from access.login l where l.id = o.ended_by) as "endedBy", o.ended_by as "endedByAccount",
      (select count(*)::int from organisation.paper p where p.register = o.register and p.obligation_id = o.id) as papers
    from organisation.obligation o where o.id = ${id}::uuid`
  )
  if (!row) throw new Refusal('platform.not-found')
  return row
}

/** Who owns an obligation says that it is done; everything else is up to who keeps the record. */
export function obligationDeeds(
  { caller: { account, lo, hi, permissions } }: Pick<Context, 'caller'>,
  { area, owner, state }: { area: number; owner: string; state: ObligationState },
  confirmed: boolean
): ObligationDeed[] {
  const keeps = permissions.has('organisation.keep') && area >= lo && area <= hi
  const all: ObligationDeed[] = ['do', 'confirm', 'send-back', 'withdraw']
  return all.filter(deed => (keeps || (deed === 'do' && owner === account)) && mayFollow(confirmed, state, deed))
}

interface Act {
  id: string
  version: number
  deed: ObligationDeed
  said: string
}

/** Done with what shows it, accepted or sent back by the meeting, or withdrawn with a reason. Two who end it at once end it once. */
export async function actOnObligation(ctx: Context, { id, version, deed, said }: Act): Promise<{ id: string }> {
  const { record } = await owedOf(ctx, id)
  await lockRecord(ctx, record)
  const owed = await owedOf(ctx, id)
  const row = await rowOf(ctx, record)
  const kind = requireKind(ctx, row.kind)
  if (owed.version !== version && owed.endedOn !== null && deed !== 'confirm')
    throw new Refusal('organisation.closed-already', { name: owed.endedBy ?? '', on: owed.endedOn })
  requireVersion(owed, version)
  if (!obligationDeeds(ctx, { ...owed, area: row.area }, kind.confirmed).includes(deed)) throw deniedTo(ctx, row, owed)
  if (kind.byAnother && deed === 'confirm' && owed.endedByAccount === ctx.caller.account)
    throw new Refusal('organisation.looked-at-by-another')
  if (said === '' && !(deed === 'confirm' || (deed === 'do' && owed.papers > 0)))
    throw new Refusal('organisation.reason-missing')
  requireLawfulTexts(kind, [said])
  const past = await ask(
    ctx,
    sql<{ deed: ObligationDeed }>`select deed from organisation.event where register = ${row.register}
      and record_id = ${record}::uuid and obligation_id = ${id}::uuid and deed not in ('arise', 'hand-over') order by id`
  )
  const state = foldObligation(kind.confirmed, [...past.map(one => one.deed), deed])
  await noteEvent(ctx, row, { deed, basis: kind.operation, said, obligation: id })
  await ctx
    .tables<'organisation'>()
    .updateTable('organisation.obligation')
    .set({
      state,
      version: owed.version + 1,
      ...(deed === 'do' && { evidence: said, ended_on: ctx.on, ended_by: ctx.caller.account }),
      ...(deed === 'withdraw' && { ended_on: ctx.on, ended_by: ctx.caller.account }),
      ...(deed === 'send-back' && { evidence: null, ended_on: null, ended_by: null })
    })
    .where('register', '=', row.register)
    .where('id', '=', id)
    .execute()
  ctx.trace({ detail: { obligation: id, deed } })
  return { id }
}

function deniedTo({ caller }: Context, { area }: Pick<RecordRow, 'area'>, { owner, state }: Owed): Refusal {
  const keeps = caller.permissions.has('organisation.keep') && area >= caller.lo && area <= caller.hi
  const mine = owner === caller.account || keeps
  return new Refusal(mine || state !== 'open' ? 'organisation.not-now' : 'platform.outside')
}
