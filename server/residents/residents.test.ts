import { afterAll, beforeAll, expect, test } from 'vitest'
import { MergePeople } from '../../contract/duplicates.ts'
import { mineForms, minePages } from '../../contract/mine.ts'
import type { Day } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import { answerConsent, listConsents } from '../people/consents/consents.ts'
import { mergePeople } from '../people/duplicates/merge-people.ts'
import { getPerson } from '../people/get-person.ts'
import { writeNote } from '../people/notes/write-note.ts'
import {
  commandOf,
  duty,
  type Enrolled,
  farGrid,
  farStreet,
  idNumber,
  officer,
  officerOf
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { recordDeath } from '../people/record-life-events.ts'
import { inTransaction } from '../platform/context.ts'
import { answerExchange } from '../two-ends/act-in-exchange.ts'
import { getExchange } from '../two-ends/get-exchange.ts'
import { handOver, reviewHandOver } from '../two-ends/hand-over.ts'
import { openExchange } from '../two-ends/open-exchange.ts'
import { bindResident, endResidentAccount, getResidentAccount } from './bind-resident.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'
import { findSession } from './sessions.ts'

let desk: ResidentDesk
let li: Enrolled
let wang: Enrolled
beforeAll(async () => {
  desk = await openResidents()
  li = await desk.enrol({ name: '李春禾', idNumber: idNumber(81), phone: '13900139000' })
  wang = await desk.enrol({ name: '王秋实', idNumber: idNumber(82) })
})
afterAll(() => desk.close())

let numbers = 0
const newNumber = () => `138001380${String(++numbers).padStart(2, '0')}`
const pairOn = async (phone: Phone) =>
  /(\d{4}) (\d{4})/
    .exec((await phone.open('/my')).text)!
    .slice(1)
    .join('')
const bind = (one: Enrolled, told: { shown: string; tail: string }, who: Parameters<ResidentDesk['as']>[0] = officer) =>
  desk.as(who, ctx => bindResident(ctx, { id: one.enrolment, checked: 'card-seen', ...told }))

test('without signing in every page of one’s own leads to the question for the phone, and no form does anything', async () => {
  const stranger = desk.phone()
  for (const { path, needs } of Object.values(minePages))
    if (needs === 'resident') expect(await stranger.open(path), path).toMatchObject({ status: 303, to: '/my/sign-in' })
  for (const { path, needs } of Object.values(mineForms))
    if (needs === 'resident') expect(await stranger.send(path), path).toMatchObject({ status: 303, to: '/my/sign-in' })
  expect((await stranger.open('/my/code')).to).toBe('/my/sign-in')
})

test('whether a phone is known shows nowhere: the same answer, the same neutral words', async () => {
  const known = await desk.bound(wang, newNumber())
  expect((await known.open('/my')).text).toContain('王秋实')
  await desk.owner(`update residents.pace set since = since - interval '1 minute'`)
  const [one, other] = [desk.phone(), desk.phone()]
  const answers = [
    await one.send('/my/sign-in', { phone: '138 0013-8001' }),
    await other.send('/my/sign-in', { phone: '+86 13712345678' })
  ]
  expect(answers[0]).toEqual(answers[1])
  const texts = [one, other].map(({ cookies }) =>
    desk.phones.messenger?.received?.(cookies.get('anjia_code')!)?.replace(/\d{6}/, '……')
  )
  expect(texts[0]).toBe(texts[1])
  expect(texts[0]).not.toMatch(/档案|登记|王|计生|生育|补贴/)
  await known.send('/my/account')
})

test('a phone that nobody bound signs in and reads only how to have it bound; a number alone opens no file', async () => {
  const phone = desk.phone()
  await phone.signIn('13900139000')
  for (const path of ['/my', '/my/looks', '/my/account']) {
    const { status, text } = await phone.open(path)
    expect(status, path).toBe(200)
    expect(text, path).toContain('尾号 9000 的手机还没有对应任何人的档案')
    expect(text, path).not.toContain('李春禾')
  }
})

test('bound face to face: the person sees their file with masked numbers, and who looked, in which office and why', async () => {
  const number = newNumber()
  const phone = await desk.bound(li, number)
  await desk.as(
    officer,
    async ctx => {
      await getPerson(ctx, { id: li.enrolment })
      ctx.trace({ reason: '本人来电询问地址' })
    },
    { trace: 'reads-people', operation: 'people.reveal-numbers', route: 'revealNumbers' }
  )
  await desk.as(officer, ctx => writeNote(ctx, { id: li.enrolment, purpose: 'access', text: '请先打电话再上门' }))
  const file = (await phone.open('/my')).text
  expect(file).toContain('李春禾')
  expect(file).toContain('340*')
  expect(file).toContain('请先打电话再上门')
  expect(file).not.toContain(idNumber(81))
  expect(file).not.toContain('13900139000')
  const looks = (await phone.open('/my/looks')).text
  expect(looks).toContain('事由：本人来电询问地址')
  expect(looks).toContain('显示证件号与电话')
  expect((await phone.open('/my/account')).text).toContain(number)
  expect(await desk.as(officer, ctx => getResidentAccount(ctx, li.enrolment))).toMatchObject([
    { phoneMasked: `1********${number.slice(-2)}`, checked: 'card-read' }
  ])
})

test('the office and role of a look are told, and no name of a colleague', async () => {
  const [post, account] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000b7']
  await desk.owner(
    `insert into access.login (id, username, name, area, email) values ('${account}', 'hemin', '何敏', 340104001000000, 'x')`
  )
  await desk.owner(
    `insert into access.post (id, account_id, role, area, valid_from) values ('${post}', '${account}', 'street_officer', 340104001000000, '2026-01-01')`
  )
  const phone = await desk.bound(wang, newNumber())
  await desk.as({ ...officer, account }, ctx => getPerson(ctx, { id: wang.enrolment }), { trace: 'reads-people' })
  const { text } = await phone.open('/my/looks')
  expect(text).toContain('街道经办员')
  expect(text).toContain('蜀山区')
  expect(text).toContain('您本人')
  expect(text).not.toContain('何敏')
  await phone.send('/my/account')
})

test('a wrong code, a used one, an old one and one of another phone are refused alike, and five tries are all there are', async () => {
  const number = newNumber()
  const phone = desk.phone()
  await phone.send('/my/sign-in', { phone: number })
  const right = phone.code()
  const wrong = right === '000000' ? '111111' : '000000'
  const refused = await phone.send('/my/code', { code: wrong })
  expect(refused.status).toBe(401)
  expect(refused.text).toContain('验证码不对，或者已经用过、过期')
  const other = desk.phone()
  await other.send('/my/sign-in', { phone: newNumber() })
  expect((await other.send('/my/code', { code: right === other.code() ? wrong : right })).status).toBe(401)
  const challenge = phone.cookies.get('anjia_code')!
  expect((await phone.send('/my/code', { code: right })).to).toBe('/my')
  phone.cookies.clear()
  phone.cookies.set('anjia_code', challenge)
  expect((await phone.send('/my/code', { code: right })).status).toBe(401)
  expect(phone.cookies.get('anjia_my')).toBeUndefined()

  const late = desk.phone()
  await late.send('/my/sign-in', { phone: newNumber() })
  await desk.owner(`update residents.challenge set expires_at = now() where id = $1`, [late.cookies.get('anjia_code')])
  expect((await late.send('/my/code', { code: late.code() })).status).toBe(401)

  const guessing = desk.phone()
  await guessing.send('/my/sign-in', { phone: newNumber() })
  const code = guessing.code()
  const tries = Array.from({ length: 6 }, (_, n) => (code === `00000${n}` ? '999999' : `00000${n}`))
  expect(
    new Set(
      (await Promise.all(tries.map(guess => guessing.send('/my/code', { code: guess })))).map(({ status }) => status)
    )
  ).toEqual(new Set([401]))
  expect((await guessing.send('/my/code', { code })).status).toBe(401)
})

test('codes keep their pace: one phone, one network, the whole house; ten wrong ones pause a phone', async () => {
  const number = newNumber()
  const phone = desk.phone()
  expect((await phone.send('/my/sign-in', { phone: number })).status).toBe(303)
  const soon = await phone.send('/my/sign-in', { phone: number })
  expect([soon.status, soon.text]).toEqual([429, expect.stringContaining('验证码要得太频繁')])
  const later = () => desk.owner(`update residents.pace set since = since - interval '50 seconds'`)
  for (let n = 0; n < 7; n++) {
    await later()
    expect((await phone.send('/my/sign-in', { phone: number })).status).toBe(303)
  }
  await later()
  expect((await phone.send('/my/sign-in', { phone: number })).status).toBe(429)
  for (let n = 0; n < 10; n++) await phone.send('/my/code', { code: phone.code() === '123456' ? '654321' : '123456' })
  const paused = await phone.send('/my/code', { code: phone.code() })
  expect([paused.status, paused.text]).toEqual([423, expect.stringContaining('输错次数太多')])
  const one = desk.phone('10.8.0.1')
  const asked = []
  for (let n = 0; n < 31; n++) asked.push((await one.send('/my/sign-in', { phone: newNumber() })).status)
  expect([asked.slice(0, 30).every(status => status === 303), asked[30]]).toEqual([true, 429])
})

test('another page cannot send a form here, nor a phone be what is none', async () => {
  const phone = desk.phone()
  expect((await phone.send('/my/sign-in', { phone: newNumber() }, { origin: 'https://elsewhere.cn' })).status).toBe(403)
  expect((await phone.send('/my/sign-in', { phone: newNumber() }, { origin: 'null' })).status).toBe(403)
  for (const said of ['', '12345', '0551-62345678', '138001380001', '<b>'])
    expect((await phone.send('/my/sign-in', { phone: said })).status, said).toBe(400)
  expect((await phone.send('/my/sign-in', { phone: '１３８ ００１３ ８９９９' })).status).toBe(303)
  const { headers } = await desk.server.inject({ url: '/my/sign-in' })
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
  expect(headers['content-security-policy']).toContain("default-src 'none'")
})

test('the window binds only with the number on the phone and its last digits, once, and only whom it may serve', async () => {
  const [number, one] = [newNumber(), await desk.enrol({ name: '赵平' })]
  const phone = desk.phone()
  await phone.signIn(number)
  const shown = await pairOn(phone)
  const tail = number.slice(-4)
  await expect(bind(one, { shown, tail: '9999' })).rejects.toThrow('residents.pair-unknown')
  await expect(bind(one, { shown: '00000000', tail })).rejects.toThrow('residents.pair-unknown')
  await expect(bind(one, { shown, tail }, officerOf(farStreet))).rejects.toThrow('platform.not-found')
  await bind(one, { shown, tail })
  await expect(bind(wang, { shown, tail })).rejects.toThrow('residents.pair-unknown')
  const second = desk.phone()
  await second.signIn(newNumber())
  await expect(bind(one, { shown: await pairOn(second), tail: `138001380${numbers}`.slice(-4) })).rejects.toThrow(
    /residents\.(bound|pair-unknown)/
  )
  expect((await phone.open('/my')).text).toContain('赵平')
})

test('a resident’s transaction reaches one person’s rows and no others, whatever it asks', async () => {
  const phone = await desk.bound(wang, newNumber())
  const visitor = await findSession(desk.phones, phone.cookies.get('anjia_my'))
  const asSelf = <T>(text: string, values: unknown[] = []) =>
    inTransaction(
      desk.platform,
      { caller: visitor!.caller!, operation: 'people.own-file', route: 'test', trace: 'none' },
      async ctx => (await ctx.tx.query(text, values)).rows as T[]
    )
  expect(await asSelf('select distinct person_id as person from people.enrolment')).toEqual([{ person: wang.person }])
  expect(await asSelf('select distinct person_id as person from residents.binding')).toEqual([{ person: wang.person }])
  for (const table of [
    'people.household',
    'cases."case"',
    'people.move',
    'audit.entry',
    'access.post',
    'people.relation'
  ])
    expect(await asSelf(`select 1 from ${table}`), table).toEqual([])
  expect(await asSelf(`update people.enrolment set name = 'x' returning 1`)).toEqual([])
  await desk.as(officer, ctx => writeNote(ctx, { id: wang.enrolment, purpose: 'contact', text: '下午方便接电话' }))
  expect(await asSelf('delete from people.note returning 1')).toEqual([])
  await expect(
    asSelf(
      `insert into residents.binding (id, person_id, phone_hash, phone, session_id, checked, bound_account)
       values (gen_random_uuid(), $1, '\\x01', 'x', gen_random_uuid(), 'card-seen', platform.account())`,
      [wang.person]
    )
  ).rejects.toMatchObject({ code: '42501' })
  await expect(asSelf('select from residents.session')).rejects.toMatchObject({ code: '42501' })
  await phone.send('/my/account')
})

test('ended by the person or at their word, the page closes at once in every session, and the phone may be bound anew', async () => {
  const [number, one] = [newNumber(), await desk.enrol({ name: '钱安' })]
  const phone = await desk.bound(one, number)
  expect((await phone.send('/my/account')).text).toContain('账号已停用')
  expect((await phone.open('/my')).text).not.toContain('钱安')
  await desk.owner(`update residents.pace set since = since - interval '1 minute'`)
  const again = await desk.bound(one, number)
  expect((await again.open('/my')).text).toContain('钱安')
  await expect(desk.as(officerOf(farStreet), ctx => endResidentAccount(ctx, one.enrolment))).rejects.toThrow(
    'platform.not-found'
  )
  await desk.as(officer, ctx => endResidentAccount(ctx, one.enrolment))
  expect((await again.open('/my')).text).toContain('还没有对应任何人的档案')
  await expect(desk.as(officer, ctx => endResidentAccount(ctx, one.enrolment))).rejects.toThrow('residents.not-bound')
})

test('signing out ends the session itself, and a number not used for three months opens nothing', async () => {
  const [number, one] = [newNumber(), await desk.enrol({ name: '孙和' })]
  const phone = await desk.bound(one, number)
  const token = phone.cookies.get('anjia_my')!
  await phone.send('/my/sign-out')
  phone.cookies.set('anjia_my', token)
  expect((await phone.open('/my')).to).toBe('/my/sign-in')
  const newHolder = desk.phone()
  await desk.owner(`update residents.binding set used_at = used_at - interval '91 days' where person_id = $1`, [
    one.person
  ])
  await desk.owner(`update residents.pace set since = since - interval '1 minute'`)
  await newHolder.signIn(number)
  expect((await newHolder.open('/my')).text).not.toContain('孙和')
})

test('of a protected person nothing is shown online, nor who looked; of one who died neither', async () => {
  const [hidden, gone] = [await desk.enrol({ name: '周宁' }), await desk.enrol({ name: '吴远' })]
  const phone = await desk.bound(hidden, newNumber())
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: hidden.enrolment, protect: true, source: '本人' }))
  for (const path of ['/my', '/my/looks', '/my/account']) {
    const { status, text } = await phone.open(path)
    expect([status, text], path).toEqual([403, expect.stringContaining('请本人带身份证件')])
    expect(text, path).not.toMatch(/周宁|经办|合肥/)
  }
  const other = await desk.bound(gone, newNumber())
  await desk.as(officer, async ctx =>
    recordDeath(ctx, {
      enrolment: gone.enrolment,
      version: (await desk.again(gone)).version,
      diedOn: '2026-11-01',
      source: '派出所材料'
    } as Parameters<typeof recordDeath>[1])
  )
  expect((await other.open('/my')).status).toBe(403)
})

