import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../device/clinic/clinic.ts'
import { servePage } from '../device/clinic/page.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('street')
const number = '13800138000'
const folder = mkdtempSync(join(tmpdir(), 'anjia-clinic-'))
let clinic: Clinic
let served: Server
let atClinic: Visitor
let phone: Visitor
let name = ''
let code = ''
beforeAll(async () => {
  clinic = openClinic({ server: story.url, file: join(folder, 'clinic.key') })
  served = await servePage(clinic, 0)
  const { port } = served.address() as { port: number }
  atClinic = await visit(story.browser, `http://127.0.0.1:${port}`, 1024)
  phone = await visit(story.browser, story.url, 390)
})
afterAll(async () => {
  expect([phone?.outside, phone?.complaints, atClinic?.outside]).toEqual([[], [], []])
  await phone?.leave()
  await atClinic?.leave()
  served?.close()
  served?.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor()

/** Whole on its screen: nothing to push sideways, nothing that axe finds. */
async function reads(page: Page, picture: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), picture).toBeLessThanOrEqual(0)
  expect(await findBarriers(page), picture).toEqual([])
  await takePicture(page, picture)
}

async function openClinicAtDesk(): Promise<Page> {
  const { page } = story.desk
  await page.goto('/care')
  await page.getByRole('link', { name: '社区卫生服务中心', exact: true }).click()
  await heading(page, '社区卫生服务中心')
  return page
}

test('a clinic makes its key, the street registers the fingerprint and never has the key, and the clinic says how many it takes', async () => {
  const { page: there } = atClinic
  await there.goto('/')
  await heading(there, '还没有接入 Not registered yet')
  const fingerprint = (await there.locator('code').textContent()) ?? ''
  const page = await openClinicAtDesk()
  const section = page.getByRole('region', { name: '预约的接入密钥' })
  await section.getByText('还没有登记密钥，居民不能在这里预约。').waitFor()
  await section.getByLabel('密钥指纹').fill(fingerprint)
  await section.getByRole('button', { name: '登记指纹' }).click()
  await section.getByText(/密钥自 .* 起有效/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await section.scrollIntoViewIfNeeded()
  await takePicture(page, 'clinic-key', 'here')
  await there.goto('/')
  await heading(there, '社区卫生服务中心')
  await there.getByLabel('上午名额').fill('3')
  await there.getByLabel('下午').fill('2')
  await there.getByRole('button', { name: '保存 Save' }).click()
  await there.getByText('已保存。').waitFor()
  expect(await findBarriers(there)).toEqual([])
})

test('on a phone, without a script, a resident books a service of choice and has a code instead of a name', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  await page.goto('/my')
  await page.getByLabel('手机号码').fill(number)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByLabel('6位验证码').fill(/\d{6}/.exec((await page.getByText('【安家】').textContent()) ?? '')![0])
  await page.getByRole('button', { name: '登录' }).click()
  await heading(page, '还差一步：到窗口核实')
  const shown = ((await page.locator('.pair').textContent()) ?? '').replace(/\D/g, '')
  const { people } = await ask<{ people: { enrolment: string; enrolled: boolean; name: string }[] }>(
    desk,
    '/people/look-up',
    { name: '王' }
  )
  const one = people.find(({ enrolled }) => enrolled)!
  name = one.name
  await ask(desk, `/people/${one.enrolment}/resident-account`, {
    commandId: v7(),
    shown,
    tail: number.slice(-4),
    checked: 'card-read'
  })
  await page.goto('/my/appointments')
  await heading(page, '我的卫生机构预约')
  await page.getByRole('link', { name: '预约一项服务' }).click()
  const answer = async (question: string, option: RegExp | string) => {
    await heading(page, question)
    await reads(page, `my-appointment-${question.slice(0, 3)}`)
    await page.getByRole('radio', { name: option }).first().check()
    await page.getByRole('button', { name: '继续' }).click()
  }
  await answer('想预约哪一项？', '生殖健康咨询')
  await answer('在哪家卫生机构？', /社区卫生服务中心/)
  await answer('哪一天来？', /星期.*下午/)
  await heading(page, '请您确认')
  await page.getByRole('checkbox', { name: /我同意（必选/ }).check()
  await page.getByRole('checkbox', { name: '请提前一天提醒我' }).check()
  await reads(page, 'my-appointment-agree')
  await page.getByRole('button', { name: '预约', exact: true }).click()
  await heading(page, '我的卫生机构预约')
  await page.getByText('会提醒您一次，不写是什么事。').waitFor()
  code = (await page.locator('strong', { hasText: /^\w{4}-\w{4}$/ }).textContent()) ?? ''
  await reads(page, 'my-appointment')
  await page.getByRole('link', { name: '大字' }).click()
  await page.getByRole('link', { name: 'English' }).click()
  await heading(page, 'My appointments at clinics')
  await reads(page, 'my-appointment-english')
  await page.getByRole('link', { name: '中文' }).click()
  await heading(page, '我的卫生机构预约')
})

test('the clinic finds the code and no name, and may note nothing that was not agreed to', async () => {
  const { page } = atClinic
  await page.goto('/')
  await page.getByRole('cell', { name: code }).waitFor()
  await page.getByText('本人没有同意登记').waitFor()
  expect(await page.locator('body').textContent()).not.toContain(name)
  await reads(page, 'clinic-appointments')
  await phone.page.getByRole('button', { name: '同意登记“做了”或“没做”' }).click()
  await phone.page.getByText('您同意该机构登记“做了”或“没做”。').waitFor()
  await page.goto('/')
  await page.getByRole('button', { name: `做了 Done ${code}` }).click()
  await page.getByText('还没到预约的日子。').waitFor()
})

test('the street sees neither the code nor whose it is, and sums that tell of nobody', async () => {
  const page = await openClinicAtDesk()
  await page.getByText(/密钥自 .* 起有效/).waitFor()
  expect(await page.locator('body').textContent()).not.toContain(code)
  await page.goto('/care')
  const sums = page.getByRole('region', { name: '卫生机构预约合计' })
  await sums.getByText('还没有可以显示的月份。').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('withdrawn by the resident, nothing of it is left at the clinic', async () => {
  const { page } = phone
  await page.getByRole('button', { name: '撤回预约' }).click()
  await page.getByText('现在没有预约。').waitFor()
  await atClinic.page.goto('/')
  await atClinic.page.getByText('两周内没有预约。').waitFor()
  expect(await atClinic.page.locator('body').textContent()).not.toContain(code)
})
