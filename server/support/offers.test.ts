import fc from 'fast-check'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersOfPerson, type FamilyWay, OfferStepKind } from '../../contract/offers.ts'
import { Day } from '../../contract/values.ts'
import { findConsent } from '../../law/consents.ts'
import { nameContacts } from '../cases/contacts.ts'
import { windowOf } from '../cases/deciding-factory.ts'
import { getDocumentText } from '../cases/pdf-factory.ts'
import { printReceipt } from '../cases/print-receipt.ts'
import { everythingStored } from '../everything-stored.ts'
import { answerConsent } from '../people/consents/consents.ts'
import { type Enrolled, idNumber, nextStreet, officerOf, street, today } from '../people/people-factory.ts'
import { newsWords } from '../residents/index.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { listWork } from '../work/list-work.ts'
import { addToArchive } from './archive.ts'
import './index.ts'
import { listReferralsToSend } from './list-to-send.ts'
import { mayFollow } from './offer-rules.ts'
import { addOfferStep, listOffers, noteCall, noteFamilyWish, offerCall, offerReferral, offerVisit } from './offers.ts'

let desk: ResidentDesk
let window: ReturnType<typeof windowOf>
let numbers = 0
beforeAll(async () => {
  desk = await openResidents()
  window = windowOf(desk)
})
afterAll(() => desk.close())

type Who = Parameters<ResidentDesk['as']>[0]
const words = '家里最近开支有困难，想了解临时救助，可以打 13900139000'
const to = '区民政局社会救助科 0551-12345678'
const bound = async (name: string): Promise<{ one: Enrolled; phone: Phone }> => {
  const n = ++numbers
  const one = await desk.enrol({ name, idNumber: idNumber(400 + n), sex: '2', bornOn: '1968-03-02' })
  return { one, phone: await desk.bound(one, `139002390${String(n).padStart(2, '0')}`) }
}
const asked = async () => {
  const { one, phone } = await bound('郑大海')
  const { id } = await window.open(one, { matter: 'help-request', variant: 'hardship', form: { wants: 'living' } })
  return { id, phone }
}
const refer = (id: string, text = words, who: Who = window.clerk) =>
  desk.as(who, ctx => offerReferral(ctx, { id, body: 'civil-affairs', to, text }))
const see = (id: string, who: Who = window.clerk) => desk.as(who, ctx => listOffers(ctx, id))
const step = (offer: string, what: OfferStepKind, channel: string | null = null, said: string | null = null) =>
  desk.as(window.clerk, ctx => addOfferStep(ctx, { id: offer, what, channel, words: said }))

test('a request for help is passed on only as the person agreed, in the very words they read, and they see the answer and the end', async () => {
  const { id, phone } = await asked()
  const page = `/my/cases/${id}/support`
  const offer = (await refer(id)).offers[0]!.id
  const read = (await phone.open(page)).text
  for (const said of [words, to, '转给民政部门', '单独同意街道把它原样转给', '等您来定']) expect(read).toContain(said)
  for (const what of ['sent', 'answered', 'ended', 'done'] as const)
    await expect(step(offer, what), what).rejects.toThrow('support.not-now')
  expect((await phone.send(page, { offer, what: 'agreed' })).to).toBe(page)
  await step(offer, 'sent')
  // What was sent is not called back by a press, and what they read is what stands there.
  expect((await phone.send(page, { offer, what: 'called-off' })).status).toBe(422)
  await step(offer, 'answered', null, '民政的王老师周一上午打给您')
  await step(offer, 'ended')
  const told = (await phone.open(page)).text
  for (const said of [words, '您同意了', '已经原样转出', '民政的王老师周一上午打给您', '办结了'])
    expect(told).toContain(said)
  expect((await see(id)).offers[0]).toMatchObject({
    text: words,
    state: 'ended',
    may: [],
    steps: [
      { what: 'agreed', own: true, channel: 'on-screen' },
      { what: 'sent' },
      { what: 'answered' },
      { what: 'ended' }
    ]
  })
  expect(await everythingStored(desk.owner)).not.toContain('临时救助')
})