test('a consent withdrawn on one’s own page is gone for the desk at once, its content and key destroyed; nobody else’s can be', async () => {
  const tell = (one: Enrolled, value: string) =>
    desk.as(officer, ctx =>
      answerConsent(ctx, {
        id: one.enrolment,
        purpose: 'adult-education-offer',
        version: findConsent('adult-education-offer')!.text.version,
        channel: 'signed-paper',
        value
      })
    )
  const [mine, other] = [await desk.enrol({ name: '冯学' }), await desk.enrol({ name: '陈学' })]
  await tell(mine, '初中，想学剪纸')
  const theirs = (await tell(other, '高中，想学养花')).entries[0]!.id
  const phone = await desk.bound(mine, newNumber())
  const page = (await phone.open('/my/consents')).text
  expect(page).toContain('初中，想学剪纸')
  expect(page).not.toContain('养花')
  const seen = async (one: Enrolled) =>
    (await desk.as(officer, ctx => listConsents(ctx, one.enrolment))).find(
      ({ purpose }) => purpose === 'adult-education-offer'
    )
  const consent = (await seen(mine))!.entries[0]!.id
  for (const wrong of [theirs, 'x', ''])
    expect((await phone.send('/my/consents', { consent: wrong })).status, wrong).toBeGreaterThanOrEqual(400)
  expect((await seen(other))!.value).toBe('高中，想学养花')
  expect((await phone.send('/my/consents', { consent })).to).toBe('/my/consents')
  expect(await seen(mine)).toMatchObject({ state: 'ended', value: null, entries: [{ endedHow: 'withdrawn' }] })
  expect(await desk.owner('select from people.vault where id = $1', [consent])).toEqual([])
  expect(await desk.owner('select from people.vault_key where vault_id = $1', [consent])).toEqual([])
  expect((await phone.open('/my/consents')).text).toContain('内容已删除')
  expect((await phone.send('/my/consents', { consent })).status).toBeGreaterThanOrEqual(400)
})

