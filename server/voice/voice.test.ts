import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Day } from '../../contract/values.ts'
import { type NewVoice, type Voice, VoiceWay } from '../../contract/voice.ts'
import {
  farStreet,
  grid,
  idNumber,
  nextStreet,
  officerOf,
  openRegister,
  type Register,
  street
} from '../people/people-factory.ts'
import { permissionsOf, type Role, roles } from '../platform/access.ts'
import { setToday } from '../platform/clock.ts'
import { inTransaction } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'
import type { MineRequest } from '../platform/serve-mine.ts'
import { actOnVoice } from './act-on-voice.ts'
import { forgetVoices } from './forget-voices.ts'
import { getVoice, listVoices } from './hear-voices.ts'
import { openVoices } from './own-voices.ts'
import { sendVoice } from './send-voice.ts'
import './index.ts'

const district = 340104000000000
const community = 340104001003000

type Who = ReturnType<typeof officerOf> & { account: string }
let register: Register
let web: ReturnType<typeof openVoices>
let ofStreet: Who
let ofDistrict: Who
let second: Who
let auditor: Who

const at = <T>(who: Parameters<Register['as']>[0], work: Parameters<typeof register.as<T>>[1]) =>
  register.as(who, work, { operation: 'voice.petition', route: 'test', trace: 'changes' })

async function hire(name: string, role: Role, area: number): Promise<Who> {
  const account = v7()
  await register.owner(
    `with l as (insert into access.login (id, username, name, area, email) values ($1::uuid, 'u' || right($1::text, 12), $2, $3, $1::text))
     insert into access.post (id, account_id, role, area, valid_from) values ($1::uuid, $1::uuid, $4, $3, '2026-01-01')`,
    [account, name, area, role]
  )
  return { ...officerOf(area, role, account), account }
}

beforeAll(async () => {
  register = await openRegister()
  web = openVoices(register.platform)
  ofStreet = await hire('周正', 'petition_handler', street)
  ofDistrict = await hire('何清', 'petition_handler', district)
  second = await hire('邓平平', 'petition_handler', district)
  auditor = await hire('吴霞', 'auditor', district)
})
afterAll(() => register.close())
beforeEach(() => setToday(Day.parse('2026-11-23')))

const saying = (told: Partial<NewVoice>) => ({
  kind: 'complaint' as const,
  area: street as NewVoice['area'],
  words: '排了两个小时队，窗口说下班了。',
  name: null,
  power: null,
  sender: null,
  reach: null,
  ...told
})
const anybody = <T>(work: Parameters<typeof register.as<T>>[1]) =>
  inTransaction(
    register.platform,
    { caller: nobody, operation: 'voice.petition', route: 'test', trace: 'changes' },
    work
  )
const sent = (told: Partial<NewVoice>) => anybody(ctx => sendVoice(ctx, { ...saying(told), way: 'web' }))
const heardBy = async (who: Who) => (await at(who, ctx => listVoices(ctx, { state: 'open', limit: 200 }))).voices
/** The one voice that somebody hears and did not hear before. */
async function newFor(who: Who, told: Partial<NewVoice>) {
  const before = new Set((await heardBy(who)).map(({ id }) => id))
  const { code } = await sent(told)
  const id = (await heardBy(who)).find(one => !before.has(one.id))!.id
  return { id, code }
}
const act = (who: Who, id: string, deed: 'route' | 'pass' | 'extend' | 'answer' | 'review', to?: number) =>
  at(who, async ctx =>
    actOnVoice(ctx, {
      id,
      version: (await getVoice(ctx, { id })).version,
      deed,
      words: '由区政务服务科处理，已经核实。',
      to
    })
  )
const request = (form: Record<string, string>) => ({ form, query: '', language: 'zh' }) as unknown as MineRequest
const follow = async (form: Record<string, string>) =>
  (await web.followVoice(request(form), undefined)) as unknown as {
    data: { found: (Voice & { mayRate: boolean }) | null; wrong: { sentence: string }[] }
  }

