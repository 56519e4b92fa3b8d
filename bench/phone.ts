import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { build } from 'vite'
import { mostFirstSyncBytes, mostPhoneBytes, mostPhotoBytes, timeBudgets } from '../contract/field-budgets.ts'
import { demoPassword, openPhone } from '../e2e/visitor.ts'
import { firstPage } from '../field/app/moment.ts'
import { mostPictures } from '../field/device/outbox-rules.ts'
import { today } from '../server/platform/clock.ts'
import { withServer } from './command.ts'
import { type Figure, median, timed } from './figure.ts'
import { fillGrid, fullGridPeople, heardLines } from './full-grid.ts'
import { main } from './load.ts'
import { type Place, say } from './place.ts'

const pin = '802417'
const bytesPerSecond = 3e6 / 8
const slower = 4

interface Measured {
  /** Seconds of the first sync, and what came for it over the line. */
  sync: number
  came: number
  /** Bytes the browser says that the app keeps: its files, the copy, the lines and the pictures. */
  kept: number
  /** Seconds from opening the app to its first page, and from the PIN to the calls of today. */
  start: number
  unlock: number
}

/**
 * The phone of a worker whose grid has 1,500 people and a year of work, in a real browser that keeps its store in a folder: the first sync
 * over a village road, then as many lines and pictures as a phone ever keeps, then the app started anew without a network.
 */
export async function benchPhone(place: Place, runs: number): Promise<Figure[]> {
  await fillGrid(place)
  const store = await bundleStore()
  const all: Measured[] = []
  await withServer(place.folder, main, async url => {
    for (let run = 0; run < runs; run++) {
      const folder = mkdtempSync(join(tmpdir(), 'anjia-phone-'))
      try {
        all.push(await oneLife(folder, url, store))
        say(`phone ${JSON.stringify(all.at(-1))}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }
  })
  const figure = (what: string, of: keyof Measured, unit: string, most: number): Figure => {
    const value = median(all.map(one => one[of]))
    return { what, value, unit, target: `≤ ${most} ${unit}`, met: value <= most, runs }
  }
  return [
    figure(
      `a phone with a grid of ${fullGridPeople} people: first sync at 3 Mbit/s`,
      'sync',
      's',
      timeBudgets.first / 1000
    ),
    figure('… what comes over the line', 'came', 'MB', mostFirstSyncBytes / 1e6),
    figure(
      `… kept with a year of work, ${heardLines} lines and ${mostPictures} photos`,
      'kept',
      'MB',
      mostPhoneBytes / 1e6
    ),
    figure(`… app start without a network, processor ${slower}× slower`, 'start', 's', timeBudgets.start / 1000),
    figure('… from the PIN to the calls of today, as slow', 'unlock', 's', 2)
  ]
}

async function oneLife(folder: string, url: string, store: string): Promise<Measured> {
  const kept = await asPhone(folder, url, async page => {
    const first = await firstSync(page)
    await page.goto('/field/icon.svg')
    // As field/public/before.js does for the app: the policy of the site allows no code made at run time.
    await page.evaluate(
      `globalThis.__zod_globalConfig = { jitless: true }; ${store}; globalThis.FieldStore = FieldStore`
    )
    return { ...first, kept: (await page.evaluate<number>(fillPhone())) / 1e6 }
  })
  return { ...kept, ...(await asPhone(folder, url, slowStart)) }
}

async function asPhone<T>(folder: string, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const phone: BrowserContext = await openPhone(folder, url)
  try {
    return await use(phone.pages()[0] ?? (await phone.newPage()))
  } finally {
    await phone.close()
  }
}

async function firstSync(page: Page): Promise<{ sync: number; came: number }> {
  await page.goto('/field/')
  await page.getByLabel('账号', { exact: true }).fill('grid')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByLabel('再输入一次').fill(pin)
  const line = await page.context().newCDPSession(page)
  const came = await slowLine(line)
  const sync = await timed(async () => {
    await page.getByRole('button', { name: '开始使用', exact: true }).click()
    await page
      .getByRole('banner')
      .getByRole('status')
      .filter({ hasText: /^全部已发送 · 上次同步/ })
      .waitFor()
  })
  const bytes = came()
  await line.detach()
  return { sync: sync / 1000, came: bytes / 1e6 }
}

/** Throttled by the browser itself; answers how many bytes came since. */
async function slowLine(line: CDPSession): Promise<() => number> {
  let bytes = 0
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond
  })
  return () => bytes
}

async function slowStart(page: Page): Promise<{ start: number; unlock: number }> {
  await page.context().setOffline(true)
  const line = await page.context().newCDPSession(page)
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto('/field/')
  await page.getByLabel('PIN', { exact: true }).waitFor()
  const start = await page.evaluate<number>(`performance.getEntriesByName('${firstPage}')[0].startTime`)
  // As a thumb types it.
  await page.getByLabel('PIN', { exact: true }).pressSequentially(pin, { delay: 200 })
  const unlock = await timed(async () => {
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.locator('.doors a').first().waitFor()
  })
  return { start: start / 1000, unlock: unlock / 1000 }
}

/** The store of the app, so that a page beside the app can fill it as a year of work would. */
async function bundleStore(): Promise<string> {
  const entry = join(import.meta.dirname, '../field/device/store.ts')
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'FieldStore', fileName: 'store' } }
  })
  const [only] = Array.isArray(built) ? built : [built]
  const chunk = only && 'output' in only ? only.output[0] : undefined
  if (!chunk) throw new Error('the store was not bundled')
  return chunk.code
}

/** As many lines as fourteen busy days leave, and as many pictures as a phone keeps, none of which can be packed. */
function fillPhone(): string {
  const common = { at: new Date().toISOString(), on: today() }
  const was = '幸福路1号1栋101室'
  const lines = Array.from({ length: heardLines }, () => ({
    ...common,
    id: v7(),
    kind: 'changed',
    enrolment: v7(),
    field: 'address',
    was,
    now: '幸福路1号1栋1单元102室'
  }))
  const photos = Array.from({ length: mostPictures }, () => ({
    ...common,
    id: v7(),
    kind: 'photo',
    what: 'building',
    building: v7(),
    bytes: mostPhotoBytes,
    sha256: '0'.repeat(64)
  }))
  return `(async () => {
    const store = await FieldStore.Store.start()
    if (await store.unlock('${pin}') !== 'open') throw new Error('the PIN did not open the store')
    await store.append(...${JSON.stringify(lines)})
    for (const photo of ${JSON.stringify(photos)}) {
      const picture = new Uint8Array(photo.bytes)
      for (let at = 0; at < picture.length; at += 65536) crypto.getRandomValues(picture.subarray(at, at + 65536))
      await store.appendPhoto(photo, picture)
    }
    return (await navigator.storage.estimate()).usage
  })()`
}
