import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { PersonPage } from '../../contract/people.ts'
import type { Story } from '../story.ts'
import { ask, demoPassword, findBarriers, type Visitor } from '../visitor.ts'
import type { Front } from './front.ts'

/** One round of a grid worker, told from room to room: who tells it, on which phone, and what was recorded so far. */
export interface Round {
  story: Story
  front: Front
  phone: Visitor
  /** How many lines were recorded so far. */
  lines: number
  grid: number
  /** Whom the worker told of, as the phone showed them. */
  told: { gone: string; leftOn: string; renumbered: string; parent: string; newcomer: string; compound: string }
}

export const pin = '802417'

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
export const open = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).click()
export const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name }).click()
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** The line at the top that always says what was sent and what was not. */
export const says = (page: Page, text: string | RegExp) =>
  page.getByRole('banner').getByRole('status').filter({ hasText: text }).waitFor()
export const stands = async (page: Page) => {
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
}
export const unlock = async (page: Page, digits = pin) => {
  await heading(page, '输入 PIN')
  await page.getByLabel('PIN', { exact: true }).fill(digits)
  await press(page, '打开')
}
/** The first doors of today, which is in the order of the way. */
export const openDoor = async (page: Page, nth = 0) => {
  await tab(page, '今天')
  await heading(page, '今天')
  await page.locator('.doors a').nth(nth).click()
  await page.getByRole('heading', { level: 2, name: '登记在这里的人' }).waitFor()
}
export const confirm = async (page: Page) => {
  await press(page, '确认记录')
  await page.getByText('已存在本机，会自动发送。').waitFor()
}
/** Whom the desk finds by name among those who live in the grid of the phone. */
export const livingHere = async (
  { story, grid }: Round,
  name: string
): Promise<{ enrolment: string; version: number }> => {
  const { page } = story.desk
  const { people } = await ask<PersonPage>(page, '/people/look-up', { name })
  const found = people.filter(one => one.name === name && one.seat === 'living' && one.enrolled)
  for (const { enrolment, area } of found)
    if (area === grid)
      return { enrolment, version: (await ask<{ version: number }>(page, `/people/${enrolment}`)).version }
  throw new Error(`${name} does not live in the grid`)
}
/** How many lines a call at this door makes: one for each round it belongs to. */
export const callsHere = (page: Page) => page.getByRole('region', { name: '要做的事' }).getByRole('listitem').count()
export const residents = (page: Page) => page.locator('.people strong').allTextContents()

/** The words of the line at the top. */
export const standing = async (page: Page): Promise<string> =>
  (await page.getByRole('banner').getByRole('status').textContent()) ?? ''
/** The app started anew in a tab of its own, whatever became of the one before. */
export const newTab = async ({ phone }: Round): Promise<void> => {
  const context = phone.page.context()
  await phone.page.close({ runBeforeUnload: false })
  phone.page = await context.newPage()
  await phone.page.goto('/field/')
  await unlock(phone.page)
  await phone.page.getByRole('banner').getByRole('status').waitFor()
}

/** Up to the question for a PIN: the account is signed in, and the phone is not in use yet. */
export async function signInOnPhone(page: Page): Promise<void> {
  await page.goto('/field')
  await page.getByLabel('账号', { exact: true }).fill('grid')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await press(page, '登录')
  await heading(page, '设一个 6 位 PIN')
}

export async function choosePin(page: Page, name: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByLabel('再输入一次').fill(pin)
  await page.getByLabel('给这台手机起个名字').fill(name)
  await press(page, '开始使用')
  await says(page, /全部已发送 · 上次同步/)
}

/** One round from its beginning to its end: what stands above it may be of the round before. */
export async function syncNow(page: Page): Promise<void> {
  const button = page.getByRole('banner').getByRole('button', { name: '同步', exact: true })
  await button.click()
  await button.waitFor()
}

/** Up to the question for the picture itself, of a notice board. */
export async function askForPhoto(page: Page): Promise<void> {
  await tab(page, '今天')
  await open(page, '拍楼栋或公告栏')
  await heading(page, '哪一栋？')
  await page.getByRole('radio').first().check()
  await press(page, '下一步')
  await page.getByLabel('公告栏', { exact: true }).check()
  await press(page, '下一步')
  await heading(page, '拍照或选一张')
}

/** As a camera makes it: large, detailed, and with the place where it was taken. */
export async function photoWithPlace(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate<string>(`(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2000
    canvas.height = 1500
    const pen = canvas.getContext('2d')
    for (let at = 0; at < 9000; at++) {
      pen.fillStyle = 'hsl(' + (at * 37) % 360 + ' 70% ' + (30 + (at * 13) % 50) + '%)'
      pen.fillRect((at * 709) % 2000, (at * 383) % 1500, 30, 20)
    }
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]
  })()`)
  const bytes = Buffer.from(drawn, 'base64')
  const place = Buffer.from('Exif\0\0GPS 31.8206,117.2272')
  const segment = Buffer.from([0xff, 0xe1, 0, place.length + 2])
  return Buffer.concat([bytes.subarray(0, 2), segment, place, bytes.subarray(2)])
}
