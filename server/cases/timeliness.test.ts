import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AreaCode } from '../../contract/values.ts'
import { matters } from '../../law/matters.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import { farStreet, grid, officerOf, openRegister, type Register, street } from '../people/people-factory.ts'
import { everywhere } from '../platform/context.ts'
import { listWork } from '../work/list-work.ts'
import { windowOf } from './deciding-factory.ts'
import { openEqual } from './equal-service-rules.ts'
import { escalateLate } from './escalate-late.ts'
import { followMoves } from './follow-moves.ts'
import { measureCases } from './measure-cases.ts'
import { getTimeliness, getWorkload, keptFigures, keptTimes, openTimeliness } from './timeliness.ts'
import { hiddenLines, medianOf, takenOf } from './timeliness-rules.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
})
afterAll(() => register.close())

const help = (wants = 'company') => ({ matter: 'help-request' as const, variant: 'elderly', form: { wants } })
const keeper = {
  ...everywhere,
  account: '00000000-0000-7000-8000-0000000c1ea0',
  post: undefined,
  role: 'housekeeping',
  permissions: new Set<string>()
}
/** Asked for on one day, and decided on another. */
const settled = async (asked: string, decided: string) => {
  const one = await register.enrol({ name: '时效', place: { area: grid } } as never)
  const { id } = await desk.onDay(asked, () => desk.open(one, help()))
  await desk.onDay(decided, async () => {
    await desk.act(id, 'accept')
    await desk.act(id, 'check')
    await desk.decide(id, {}, desk.reviewer)
  })
  return id
}
const times = (who: Parameters<Register['as']>[0] = desk.clerk) =>
  register.as(who, ctx => getTimeliness(ctx, { months: 12 }))
const ofHelp = async (who?: Parameters<Register['as']>[0]) =>
  (await times(who)).matters.find(({ matter }) => matter === 'help-request')!

test('figures by matter and area: decided in time, the median of working days, and what is open, soon due and late', async () => {
  // Two, then one working day, and one that took six where three were promised.
  await settled('2026-11-02', '2026-11-04')
  await settled('2026-11-05', '2026-11-06')
  await settled('2026-11-02', '2026-11-10')
  const one = await register.enrol({ name: '还在办' })
  await desk.onDay('2026-11-16', () => desk.open(one, help()))
  await desk.open(await register.enrol({ name: '刚来' }), help())
  expect(await ofHelp()).toEqual({
    matter: 'help-request',
    promised: 3,
    decided: 3,
    inTime: 2,
    median: 2,
    open: 2,
    amber: 1,
    red: 1
  })
  const { areas, from, to } = await times()
  expect([from, to]).toEqual(['2025-12-01', '2026-11-23'])
  expect(areas).toEqual([expect.objectContaining({ area: grid - (grid % 1000), decided: 3, inTime: 2, red: 1 })])
  expect(areas[0]!.name).toMatch(/\p{Script=Han}/u)
  expect(await ofHelp(officerOf(farStreet))).toMatchObject({ decided: 0, median: null, open: 0 })
  // The same of one place below; another place is as good as none.
  const below = (area: number) =>
    register.as(desk.clerk, ctx => getTimeliness(ctx, { months: 12, area: area as AreaCode }))
  const ofPlace = async (area: number) =>
    (await below(area)).matters.find(({ matter }) => matter === 'help-request')!.decided
  expect([await ofPlace(grid - (grid % 1000)), await ofPlace(grid + 2000 - (grid % 1000))]).toEqual([3, 0])
  await expect(below(farStreet)).rejects.toThrow('platform.not-found')
})

test('days on which the resident owed a paper do not count, and an extension that was told counts as promised', async () => {
  const [bringing, day] = [{ deed: 'notice' as const, by: 'a', papers: ['x'] }, '2026-11-02']
  const steps = [
    { deed: 'submit' as const, by: 'a', on: day },
    { ...bringing, on: '2026-11-03' },
    { deed: 'supply' as const, by: 'a', papers: ['x'], on: '2026-11-10' },
    { deed: 'accept' as const, by: 'a', on: '2026-11-10' }
  ]
  const promised = { workingDays: 3, extension: 3 }
  expect(takenOf(steps, '2026-11-12', promised)).toEqual({ workedDays: 3, inTime: true })
  expect(takenOf(steps, '2026-11-16', promised)).toEqual({ workedDays: 5, inTime: false })
  const longer = [...steps, { deed: 'extend' as const, by: 'a', on: '2026-11-11' }]
  expect(takenOf(longer, '2026-11-16', promised)).toEqual({ workedDays: 5, inTime: true })
  expect(takenOf([], '2026-11-16', promised)).toBeNull()
})

