import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Device } from '../contract/field-data.ts'
import {
  callsHere,
  choosePin,
  confirm,
  heading,
  open,
  openDoor,
  press,
  says,
  signInOnPhone,
  stands,
  tab
} from './field/hands.ts'
import { tellStory } from './story.ts'
import { ask, demoPassword, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('community')
const name = '丢失的手机'
let phone: Visitor
let lines = 0

beforeAll(async () => {
  phone = await visit(story.browser, story.url, 390)
  await signInOnPhone(phone.page)
  await choosePin(phone.page, name)
})
afterAll(() => phone.leave())

const onPhone = (table: string) =>
  phone.page.evaluate<number>(`(async () => {
    const got = request => new Promise(resolve => { request.onsuccess = () => resolve(request.result) })
    const database = await got(indexedDB.open('anjia-field'))
    return got(database.transaction('${table}').objectStore('${table}').count())
  })()`)

const decline = async () => {
  const { page } = phone
  await page.context().setOffline(true)
  await openDoor(page, 0)
  lines = await callsHere(page)
  await open(page, '谢绝')
  await confirm(page)
}

test('when the post of the worker ends, the copy leaves the phone and the lines stay; with a post again they are sent', async () => {
  const { page } = phone
  await decline()
  // As the server answers once the post has ended.
  await page.route('**/api/me', async route => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), posts: [] } })
  })
  await page.context().setOffline(false)
  await tab(page, '今天')
  await heading(page, '您在这个网格的岗位已结束')
  await says(page, `${lines} 条待发送`)
  await stands(page)
  await takePicture(page, 'field-post-over')
  expect(await onPhone('buckets')).toBe(0)
  expect(await onPhone('outbox')).toBe(lines)
  await page.unroute('**/api/me')
  await page.getByRole('main').getByRole('link', { name: '重新登录' }).click()
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await press(page, '登录')
  await heading(page, '这台手机')
  await press(page, '开始使用')
  await says(page, /^全部已发送/)
  await page.locator('.doors a').first().waitFor()
  expect(await onPhone('buckets')).toBeGreaterThan(0)
})

test('a lost phone, locked and with its session over, learns that it was ended, and nothing of residents stays on it', async () => {
  const { page } = phone
  await decline()
  await tab(page, '设置')
  await press(page, '锁定')
  await heading(page, '输入 PIN')
  await page.context().clearCookies()
  const devices = await ask<Device[]>(story.desk.page, '/field/devices')
  const own = devices.find(one => one.name === name)!
  await ask(story.desk.page, `/field/devices/${own.id}/end`, { commandId: crypto.randomUUID() })
  await page.context().setOffline(false)
  await heading(page, '这台手机已停用')
  await page.getByText(`还有 ${lines} 条记录没有送达`).waitFor()
  for (const table of ['keys', 'state', 'buckets', 'outbox']) expect(await onPhone(table), table).toBe(0)
})