test('each referral is agreed to by itself; declined or called off, nothing of it is sent, in the database either', async () => {
  const { id, phone } = await asked()
  const page = `/my/cases/${id}/support`
  const first = (await refer(id)).offers[0]!.id
  await phone.send(page, { offer: first, what: 'declined' })
  await expect(step(first, 'sent')).rejects.toThrow('support.not-now')
  const second = (await refer(id)).offers[0]!.id
  await expect(step(second, 'agreed')).rejects.toThrow('support.how-answered')
  await step(second, 'agreed', 'by-phone')
  expect((await phone.open(page)).text).toContain('您在电话里说的')
  await phone.send(page, { offer: second, what: 'called-off' })
  await expect(step(second, 'sent')).rejects.toThrow('support.not-now')
  for (const offer of [first, second])
    await expect(
      desk.as(window.clerk, ({ tx, caller }) =>
        tx.query(
          `insert into support.offer_step (offer_id, id, what, own, account) values ($1, $2, 'sent', false, $3)`,
          [offer, v7(), caller.account]
        )
      )
    ).rejects.toThrow(/row-level security/)
  for (const text of ['update support.offer set sealed = null', 'delete from support.offer_step'])
    await expect(desk.as(window.clerk, ({ tx }) => tx.query(text))).rejects.toThrow(/permission denied/)
})

test('that something waits for them is told once, in words that name neither the matter nor anybody', async () => {
  const { id } = await asked()
  const offer = (await refer(id)).offers[0]!.id
  await step(offer, 'agreed', 'in-person')
  await step(offer, 'sent')
  await step(offer, 'answered', null, '民政的王老师周一上午打给您')
  const written = await desk.owner<{ sealed: string }>(
    `select m.sealed from residents.message m join cases."case" c on c.person_id = m.person_id
     where c.id = $1 and m.about is not null order by m.made_at`,
    [id]
  )
  expect(written.map(({ sealed }) => desk.platform.sealer.open(sealed))).toEqual([newsWords, newsWords])
  expect(newsWords).not.toMatch(/转介|求助|民政|看望/)
})

test('nobody who agreed is forgotten: what waits to be sent is listed and counted, until it is sent, called off or withdrawn', async () => {
  const { id, phone } = await asked()
  const page = `/my/cases/${id}/support`
  const waits = async (who: Who = window.clerk) => {
    const listed = (await desk.as(who, listReferralsToSend)).map(one => one.id)
    const { items } = await desk.as(who, listWork)
    expect(items.find(({ kind }) => kind === 'referrals')?.n).toBe(listed.length)
    return listed
  }
  const offers: string[] = []
  for (let n = 0; n < 3; n++) {
    const offer = (await refer(id)).offers[0]!.id
    expect(await waits()).not.toContain(offer)
    await phone.send(page, { offer, what: 'agreed' })
    offers.push(offer)
  }
  const [sent, called, left] = offers as [string, string, string]
  expect(await waits()).toEqual(expect.arrayContaining(offers))
  expect(await waits(officerOf(nextStreet))).toEqual([])
  await step(sent, 'sent')
  await phone.send(page, { offer: called, what: 'called-off' })
  expect((await waits()).filter(one => offers.includes(one))).toEqual([left])
  await phone.send(`/my/cases/${id}/withdraw`)
  expect(await waits()).not.toContain(left)
})

