import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Device } from '../contract/field-data.ts'
import { chance, seed } from './chance.ts'
import {
  askForPhoto,
  callsHere,
  choosePin,
  confirm,
  open,
  openDoor,
  photoWithPlace,
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
const draw = chance()
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

/** What may be recorded, up to the last question; how many lines it makes. */
const deeds = {
  call: async () => {
    await openDoor(page, draw.below(3))
    const here = await callsHere(page)
    await open(page, draw.pick(['不在家', '谢绝']))
    return here
  },
  photo: async () => {
    await askForPhoto(page)
    const buffer = await photoWithPlace(page)
    await page.getByLabel('拍照或选一张').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('img', { name: '要发送的照片' }).waitFor()
    await press(page, '下一步')
    return 1
  }
}

/** The page as such, or the browser as a whole and with it the process that writes its store: at a drawn moment of the writing. */
const kill = async (what: 'tab' | 'browser') => {
  const killer = await phone.newCDPSession(page)
  const gone = what === 'tab' ? page.waitForEvent('crash') : phone.waitForEvent('close')
  await press(page, '确认记录')
  await page.waitForTimeout(draw.below(60))
  void killer.send(what === 'tab' ? 'Page.crash' : 'Browser.crash').catch(() => undefined)
  await gone
}

/** Started again without a network, and how many lines it says are to be sent. */
const startAgain = async (what: 'tab' | 'browser'): Promise<number> => {
  if (what === 'browser') await start()
  else {
    const crashed = page
    page = await phone.newPage()
    await crashed.close()
  }
  await phone.setOffline(true)
  await page.goto('/field/')
  await unlock(page)
  await page.getByRole('banner').getByRole('status').waitFor()
  return Number((await standing(page)).match(/^(\d+) 条待发送/)?.[1] ?? 0)
}

test(`the tab, or the browser with the process of its store, killed at moments drawn by seed ${seed}: what was told is there whole or not at all`, async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjia-phone-'))
  await start()
  await signInOnPhone(page)
  await choosePin(page, name)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await phone.setOffline(true)
  const blows = draw.shuffle(['tab', 'tab', 'tab', 'browser', 'browser', 'browser'] as ('tab' | 'browser')[])
  const told = draw.shuffle(['photo', 'photo', 'call', 'call', 'call', 'call'] as (keyof typeof deeds)[])
  for (const [at, what] of blows.entries()) {
    const here = await deeds[told[at]!]()
    await kill(what)
    const stand = await startAgain(what)
    expect([lines, lines + here]).toContain(stand)
    lines = stand
  }
})

test('what the phone once said is kept outlives its browser, and arrives once', async () => {
  for (const deed of ['photo', 'call'] as const) {
    lines += await deeds[deed]()
    await confirm(page)
  }
  const here = await deeds.call()
  await kill('browser')
  const stand = await startAgain('browser')
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
  // A photo whose picture was lost would be one of those that the worker is asked to read.
  await says(page, /^全部已发送 · 上次同步/)
  const devices = await ask<Device[]>(story.desk.page, '/field/devices')
  expect(devices.find(one => one.name === name)).toMatchObject({ sent: lines, open: 0 })
})
