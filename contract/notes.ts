import { z } from 'zod'
import { route } from './route.ts'
import { CommandId, Day, EnrolmentId } from './values.ts'

/** What a note may be for: how to reach somebody, in what language, what helps at the door, what was promised. */
export const NotePurpose = z.enum(['contact', 'language', 'access', 'promise'])
export type NotePurpose = z.infer<typeof NotePurpose>

export const noteLength = 200

/** Counted in characters as people see them: a rare one is two UTF-16 units. */
const Text = z
  .string()
  .trim()
  .min(2)
  .refine(text => [...text].length <= noteLength, `at most ${noteLength} characters`)

export const NewNote = z.strictObject({ commandId: CommandId, purpose: NotePurpose, text: Text })
export type NewNote = z.infer<typeof NewNote>

export const Note = z
  .object({
    id: z.uuid(),
    purpose: NotePurpose,
    text: z.string(),
    by: z.string(),
    mine: z.boolean(),
    writtenAt: z.string(),
    /** Hidden from then on and deleted. */
    expiresOn: Day,
    /** Whoever it is about reads it, on request today and in their own file. */
    visibleToPerson: z.literal(true)
  })
  .meta({ id: 'Note' })
export type Note = z.infer<typeof Note>

export const notes = {
  listNotes: route({
    method: 'GET',
    path: '/people/{id}/notes',
    summary: 'Short remarks about one person; there is no list across people',
    needs: 'people.read',
    operation: 'people.notes',
    trace: 'reads-people',
    params: z.object({ id: EnrolmentId }),
    answer: z.array(Note)
  }),
  writeNote: route({
    method: 'POST',
    path: '/people/{id}/notes',
    summary: 'Write a short remark for a named purpose; words without a lawful basis are refused',
    needs: 'people.record',
    operation: 'people.notes',
    trace: 'changes',
    status: 201,
    params: z.object({ id: EnrolmentId }),
    body: NewNote,
    answer: Note
  }),
  deleteNote: route({
    method: 'DELETE',
    path: '/people/{id}/notes/{note}',
    summary: 'Delete my own remark at once',
    needs: 'people.record',
    operation: 'people.notes',
    trace: 'changes',
    params: z.object({ id: EnrolmentId, note: z.uuid() }),
    answer: z.object({ deleted: z.boolean() })
  })
}
