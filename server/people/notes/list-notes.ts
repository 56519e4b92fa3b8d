import { sql } from 'kysely'
import type { Note } from '../../../contract/notes.ts'
import type { EnrolmentId } from '../../../contract/values.ts'
import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { sawProtected } from '../saw-protected.ts'

/** What was noted about one person and is still there, newest first. */
export async function listNotes(ctx: Context, id: EnrolmentId): Promise<Note[]> {
  const db = ctx.tables<'people'>()
  const person = await db.selectFrom('people.enrolment').select('person_id').where('id', '=', id).executeTakeFirst()
  if (!person) throw new Refusal((await sawProtected(ctx, id)) ? 'people.ask-duty-officer' : 'platform.not-found')
  ctx.sawPeople([person.person_id])
  const { rows } = await sql<Omit<Note, 'text' | 'visibleToPerson'> & { sealed: string }>`
    select n.id, n.purpose, n.sealed, coalesce(l.name, '') as by, n.account = ${ctx.caller.account}::uuid as mine,
      n.written_at as "writtenAt", (n.expires_at at time zone 'Asia/Shanghai')::date as "expiresOn"
    from people.note n left join access.login l on l.id = n.account
    where n.enrolment_id = ${id} and n.expires_at > now() order by n.written_at desc, n.id`.execute(db)
  return rows.map(({ sealed, ...note }) => ({ ...note, text: ctx.sealer.open(sealed), visibleToPerson: true }))
}