test('a case taken up again is counted by its new decision only, and what was decided before figures were kept gets them from its deeds', async () => {
  const before = (await ofHelp()).decided
  const id = await settled('2026-11-09', '2026-11-11')
  expect((await ofHelp()).decided).toBe(before + 1)
  await desk.reopen(id, '发现新的情况，重新办理', desk.reviewer)
  expect((await ofHelp()).decided).toBe(before)
  await desk.act(id, 'check')
  await desk.decide(id, {}, desk.reviewer)
  await register.owner('update cases."case" set answered_on = null, worked_days = null, in_time = null where id = $1', [
    id
  ])
  expect((await ofHelp()).decided).toBe(before)
  expect(await measureCases(register.platform, keeper)).toBe(1)
  expect(await measureCases(register.platform, keeper)).toBe(0)
  const [kept] = await register.owner('select answered_on, worked_days, in_time from cases."case" where id = $1', [id])
  expect(kept).toEqual({ answered_on: '2026-11-23', worked_days: 0, in_time: true })
})

test('what everybody reads of the comparison shows both sides or neither, and no few who were granted or refused', () => {
  const side = (decided: number, granted = decided, returned = 0) => ({
    decided,
    inTime: decided,
    granted,
    median: 2,
    returned
  })
  const line = (residents: number, newcomers: ReturnType<typeof side>) => ({
    matter: 'help-request' as const,
    residents: side(residents),
    newcomers
  })
  const of = (residents: number, newcomers: ReturnType<typeof side>, hidden: string[] = []) =>
    openEqual([line(residents, newcomers)], new Set(hidden))[0]
  expect(of(40, side(12))).toMatchObject({
    residents: { decided: 40, granted: 40 },
    newcomers: { decided: 12, granted: 12 }
  })
  expect(of(40, side(12, 10))).toMatchObject({
    residents: { decided: 40, granted: null },
    newcomers: { granted: null }
  })
  // Given back by the dozen shows; one or two who were sent away do not, nor anything they could be found by.
  expect(of(40, side(12, 12, 7))).toMatchObject({ residents: { returned: 0 }, newcomers: { granted: 12, returned: 7 } })
  expect(of(40, side(12, 12, 2))).toMatchObject({
    residents: { returned: null },
    newcomers: { granted: null, returned: null }
  })
  expect(of(0, side(0, 0, 9))).toBeDefined()
  for (const few of [of(40, side(4)), of(4, side(40)), of(40, side(12), ['help-request'])])
    expect(few).toMatchObject({
      residents: { decided: null, median: null },
      newcomers: { decided: null, granted: null }
    })
  expect(of(0, side(0))).toBeUndefined()
})

test('how much each colleague did is told to whoever decides, by name and in sums', async () => {
  await register.owner(
    `insert into access.login (id, username, name, area, email) values ($1, 'clerk', '张敏', $2, 'c')`,
    [desk.clerk.account, street]
  )
  const { officers } = await register.as(desk.reviewer, ctx => getWorkload(ctx, { months: 12 }))
  expect(officers).toEqual([expect.objectContaining({ name: '张敏', decided: 0 })])
  expect(officers[0]!.checked).toBeGreaterThan(3)
})

test('a late case stands on the page of whoever is in charge from the first day past its promise, and goes with its decision', async () => {
  const late = async (who: Parameters<Register['as']>[0]) =>
    (await register.as(who, listWork)).items.find(({ kind }) => kind === 'cases-late')
  expect(await late(desk.reviewer)).toMatchObject({ n: 0 })
  expect(await escalateLate(register.platform, keeper)).toBeGreaterThan(0)
  expect(await late(desk.reviewer)).toMatchObject({ n: 1, due: '2026-11-19' })
  expect(await late(desk.district)).toMatchObject({ n: 1 })
  expect(await late(desk.clerk)).toBeUndefined()
  const [row] = await register.owner<{ id: string }>('select id from cases."case" where escalated_on is not null')
  await desk.act(row!.id, 'accept')
  await desk.act(row!.id, 'extend', { reason: '需要部门核对' })
  expect(await late(desk.reviewer)).toMatchObject({ n: 0 })
})

test('the median is that of the cases in their order, however they are counted', () => {
  expect(medianOf([])).toBeNull()
  const half = (days: number[]) => days.toSorted((a, b) => a - b)[Math.ceil(days.length / 2) - 1]
  fc.assert(
    fc.property(fc.array(fc.nat(40), { minLength: 1 }), days => {
      const counted = [...Map.groupBy(days, day => day)].map(([day, same]) => ({ days: day, n: same.length }))
      expect(medianOf(counted)).toBe(half(days))
    })
  )
})

test('open figures leave out what is too few, and one more where a single line could be found by subtraction', async () => {
  expect([...hiddenLines([0, 3, 40, 12])].sort()).toEqual([1, 3])
  expect([...hiddenLines([0, 3, 4, 12])].sort()).toEqual([1, 2])
  expect([...hiddenLines([0, 8, 12])]).toEqual([])
  expect([...hiddenLines([2])]).toEqual([0])
  const kept = keptFigures(register.platform)
  const { matters, streets, least } = await kept()
  expect(least).toBe(5)
  expect(matters.find(({ key }) => key === 'help-request')).toEqual({
    key: 'help-request',
    decided: null,
    inTime: null,
    median: null
  })
  expect(matters.find(({ key }) => key === 'childcare-subsidy')).toMatchObject({ decided: 0 })
  expect(streets).toMatchObject([{ key: String(street), decided: null }])
  await settled('2026-11-09', '2026-11-11')
  const { matters: more } = await openTimeliness(register.platform)
  expect(more.find(({ key }) => key === 'help-request')).toMatchObject({ decided: 5, inTime: 4, median: 2 })
  // Whoever looks again within minutes costs no count; the next day has its own.
  expect((await kept()).matters).toEqual(matters)
  await desk.onDay('2027-01-04', async () => expect((await kept()).matters).toEqual(more))
})

