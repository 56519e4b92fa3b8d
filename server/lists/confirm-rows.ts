import { sql } from 'kysely'
import type { Birth, Death } from '../../contract/life-events.ts'
import type { CommandId, EnrolmentId, PersonId } from '../../contract/values.ts'
import { childRelation, recordBirth, recordDeath } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { getList } from './get-list.ts'
import { addNotice } from './household-letters.ts'
import { factsIn, lockRows, type StoredRow, seatsOf } from './list-rows.ts'
import type { ListFacts } from './read-list.ts'

interface Chosen {
  row: number
  enrolment?: string | undefined
  version?: number | undefined
  day?: string | undefined
  name?: string | undefined
}

interface Confirming {
  commandId: CommandId
  source: string
  row: StoredRow
  chosen: Chosen
  facts: ListFacts
}

interface Recorded {
  enrolment: string
  batch: string
  household: string | null
}

/** Records what rows of a list say, each as an event of its own that names the list, and makes the letter that follows. */
export async function confirmRows(
  ctx: Context,
  { id, rows, commandId }: { id: string; rows: Chosen[]; commandId: CommandId }
): Promise<{ confirmed: number; notices: number }> {
  const list = await getList(ctx, id)
  const stored = new Map(
    (
      await lockRows(
        ctx,
        id,
        rows.map(one => one.row)
      )
    ).map(row => [row.row_number, row])
  )
  for (const chosen of rows) {
    const row = stored.get(chosen.row)!
    if (row.decision !== null) throw new Refusal('lists.not-open', { row: chosen.row })
    const source = `${list.kind === 'death' ? '死亡名单' : '出生名单'} ${list.issuer} ${list.month} 第${chosen.row}行`
    const confirming = { commandId, source, row, chosen, facts: factsIn(ctx, row) }
    const recorded = await (list.kind === 'death' ? confirmDeath(ctx, confirming) : confirmBirth(ctx, confirming))
    stored.delete(chosen.row)
    await keepDecision(ctx, row, recorded)
    await addNotice(ctx, row, { kind: list.kind, ...recorded })
  }
  ctx.trace({ detail: { list: id, rows: rows.length } })
  return { confirmed: rows.length, notices: rows.length }
}

/** The only candidate, or whom the officer chose: of the candidates, or found by hand. */
async function chosenSeat(ctx: Context, { row, chosen }: Confirming) {
  const only = row.candidates.length === 1 ? row.candidates[0] : undefined
  const id = chosen.enrolment ?? only
  if (!id) throw new Refusal('lists.whom', { row: chosen.row })
  const seat = (await seatsOf(ctx, [id])).get(id)
  if (!seat) throw new Refusal('platform.not-found')
  if (chosen.version !== undefined && seat.version !== chosen.version)
    throw new Refusal('people.changed-meanwhile', { version: seat.version })
  return seat
}

async function confirmDeath(ctx: Context, confirming: Confirming): Promise<Recorded> {
  const { commandId, source, chosen, facts } = confirming
  const seat = await chosenSeat(ctx, confirming)
  const diedOn = (chosen.day ?? facts.day) as Death['diedOn'] | undefined
  if (diedOn?.length !== 10) throw new Refusal('lists.day', { row: chosen.row })
  const enrolment = seat.id as EnrolmentId
  const { batch } = await recordDeath(ctx, { commandId, source, enrolment, version: seat.version, diedOn })
  return { enrolment, batch, household: seat.household_id }
}

/** A newborn is entered with the household of the parent chosen. Neither the order of the birth nor anything of the parents' marriage is known here. */
async function confirmBirth(ctx: Context, confirming: Confirming): Promise<Recorded> {
  const { commandId, source, row, chosen, facts } = confirming
  const seat = await chosenSeat(ctx, confirming)
  const parents = [...(await seatsOf(ctx, row.candidates)).values()].map(parent => parent.person_id)
  const name = chosen.name ?? facts.name
  const bornOn = chosen.day ?? facts.bornOn
  if (!name || bornOn?.length !== 10 || !['1', '2'].includes(facts.sex ?? ''))
    throw new Refusal('lists.child', { row: chosen.row })
  const headRelation = childRelation(seat.head_relation, facts.sex!)
  const birth = {
    commandId,
    source,
    seat: 'living',
    name,
    sex: facts.sex,
    bornOn,
    place: { area: seat.area, ...(seat.address && { address: seat.address }) },
    parents: [...new Set([seat.person_id, ...parents])].slice(0, 2) as PersonId[],
    ...(seat.seat === 'living' && seat.household_id && { household: seat.household_id }),
    ...(seat.seat === 'living' && seat.household_id && headRelation && { headRelation }),
    ...(seat.other_area && { otherArea: seat.other_area }),
    ...(facts.certificate && /^[A-Z]\d{9}$/.test(facts.certificate) && { birthCertificate: facts.certificate })
  } as Birth
  const { enrolments, batch } = await recordBirth(ctx, birth)
  return { enrolment: enrolments[0]!, batch, household: seat.household_id }
}

const keepDecision = (ctx: Context, { register, list_id, row_number }: StoredRow, { enrolment, batch }: Recorded) =>
  sql`update lists.row set decision = 'confirmed', decided_at = now(), decided_account = ${ctx.caller.account}::uuid,
      enrolment_id = ${enrolment}::uuid, batch_id = ${batch}::uuid
    where register = ${register} and list_id = ${list_id}::uuid and row_number = ${row_number}`.execute(
    ctx.tables<'lists'>()
  )

/** Not taken over and not forgotten: a row of somebody who is not ours. */
export async function setAsideRows(
  ctx: Context,
  { id, rows, decision }: { id: string; rows: number[]; decision: 'set-aside' | 'open' }
): Promise<{ decided: number }> {
  const aside = decision === 'set-aside'
  const stored = await lockRows(ctx, id, rows)
  const wrong = stored.find(row => row.decision !== (aside ? null : 'set-aside'))
  if (wrong) throw new Refusal('lists.not-open', { row: wrong.row_number })
  await sql`update lists.row set decision = ${aside ? 'set-aside' : null}, decided_at = ${aside ? sql`now()` : sql`null`},
      decided_account = ${aside ? ctx.caller.account : null}::uuid
    where list_id = ${id}::uuid and row_number = any(${rows}::int[])`.execute(ctx.tables<'lists'>())
  ctx.trace({ detail: { list: id, decision, rows: rows.length } })
  return { decided: rows.length }
}
