import { afterAll, beforeAll, expect, test } from 'vitest'
import { formFields, matters } from '../../law/matters.ts'
import { windowOf } from '../cases/deciding-factory.ts'
import { keepHouse } from '../keep-house.ts'
import { duty, type Enrolled, officer } from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { recordDeath } from '../people/record-life-events.ts'
import { makeKeys } from '../platform/config.ts'
import { openResidents, type Phone, type ResidentDesk } from './resident-desk.ts'

let desk: ResidentDesk
let office: ReturnType<typeof windowOf>
let mother: Enrolled
let child: Enrolled
let phone: Phone
beforeAll(async () => {
  desk = await openResidents()
  office = windowOf(desk)
  ;({ parent: mother, child } = await office.family({ bornOn: '2026-02-10', name: '林小满' }))
  phone = await desk.bound(mother, '13800138201')
})
afterAll(() => desk.close())

/** Begins a matter and leads to its draft; the address of the first question comes back. */
async function begin(who: Phone, matter: string, variant: string): Promise<{ id: string; first: string }> {
  const { to = '' } = await who.send(`/my/apply/${matter}`, { variant })
  const [, id = '', first = ''] = /\/my\/drafts\/([^/]+)\/?(.*)/.exec(to) ?? []
  return { id, first }
}

test('everything that may be asked for oneself is offered with its promise, its basis and no fee, and can be begun', async () => {
  const { text } = await phone.open('/my/apply')
  for (const { titleZh, qualityZh, applicants, variants, key } of matters.filter(one =>
    one.applicants.includes('self')
  )) {
    expect(applicants, key).toContain('self')
    expect(text).toContain(titleZh)
    expect(text).toContain(qualityZh)
    expect((await phone.open(`/my/apply/${key}`)).text, key).toMatch(/我们已经知道，不再问您.*林晓/)
    for (const variant of variants.filter(one => !one.childIsPerson && one.ground.kind === 'statute')) {
      const { id } = await begin(phone, key, variant.key)
      expect((await phone.open(`/my/drafts/${id}`)).status, `${key} ${variant.key}`).toBe(200)
      expect((await phone.send(`/my/drafts/${id}/discard`)).to).toBe('/my/apply')
    }
  }
  expect((await phone.open('/my/apply/nothing')).status).toBe(404)
  expect((await phone.send('/my/apply/childcare-subsidy', { variant: 'institution' })).status).toBe(422)
})

test('a birth is registered question by question: the child of the register is chosen, its name and day are not asked, the receipt is there at once', async () => {
  const { id, first } = await begin(phone, 'birth-registration', 'after-birth')
  expect(first).toBe('child')
  expect((await phone.open(`/my/drafts/${id}/child`)).text).toMatch(/第 1 题，共 4 题.*林小满.*2026年2月10日/)
  expect((await phone.send(`/my/drafts/${id}/child`, { child: child.enrolment })).to).toBe(`/my/drafts/${id}/order`)
  expect((await phone.send(`/my/drafts/${id}/order`, { order: '' })).to).toBe(`/my/drafts/${id}`)
  expect((await phone.open(`/my/drafts/${id}`)).text).toMatch(/孩子 林小满/)
  const [one, other] = await Promise.all([phone.send(`/my/drafts/${id}`), phone.send(`/my/drafts/${id}`)])
  expect(one.to).toMatch(/^\/my\/cases\//)
  expect(other.to).toBe(one.to)
  expect((await phone.send(`/my/drafts/${id}`)).to).toBe(one.to)
  expect((await phone.open(`/my/drafts/${id}/order`)).to).toBe(one.to)
  expect((await phone.open(one.to!)).text).toMatch(/生育登记.*已办结.*下载生育登记回执/)
  expect((await phone.open('/my/certificates')).text).toContain('BR01')
  expect(await desk.owner(`select sealed from residents.draft where id = $1`, [id])).toEqual([{ sealed: '' }])
  expect(await desk.owner(`select 1 from cases."case" where matter = 'birth-registration'`)).toHaveLength(1)
})

test('a draft survives a closed phone; what is wrong stands at the top, leads to its question, and keeps what was typed', async () => {
  const { id } = await begin(phone, 'childcare-subsidy', 'parent')
  const wrong = await phone.send(`/my/drafts/${id}/account`, { account: '12ab' })
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('“收款银行卡号（申领人或孩子）”填写有误')])
  const early = await phone.send(`/my/drafts/${id}`)
  expect([early.status, early.text]).toEqual([422, expect.stringContaining('请填写孩子的出生日期')])
  await phone.send(`/my/drafts/${id}/childName`, { childName: '林小满' })
  await phone.send('/my/sign-out')
  await desk.owner(`update residents.pace set since = since - interval '1 minute'`)
  await phone.signIn('13800138201')
  expect((await phone.open('/my/apply')).text).toMatch(/还没有填完.*接着填：育儿补贴/)
  expect(await begin(phone, 'childcare-subsidy', 'parent')).toMatchObject({ id })
  expect((await phone.open(`/my/drafts/${id}`)).text).toContain('孩子姓名 林小满')
  await phone.send(`/my/drafts/${id}/child`, { child: child.enrolment })
  expect((await phone.open(`/my/drafts/${id}`)).text).not.toContain('孩子姓名')
  await phone.send(`/my/drafts/${id}/account`, { account: '6222020200112233445' })
  const { to } = await phone.send(`/my/drafts/${id}`)
  expect((await phone.open(to!)).text).toMatch(/已收到，等工作人员受理.*还有 30 个工作日/)
  const seen = await office.see(to!.split('/').at(-1)!)
  expect(seen).toMatchObject({
    applicant: 'self',
    line: { state: 'submitted' },
    form: { account: '6222020200112233445' }
  })
})