test('the desk reads figures of one count for some minutes, told with its moment; another area and another day have their own', async () => {
  const kept = keptTimes()
  const at = (who: Parameters<Register['as']>[0] = desk.clerk) =>
    register.as(who, ctx => kept.timeliness(ctx, { months: 12 }))
  const first = await at()
  expect(Date.parse(first.countedAt)).toBeGreaterThan(0)
  await settled('2026-11-05', '2026-11-06')
  expect(await at()).toEqual(first)
  expect((await at(desk.district)).matters).not.toEqual(first.matters)
  const load = () => register.as(desk.reviewer, ctx => kept.workload(ctx, { months: 12 }))
  const before = await load()
  await settled('2026-11-05', '2026-11-06')
  expect(await load()).toEqual(before)
  await desk.onDay('2026-12-14', async () => {
    expect((await at()).matters).not.toEqual(first.matters)
    expect((await load()).officers).not.toEqual(before.officers)
  })
})

test('every matter’s times and approvals are counted for residents and newcomers side by side, by where their hukou is', async () => {
  // No matter is left out: what is done at once, too, is done for everybody or not.
  const { matters: measured, equal: all } = await times()
  expect(all.map(({ matter }) => matter)).toEqual(measured.map(({ matter }) => matter))
  expect(all.map(({ matter }) => matter)).toEqual(matters.map(({ key }) => key))
  const equal = async () => (await times()).equal.find(({ matter }) => matter === 'help-request')!
  const before = await equal()
  expect(before.residents.decided).toBe((await ofHelp()).decided)
  expect(before.newcomers).toEqual({ decided: 0, inTime: 0, granted: 0, median: null, returned: 0 })
  const newcomer = async (otherArea: number) => {
    const one = await register.enrol({ name: '新来', place: { area: grid }, otherArea } as never)
    const { id } = await desk.onDay('2026-11-17', () => desk.open(one, help()))
    await desk.onDay('2026-11-19', async () => {
      await desk.act(id, 'accept')
      await desk.act(id, 'check')
      await desk.decide(id, {}, desk.reviewer)
    })
  }
  await newcomer(farStreet)
  // Of the same street, another community: a resident like everybody.
  await newcomer(street + 1000)
  const after = await equal()
  expect(after.newcomers).toMatchObject({ decided: 1, inTime: 1, median: 2 })
  expect(after.residents.decided).toBe(before.residents.decided + 1)
  const [kept] = await register.owner<{ granted: boolean; outcome: string }>(
    `select c.granted, d.outcome from cases."case" c join cases.decision d on d.register = c.register and d.case_id = c.id where c.from_elsewhere`
  )
  expect(kept).toEqual({ granted: ['granted', 'granted-in-part'].includes(kept!.outcome), outcome: kept!.outcome })
  expect(after.newcomers.granted).toBe(kept!.granted ? 1 : 0)
})

test('a case given back stands beside what was granted, on its side, until it is handed in again; what a move ended is nobody’s refusal', async () => {
  const equal = async () => (await times()).equal.find(({ matter }) => matter === 'help-request')!
  const before = await equal()
  const one = await register.enrol({ name: '不予受理', place: { area: grid }, otherArea: farStreet } as never)
  const { id } = await desk.open(one, help())
  await desk.act(id, 'return', { reason: '请先到原来的街道' })
  const after = await equal()
  expect(after.newcomers).toEqual({ ...before.newcomers, returned: before.newcomers.returned + 1 })
  expect(after.residents).toEqual(before.residents)
  await desk.act(id, 'submit')
  expect(await equal()).toEqual(before)
  await moveAway(register, one)
  await followMoves(register.platform)
  expect((await desk.see(id)).line.state).toBe('returned')
  expect(await equal()).toEqual(before)
})

test('what is done while one waits is counted on both sides too: the newcomer service and birth registration at the window', async () => {
  const of = async (key: string) => (await times()).equal.find(({ matter }) => matter === key)!
  const before = await of('newcomer-service')
  for (const otherArea of [farStreet, undefined]) {
    const one = await register.enrol({
      name: '窗口办',
      place: { area: grid },
      ...(otherArea && { otherArea })
    } as never)
    await desk.open(one, { matter: 'newcomer-service', variant: 'card', form: { wants: 'school' } } as never)
  }
  const after = await of('newcomer-service')
  for (const side of ['residents', 'newcomers'] as const)
    expect(after[side]).toMatchObject({
      decided: before[side].decided + 1,
      inTime: before[side].inTime + 1,
      granted: before[side].granted + 1,
      median: 0
    })
  const line = (await times()).matters.find(({ matter }) => matter === 'newcomer-service')!
  expect(line.decided).toBe(after.residents.decided + after.newcomers.decided)
})
