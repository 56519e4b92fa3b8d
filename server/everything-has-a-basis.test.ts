import { afterAll, beforeAll, expect, test } from 'vitest'
import { MatterKey } from '../contract/cases.ts'
import { ListKind } from '../contract/lists.ts'
import { mineForms, minePages } from '../contract/mine.ts'
import { RosterKey } from '../contract/people.ts'
import { portal } from '../contract/portal.ts'
import { PaperKind } from '../contract/printouts.ts'
import { TwoEndKind } from '../contract/two-ends-message.ts'
import { Day } from '../contract/values.ts'
import { WorkKind } from '../contract/work.ts'
import { type Act, actOperations, mayBegin } from '../law/acts.ts'
import { assertLegalBasis, NoLegalBasis } from '../law/gate.ts'
import { formFields, matters } from '../law/matters.ts'
import { findOperation } from '../law/operations.ts'
import { purposes } from '../law/purposes.ts'
import { declaredRosters, rosterStands } from '../law/rosters.ts'
import { screenColumn } from '../law/screen.ts'
import { routes } from './every-door.ts'
import { acceptance } from './intake/index.ts'
import { listRoster } from './people/list-roster.ts'
import { officer, openRegister, type Register } from './people/people-factory.ts'
import { setToday } from './platform/clock.ts'
import { reckoning } from './statistics/index.ts'
import { listWork } from './work/list-work.ts'

const today = '2026-11-23'
const before = '1900-01-01'
let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

/** Everything that can begin, by what it is called: the kinds as the contracts and the server name them. */
const kinds: Record<Act, readonly string[]> = {
  task: WorkKind.options,
  job: [acceptance, reckoning],
  exchange: TwoEndKind.options,
  list: ListKind.options,
  paper: PaperKind.options
}

test('every kind of task, job, list and paper names an operation with a basis in force, and no other is declared', () => {
  for (const [act, named] of Object.entries(kinds) as [Act, readonly string[]][]) {
    const operations: Record<string, string> = actOperations[act]
    expect(Object.keys(operations).sort(), act).toEqual([...named].sort())
    for (const kind of named) {
      expect(assertLegalBasis(operations[kind]!, today).key, kind).toBe(operations[kind])
      expect([mayBegin(act, kind, today), mayBegin(act, kind, before)], kind).toEqual([true, false])
      expect(screenColumn(kind), kind).toBeUndefined()
    }
    for (const unknown of ['', 'anything', 'constructor', '__proto__', 'pregnancy-check'])
      expect(mayBegin(act, unknown, today), `${act} ${unknown}`).toBe(false)
  }
})

test('every route, page, matter, purpose and report names an operation with a basis, and none has one before there was law', () => {
  const named = [
    ...routes.map(([, { operation }]) => operation),
    ...[portal, minePages, mineForms].flatMap(pages => Object.values(pages)).map(({ operation }) => operation),
    ...matters.map(({ operation }) => operation),
    ...purposes.map(({ operation }) => operation)
  ]
  for (const operation of new Set(named)) {
    expect(assertLegalBasis(operation, today).key).toBe(operation)
    expect(() => assertLegalBasis(operation, before), operation).toThrow(NoLegalBasis)
  }
  for (const { key } of matters) expect(MatterKey.parse(key)).toBe(key)
})

test('every field of every form belongs to a matter with a basis, and what stands on consent has its text', () => {
  for (const { operation, variants } of matters)
    for (const { key, form, ground } of variants) {
      expect(findOperation(operation), key).toBeDefined()
      for (const { name, titleZh, titleEn } of formFields(form))
        for (const said of [name, titleZh, titleEn]) expect(screenColumn(said), said).toBeUndefined()
      if (ground.kind === 'consent') expect(ground.text.textZh.length * ground.text.textEn.length).toBeGreaterThan(0)
    }
})

test('every roster has a basis of its own in force, and closes without one', () => {
  expect(declaredRosters.map(({ key }) => key).sort()).toEqual([...RosterKey.options].sort())
  for (const { key } of declaredRosters)
    expect([rosterStands(key, today), rosterStands(key, before)], key).toEqual([true, false])
  for (const unknown of ['', 'women-15-49', 'constructor']) expect(rosterStands(unknown, today)).toBe(false)
})

test('on a day before there was law nothing waits, no list opens and no job begins', async () => {
  // The transactions are those of an operation without a day of its own; what is inside must close by itself.
  const ask = <T>(action: Parameters<typeof register.as<T>>[1]) => register.as(officer, action)
  const [open] = await Promise.all([ask(listWork)])
  expect(open.items.length).toBeGreaterThan(0)
  const early = Day.parse(before)
  await ask(async ctx => {
    const past = { ...ctx, on: early }
    expect((await listWork(past)).items).toEqual([])
    await expect(listRoster(past, { roster: 'aged-60', limit: 50 })).rejects.toThrow('law.no-basis')
  })
  setToday(early)
  try {
    await expect(ask(listWork)).rejects.toThrow('law.no-basis')
  } finally {
    setToday(Day.parse(today))
  }
})