test('a complaint goes above the office it is about; nobody posted there and nobody named in it ever sees it', async () => {
  const before = (await heardBy(ofStreet)).length
  const { id } = await newFor(ofDistrict, { words: '张三丰态度很差，不让我进门。' })
  expect(await heardBy(ofStreet)).toHaveLength(before)
  await expect(at(ofStreet, ctx => getVoice(ctx, { id }))).rejects.toThrow('platform.not-found')

  // Named in the words, in the field, with blanks between: it does not reach them, whatever their post.
  for (const told of [
    { words: '何清把我的材料弄丢了。' },
    { name: '何 清' },
    { words: '说的是何\n清这个人，态度不好' }
  ]) {
    const { id } = await newFor(second, told)
    expect((await heardBy(ofDistrict)).map(one => one.id)).not.toContain(id)
    await expect(at(ofDistrict, ctx => getVoice(ctx, { id }))).rejects.toThrow('platform.not-found')
    await expect(act(ofDistrict, id, 'answer')).rejects.toThrow('platform.not-found')
  }

  // Who has a post at that office as well does not see it under the one of the district either.
  const both = await hire('两处任职', 'petition_handler', district)
  await register.owner(
    `insert into access.post (id, account_id, role, area, valid_from) values ($1, $2, 'street_officer', $3, '2026-01-01')`,
    [v7(), both.account, community]
  )
  expect((await heardBy(both)).map(one => one.id)).not.toContain(id)
  // Of another office they do.
  await newFor(both, { area: nextStreet as NewVoice['area'] })
})

test('the form lists the streets and communities of districts where somebody hears it, and no others', async () => {
  const { offices } = (
    (await web.voice(request({}), undefined)) as unknown as { data: { offices: { code: number }[] } }
  ).data
  expect(offices.length).toBeGreaterThan(0)
  expect([...new Set(offices.map(({ code }) => code - (code % 1e9)))]).toEqual([district])
})

test('no other role reads what was said, and clerks who typed it in do not see it again', async () => {
  await sent({})
  const clerk = officerOf(street)
  // By phone, by letter and at the window: each gets its code and its clock as on the web.
  for (const way of VoiceWay.exclude(['web']).options) {
    const { code } = await at(clerk, ctx => sendVoice(ctx, { ...saying({ sender: '田小禾' }), way }))
    expect(code, way).toMatch(/^[A-Z2-9]{4}(-[A-Z2-9]{4}){3}$/)
  }
  for (const role of ['street_officer', 'district_officer', 'administrator', 'dpo', 'auditor', 'duty_officer'] as const)
    expect(
      (await at(officerOf(district, role), ctx => listVoices(ctx, { state: 'open', limit: 200 }))).voices.filter(
        ({ kind }) => kind !== 'charges'
      ),
      role
    ).toEqual([])
  expect(permissionsOf('street_officer').has('voice.hear')).toBe(false)
  // Another district hears nothing of it.
  expect(await heardBy(await hire('外区人', 'petition_handler', farStreet))).toEqual([])
})

test('whatever their role, nobody with a post at the office complained about, or who had one within a year, or who is named, ever reads it', async () => {
  const named = await hire('耿直直', 'petition_handler', district)
  const { id } = await newFor(second, { words: '说的是耿直直这个人，他把材料弄丢了。' })
  const rows = (who: Who) =>
    at(who, async ({ tx }) => {
      const { rows } = await tx.query<{ n: number }>(
        `select (select count(*) from voice.voice where id = $1)::int + (select count(*) from voice.step where voice_id = $1)::int
           + (select count(*) from statistics.open_work where kind like 'voice%' and area = ${street})::int as n`,
        [id]
      )
      return rows[0]!.n
    })
  // Each also holds the post that hears complaints of the whole district: without the office complained about it is theirs.
  expect(await rows(second)).toBeGreaterThan(0)
  for (const role of Object.keys(roles) as Role[]) {
    const who = await hire(`在任${role}`, role, street)
    expect(await rows(who), role).toBe(0)
    const both = { ...officerOf(district, 'petition_handler', who.account), account: who.account }
    expect(await rows(both), `${role}, and hears complaints above`).toBe(0)
    await register.owner(
      `update access.post set ended_at = now() - interval '11 months', ended_by = account_id where account_id = $1`,
      [who.account]
    )
    expect(await rows(both), `${role} until eleven months ago`).toBe(0)
  }
  expect(await rows(named)).toBe(0)
})