test('what is asked twice for one child is told, and nothing is lost', async () => {
  const { id } = await begin(phone, 'childcare-subsidy', 'parent')
  await phone.send(`/my/drafts/${id}/child`, { child: child.enrolment })
  const again = await phone.send(`/my/drafts/${id}`)
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('正在办理，不用重复提交')])
  expect((await phone.open(`/my/drafts/${id}`)).text).toContain('林小满')
})

test('another’s draft is not there, a child who is not one’s own cannot be named, and a refused word reads its article', async () => {
  const other = await desk.enrol({ name: '陌路' })
  const stranger = await desk.bound(other, '13800138202')
  const { id } = await begin(phone, 'childcare-subsidy', 'parent')
  for (const path of [`/my/drafts/${id}`, `/my/drafts/${id}/childName`])
    expect((await stranger.open(path)).status, path).toBe(404)
  for (const path of [`/my/drafts/${id}`, `/my/drafts/${id}/childName`, `/my/drafts/${id}/discard`])
    expect((await stranger.send(path, { childName: '某' })).status, path).toBe(404)
  const theirs = await begin(stranger, 'childcare-subsidy', 'parent')
  const named = await stranger.send(`/my/drafts/${theirs.id}/child`, { child: child.enrolment })
  expect([named.status, named.text]).toEqual([422, expect.stringContaining('没有找到这个孩子的登记')])
  expect((await stranger.open(`/my/drafts/${theirs.id}/child`)).text).not.toContain('林小满')
  const help = await begin(stranger, 'help-request', 'hardship')
  const refused = await stranger.send(`/my/drafts/${help.id}/words`, { words: '社会抚养费没有交' })
  // Beside the question and in the summary above it: article, reason and what there is instead; what was typed is still there.
  expect([refused.status, refused.text]).toEqual([
    422,
    expect.stringMatching(/还不能继续.*这里不能写“社会抚养费”.*可以改为.*这里不能写“社会抚养费”/)
  ])
  expect(await desk.owner(`select n from platform.refused_power where door = 'mine/answer'`)).toEqual([{ n: 1 }])
})

test('what the office writes is neither asked nor taken', async () => {
  const { id } = await begin(phone, 'one-child-honour', 'verify')
  expect((await phone.open(`/my/drafts/${id}`)).text).not.toContain('由工作人员填写')
  expect((await phone.send(`/my/drafts/${id}/onRecord`, { onRecord: 'yes' })).status).toBe(404)
})

test('a draft on an earlier edition of its form keeps what is still asked, and says so', async () => {
  const { id } = await begin(phone, 'childcare-subsidy', 'separated')
  await phone.send(`/my/drafts/${id}/custody`, { custody: 'with-claimant' })
  await desk.owner(`update residents.draft set edition = '2025-01' where id = $1`, [id])
  expect((await phone.open(`/my/drafts/${id}`)).text).toMatch(/有了新版本.*由申领人抚养/)
})