test('the copy of one’s own record has what was put to one, what one answered, and every line of one’s archive', async () => {
  const { one } = await bound('严明')
  const { id } = await window.open(one, { matter: 'help-request', variant: 'hardship', form: { wants: 'living' } })
  const offer = (await refer(id)).offers[0]!.id
  await step(offer, 'declined', 'by-phone')
  await desk.as(window.clerk, ctx =>
    answerConsent(ctx, {
      id: one.enrolment,
      purpose: 'service-archive',
      version: findConsent('service-archive')!.text.version,
      channel: 'signed-paper',
      value: '想学手艺'
    })
  )
  await desk.as(window.clerk, ctx => addToArchive(ctx, { id: one.enrolment, kind: 'offered', words: '介绍了夜校' }))
  // A grid worker who came and met nobody: no visit of a family, and nobody was called on.
  const call = await desk.as(window.clerk, ctx => offerCall(ctx, { id, on: today, text: '想来听您说说' }))
  await step(call.offers[0]!.id, 'agreed', 'by-phone')
  await desk.as(window.clerk, ctx => noteCall(ctx, { id, offer: call.offers[0]!.id, outcome: 'not-at-home' }))
  const copy = await window.open(one, { matter: 'my-data', variant: 'copy', form: {} })
  for (const [language, said] of [
    [
      'zh',
      [
        '转介（民政部门，您没有要）',
        `网格员上门（${today}，来过了）：想来听您说说`,
        '没有见到您',
        words,
        '服务档案（介绍的服务）：介绍了夜校',
        '想学手艺'
      ]
    ],
    [
      'en',
      [
        'Referral (civil affairs, you said no)',
        `Visit of the grid worker (${today}, they came)`,
        'Service archive (offered)'
      ]
    ]
  ] as const) {
    const paper = await desk.as(window.clerk, ctx => printReceipt(ctx, { id: copy.id, language }))
    const text = (await getDocumentText(paper)).replace(/\s/g, '')
    for (const one of said) expect(text).toContain(one.replace(/\s/g, ''))
    expect(text).not.toMatch(/看望过了|先约好/)
  }
})

test('withdrawn by the person, a request is passed on no more, whatever was agreed to before', async () => {
  const { id, phone } = await asked()
  const offer = (await refer(id)).offers[0]!.id
  await phone.send(`/my/cases/${id}/support`, { offer, what: 'agreed' })
  await phone.send(`/my/cases/${id}/withdraw`)
  await expect(step(offer, 'sent')).rejects.toThrow('support.not-now')
  expect((await see(id)).offers[0]).toMatchObject({ state: 'agreed', may: ['called-off'] })
  await expect(refer(id)).rejects.toThrow('cases.not-now')
})

test('who is not safe at home is no referral: it is handed to the trained role and to nobody else', async () => {
  const { id } = await asked()
  for (const text of ['她说丈夫家暴', '孩子被虐待', '想申请人身安全保护令', 'he has beaten her'])
    await expect(refer(id, text), text).rejects.toThrow('cases.elsewhere')
  await expect(refer(id, `证件 ${idNumber(1)}`)).rejects.toThrow('cases.number')
  expect((await see(id)).offers).toEqual([])
})

test('what was put to somebody is read by the office of the case and by them, and by nobody else', async () => {
  const { id } = await asked()
  const offer = (await refer(id)).offers[0]!.id
  const { phone: stranger } = await bound('旁人')
  const page = `/my/cases/${id}/support`
  expect((await stranger.open(page)).status).toBe(404)
  expect((await stranger.send(page, { offer, what: 'agreed' })).status).toBe(404)
  await expect(see(id, officerOf(nextStreet))).rejects.toThrow('platform.not-found')
  const rows = await desk.as(officerOf(nextStreet), ({ tx }) =>
    tx.query('select id from support.offer union all select id from support.offer_step')
  )
  expect(rows.rowCount).toBe(0)
})

