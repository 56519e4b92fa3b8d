import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, signIn, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('district')
const number = '13800138021'
let duty: Visitor
let phone: Visitor
afterAll(async () => {
  expect([duty?.complaints, phone?.complaints]).toEqual([[], []])
  await duty?.leave()
  await phone?.leave()
})

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor()
const reads = async (page: Page, picture: string) => {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), picture).toBeLessThanOrEqual(0)
  expect(await findBarriers(page), picture).toEqual([])
  await takePicture(page, picture)
}

test('the district hands over what it heard: not where nobody trained is in post, and then to the street that has somebody', async () => {
  const { page } = story.desk
  await page.goto('/private')
  await heading(page, '专人接手')
  await page.getByText('交给专人不代替报告', { exact: false }).waitFor()
  await page.getByRole('radio', { name: '孩子不安全或没人照管' }).check()
  await page.getByLabel('听到或看到了什么', { exact: false }).fill('二楼西户的孩子夜里一个人')
  await page.getByRole('button', { name: '转给专人' }).click()
  await page.getByRole('alert').filter({ hasText: '这个地方现在没有受过培训的专人' }).waitFor()
  story.desk.complaints.length = 0
  await reads(page, 'private-nobody')
  await page.getByLabel('在哪里', { exact: false }).selectOption({ index: 1 })
  await page.getByRole('button', { name: '转给专人' }).click()
  await page.getByText('已转给专人', { exact: false }).waitFor()
  // Whoever told it does not see it again.
  expect(await page.locator('body').textContent()).not.toContain('夜里一个人')
})

test('on a phone somebody who is not safe finds the phones of help, says how they are reached, and the page keeps nothing', async () => {
  phone = await visit(story.browser, story.url, 390)
  const { page } = phone
  const { page: desk } = story.desk
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
  const { enrolment } = people.find(one => one.enrolled && one.seat === 'living' && one.bornOn < '1985')!
  await ask(desk, `/people/${enrolment}/resident-account`, {
    commandId: v7(),
    shown,
    tail: number.slice(-4),
    checked: 'card-read'
  })
  await page.goto('/my/apply/help-request')
  await page.getByRole('link', { name: '联系专人' }).last().click()
  await heading(page, '联系专人')
  await reads(page, 'my-private')
  await page.getByRole('radio', { name: '家里有人打骂、威胁或者管控我' }).check()
  await page.getByLabel('怎么联系您最安全').fill('周三上午打单位座机')
  await page.getByRole('button', { name: '交给专人' }).click()
  await page.getByRole('heading', { name: '已经交给专人' }).waitFor()
  expect(await page.locator('body').textContent()).not.toContain('单位座机')
  await reads(page, 'my-private-told')
  await page.getByRole('link', { name: '马上离开这一页' }).click()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('somebody trained finds both, opens the words by a press, and notes what was done', async () => {
  duty = await visit(story.browser, story.url)
  const { page } = duty
  await signIn(page, 'duty')
  await page.goto('/private')
  const list = page.getByRole('region', { name: '转来的事项' }).getByRole('link')
  await list.first().waitFor()
  await reads(page, 'private-list')
  const [child] = await ask<{ id: string; route: string }[]>(page, '/private-help').then(all =>
    all.filter(({ route }) => route === 'child-protection')
  )
  await page.goto(`/private/${child!.id}`)
  expect(await page.locator('body').textContent()).not.toContain('夜里一个人')
  await page.getByRole('button', { name: '显示内容' }).click()
  await page.getByText('二楼西户的孩子夜里一个人').waitFor()
  await page.getByRole('radio', { name: '依法报告公安、民政、教育等部门' }).check()
  await page.getByRole('radio', { name: '没有，或没有问' }).check()
  await page.getByLabel('说明').fill('已向派出所和区民政报告')
  await page.getByRole('button', { name: '登记一步' }).click()
  await page.getByText('已向派出所和区民政报告').waitFor()
  await reads(page, 'private-matter')
  const own = await ask<{ id: string; route: string }[]>(page, '/private-help')
  await page.goto(`/private/${own.find(({ route }) => route === 'family-violence')!.id}`)
  await page.getByRole('button', { name: '显示内容' }).click()
  await page.getByText('周三上午打单位座机').waitFor()
  await page.getByText('本人在自己的网页上说的').waitFor()
})
