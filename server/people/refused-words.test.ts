import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RosterExport } from '../../contract/rosters.ts'
import { AreaCode } from '../../contract/values.ts'
import { askApproval } from '../access/index.ts'
import type { Context } from '../platform/context.ts'
import { longestNumber } from '../platform/refused-words.ts'
import { decidePairs } from './duplicates/list-pairs.ts'
import { collectExport } from './export-roster.ts'
import { lookUpElsewhere } from './look-up-elsewhere.ts'
import { writeNote } from './notes/write-note.ts'
import { type Enrolled, grid, idNumber, officer, openRegister, type Register } from './people-factory.ts'
import { revealNumbers } from './reveal-numbers.ts'

let register: Register
let one: Enrolled
beforeAll(async () => {
  register = await openRegister()
  one = await register.enrol({ name: '何居民', idNumber: idNumber(7) })
})
afterAll(() => register.close())

test('no source, purpose, reason or remark names what the law refuses, however it is written', async () => {
  const text = '核对怀·孕情况'
  const area = AreaCode.parse(grid)
  const asked = { roster: 'my-grid', ...RosterExport.parse({ purpose: text, area }) } as const
  const pair = { pairs: [{ a: v7(), b: v7() }], decision: 'not-same' as const, note: text }
  const ways: ((ctx: Context) => Promise<unknown>)[] = [
    ctx => collectExport(ctx, asked),
    ctx => revealNumbers(ctx, { id: one.enrolment, reason: text }),
    ctx => lookUpElsewhere(ctx, { idNumber: idNumber(7), reason: text }),
    ctx => decidePairs(ctx, pair),
    ctx => askApproval(ctx, { kind: 'export', area, payload: { roster: 'my-grid', purpose: text, rows: 3 } })
  ]
  for (const way of ways)
    await expect(register.as(officer, way)).rejects.toMatchObject({ code: 'platform.refused-word' })
  await expect(register.enrol({ name: '某人', source: text })).rejects.toMatchObject({ code: 'platform.refused-word' })
})

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