test('what two places settle about somebody stands on their own page in plain words, and the wish to be handed over is taken back there', async () => {
  const mine = await desk.enrol({ name: '两地知情', idNumber: idNumber(84) })
  const other = await desk.enrol({ name: '同案的人', idNumber: idNumber(85) })
  const asked = { operation: 'two-ends.work', route: 'two-ends', trace: 'changes' } as const
  const opening = {
    kind: 'assist',
    enrolments: [mine.enrolment, other.enrolment],
    to: { area: farStreet },
    asks: ['lives-here'],
    facts: [],
    text: '上门没见到人'
  } as unknown as Parameters<typeof openExchange>[1]
  const { exchange: id } = await desk.as(officer, ctx => openExchange(ctx, opening), asked)
  const { participants } = await desk.as(officer, ctx => getExchange(ctx, id), asked)
  const refs = participants.map(({ ref }) => ref)
  const far = officerOf(farStreet)
  const facts = refs.map((ref, n) => ({ ref, fact: 'lives-here', value: n === 0 ? 'yes' : 'no' }))
  await desk.as(far, ctx => answerExchange(ctx, { id, facts }), asked)
  const day = '2026-11-20' as Day
  const consents = [{ ref: refs[0]!, how: 'by-phone' as const, on: day }]
  await desk.as(officer, ctx => handOver(ctx, { id, on: day, consents }), asked)

  const phone = await desk.bound(mine, newNumber())
  const page = (await phone.open('/my')).text.replace(/<[^>]+>/g, '')
  expect(page).toMatch(/请\S* ?\S* ?\S*核实您住在哪里/)
  expect(page).toMatch(/是否住在这里 是/)
  expect(page).toMatch(/已应您的要求请.*接手您的登记/)
  expect(page).toMatch(/现在：现住人口由.*计，户籍人口由没有登记的地方计/)
  // Of the other person in it there is nothing, and the words of the offices are theirs.
  for (const not of ['同案的人', '上门没见到人', '是否住在这里 否']) expect(page).not.toContain(not)
  expect((await (await desk.bound(other, newNumber())).open('/my')).text).not.toContain('已应您的要求请')

  const own = await desk.as(officer, ctx => listConsents(ctx, mine.enrolment))
  const consent = own.find(({ purpose }) => purpose === 'two-ends')!.entries[0]!.id
  expect((await phone.open('/my/consents')).text).toContain('迁移')
  expect((await phone.send('/my/consents', { consent })).to).toBe('/my/consents')
  await expect(desk.as(far, ctx => reviewHandOver(ctx, { id, decision: 'accept' }), asked)).rejects.toThrow(
    'people.move-wish'
  )
})