test('before a birth nothing is kept without separate consent; agreeing twice is one receipt, hidden below the street', async () => {
  const asked = await phone.send('/my/apply/birth-registration', { variant: 'before-birth' })
  expect(asked.text).toContain('我自愿在孩子出生前登记')
  expect(await desk.owner(`select 1 from residents.draft where variant = 'before-birth'`)).toEqual([])
  const silent = await phone.send('/my/apply/birth-registration', { variant: 'before-birth', asked: 'yes' })
  expect([silent.status, silent.text]).toEqual([422, expect.stringContaining('我们什么也不保存')])
  for (let n = 0; n < 2; n++)
    expect(
      (await phone.send('/my/apply/birth-registration', { variant: 'before-birth', asked: 'yes', agree: '2026-11' })).to
    ).toBe('/my/cases')
  expect(await desk.owner(`select area % 1000000 as below from people.vault`)).toEqual([{ below: 0 }])
  expect((await phone.open('/my/cases')).text).toMatch(/孩子出生前的登记.*撤回登记，立即删除/)
  const [receipt] = await desk.owner<{ id: string }>('select id from people.vault')
  expect((await phone.open(`/my/cases/${receipt!.id}/withdraw`)).text).toContain('什么也不留')
  expect((await phone.send(`/my/cases/${receipt!.id}/withdraw`)).to).toBe('/my/cases')
  expect(await desk.owner('select 1 from people.vault')).toEqual([])
})

test('a parent whose guardianship ended, or with a protected parent beside, is offered no child', async () => {
  const aunt = await desk.enrol({ name: '梅芳', sex: '2' })
  await office.relate(aunt, child, 'guardian')
  const hers = await desk.bound(aunt, '13800138203')
  const { id } = await begin(hers, 'childcare-subsidy', 'guardian')
  const offered = async () => (await hers.open(`/my/drafts/${id}/child`)).text.includes('林小满')
  expect(await offered()).toBe(true)
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: mother.enrolment, protect: true, source: '本人' }))
  expect(await offered()).toBe(false)
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: mother.enrolment, protect: false, source: '本人' }))
  expect(await offered()).toBe(true)
  await desk.owner(`update people.relation set valid_to = '2026-11-01' where person_id = $1`, [aunt.person])
  expect(await offered()).toBe(false)
})

test('whoever died meanwhile hands in nothing, and what nobody went on with is gone after 30 days', async () => {
  const gone = await desk.enrol({ name: '吴远' })
  const theirs = await desk.bound(gone, '13800138204')
  const { id } = await begin(theirs, 'newcomer-service', 'card')
  await desk.as(officer, async ctx =>
    recordDeath(ctx, {
      enrolment: gone.enrolment,
      version: (await desk.again(gone)).version,
      diedOn: '2026-11-01',
      source: '派出所材料'
    } as Parameters<typeof recordDeath>[1])
  )
  expect((await theirs.send(`/my/drafts/${id}`)).status).toBe(403)
  await desk.owner(`update residents.draft set saved_at = now() - interval '31 days' where id = $1`, [id])
  await keepHouse(desk.platform, { folder: '/nonexistent', keys: makeKeys() })
  expect(await desk.owner(`select 1 from residents.draft where id = $1`, [id])).toEqual([])
})

test('every question on one’s own page is a question in plain words, in both languages', () => {
  for (const { key, variants } of matters.filter(one => one.applicants.includes('self')))
    for (const variant of variants.filter(one => !one.childIsPerson))
      for (const { name, byStaff, askZh, askEn } of formFields(variant.form))
        if (!byStaff)
          expect([askZh, askEn], `${key} ${name}`).toEqual([
            expect.stringMatching(/？$/),
            expect.stringMatching(/[?]$/)
          ])
})

test('only children whom the matter can be about are offered: for the subsidy those below three since it is paid', async () => {
  const one = await desk.enrol({ name: '何文', sex: '2' })
  const bornOn = { 何大: '2010-05-01', 何二: '2022-01-01', 何三: '2022-01-02', 何四: '2026-08-01' }
  for (const [name, day] of Object.entries(bornOn)) await office.family({ bornOn: day, name, parent: one })
  const hers = await desk.bound(one, '13800138205')
  const offered = async (matter: string, variant: string) => {
    const { id } = await begin(hers, matter, variant)
    return (await hers.open(`/my/drafts/${id}/child`)).text.match(/何[大二三四]/g)
  }
  expect(await offered('childcare-subsidy', 'parent')).toEqual(['何三', '何四'])
  expect(await offered('newborn', 'together')).toEqual(['何四'])
  expect(await offered('birth-registration', 'after-birth')).toEqual(['何大', '何二', '何三', '何四'])
})