test('what came to the wrong office is passed on within the district, with its clock, and a complaint never to whom it is about', async () => {
  const { id, code } = await newFor(ofStreet, { kind: 'suggestion', words: '请在天桥上装电梯。' })
  const ofNext = await hire('邻街信访', 'petition_handler', nextStreet)
  for (const to of [undefined, street, community, farStreet])
    await expect(act(ofStreet, id, 'pass', to), String(to)).rejects.toThrow('voice.pass-where')
  await act(ofStreet, id, 'route')
  await act(ofStreet, id, 'pass', nextStreet)
  await expect(at(ofStreet, ctx => getVoice(ctx, { id }))).rejects.toThrow('platform.not-found')
  expect(await at(ofNext, ctx => getVoice(ctx, { id }))).toMatchObject({
    area: nextStreet,
    state: 'received',
    answerBy: '2027-01-22',
    words: '请在天桥上装电梯。'
  })
  expect((await follow({ code })).data.found!.steps.map(({ deed }) => deed)).toEqual(['route', 'pass'])
  const { id: complaint } = await newFor(ofDistrict, {})
  await expect(act(ofDistrict, complaint, 'pass', street)).rejects.toThrow('voice.pass-about')
  // Whatever the statement, the database holds too.
  await expect(
    at(ofDistrict, ({ tx }) => tx.query('select voice.pass_on($1, $2)', [complaint, street]))
  ).rejects.toThrow('never to whom it is about')
  await act(ofDistrict, complaint, 'pass', nextStreet)
  expect(await at(ofNext, ctx => getVoice(ctx, { id: complaint }))).toMatchObject({ area: nextStreet })
  const { id: charges } = await newFor(auditor, { kind: 'charges', words: '窗口让我交了二十元工本费。' })
  await expect(act(auditor, charges, 'pass', nextStreet)).rejects.toThrow('voice.not-now')
})

test('a report of arbitrary charges goes straight to the auditor and to nobody else', async () => {
  const { id } = await newFor(auditor, { kind: 'charges', words: '办证的时候让我交了五十元材料费。' })
  for (const who of [ofStreet, ofDistrict, second]) expect((await heardBy(who)).map(one => one.id)).not.toContain(id)
  expect((await heardBy(auditor)).every(({ kind }) => kind === 'charges')).toBe(true)
  const named = await hire('高洁', 'auditor', district)
  const { id: about } = await newFor(auditor, { kind: 'charges', words: '高洁收了我的钱，没有收据。' })
  expect((await heardBy(named)).map(one => one.id)).not.toContain(about)
})

test('routed in 15 days, answered in 60, looked at again within 30 by somebody else; rated once', async () => {
  const { id, code } = await newFor(ofDistrict, {})
  const read = () => at(ofDistrict, ctx => getVoice(ctx, { id }))
  expect(await read()).toMatchObject({ state: 'received', dueOn: '2026-12-08', answerBy: '2027-01-22' })
  await act(ofDistrict, id, 'route')
  expect(await read()).toMatchObject({ state: 'routed', dueOn: '2027-01-22' })
  expect((await follow({ code, deed: 'rate', rating: '1' })).data.wrong).toHaveLength(1)
  await act(ofDistrict, id, 'extend')
  expect(await read()).toMatchObject({ dueOn: '2027-02-21' })
  await expect(act(ofDistrict, id, 'extend')).rejects.toThrow('voice.extended-before')
  await act(ofDistrict, id, 'answer')
  await expect(act(ofDistrict, id, 'answer')).rejects.toThrow('voice.not-now')

  const told = (await follow({ code: ` ${code.toLowerCase().replaceAll('-', ' ')}` })).data.found!
  expect(told).toMatchObject({ state: 'answered', mayRate: true, mayAskReview: true })
  // Whoever said it learns what was done, and of no colleague by name.
  expect(JSON.stringify(told)).not.toContain('何清')
  expect((await follow({ code, deed: 'rate', rating: '3' })).data.found).toMatchObject({ rating: 3, mayRate: false })
  expect((await follow({ code, deed: 'rate', rating: '1' })).data).toMatchObject({
    found: { rating: 3 },
    wrong: [{ sentence: '已经评价过了，只问一次。' }]
  })
  setToday(Day.parse('2026-12-23'))
  expect((await follow({ code, deed: 'ask-review', words: '没有说清楚是谁的责任。' })).data.found).toMatchObject({
    state: 'review',
    dueOn: '2027-01-22'
  })
  await expect(act(ofDistrict, id, 'review')).rejects.toThrow('voice.other-person')
  await act(second, id, 'review')
  expect((await follow({ code })).data.found).toMatchObject({ state: 'ended' })
})

