import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Device } from '../contract/field.ts'
import {
  callsHere,
  choosePin,
  confirm,
  open,
  openDoor,
  press,
  says,
  signInOnPhone,
  standing,
  syncNow,
  unlock
} from './field/hands.ts'
import { tellStory } from './story.ts'
import { ask, demoPassword, openPhone } from './visitor.ts'

const story = tellStory('community')
const name = '常断电的手机'
let folder = ''
let phone: BrowserContext
let page: Page
/** Lines that stand on the phone. */
let lines = 0

const start = async () => {
  phone = await openPhone(folder, story.url)
  page = phone.pages()[0] ?? (await phone.newPage())
}
afterAll(async () => {
  await phone?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** The browser as a whole, and with it the process that writes its store, `after` so many milliseconds. */
const killBrowser = async (after: number) => {
  const killer = await phone.newCDPSession(page)
  const gone = phone.waitForEvent('close')
  await press(page, '确认记录')
  await page.waitForTimeout(after)
  void killer.send('Browser.crash').catch(() => undefined)
  await gone
}

/** Started again without a network, and how many lines it says are to be sent. */
const startAgain = async (): Promise<number> => {
  await start()
  await phone.setOffline(true)
  await page.goto('/field/')
  await unlock(page)
  await page.getByRole('banner').getByRole('status').waitFor()
  return Number((await standing(page)).match(/^(\d+) 条待发送/)?.[1] ?? 0)
}

test('the browser killed with the process of its store, at some moment of its writing: a call is there whole or not at all', async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjia-phone-'))
  await start()
  await signInOnPhone(page)
  await choosePin(page, name)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await phone.setOffline(true)
  for (const after of [0, 10, 40]) {
    await openDoor(page)
    const here = await callsHere(page)
    await open(page, '不在家')
    await killBrowser(after)
    const stand = await startAgain()
    expect([lines, lines + here]).toContain(stand)
    lines = stand
  }
})

test('what the phone once said is kept outlives its browser, and arrives once', async () => {
  await openDoor(page)
  lines += await callsHere(page)
  await open(page, '不在家')
  await confirm(page)
  await openDoor(page)
  const here = await callsHere(page)
  await open(page, '不在家')
  await killBrowser(0)
  const stand = await startAgain()
  expect([lines, lines + here]).toContain(stand)
  lines = stand
  // A browser that dies may take who was signed in with it; the lines wait for their worker.
  await phone.clearCookies()
  await phone.setOffline(false)
  await syncNow(page)
  await open(page, '登录')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await press(page, '登录')
  await press(page, '开始使用')
  await says(page, /^全部已发送/)
  const devices = await ask<Device[]>(story.desk.page, '/field/devices')
  expect(devices.find(one => one.name === name)).toMatchObject({ sent: lines, open: 0 })
})
