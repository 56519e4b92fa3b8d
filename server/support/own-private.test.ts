import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '../../contract/access.ts'
import { minePages } from '../../contract/mine.ts'
import type { Route } from '../../contract/route.ts'
import { openSignIn } from '../access/index.ts'
import { buildApp } from '../app.ts'
import { contracts } from '../contracts.ts'
import { everythingStored } from '../everything-stored.ts'
import { type Enrolled, idNumber, nextGrid, officerOf, street } from '../people/people-factory.ts'
import { areaRange, machines, permissionsOf } from '../platform/access.ts'
import { makeKeys } from '../platform/config.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { least } from '../written-doors.ts'
import { putInPost } from './private-factory.ts'
import { getPrivateHelp, listPrivateHelp } from './private-help.ts'

let desk: ResidentDesk
let app: FastifyInstance
let lin: Enrolled
let phone: Phone
const path = minePages.private.path
const reach = '周三上午打单位座机，找财务小林'
const trained = { ...officerOf(street, 'duty_officer'), account: v7() }
const messages = async () => (await desk.owner('select from residents.message')).length
let before = 0
let looks = ''
const rows = () => desk.as(trained, listPrivateHelp)
beforeAll(async () => {
  desk = await openResidents()
  lin = await desk.enrol({ name: '林晚', idNumber: idNumber(71) })
  phone = await desk.bound(lin, '13900139071')
  before = await messages()
  looks = (await phone.open('/my/looks')).text
  // Who sends a request stands in a header instead of a session; everything after that is as always.
  app = await buildApp({
    platform: desk.platform,
    store: { folder: desk.files, keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    signIn: {
      ...openSignIn(desk.signin, 'a session key for tests only, 32 bytes or more'),
      authenticate: async ({ headers }) => {
        const role = String(headers['x-role'])
        return { account: v7(), post: v7(), role, ...areaRange(street), permissions: permissionsOf(role) }
      }
    }
  })
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

test('the page names the phones of help, and where nobody trained is in post takes nothing', async () => {
  const { text } = await phone.open(path)
  for (const said of ['110', '120', '12338', '还没有受过培训的专人', '马上离开这一页']) expect(text).toContain(said)
  expect((await phone.send(path, { route: 'family-violence', reach })).status).toBe(422)
  await putInPost(desk, street)
  expect((await phone.open(path)).text).toContain('请专人来联系我')
})

test('who is not safe at home says how they are reached, and nothing else is asked; it is looked into the next day, a child’s the same', async () => {
  for (const [form, said] of [
    [{ reach }, '请选哪方面'],
    [{ route: 'family-violence', reach: '一' }, '怎么联系您最安全']
  ] as const) {
    const { status, text } = await phone.send(path, form)
    expect([status, text.includes(said), text.includes(reach)], said).toEqual([422, true, false])
  }
  expect(await phone.send(path, { route: 'family-violence', reach })).toMatchObject({ to: `${path}?by=2026-11-24` })
  expect(await phone.send(path, { route: 'child-protection', reach })).toMatchObject({ to: `${path}?by=2026-11-23` })
  const told = await phone.open(`${path}?by=2026-11-24`)
  expect(told.text).toContain('已经交给专人')
  expect(told.text).not.toContain(reach)
  const [first] = await rows()
  expect(await desk.as(trained, ctx => getPrivateHelp(ctx, first!.id))).toMatchObject({
    who: expect.stringContaining('林晚'),
    told: null,
    toldBy: null,
    reach
  })
})

test('it leaves nothing: no case, draft, message, look or trace, and no column leads from the person to it', async () => {
  const none = async (sql: string) => expect(await desk.owner(sql), sql).toEqual([])
  await none('select from residents.draft')
  expect(await messages()).toBe(before)
  await none('select from cases."case"')
  await none(`select from audit.entry where operation = 'support.tell'`)
  expect((await phone.open('/my/looks')).text).toBe(looks)
  const stored = await everythingStored(desk.owner)
  for (const said of [reach, '财务小林']) expect(stored).not.toContain(said)
  const kept = JSON.stringify(await desk.owner('select * from support.help'))
  const [binding] = await desk.owner<{ id: string }>('select id from residents.binding')
  for (const id of [lin.person, lin.enrolment, binding!.id]) expect(kept).not.toContain(id)
})

test('words of it are taken by no request for help and no archive: the way to somebody trained stands beside them', async () => {
  const draft = await phone.send('/my/apply/help-request', { variant: 'hardship' })
  const words = `${draft.to!.replace(/[^/]+$/, '')}words`
  expect((await phone.open(draft.to!)).text).toContain('不在这里写，请 联系专人')
  const { status, text } = await phone.send(words, { words: '老公打我，不敢回家' })
  expect([status, text.includes('联系专人')]).toEqual([422, true])
  const archive = await phone.send('/my/archive', { words: '被家里人打骂，想换个地方住', agree: '2026-11' })
  expect([archive.status, archive.text.includes('只有受过培训的人看得到')]).toEqual([422, true])
  expect(await everythingStored(desk.owner)).not.toContain('elsewhere')
})

test('no role but the trained one reads it, over every route, whatever it is asked for', async () => {
  const [found] = await rows()
  const ask = async (r: Route, role: string, id: string) => {
    const url = `/api${r.path.replace(/\{\w+\}/g, id)}`
    const query = Object.entries((r.query ? least(r.query) : {}) as object).map(([name, of]): [string, string] => [
      name,
      String(of)
    ])
    const body = r.body && (least(r.body) as object)
    const answer = await app.inject({
      method: r.method,
      url: `${url}?${new URLSearchParams(query)}`,
      headers: { 'x-role': role },
      ...(body && { payload: { ...body, ...('area' in body && { area: street }) } })
    })
    return answer.body
  }
  const every = Object.values(contracts)
    .flatMap(contract => Object.entries(contract as Record<string, Route>))
    .sort(([, a], [, b]) => Number(a.trace === 'changes') - Number(b.trace === 'changes'))
  const shows = (text: string, trace: boolean) =>
    [reach, '财务小林', ...(trace ? [] : [found!.id])].some(one => text.includes(one))
  const read = new Set<string>()
  for (const [name, r] of every)
    for (const role of [...Role.options, ...Object.keys(machines)])
      if (permissionsOf(role).has(r.needs))
        // What is refused names what was asked for.
        for (const id of r.path.includes('{') ? [found!.id, lin.enrolment] : [lin.enrolment])
          if (shows(await ask(r, role, id), /^(export|list)Audit$/.test(name))) read.add(`${role} ${name}`)
  expect([...read].sort()).toEqual([
    'duty_officer addPrivateStep',
    'duty_officer getPrivateHelp',
    'duty_officer listPrivateHelp'
  ])
})

test('no page of another resident shows it', async () => {
  const other = await desk.enrol({ name: '邻居', idNumber: idNumber(72), place: { area: nextGrid } as never })
  const theirs = await desk.bound(other, '13900139072')
  for (const page of Object.values(minePages))
    expect((await theirs.open(page.path.replace(/:\w+/, v7()))).text, page.path).not.toContain('财务小林')
})
