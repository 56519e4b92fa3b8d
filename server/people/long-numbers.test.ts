import { afterAll, beforeAll, expect, test } from 'vitest'
import { longestNumber } from '../platform/refused-words.ts'
import { writeNote } from './notes/write-note.ts'
import { type Enrolled, idNumber, officer, openRegister, type Register } from './people-factory.ts'

let register: Register
let one: Enrolled
beforeAll(async () => {
  register = await openRegister()
  one = await register.enrol({ name: '何居民', idNumber: idNumber(7) })
})
afterAll(() => register.close())

test('a number does not get into a note in wide digits or with dots between', async () => {
  const wide = [...idNumber(7)].map(digit =>
    digit === 'X' ? digit : String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
  )
  for (const text of [wide.join(''), [...idNumber(7)].join('.')])
    await expect(
      register.as(officer, ctx => writeNote(ctx, { id: one.enrolment, purpose: 'contact', text }))
    ).rejects.toMatchObject({ code: 'people.note-number' })
  expect(longestNumber('三里庵路8号2栋302室,9点后')).toBe(3)
})