test('both seats are shown where two offices keep them', async () => {
  const one = await desk.enrol({ name: '郑两地', idNumber: idNumber(83), seat: 'hukou' })
  await desk.enrol({ name: '郑两地', idNumber: idNumber(83), place: { area: farGrid } } as Parameters<
    ResidentDesk['enrol']
  >[0])
  const { text } = await (await desk.bound(one, newNumber())).open('/my')
  expect(text).toContain('户籍登记')
  expect(text).toContain('居住登记')
})

test('no phone, no code and no token lies open in the database', async () => {
  const phone = desk.phone()
  const number = newNumber()
  await phone.send('/my/sign-in', { phone: number })
  const code = phone.code()
  await phone.send('/my/code', { code })
  let stored = ''
  for (const table of ['challenge', 'pace', 'message', 'session', 'binding']
    .map(name => `residents.${name}`)
    .concat('audit.entry'))
    stored += JSON.stringify(await desk.owner(`select t::text from ${table} t`))
  for (const secret of [number, phone.cookies.get('anjia_my')!, await pairOn(phone)])
    expect(stored).not.toContain(secret)
  const [sent] = await desk.owner<{ phone: string; sealed: string; receipt: string }>(
    `select phone, sealed, receipt from residents.message order by id desc limit 1`
  )
  expect(sent).toMatchObject({ phone: '', sealed: '', receipt: expect.stringMatching(/^demo-/) })
})

