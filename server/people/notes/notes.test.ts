import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NewNote } from '../../../contract/notes.ts'
import { duty, type Enrolled, farStreet, officer, officerOf, openRegister, type Register } from '../people-factory.ts'
import { protectPerson } from '../protect-person.ts'
import { deleteNote, forgetNotes } from './delete-note.ts'
import { listNotes } from './list-notes.ts'
import { writeNote } from './write-note.ts'

const [me, colleague] = [v7(), v7()]
const mine = { ...officer, account: me }

let register: Register
let one: Enrolled
beforeAll(async () => {
  register = await openRegister()
  one = await register.enrol({ name: '高龄' })
})
afterAll(() => register.close())

const write = (text: string, who: typeof officer = mine) =>
  register.as(who, ctx => writeNote(ctx, { id: one.enrolment, purpose: 'access', text }))
const list = (who: typeof officer = mine) => register.as(who, ctx => listNotes(ctx, one.enrolment))
const stored = () => register.owner<{ sealed: string; age: number }>('select sealed from people.note')

test('a note is short, for a named purpose, sealed, and shown with the day it goes', async () => {
  const note = await write('住四楼无电梯,上门请先打电话')
  expect(note).toMatchObject({ text: '住四楼无电梯,上门请先打电话', mine: true, visibleToPerson: true })
  expect(await list({ ...officer, account: colleague } as typeof officer)).toMatchObject([{ id: note.id, mine: false }])
  expect(JSON.stringify(await stored())).not.toContain('电梯')
  expect(
    await register.owner(`select from people.note where expires_at - written_at = interval '90 days'`)
  ).toHaveLength(1)
  const parse = (text: string) => NewNote.safeParse({ commandId: v7(), purpose: 'contact', text }).success
  expect([parse('𠮷'.repeat(200)), parse('字'.repeat(201)), parse('x')]).toEqual([true, false, false])
})

test('an identity number is not written into a note, and nothing is stored', async () => {
  const before = await stored()
  await expect(write('证件 340104 19900102 0011 已看')).rejects.toThrow('people.note-number')
  expect(await stored()).toEqual(before)
})

test('whoever wrote it deletes it at once, a colleague does not, and another street sees none', async () => {
  const note = await write('本人更愿说方言')
  const other = { ...officer, account: colleague } as typeof officer
  const remove = (who: typeof officer) => register.as(who, ctx => deleteNote(ctx, { id: one.enrolment, note: note.id }))
  await expect(remove(other)).rejects.toThrow('people.note-not-yours')
  await expect(list(officerOf(farStreet))).rejects.toThrow('platform.not-found')
  expect(await remove(mine)).toEqual({ deleted: true })
  expect(await remove(mine)).toEqual({ deleted: false })
  expect((await list()).map(({ id }) => id)).not.toContain(note.id)
})

test('after 90 days it is hidden at once, and deleted by the daily work', async () => {
  const note = await write('答应下周回电')
  await register.owner(
    `update people.note set written_at = written_at - interval '90 days', expires_at = expires_at - interval '90 days' where id = $1`,
    [note.id]
  )
  expect((await list()).map(({ id }) => id)).not.toContain(note.id)
  await register
    .as(mine, ({ tx }) => tx.query('select from people.note where id = $1', [note.id]))
    .then(({ rowCount }) => expect(rowCount).toBe(0))
  const jobs = { account: me, post: undefined, role: 'jobs', lo: 0, hi: 0, permissions: new Set<string>() }
  expect(await forgetNotes(register.platform, jobs)).toBe(1)
  expect(await register.owner('select from people.note where id = $1', [note.id])).toEqual([])
})

test('of people under protection only the trained role reads and writes notes', async () => {
  await register.as(duty, ctx => protectPerson(ctx, { enrolment: one.enrolment, protect: true, source: '本人' }))
  await expect(list()).rejects.toThrow('people.ask-duty-officer')
  await expect(write('请勿上门')).rejects.toThrow('people.ask-duty-officer')
  expect((await list(duty as typeof officer)).length).toBeGreaterThan(0)
})
