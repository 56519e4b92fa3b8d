import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, idNumberOf, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('community')
const phoneNumber = '13800138077'
const number = idNumberOf('1990-03-15', 771, 410102)
let phone: Visitor
beforeAll(async () => {
  phone = await visit(story.browser, story.url, 390)
})
afterAll(async () => {
  expect([phone?.outside, phone?.complaints, story.desk.outside]).toEqual([[], [], []])
  await phone?.leave()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

/** Whole on a phone: nothing to push sideways, nothing that axe finds. */
async function reads(page: Page, picture: string, from?: 'here'): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), picture).toBeLessThanOrEqual(0)
  expect(await findBarriers(page), picture).toEqual([])
  await takePicture(page, picture, from)
}

test('somebody new, never at the window, registers alone by phone: one question a page, read once more, sent', async () => {
  const { page } = phone
  await page.goto('/my')
  await page.getByLabel('手机号码').fill(phoneNumber)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByLabel('6位验证码').fill(/\d{6}/.exec((await page.getByText('【安家】').textContent()) ?? '')![0])
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '新搬来的？在手机上登记' }).evaluate(title => title.scrollIntoView())
  await reads(page, 'newcomer-begin', 'here')
  await page.getByRole('link', { name: '开始登记' }).click()
  await heading(page, '您现在住在哪个街道？')
  const next = async (title: string) => {
    await page.getByRole('button', { name: '下一题' }).click()
    await heading(page, title)
  }
  await page.getByRole('radio', { name: /三里庵街道/ }).check()
  await next('哪个社区？')
  await reads(page, 'newcomer-community')
  await page.getByRole('radio').first().check()
  await next('您的姓名？')
  await page.getByLabel('您的姓名？').fill('安新居')
  await next('您的出生日期？')
  await page.getByLabel('您的出生日期？').fill('1990-03-15')
  await next('您的证件号码？')
  await page.getByLabel('您的证件号码？').fill(`${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`)
  await page.getByRole('button', { name: '下一题' }).click()
  await page
    .getByRole('alert')
    .getByRole('link', { name: /没有通过校验/ })
    .waitFor()
  phone.complaints.length = 0
  await page.getByLabel('您的证件号码？').fill(number)
  await next('住在哪条路、哪个小区、几号？')
  await page.getByLabel('住在哪条路、哪个小区、几号？').fill('梅山路18号，租住')
  await next('从哪天起住在这里？')
  await page.getByLabel('从哪天起住在这里？').fill('2026-11-01')
  await next('户籍在哪里？')
  await next('和谁一起住？')
  await page.getByLabel('和谁一起住？').fill('安小居 2018-06-01')
  await reads(page, 'newcomer-together')
  await next('最想先了解什么？')
  await page.getByRole('radio', { name: '入园、入学' }).check()
  await reads(page, 'newcomer-question')
  await next('怎样接着办？')
  await page.getByRole('radio', { name: '请先打这部手机告诉我' }).check()
  await page.getByRole('button', { name: '下一题' }).click()
  await heading(page, '请看一遍再送出')
  await page.getByRole('button', { name: '修改：姓名' }).click()
  await heading(page, '您的姓名？')
  expect(await page.getByLabel('您的姓名？').inputValue()).toBe('安新居')
  await page.getByLabel('您的姓名？').fill('安新来')
  await page.getByRole('button', { name: '下一题' }).click()
  await heading(page, '请看一遍再送出')
  await page.getByText('安新来').waitFor()
  await reads(page, 'newcomer-check')
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByRole('heading', { name: '您的登记申请已经送到' }).evaluate(title => title.scrollIntoView())
  await page.getByRole('link', { name: /看病、接种、上学，找谁问/ }).waitFor()
  await reads(page, 'newcomer-waits', 'here')
})

test('at the community it waits among the work of today; identity is checked, the person taken in, and only then their page opens', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  await desk.goto('/')
  await desk.getByRole('link', { name: /新居民申请登记/ }).click()
  await heading(desk, '新居民申请登记')
  await desk.getByRole('link', { name: /安新来/ }).waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await takePicture(desk, 'newcomers-list')
  await desk.getByRole('link', { name: /安新来/ }).click()
  await desk.getByText('本辖区没有号码或姓名生日相同的登记', { exact: false }).waitFor()
  await desk.getByText('安小居 2018-06-01').waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await takePicture(desk, 'newcomer-said')
  await desk.getByRole('link', { name: '录入新居民' }).click()
  await heading(desk, '登记新居民')
  expect(await desk.getByLabel('姓名').inputValue()).toBe('安新来')
  expect(await desk.getByLabel('证件号码').inputValue()).toBe(number)
  await desk.getByRole('radio', { name: '女' }).check()
  await desk.getByRole('button', { name: '下一步' }).click()
  await desk.getByLabel('户籍在哪里').selectOption({ label: '河南省' })
  await desk.getByLabel('从哪天起住在这里').fill('2026-11-01')
  await desk.getByRole('button', { name: '登记', exact: true }).click()
  await heading(desk, '安新来')
  await desk.getByRole('button', { name: '就是这一位' }).click()
  await desk.getByRole('radio', { name: '看过身份证原件' }).check()
  await desk.getByRole('radio', { name: '开通：本人带着申请用的手机' }).check()
  await desk.getByLabel('手机页面上的8位开通码').fill((await page.locator('.pair').textContent()) ?? '')
  await desk.getByLabel(/手机号码末4位/).fill(phoneNumber.slice(-4))
  expect(await findBarriers(desk)).toEqual([])
  await takePicture(desk, 'newcomer-take-in')
  await desk.getByRole('button', { name: '办结', exact: true }).click()
  await desk.getByText('安新来 已登记，手机页面已开通').waitFor()
  await desk.goto('/arrivals')
  await desk.getByText('苏晚晴').waitFor()
  expect(await desk.getByText('安新来').count()).toBe(0)
  await page.goto('/my')
  await heading(page, '我的档案')
  await page.getByText('安新来，以下是登记机关现在知道的内容。').waitFor()
  await page.goto('/my/cases')
  await page.getByText('新居民服务登记').first().waitFor()
  await reads(page, 'newcomer-own-case')
})

test('in English with large type it is read as well, and whoever ends without registering leaves nothing behind', async () => {
  const { page: desk } = story.desk
  const other = await visit(story.browser, story.url, 390)
  const { page } = other
  await page.goto('/my')
  await page.getByRole('link', { name: '大字' }).click()
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByLabel('Phone number').fill('13800138078')
  await page.getByRole('button', { name: 'Send the code' }).click()
  await page
    .getByLabel('Code of 6 digits')
    .fill(/\d{6}/.exec((await page.getByText('【安家】').textContent()) ?? '')![0])
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: /^In which street office/, level: 1 }).waitFor()
  await reads(page, 'newcomer-english')
  await other.leave()
  await desk.getByRole('link', { name: /苏晚晴/ }).click()
  await desk.getByRole('button', { name: '不登记，结束申请' }).click()
  await desk.getByText('申请已结束，内容已删除').waitFor()
  await desk.getByText('现在没有人在等。').waitFor()
})
