import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { windowOf } from '../cases/deciding-factory.ts'
import { countCases, listCases } from '../cases/list-cases.ts'
import { answerObjection } from '../cases/words.ts'
import { keepHouse } from '../keep-house.ts'
import { type Enrolled, farStreet, officerOf } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'

let desk: ResidentDesk
let office: ReturnType<typeof windowOf>
let mother: Enrolled
let phone: Phone
let stranger: Phone
let claim: string
beforeAll(async () => {
  desk = await openResidents()
  office = windowOf(desk)
  const { parent, child } = await office.family({ bornOn: '2026-02-10', kin: false })
  mother = parent
  phone = await desk.bound(mother, '13800138301')
  stranger = await desk.bound(await desk.enrol({ name: '陌路' }), '13800138302')
  claim = (await office.open(mother, { form: { child: child.enrolment, account: '6222020200112233445' } })).id
})
afterAll(() => desk.close())

const pdf = () =>
  new Promise<Buffer>(resolve => {
    const parts: Buffer[] = []
    const document = new PDFDocument({ info: {} })
    document.on('data', part => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
    document.text('birth').end()
  })

async function bring(who: Phone, bytes: Buffer, paper = 'birth-certificate', to = `/my/cases/${claim}/papers`) {
  const boundary = v7()
  const head = (name: string, more = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`
  const answer = await desk.server.inject({
    method: 'POST',
    url: to,
    remoteAddress: '10.7.0.1',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      host: 'anjia.test',
      origin: 'http://anjia.test',
      cookie: `anjia_my=${who.cookies.get('anjia_my')}`
    },
    payload: Buffer.concat([
      Buffer.from(`${head('paper')}${paper}\r\n${head('file', '; filename="IMG_0001.exe"')}`),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`)
    ])
  })
  return { status: answer.statusCode, body: answer.body, to: answer.headers.location }
}

test('a notice is answered by a photograph through the checks of the window; 50 MB, a page and another’s case are refused with their sentence', async () => {
  await office.act(claim, 'notice')
  const page = await bring(phone, Buffer.from('<html><script>alert(1)</script></html>'))
  expect([page.status, page.body]).toEqual([415, expect.stringContaining('另存为 PDF 或图片')])
  const large = await bring(phone, Buffer.concat([await pdf(), Buffer.alloc(50_000_000)]))
  expect([large.status, large.body]).toEqual([413, expect.stringContaining('20')])
  expect((await bring(stranger, await pdf())).status).toBe(404)
  expect(await desk.owner('select 1 from cases.attachment')).toEqual([])
  expect((await bring(phone, await pdf(), 'hukou-book')).to).toBe(`/my/cases/${claim}`)
  expect((await bring(phone, await pdf())).to).toBe(`/my/cases/${claim}`)
  expect(await office.see(claim)).toMatchObject({
    line: { state: 'submitted' },
    attachments: [{ paper: 'hukou-book', by: '' }, { paper: 'birth-certificate' }]
  })
  expect((await phone.open(`/my/cases/${claim}`)).text).toMatch(/补来材料/)
})

test('what one does not have is explained in words, once, and no refused word gets in; the officer reads it at the case', async () => {
  const say = (text: string) => phone.send(`/my/cases/${claim}/say`, { text })
  expect((await say('医院还没有补发证明，下月可以拿到。')).to).toBe(`/my/cases/${claim}`)
  await say('医院还没有补发证明，下月可以拿到。')
  const short = await say(' ')
  expect([short.status, short.text]).toEqual([422, expect.stringContaining('请用2到1000个字说明')])
  expect((await say('我的电话13800138301')).status).toBe(422)
  expect(await say('要交社会抚养费吗')).toMatchObject({
    status: 422,
    text: expect.stringMatching(/这里不能写.*可以改为/)
  })
  expect((await stranger.send(`/my/cases/${claim}/say`, { text: '不是我的' })).status).toBe(404)
  expect((await office.see(claim)).words).toMatchObject([
    { kind: 'statement', text: '医院还没有补发证明，下月可以拿到。' }
  ])
})

