import { afterAll, beforeAll, expect, test } from 'vitest'
import { windowOf } from '../cases/deciding-factory.ts'
import { followMoves } from '../cases/follow-moves.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import type { Enrolled } from '../people/people-factory.ts'
import { duty } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { inTransaction } from '../platform/context.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'
import { findSession } from './sessions.ts'

let desk: ResidentDesk
let office: ReturnType<typeof windowOf>
let mother: Enrolled
let child: Enrolled
let phone: Phone
let stranger: Phone
let claim: string
beforeAll(async () => {
  desk = await openResidents()
  office = windowOf(desk)
  ;({ parent: mother, child } = await office.family({ bornOn: '2026-02-10' }))
  const other = await desk.enrol({ name: '陌路' })
  phone = await desk.bound(mother, '13800138101')
  stranger = await desk.bound(other, '13800138102')
  claim = (await office.open(mother, { form: { child: child.enrolment } })).id
})
afterAll(() => desk.close())

test('a case is followed in plain words: the clock, the notice word for word, every step and no colleague by name', async () => {
  expect((await phone.open('/my/cases')).text).toMatch(/育儿补贴.*已收到，等工作人员受理.*还有 30 个工作日/)
  await office.act(claim, 'notice')
  const noticed = (await phone.open(`/my/cases/${claim}`)).text
  expect(noticed).toMatch(/缺材料，等您补.*计时暂停.*请您补充这些材料.*收款银行卡.*不会再要别的/)
  expect(noticed).toMatch(/一次告知缺少的材料.*提交/)
  expect((await phone.open(`/my/cases/${claim}?lang=en`)).text).toMatch(/papers of yours are missing.*Bank card/)
  await phone.open('/my/cases?lang=zh')
})

test('once decided the resident reads rule, figures, facts with their source, reasons, what would change it, and remedies', async () => {
  await office.act(claim, 'supply', { papers: ['bank-card'] })
  await office.act(claim, 'accept')
  await office.act(claim, 'check')
  await office.decide(claim)
  const { text } = await phone.open(`/my/cases/${claim}`)
  for (const part of [
    '为什么这样决定',
    '依据的事实',
    '依据的规定',
    '用到的标准',
    '60日内申请行政复议',
    '已决定，可以领取'
  ])
    expect(text, part).toContain(part)
  expect(text).toMatch(/孩子出生日期[^。]*登记册/)
})

test('the letter comes as a PDF, the print stands in the register of the seal, and the certificate is listed as it holds', async () => {
  const letter = await desk.server.inject({
    method: 'POST',
    url: `/my/cases/${claim}/paper`,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      host: 'anjia.test',
      origin: 'http://anjia.test',
      cookie: `anjia_my=${phone.cookies.get('anjia_my')}`
    },
    payload: 'paper=outcome'
  })
  expect(letter.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(letter.headers['content-disposition']).toContain(encodeURIComponent('育儿补贴决定书'))
  expect(letter.headers['cache-control']).toBe('no-store')
  expect(await desk.owner(`select use from certificates.seal_use order by id`)).toEqual([
    { use: 'issue' },
    { use: 'print' }
  ])
  expect((await phone.open('/my/certificates')).text).toMatch(/育儿补贴决定书 有效/)
  await office.act(claim, 'reissue', { reason: '纸张污损' })
  expect((await phone.open('/my/certificates')).text).toMatch(/有效.*已失效.*纸张污损/)
})

test('a stranger’s case answers as one that is not there, and the database shows a resident no other, acting at the office too', async () => {
  for (const path of [`/my/cases/${claim}`, '/my/cases/nothing', `/my/cases/${child.enrolment}`])
    expect((await stranger.open(path)).status, path).toBe(404)
  expect((await stranger.send(`/my/cases/${claim}/paper`, { paper: 'outcome' })).status).toBe(404)
  expect((await stranger.open('/my/cases')).text).toContain('您还没有办理过事项')
  expect((await stranger.open('/my/certificates')).text).toContain('还没有给您出具过凭证')
  const visitor = await findSession(desk.phones, stranger.cookies.get('anjia_my'))
  await inTransaction(
    desk.platform,
    { caller: visitor!.caller!, operation: 'residents.own-cases', route: 'test', trace: 'none' },
    async ({ tx }) => {
      await tx.query(`set local anjia.lo = '110000000000000'; set local anjia.hi = '999999999999999'`)
      for (const table of ['cases."case"', 'cases.event', 'cases.decision', 'certificates.certificate'])
        expect((await tx.query(`select 1 from ${table}`)).rows, table).toEqual([])
    }
  )
})

test('what one reads of oneself is no look of anybody; a download is', async () => {
  const { text } = await phone.open('/my/looks')
  expect(text).not.toContain('本人办理的事项')
  expect(text).toMatch(/您本人.{0,20}出具/)
})

test('a case that ends with a move says why on the person’s own page, seen from the new place', async () => {
  const one = await desk.enrol({ name: '边办边搬' })
  const own = await desk.bound(one, '13800138103')
  const { id } = await office.open(one, { matter: 'help-request', variant: 'elderly', form: { wants: 'company' } })
  await moveAway(desk, one)
  expect((await own.open('/my')).status).toBe(200)
  await followMoves(desk.platform)
  const { status, text } = await own.open(`/my/cases/${id}`)
  expect([status, text.includes('没有您的同意，我们不转给别的机关')]).toEqual([200, true])
})

test('of a person under protection no case is shown online', async () => {
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: mother.enrolment, protect: true, source: '本人' }))
  for (const path of ['/my/cases', `/my/cases/${claim}`, '/my/certificates'])
    expect((await phone.open(path)).status, path).toBe(403)
})
