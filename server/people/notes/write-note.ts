import { v7 } from 'uuid'
import type { NewNote, Note } from '../../../contract/notes.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { longestNumber } from '../../platform/refused-words.ts'
import { sawProtected } from '../saw-protected.ts'
import { listNotes } from './list-notes.ts'

const keptDays = 90

/**
 * A short remark about one person for a named purpose. It is sealed, so that nothing can search it, shown to the person on
 * request, and gone after 90 days.
 */
export async function writeNote(
  ctx: Context,
  { id, purpose, text }: { id: EnrolmentId } & Pick<NewNote, 'purpose' | 'text'>
): Promise<Note> {
  if (longestNumber(text) >= 15) throw new Refusal('people.note-number')
  const db = ctx.tables<'people'>()
  const row = await db
    .selectFrom('people.enrolment')
    .select(['register', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal((await sawProtected(ctx, id)) ? 'people.ask-duty-officer' : 'platform.not-found')
  const note = v7()
  const now = Date.now()
  await db
    .insertInto('people.note')
    .values({
      register: row.register,
      id: note,
      enrolment_id: id,
      purpose,
      sealed: ctx.sealer.seal(text),
      account: ctx.caller.account,
      written_at: new Date(now).toISOString(),
      expires_at: new Date(now + keptDays * 86_400_000).toISOString()
    })
    .execute()
  ctx.sawPeople([row.person_id])
  ctx.trace({ detail: { note } })
  return (await listNotes(ctx, id)).find(one => one.id === note)!
}
