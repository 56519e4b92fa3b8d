import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('street')
const number = '13800138000'
let phone: Visitor
let enrolment = ''
beforeAll(async () => {
  phone = await visit(story.browser, story.url, 390)
})
afterAll(async () => {
  expect([phone?.outside, phone?.complaints]).toEqual([[], []])
  await phone?.leave()
})

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor()

/** Whole on a phone: nothing to push sideways, nothing that axe finds. */
async function reads(page: Page, picture: string, from?: 'here'): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), picture).toBeLessThanOrEqual(0)
  expect(await findBarriers(page), picture).toEqual([])
  await takePicture(page, picture, from)
}

const open = (desk: Page, told: object) =>
  ask<{ id: string }>(desk, '/cases', { commandId: v7(), enrolment, applicant: 'self', ...told })

test('on a phone a resident opens a service archive for themselves, by words they read, and writes in it', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  await page.goto('/my')
  await page.getByLabel('手机号码').fill(number)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByLabel('6位验证码').fill(/\d{6}/.exec((await page.getByText('【安家】').textContent()) ?? '')![0])
  await page.getByRole('button', { name: '登录' }).click()
  await heading(page, '还差一步：到窗口核实')
  const shown = ((await page.locator('.pair').textContent()) ?? '').replace(/\D/g, '')
  const { people } = await ask<{ people: { enrolment: string; enrolled: boolean; seat: string; bornOn: string }[] }>(
    desk,
    '/people/look-up',
    { name: '王' }
  )
  enrolment = people.find(({ enrolled, seat, bornOn }) => enrolled && seat === 'living' && bornOn < '1975')!.enrolment
  await ask(desk, `/people/${enrolment}/resident-account`, {
    commandId: v7(),
    shown,
    tail: number.slice(-4),
    checked: 'card-read'
  })
  await page.goto('/my')
  await page.locator('summary', { hasText: '菜单' }).click()
  await page.getByRole('link', { name: '服务档案', exact: true }).click()
  await heading(page, '我的服务档案')
  await page.getByLabel('最想先得到什么帮助？').fill('孩子想就近上小学')
  await page.getByRole('button', { name: '开我的服务档案' }).click()
  // Without the tick nothing is kept, and what was typed stays.
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('最想先得到什么帮助？').inputValue()).toBe('孩子想就近上小学')
  await reads(page, 'my-archive-words')
  await page.getByRole('checkbox', { name: '我读过了，单独同意' }).check()
  phone.complaints.length = 0
  await page.getByRole('button', { name: '开我的服务档案' }).click()
  await page.getByText('还没有记。').waitFor()
  await page.getByRole('radio', { name: '要的帮助' }).check()
  await page.getByLabel('想说的话').fill('也想了解办居住证')
  await page.getByRole('button', { name: '记下', exact: true }).click()
  await page.getByText('也想了解办居住证').waitFor()
})

test('where they live a colleague sees it on their page, adds what was offered, and once it is closed sees nothing', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  await desk.goto(`/people/${enrolment}`)
  const archive = desk.getByRole('region', { name: '服务档案' })
  await archive.getByText('孩子想就近上小学').waitFor()
  await archive.getByRole('button', { name: '记一笔' }).click()
  await archive.getByRole('radio', { name: '介绍的服务' }).check()
  await archive.getByLabel('内容').fill('介绍了附近两所小学和报名时间')
  await archive.getByRole('button', { name: '记一笔' }).click()
  await archive.getByText('介绍了附近两所小学和报名时间').waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await archive.scrollIntoViewIfNeeded()
  await takePicture(desk, 'archive-desk', 'here')
  await page.goto('/my/archive')
  await page.getByText('介绍了附近两所小学和报名时间').waitFor()
  await page.getByRole('heading', { name: '记下的事' }).evaluate(title => title.scrollIntoView())
  await reads(page, 'my-archive', 'here')
  await page.getByRole('link', { name: '大字' }).click()
  await page.getByRole('link', { name: 'English' }).click()
  await heading(page, 'My service archive')
  await reads(page, 'my-archive-english')
  await page.getByRole('link', { name: '中文' }).click()
  await page.getByRole('link', { name: '标准字' }).click()
  await heading(page, '我的服务档案')
  await page.getByRole('button', { name: '关闭并全部删除' }).click()
  await page.getByRole('button', { name: '开我的服务档案' }).waitFor()
  await desk.reload()
  await archive.getByText('没有开着的档案。', { exact: false }).waitFor()
  expect(await desk.locator('body').textContent()).not.toContain('介绍了附近两所小学')
})