test('every page speaks English when asked, and Chinese only where it is a name', async () => {
  const phone = desk.phone()
  phone.cookies.set('lang', 'en')
  const spoken: string[] = []
  const read = async (path: string, title: string) => {
    const { text } = await phone.open(path)
    expect(text, path).toContain(title)
    spoken.push(text.replaceAll('中文', ''))
  }
  const number = newNumber()
  await read('/my/sign-in', 'What is your phone number?')
  await phone.send('/my/sign-in', { phone: number })
  await read('/my/code', 'What is the code in the message?')
  await phone.send('/my/code', { code: phone.code() })
  await read('/my', 'One more step: at the window')
  const shown = await pairOn(phone)
  await bind(await desk.enrol({ name: 'Anna' }), { shown, tail: number.slice(-4) })
  await read('/my/looks', 'Who looked at my file')
  await read('/my/account', 'My account')
  for (const text of spoken)
    expect(text.replace(/【安家】.*?索要。|蜀山区 三里庵街道/g, '')).not.toMatch(/\p{Script=Han}/u)
  await read('/my', 'My file')
})

test('two entries that became one: the account of the one that is gone opens nothing, and its phone is bound anew', async () => {
  const one = await desk.enrol({ name: '双春禾', idNumber: idNumber(88) })
  const twin = await desk.enrol({ name: '双春禾' })
  const number = newNumber()
  const holder = await desk.bound(twin, number)
  expect((await holder.open('/my')).text).toContain('双春禾')
  await desk.as(
    officer,
    ctx => mergePeople(ctx, MergePeople.parse({ ...commandOf(), keep: one.person, drop: twin.person })),
    { operation: 'people.duplicates', trace: 'changes' }
  )
  expect((await holder.open('/my')).text ?? '').not.toContain('双春禾')
  await desk.owner(`update residents.pace set since = since - interval '1 minute'`)
  await holder.signIn(number)
  await bind(one, { shown: await pairOn(holder), tail: number.slice(-4) })
  expect((await holder.open('/my')).text).toContain('双春禾')
})
