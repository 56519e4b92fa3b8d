import { sql } from 'kysely'
import type { EnrolmentId } from '../../contract/values.ts'
import { undoBatch } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { closePrintouts, standsOf } from '../printouts/index.ts'
import { getList } from './get-list.ts'
import { addNotice } from './household-letters.ts'
import { lockRows, type StoredRow } from './list-rows.ts'

interface Undone {
  undone: number
  takenBack: number
  corrections: number
}

/**
 * Takes back what rows recorded, one or all. A letter that was not handed over is taken back with it; of one that was
 * the household hears by another letter that it was a mistake.
 */
export async function undoRows(
  ctx: Context,
  { id, rows }: { id: string; rows?: number[] | undefined }
): Promise<Undone> {
  await getList(ctx, id)
  const stored = await lockRows(ctx, id, rows)
  const confirmed = stored.filter(row => row.decision === 'confirmed')
  if (confirmed.length === 0 || (rows && confirmed.length < rows.length)) throw new Refusal('lists.nothing-confirmed')
  const done: Undone = { undone: 0, takenBack: 0, corrections: 0 }
  for (const row of confirmed) {
    await undoBatch(ctx, { batch: row.batch_id!, enrolments: [row.enrolment_id as EnrolmentId] })
    const letter = await takeLetterBack(ctx, row)
    done.undone++
    if (letter === 'taken-back') done.takenBack++
    if (letter === 'correction') done.corrections++
  }
  await sql`update lists.row set decision = null, decided_at = null, decided_account = null, enrolment_id = null, batch_id = null
    where list_id = ${id}::uuid and row_number = any(${confirmed.map(row => row.row_number)}::int[])`.execute(
    ctx.tables<'lists'>()
  )
  ctx.trace({ detail: { list: id, ...done } })
  return done
}

async function takeLetterBack(ctx: Context, row: StoredRow): Promise<'taken-back' | 'correction' | undefined> {
  const { rows } = await sql<{ id: string; kind: 'death' | 'birth'; enrolment: string; household: string | null }>`
    select id, kind, enrolment_id as enrolment, household_id as household from lists.notice
    where batch_id = ${row.batch_id}::uuid and row_number = ${row.row_number} and kind <> 'correction'`.execute(
    ctx.tables<'lists'>()
  )
  const letter = rows[0]
  if (!letter) return undefined
  const { id, kind, enrolment, household } = letter
  const of = { register: row.register, subject: id }
  if ((await standsOf(ctx, of)) === 'handed-over') {
    await addNotice(ctx, row, { kind: 'correction', enrolment, household, batch: row.batch_id!, corrects: id })
    return 'correction'
  }
  await closePrintouts(ctx, of, { kinds: [kind], state: 'void' })
  return 'taken-back'
}