test('a family says whether and how it is visited, only its contacts ask, and a changed wish holds at once', async () => {
  const { one, phone } = await bound('赵慧')
  const { id } = await window.open(one, {
    matter: 'special-assistance',
    variant: 'first',
    form: { circumstance: 'only-child-died', record: 'register', motherBornOn: '1968-03-02' }
  })
  const [account] = await window.contacts(id)
  const contact = officerOf(street, 'street_officer', account)
  const page = `/my/cases/${id}/support`
  const on = Day.parse('2026-12-01')
  const visit = (who: Who = contact) => desk.as(who, ctx => offerVisit(ctx, { id, on, text: '天冷了，想来坐坐' }))
  const wish = (way: FamilyWay | '', said = '') => phone.send(`/my/cases/${id}/wish`, { way, words: said })
  const read = async () => (await phone.open(page)).text
  const contactsOf = async (of: string) => (await window.see(of)).contacts
  expect(await read()).toContain('没有说以前，我们不来打扰')
  // Nothing is promised that the district did not publish.
  expect(await read()).toContain('本区县还没有公布就医绿色通道的医院和入口')
  expect(await read()).not.toMatch(/可以走定点医院|拿确认书去就行/)
  // A contact is reached by a line of the office, where one was said.
  const two = (await contactsOf(id)).map(({ account }) => account)
  await desk.as(window.clerk, ctx => nameContacts(ctx, { id, accounts: two, phones: ['0551-60000011', null] }))
  expect(await read()).toContain('张敏 · 0551-60000011')
  expect((await contactsOf(id)).map(({ phone }) => phone)).toEqual(['0551-60000011', null])
  await desk.as(window.clerk, ctx => nameContacts(ctx, { id, accounts: two }))
  expect((await contactsOf(id))[0]!.phone).toBe('0551-60000011')
  await expect(
    desk.as(window.clerk, ctx => nameContacts(ctx, { id, accounts: two, phones: ['13800138000', null] }))
  ).rejects.toThrow('contact_phone_of_a_house')
  expect(await read()).not.toMatch(/死亡|失独|证明孩子/)
  await expect(visit()).rejects.toThrow('support.no-visits')
  expect((await wish('')).status).toBe(422)
  await wish('home', '上午来就好')
  await expect(visit(window.clerk)).rejects.toThrow('support.not-contact')
  const offer = (await visit()).offers[0]!
  expect(offer).toMatchObject({ kind: 'visit', way: 'home', on })
  expect(await read()).toContain('天冷了，想来坐坐')
  await phone.send(page, { offer: offer.id, what: 'agreed' })
  // They think otherwise: what was agreed to is called off, and nobody asks again.
  await wish('none')
  const { wish: last, offers } = await see(id)
  expect([last?.way, offers[0]?.state]).toEqual(['none', 'called-off'])
  await expect(step(offer.id, 'done')).rejects.toThrow('support.not-now')
  await expect(visit()).rejects.toThrow('support.no-visits')
  // Said at the window it holds as well, in the way that was said last.
  await desk.as(contact, ctx => noteFamilyWish(ctx, { id, way: 'phone', words: null }))
  const next = (await visit()).offers[0]!
  await phone.send(page, { offer: next.id, what: 'agreed' })
  // In another way it is another visit, and asked anew.
  await wish('window')
  expect((await see(id)).offers.find(one => one.id === next.id)?.state).toBe('called-off')
  await wish('phone')
  const again = (await visit()).offers[0]!
  await phone.send(page, { offer: again.id, what: 'agreed' })
  await step(again.id, 'done', null, '聊了半小时')
  expect(await read()).toContain('聊了半小时')
  const refused = await wish('home', '近期怀孕')
  expect([refused.status, (await see(id)).wish?.way]).toEqual([422, 'phone'])
})

test('whatever is done in whatever order, nothing is sent and nobody comes before a yes, and nothing follows a no', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('referral' as const, 'visit' as const),
      fc.array(fc.constantFrom(...OfferStepKind.options), { maxLength: 12 }),
      (kind, wanted) => {
        const did: OfferStepKind[] = []
        for (const what of wanted) if (mayFollow(kind, did.at(-1) ?? 'offered').includes(what)) did.push(what)
        const yes = did.indexOf('agreed')
        const no = did.findIndex(what => what === 'declined' || what === 'called-off')
        return (
          did.every((what, at) => answersOfPerson.includes(what) || (yes >= 0 && yes < at)) &&
          (no < 0 || no === did.length - 1)
        )
      }
    )
  )
})