test('a request for help is passed on in the very words the resident read, once they agreed, and they see the answer', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  const { id } = await open(desk, { matter: 'help-request', variant: 'hardship', form: { wants: 'living' } })
  await desk.goto(`/cases/${id}`)
  const referrals = desk.getByRole('region', { name: '转介' })
  await referrals.getByRole('button', { name: '写一份转介，请本人看' }).click()
  await referrals.getByLabel('转给哪类单位').selectOption({ label: '民政部门' })
  await referrals.getByLabel('单位全称和怎么联系').fill('区民政局社会救助科 0551-60000001')
  const text = referrals.getByLabel('要转的全部内容')
  await text.fill('她说家暴')
  await referrals.getByRole('button', { name: '写一份转介，请本人看' }).click()
  await referrals.getByRole('alert').filter({ hasText: '只有受过培训的人看得到' }).waitFor()
  story.desk.complaints.length = 0
  await text.fill('最近生活开支有困难，想了解临时救助。')
  await referrals.getByRole('button', { name: '写一份转介，请本人看' }).click()
  await referrals.getByText('等本人来定').waitFor()
  await page.goto(`/my/cases/${id}`)
  await page.getByRole('link', { name: '转介和上门：转什么、要不要来，由我来定' }).click()
  await heading(page, '由您来定')
  await page.getByText('最近生活开支有困难，想了解临时救助。').waitFor()
  await page.getByRole('heading', { name: '转给民政部门' }).evaluate(title => title.scrollIntoView())
  await reads(page, 'my-referral', 'here')
  await page.getByRole('button', { name: '我同意' }).click()
  await page.getByRole('button', { name: '取消' }).waitFor()
  // What was agreed to waits in a list until it is sent.
  await desk.goto('/referrals')
  const waiting = desk.getByRole('link', { name: /民政部门/ })
  await waiting.waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await takePicture(desk, 'referrals')
  await waiting.click()
  const next = async (what: string, words?: string) => {
    await referrals.getByRole('button', { name: '记下一步' }).click()
    await referrals.getByRole('radio', { name: what }).check()
    if (words) await referrals.getByLabel('说明', { exact: false }).fill(words)
    await referrals.getByRole('button', { name: '记下一步' }).click()
    await referrals.getByText(new RegExp(`· ${what} ·`)).waitFor()
  }
  await next('已原样转出')
  await next('对方答复', '民政的王老师周一上午打电话')
  expect(await findBarriers(desk)).toEqual([])
  await referrals.scrollIntoViewIfNeeded()
  await takePicture(desk, 'referral-desk', 'here')
  await page.reload()
  await page.getByText('民政的王老师周一上午打电话').waitFor()
  expect(await page.getByRole('button', { name: '取消' }).count()).toBe(0)
  await reads(page, 'my-referral-answered')
})

test('a family says on the phone how it wishes to be visited, a contact asks for a day, and a changed wish holds at once', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  const { id } = await open(desk, {
    matter: 'special-assistance',
    variant: 'first',
    form: { circumstance: 'only-child-died', record: 'register', motherBornOn: '1968-03-02' }
  })
  const { candidates } = await ask<{ candidates: { account: string; name: string }[] }>(
    desk,
    '/cases/contact-candidates'
  )
  const { account: me } = await ask<{ account: { id: string } }>(desk, '/me')
  const other = candidates.find(({ account }) => account !== me.id)!
  await ask(desk, `/cases/${id}/contacts`, { commandId: v7(), accounts: [me.id, other.account] })
  await page.goto(`/my/cases/${id}/support`)
  await page.getByText('您还没有说。没有说以前，我们不来打扰。').waitFor()
  await page.getByRole('radio', { name: '先约好，再上门' }).check()
  await page.getByLabel('还想说的（可以不填）').fill('上午来就好')
  await page.getByRole('button', { name: '就按这样' }).click()
  await page.getByText('您说的：先约好，再上门', { exact: false }).waitFor()
  await desk.goto(`/cases/${id}`)
  const there = desk.getByRole('region', { name: '这家人的联系人' })
  await there.getByRole('button', { name: '更换联系人' }).click()
  await there.getByLabel('第一位的办公电话', { exact: false }).fill('0551-60000011')
  expect(await findBarriers(desk)).toEqual([])
  await there.scrollIntoViewIfNeeded()
  await takePicture(desk, 'contact-phones', 'here')
  await there.getByRole('button', { name: '确定' }).click()
  await there.getByText('0551-60000011').waitFor()
  const visits = desk.getByRole('region', { name: '看望' })
  await visits.getByText('家人的意愿：先约好，再上门', { exact: false }).waitFor()
  await visits.getByRole('button', { name: '问家人这一天方便吗' }).click()
  await visits.getByLabel('哪一天').fill('2027-01-05')
  await visits.getByLabel('想和家人说').fill('天冷了，想来坐坐')
  await visits.getByRole('button', { name: '问家人这一天方便吗' }).click()
  await visits.getByText('等本人来定').waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await page.reload()
  await page.getByText('天冷了，想来坐坐').waitFor()
  await page.getByRole('link', { name: '0551-60000011' }).waitFor()
  await page.getByRole('heading', { name: '两位联系人' }).evaluate(title => title.scrollIntoView())
  await reads(page, 'my-contacts', 'here')
  await page.getByRole('heading', { name: '要不要看望' }).evaluate(title => title.scrollIntoView())
  await reads(page, 'my-family', 'here')
  await page.getByRole('button', { name: '我同意' }).click()
  await page.getByText('您同意了').first().waitFor()
  await page.getByRole('radio', { name: '不需要看望' }).check()
  await page.getByRole('button', { name: '就按这样' }).click()
  await page.getByText('您取消了').first().waitFor()
  await reads(page, 'my-family-none')
  await desk.reload()
  await visits.getByText('本人取消').first().waitFor()
  expect(await visits.getByRole('button', { name: '问家人这一天方便吗' }).count()).toBe(0)
})