test('an objection comes with the remedies, waits on the work list until it is answered, and the answer is read on one’s page', async () => {
  await office.act(claim, 'accept')
  await office.act(claim, 'check')
  await office.decide(claim)
  expect((await phone.open(`/my/cases/${claim}/say`)).text).toMatch(/不同意，提出异议.*60日内申请行政复议.*15日内登记/)
  await phone.send(`/my/cases/${claim}/say`, { text: '孩子是二月出生的，月数算少了。' })
  const listed = () => desk.as(office.clerk, ctx => listCases(ctx, { shelf: 'objected', limit: 50 }))
  expect((await listed()).cases.map(({ id }) => id)).toEqual([claim])
  expect((await desk.as(office.clerk, countCases)).objected).toBe(1)
  const told = { id: claim, version: await office.version(claim), text: '已重新核对，二月起算，共11个月，没有少算。' }
  await expect(desk.as(officerOf(farStreet), ctx => answerObjection(ctx, told))).rejects.toThrow('platform.not-found')
  await desk.as(office.clerk, ctx => answerObjection(ctx, told))
  await expect(desk.as(office.clerk, ctx => answerObjection(ctx, told))).rejects.toThrow('cases.newer')
  expect((await listed()).cases).toEqual([])
  expect((await phone.open(`/my/cases/${claim}`)).text).toMatch(/您的异议.*街道的答复.*没有少算/)
  await phone.send(`/my/cases/${claim}/say`, { text: '仍然不同意，请重新办理。' })
  await office.reopen(claim, '重新核对月数')
  expect((await listed()).cases).toEqual([])
})

test('a case is withdrawn on a page that says what follows; twice is once, and a stranger’s is not there', async () => {
  expect((await stranger.open(`/my/cases/${claim}/withdraw`)).status).toBe(404)
  expect((await stranger.send(`/my/cases/${claim}/withdraw`)).status).toBe(404)
  expect((await phone.open(`/my/cases/${claim}/withdraw`)).text).toContain('撤回后不再办理')
  for (let n = 0; n < 2; n++) expect((await phone.send(`/my/cases/${claim}/withdraw`)).to).toBe('/my/cases')
  expect((await phone.open('/my/cases')).text).toContain('已撤回')
  expect((await office.see(claim)).events[0]).toMatchObject({ deed: 'withdraw', by: '', reason: '本人在网上撤回' })
})

test('papers photographed while a form is filled in wait sealed for a closed phone, seen by nobody else, and are handed in with it', async () => {
  const { child } = await office.family({ bornOn: '2026-03-11', name: '林小北', parent: mother })
  const begin = async () => (await phone.send('/my/apply/childcare-subsidy', { variant: 'parent' })).to!.split('/')[3]!
  const id = await begin()
  const to = `/my/drafts/${id}/papers`
  const files = () => readdirSync(join(desk.files, 'attachments/uploads'))
  const before = files().length
  const page = await bring(phone, Buffer.from('<html><script>alert(1)</script></html>'), 'birth-certificate', to)
  expect([page.status, page.body]).toEqual([415, expect.stringContaining('另存为 PDF 或图片')])
  expect((await bring(phone, await pdf(), 'no-such-paper', to)).status).toBe(400)
  expect((await bring(stranger, await pdf(), 'birth-certificate', to)).status).toBe(404)
  expect(files()).toHaveLength(before)
  for (const paper of ['birth-certificate', 'hukou-book', 'hukou-book'])
    expect((await bring(phone, await pdf(), paper, to)).to).toBe(`/my/drafts/${id}`)
  await phone.send('/my/sign-out')
  await desk.owner(`update residents.pace set since = since - interval '1 minute'`)
  await phone.signIn('13800138301')
  expect((await phone.open(`/my/drafts/${id}`)).text).toMatch(/第1张.*第2张.*第3张/)
  await keepHouse(desk.platform, { folder: desk.files, keys: makeKeys() })
  expect(files()).toHaveLength(before + 3)
  const [, , third] = await desk.owner<{ id: string }>('select id from residents.draft_paper order by id')
  await phone.send(`/my/drafts/${id}/remove`, { paper: third!.id })
  expect(files()).toHaveLength(before + 2)
  await phone.send(`/my/drafts/${id}/child`, { child: child.enrolment })
  await phone.send(`/my/drafts/${id}/account`, { account: '6222020200112233445' })
  const opened = (await phone.send(`/my/drafts/${id}`)).to!
  expect(await office.see(opened.split('/').at(-1)!)).toMatchObject({
    line: { state: 'submitted' },
    attachments: [{ paper: 'birth-certificate' }, { paper: 'hukou-book' }]
  })
  expect(await desk.owner('select 1 from residents.draft_paper')).toEqual([])
  const thrown = await begin()
  await bring(phone, await pdf(), 'birth-certificate', `/my/drafts/${thrown}/papers`)
  expect((await phone.send(`/my/drafts/${thrown}/discard`)).to).toBe('/my/apply')
  expect(files()).toHaveLength(before + 2)
})