test('a review is asked for within 30 days of the answer and not later', async () => {
  const { id, code } = await newFor(ofStreet, { kind: 'suggestion', words: '窗口周六上午也开就好了。' })
  await act(ofStreet, id, 'answer')
  setToday(Day.parse('2026-12-24'))
  expect((await follow({ code, deed: 'ask-review', words: '还是希望周六开。' })).data).toMatchObject({
    found: { state: 'answered', mayAskReview: false },
    wrong: [{ field: 'words' }]
  })
})

test('a request for information is answered in 20 working days, with 20 more once', async () => {
  const { id } = await newFor(ofStreet, { kind: 'information', words: '请提供今年家庭服务经费的总数。' })
  const read = () => at(ofStreet, ctx => getVoice(ctx, { id }))
  expect((await read()).answerBy).toBe('2026-12-21')
  await act(ofStreet, id, 'extend')
  expect((await read()).answerBy).toBe('2027-01-18')
})

test('the words of refused powers are refused here too, and may be chosen from the list instead', async () => {
  const told = { kind: 'complaint', area: String(street), words: '社区要我每季度去做孕环情监测，不去就不给办事。' }
  const refused = (await web.sendVoice(request(told), undefined)) as unknown as {
    status: number
    data: { form: object; wrong: { sentence: string }[] }
  }
  expect(refused.status).toBe(422)
  // What was typed is still there.
  expect(refused.data.form).toEqual(told)
  expect(refused.data.wrong[0]!.sentence).toContain('没有保存任何内容')
  const before = new Set((await heardBy(ofDistrict)).map(({ id }) => id))
  await web.sendVoice(request({ ...told, words: '社区要我做这件事，不去就不给办。', power: 'R1' }), undefined)
  const [one] = (await heardBy(ofDistrict)).filter(({ id }) => !before.has(id))
  expect(await at(ofDistrict, ctx => getVoice(ctx, { id: one!.id }))).toMatchObject({ power: 'R1', sender: null })
})

test('what was said is sealed; a wrong code finds nothing, and an account finds its own', async () => {
  const one = await register.enrol({ name: '凌小舟', idNumber: idNumber(7), place: { area: grid } })
  const caller = { ...nobody, self: one.person }
  const mine = { caller } as unknown as Parameters<typeof web.sendVoice>[1]
  await web.sendVoice(request({ kind: 'petition', area: String(community), words: '请在院门口装一盏路灯。' }), mine)
  const own = () =>
    inTransaction(register.platform, { caller, operation: 'voice.petition', route: 'test', trace: 'none' }, ctx =>
      web.voices(ctx, request({}))
    ) as unknown as Promise<{ data: { voices: { id: string; words: string; areaName: string }[] } }>
  const [said] = (await own()).data.voices
  expect(said).toMatchObject({ words: '请在院门口装一盏路灯。' })
  expect(((await web.followVoice(request({ id: said!.id }), mine)) as { status?: number }).status).toBe(200)
  // By its id alone nobody else finds it.
  for (const form of [{ id: said!.id, code: '' }, { code: 'AAAA-AAAA-AAAA-AAAA' }, { code: '' }] as Record<
    string,
    string
  >[])
    expect((await follow(form)).data.found).toBeNull()
  const stored = JSON.stringify([
    await register.owner('select * from voice.voice'),
    await register.owner('select * from voice.step'),
    await register.owner('select * from audit.entry')
  ])
  for (const words of ['路灯', '田小禾', '两个小时']) expect(stored).not.toContain(words)
})

test('three years after its answer a voice is gone with everything that was done', async () => {
  const { id } = await newFor(ofStreet, { kind: 'suggestion', words: '请把座椅修一修，谢谢。' })
  await act(ofStreet, id, 'answer')
  setToday(Day.parse('2029-11-24'))
  const keeper = { ...nobody, account: v7() }
  expect(await forgetVoices(register.platform, keeper)).toBeGreaterThan(0)
  expect(await register.owner('select 1 from voice.step where voice_id = $1', [id])).toEqual([])
})
