import { afterAll, beforeAll, expect, test } from 'vitest'
import { RosterKey } from '../../contract/people.ts'
import { QualityKey } from '../../contract/quality.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { findOperation } from '../../law/operations.ts'
import { basisOfRule, qualityRuleStands, qualityRules } from '../../law/quality.ts'
import { commandsOf } from './commands-factory.ts'
import { getQuality } from './get-quality.ts'
import { listRoster } from './list-roster.ts'
import { farStreet, grid, nextGrid, officer, officerOf, openRegister, type Register, street } from './people-factory.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const listed = async (who = officer, area?: number) => {
  const { lists } = await register.as(who, ctx =>
    getQuality(ctx, area === undefined ? {} : { area: AreaCode.parse(area) })
  )
  return Object.fromEntries(lists.map(({ rule, n }) => [rule, n]))
}
const names = async (roster: RosterKey) =>
  (await register.as(officer, ctx => listRoster(ctx, { roster, limit: 200 }))).people.map(({ name }) => name).sort()

test('every rule names an open service that waits for it, has a basis, and asks for nothing once that is closed', () => {
  expect(qualityRules.map(({ key }) => key).sort()).toEqual([...QualityKey.options].sort())
  for (const rule of qualityRules) {
    expect(findOperation(rule.holdsUp), rule.key).toBeDefined()
    expect(basisOfRule(rule).length, rule.key).toBeGreaterThan(0)
    expect([qualityRuleStands(rule, '2026-11-23'), qualityRuleStands(rule, '1900-01-01')], rule.key).toEqual([
      true,
      false
    ])
    expect(qualityRuleStands({ ...rule, holdsUp: 'no.such-service' }, '2026-11-23'), rule.key).toBe(false)
  }
})

test('who chose not to say is complete, and a fact that no open service asks for is not missing', async () => {
  const before = await names('open-facts')
  await register.enrol({ name: '不说也行', sex: '9' })
  await register.enrol({ name: '还没问到', sex: '0' })
  expect(await names('open-facts')).toEqual([...before, '还没问到'].sort())
  await register.as(officer, async ctx => {
    expect((await getQuality({ ...ctx, on: Day.parse('1900-01-01') }, {})).lists).toEqual([])
  })
})

test('a household without a head is listed until somebody is, and nobody else’s', async () => {
  const desk = commandsOf(register)
  const one = await register.enrol({ name: '无户主甲', seat: 'hukou' })
  const other = await register.enrol({ name: '同户乙', seat: 'hukou' })
  await desk.house([[one, '20']], { seat: 'hukou' })
  expect(await names('household-head')).toEqual(['无户主甲'])
  await desk.house(
    [
      [one, '20'],
      [other, '02']
    ],
    { seat: 'hukou' }
  )
  expect(await names('household-head')).toEqual([])
})

test('a parent too young or too old by the record lists the child, with nothing of the family', async () => {
  const child = await register.enrol({ name: '孩子甲', bornOn: '2000-05-05', place: { area: nextGrid } })
  const other = await register.enrol({ name: '孩子乙', bornOn: '2010-05-05', place: { area: nextGrid } })
  const parent = await register.enrol({ name: '家长', bornOn: '1990-05-05', place: { area: nextGrid } })
  for (const one of [child, other])
    await register.owner(
      `insert into people.relation (register, id, area, kind, person_id, relative_id, valid_from, batch_id)
       values (1, uuidv7(), $1, 'parent-child', $2, $3, '2010-05-05', uuidv7())`,
      [nextGrid, parent.person, one.person]
    )
  const { people } = await register.as(officer, ctx => listRoster(ctx, { roster: 'parent-ages', limit: 200 }))
  expect(people.map(({ name }) => name)).toEqual(['孩子甲'])
  expect(people[0]).not.toHaveProperty('bornOn')
  expect(people[0]).not.toHaveProperty('sex')
  await commandsOf(register).correct(child, { facts: { bornOn: '2010-03-03' } })
  expect(await names('parent-ages')).toEqual([])
})

test('who has not been recorded anew for three years is listed, until something is', async () => {
  const one = await register.enrol({ name: '久未更新' })
  expect(await names('long-silence')).toEqual([])
  await register.owner(`update people.enrolment set known_from = '2023-01-05' where id = $1`, [one.enrolment])
  expect(await names('long-silence')).toEqual(['久未更新'])
  await commandsOf(register).correct(await register.again(one), { phone: '13800138000' })
  expect(await names('long-silence')).toEqual([])
})

test('every number is how many its list holds, of any area of the caller and of none outside it', async () => {
  const counts = await listed()
  for (const { key, list } of qualityRules)
    if ('roster' in list) expect((await names(RosterKey.parse(list.roster))).length, key).toBe(counts[key])
  const [here, beside] = [await listed(officer, grid), await listed(officer, nextGrid)]
  expect(here['open-facts']! + beside['open-facts']!).toBe(counts['open-facts'])
  expect(Object.values(await listed(officerOf(farStreet))).every(n => n === 0)).toBe(true)
  await expect(listed(officer, farStreet)).rejects.toThrow('platform.not-found')
  expect((await register.as(officer, ctx => getQuality(ctx, {}))).area).toBe(street)
})
