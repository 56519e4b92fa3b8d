import type { EnrolmentId } from '../../../contract/values.ts'
import { type Context, inTransaction, type Platform } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'

/** Whoever wrote a remark takes it away at once; nothing of it is kept. */
export async function deleteNote(
  ctx: Context,
  { id, note }: { id: EnrolmentId; note: string }
): Promise<{ deleted: boolean }> {
  const db = ctx.tables<'people'>()
  const found = await db
    .selectFrom('people.note')
    .innerJoin('people.enrolment', join =>
      join
        .onRef('people.enrolment.register', '=', 'people.note.register')
        .onRef('people.enrolment.id', '=', 'people.note.enrolment_id')
    )
    .select(['people.note.account', 'people.enrolment.person_id'])
    .where('people.note.enrolment_id', '=', id)
    .where('people.note.id', '=', note)
    .executeTakeFirst()
  if (!found) return { deleted: false }
  if (found.account !== ctx.caller.account) throw new Refusal('people.note-not-yours')
  await db.deleteFrom('people.note').where('id', '=', note).execute()
  ctx.sawPeople([found.person_id])
  ctx.trace({ detail: { note } })
  return { deleted: true }
}

/** At the wish of the person it is about, whoever wrote them (PIPL 47). How many there were. */
export async function deleteAllNotes(ctx: Context, person: string): Promise<number> {
  ctx.sawPeople([person])
  const { rowCount } = await ctx.tx.query(
    `delete from people.note n using people.enrolment e
     where e.register = n.register and e.id = n.enrolment_id and e.person_id = $1`,
    [person]
  )
  return rowCount ?? 0
}

/** Part of the daily work: what expired is already hidden from everybody, here it is deleted. How many there were. */
export const forgetNotes = (platform: Platform, caller: Context['caller']): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'people.notes', route: 'forget notes', trace: 'none' },
    async ctx => (await ctx.tx.query<{ gone: number }>('select people.forget_notes() as gone')).rows[0]!.gone
  )
