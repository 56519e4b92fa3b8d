import { afterAll, beforeAll, expect, test } from 'vitest'
import { matters } from '../../law/matters.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import {
  type Enrolled,
  farGrid,
  farStreet,
  grid,
  nextGrid,
  nextStreet,
  officerOf,
  openRegister,
  type Register
} from '../people/people-factory.ts'
import { undoBatch } from '../people/undo-batch.ts'
import { listPrintouts } from '../printouts/list-printouts.ts'
import { fetchPrintJob, printPapers } from '../printouts/print-papers.ts'
import { windowOf } from './deciding-factory.ts'
import { followMoves } from './follow-moves.ts'
import { movedLetters } from './letter-of-move.ts'
import { casePapers } from './papers-of-cases.ts'
import { getDocumentText } from './pdf-factory.ts'

let register: Register
let desk: ReturnType<typeof windowOf>
beforeAll(async () => {
  register = await openRegister()
  desk = windowOf(register)
})
afterAll(() => register.close())

const far = officerOf(farStreet)
const sources = [casePapers, movedLetters]
const restrict = { matter: 'my-data' as const, variant: 'restrict', form: { what: 'safety' } }
const help = { matter: 'help-request' as const, variant: 'elderly', form: { wants: 'company' } }
const letters = async () =>
  (await register.as(desk.clerk, ctx => listPrintouts(ctx, sources, { state: 'waiting', limit: 50 }))).printouts.filter(
    ({ kind }) => kind === 'moved'
  )
const begun = async (name: string, told: Parameters<typeof desk.open>[1] = restrict) => {
  const one: Enrolled = await register.enrol({ name })
  const { id } = await desk.open(one, told)
  return { one, id }
}

test('every matter that is decided says whether it goes along with a move, and whoever’s ends is told why and what to do', () => {
  for (const { key, deciding } of matters)
    if (deciding && deciding.afterMove !== 'follows')
      for (const words of Object.values(deciding.afterMove)) expect([key, words.length > 20]).toEqual([key, true])
  expect(
    matters.filter(({ deciding }) => deciding).map(({ key, deciding }) => [key, typeof deciding!.afterMove])
  ).toEqual([
    ['childcare-subsidy', 'string'],
    ['special-assistance', 'string'],
    ['one-child-honour', 'string'],
    ['help-request', 'object'],
    ['my-data', 'string']
  ])
})

test('a running case goes on at the new office under its first day; the old one has it no more', async () => {
  const { one, id } = await begun('随迁')
  await desk.act(id, 'accept')
  await desk.received(id, '2026-11-16')
  await moveAway(register, one)
  await followMoves(register.platform)
  const there = await desk.see(id, far)
  expect(there.line).toMatchObject({ state: 'submitted', area: farGrid - (farGrid % 1000) })
  expect(there.events[0]).toMatchObject({ deed: 'transfer', reason: expect.stringContaining('申请日期不变') })
  expect(there.line.enrolment).not.toBe(one.enrolment)
  await expect(desk.see(id)).rejects.toThrow('platform.not-found')
  const [row] = await register.owner('select claimed_on from cases."case" where id = $1', [id])
  expect(row).toEqual({ claimed_on: '2026-11-16' })
  // Followed once: the next round finds nothing.
  expect(await followMoves(register.platform)).toBe(0)
  await desk.act(id, 'accept', {}, far)
})

test('a change of address to another community of the district is followed in the same way, and comes back when it is taken back', async () => {
  const moves = commandsOf(register, officerOf(340104000000000))
  const community = (area: number) => area - (area % 1000)
  const [within, across] = [grid + 2000, nextStreet + 1001]
  const { one, id } = await begun('换个社区')
  const asked = await begun('换个街道', help)
  const stays = await begun('同一街道', help)
  // Within its community nothing goes anywhere.
  await moves.settle(one, '2026-11-18', { area: nextGrid })
  expect(await followMoves(register.platform)).toBe(0)
  await moves.settle(one, '2026-11-19', { area: within })
  await moves.settle(stays.one, '2026-11-19', { area: within })
  const { batch } = await moves.settle(asked.one, '2026-11-20', { area: across })
  await followMoves(register.platform)
  expect((await desk.see(id)).line).toMatchObject({ area: community(within), state: 'submitted' })
  expect((await desk.see(id)).events[0]).toMatchObject({ deed: 'transfer' })
  // What was told for help stays with the street it was told to, and goes to no other.
  expect((await desk.see(stays.id)).line).toMatchObject({ area: community(within), state: 'submitted' })
  expect((await desk.see(asked.id)).line.state).toBe('returned')
  expect((await letters()).map(({ subject }) => subject)).toEqual([asked.id])
  await register.as(officerOf(340104000000000), ctx => undoBatch(ctx, { batch }), {
    operation: 'people.correct',
    route: 'undo',
    trace: 'changes'
  })
  await followMoves(register.platform)
  expect((await desk.see(asked.id)).line).toMatchObject({ state: 'submitted', area: community(grid) })
  expect(await letters()).toEqual([])
})

test('what was told to this office only ends, with a letter in the queue of papers that says why and what to do, and not where to', async () => {
  const { one, id } = await begun('搬家的人', help)
  await moveAway(register, one)
  await followMoves(register.platform)
  expect((await desk.see(id)).line.state).toBe('returned')
  const [letter] = await letters()
  expect(letter).toMatchObject({ subject: id, name: '搬家的人', matter: 'help-request' })
  const { job } = await register.as(desk.clerk, ctx =>
    printPapers(ctx, sources, { printouts: [letter!.id], reason: undefined })
  )
  const file = await register.as(desk.clerk, ctx => fetchPrintJob(ctx, sources, { job, language: 'zh' }))
  const text = (await getDocumentText(file)).replace(/\s/g, '')
  for (const said of ['迁居后事项办理告知书', '搬家的人', '没有您的同意', '您可以这样做：', '当天受理', '条件相同'])
    expect(text).toContain(said)
  expect(text).not.toContain('340102')
})

test('a move taken back brings back what still runs, and what had ended is asked for again under its first day', async () => {
  const followed = await begun('去而复返')
  const ended = await begun('又回来了', help)
  const answered = await begun('那边办完')
  const moves = []
  for (const { one } of [followed, ended, answered]) moves.push(await moveAway(register, one))
  await followMoves(register.platform)
  await desk.act(answered.id, 'return', { reason: '本人说不用了' }, far)
  for (const { undo } of moves) await undo()
  await followMoves(register.platform)
  expect((await desk.see(followed.id)).line).toMatchObject({
    state: 'submitted',
    enrolment: followed.one.enrolment,
    area: grid - (grid % 1000)
  })
  expect((await desk.see(ended.id)).line.state).toBe('submitted')
  expect((await letters()).map(({ subject }) => subject)).not.toContain(ended.id)
  expect((await desk.see(answered.id, far)).line.state).toBe('returned')
})

test('a move taken back before anybody followed it changes nothing', async () => {
  const { one, id } = await begun('点错了')
  const { undo } = await moveAway(register, one)
  await undo()
  expect(await followMoves(register.platform)).toBeGreaterThan(0)
  expect((await desk.see(id)).events.map(({ deed }) => deed)).toEqual(['submit'])
})

test('a claim for a child stands where the child’s hukou is: the parent’s own move leaves it, the child’s takes it along', async () => {
  const { parent, child } = await desk.family({ bornOn: '2026-05-06' })
  const { id } = await desk.open(parent, { form: { child: child.enrolment, account: '6222020200112233445' } })
  await moveAway(register, parent)
  await followMoves(register.platform)
  expect((await desk.see(id)).line.area).toBe(grid - (grid % 1000))
  await moveAway(register, child, { seat: 'hukou', on: '2026-11-01' })
  await followMoves(register.platform)
  expect((await desk.see(id, far)).line.area).toBe(farGrid - (farGrid % 1000))
})
