import { expect, test } from 'vitest'
import { takePicture } from '../visitor.ts'
import { confirm, heading, newTab, open, openDoor, type Round, says, stands, tab, unlock } from './hands.ts'

/** The store as the app made it before it kept photos: taken over with every line, before there is one. */
export function takeOver(round: Round): void {
  test('the app renewed over a full outbox: the store of the version before it is taken over with every line', async () => {
    const { page } = round.phone
    // A page beside the app, which lets go of the store.
    await page.goto('/field/icon.svg')
    await page.evaluate(storeOfBefore)
    await page.goto('/field/')
    await unlock(page)
    await says(page, `${round.lines} 条待发送`)
    await tab(page, '发件箱')
    await page.getByText(`${round.told.gone} 搬走`).waitFor()
  })
}

/** What befalls a phone with a full outbox: renewed, started anew, its clock set back. No line is lost. */
export function sufferAll(round: Round): void {
  test('a new version of the app comes while the outbox is full: it takes over at the next start, with every line', async () => {
    const { page } = round.phone
    const version = async () => {
      await tab(round.phone.page, '设置')
      return round.phone.page.locator('.facts div', { hasText: '版本' }).locator('dd').textContent()
    }
    const before = await version()
    await round.front.renew('下一版')
    // The files of the app come; the server does not answer, so that nothing of the outbox goes.
    round.front.answers = false
    await page.context().setOffline(false)
    await page.evaluate(renewedWorker)
    expect(await version()).toBe(before)
    await page.context().setOffline(true)
    round.front.answers = true
    await newTab(round)
    await says(round.phone.page, `${round.lines} 条待发送`)
    expect(await version()).toBe('下一版')
  })

  test('started again without a network everything is still there; a wrong PIN opens nothing', async () => {
    const { page } = round.phone
    await page.reload()
    await unlock(page, '975310')
    await page.getByText('PIN 不对，还可以试 9 次。').waitFor()
    await stands(page)
    await unlock(page)
    await says(page, `${round.lines} 条待发送`)
    await page.getByText('没有网络，记录先存在本机，有信号会自动发送。').waitFor()
    await tab(page, '发件箱')
    await page.getByText('新生儿：安小满').waitFor()
    await page.getByText(`${round.told.gone} 搬走`).waitFor()
    await stands(page)
    await takePicture(page, 'field-outbox')
    await tab(page, '查找')
    await page.getByLabel('姓名或地址').fill(round.told.parent)
    await page.getByText(/^找到 \d+ 户$/).waitFor()
    await stands(page)
    await tab(page, '指南')
    await heading(page, '指南')
    await page.getByText('绝不能做的').waitFor()
    await stands(page)
    await takePicture(page, 'field-guide')
    await tab(page, '设置')
    await page.getByText('占用空间').waitFor()
    await stands(page)
  })

  test('a wish for no calls binds at once, and the app killed right after it keeps it', async () => {
    const { page } = round.phone
    await openDoor(page, 0)
    const address = (await page.getByRole('heading', { level: 1 }).textContent())!
    await open(page, '以后不要上门')
    await confirm(page)
    await page.getByRole('heading', { name: '这户不希望上门' }).waitFor()
    await stands(page)
    await newTab(round)
    round.lines += 1
    await says(round.phone.page, `${round.lines} 条待发送`)
    await tab(round.phone.page, '今天')
    await round.phone.page.locator('.doors a').first().waitFor()
    expect(await round.phone.page.locator('.doors a strong').allTextContents()).not.toContain(address)
  })

  test('after 72 hours without contact the copy is gone, and putting the clock back does not bring it; the lines stay', async () => {
    const { page } = round.phone
    const gone = async () => {
      await page.reload()
      await unlock(page)
      await heading(page, '网格名册已收回')
      await says(page, `${round.lines} 条待发送`)
      await tab(page, '查找')
      await page.getByLabel('姓名或地址').fill(round.told.parent)
      await page.getByText(/^没有找到/).waitFor()
      await tab(page, '今天')
    }
    await page.clock.setSystemTime(Date.now() + 73 * 3_600_000)
    await gone()
    await stands(page)
    await page.clock.setSystemTime(Date.now())
    await gone()
  })
}

/** Asks for the new worker and answers when it waits: all it keeps is there, and it begins when no page of the old one is open. */
const renewedWorker = `(async () => {
  const registration = await navigator.serviceWorker.ready
  await registration.update()
  const worker = registration.installing ?? registration.waiting
  if (!worker) throw new Error('there is no new worker')
  while (worker.state === 'installing') await new Promise(then => { worker.addEventListener('statechange', then, { once: true }) })
  if (worker.state !== 'installed') throw new Error('the new worker is ' + worker.state)
})()`

/** Everything in the store put back into one as the version without photos made it (Dexie counts in tens). */
const storeOfBefore = `(async () => {
  const got = request => new Promise((resolve, refuse) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => refuse(request.error)
  })
  const now = await got(indexedDB.open('anjia-field'))
  const kept = {}
  for (const name of now.objectStoreNames) kept[name] = await got(now.transaction(name).objectStore(name).getAll())
  now.close()
  await got(indexedDB.deleteDatabase('anjia-field'))
  const opening = indexedDB.open('anjia-field', 10)
  opening.onupgradeneeded = () => {
    for (const [name, keyPath] of [['keys', 'id'], ['state', 'id'], ['buckets', 'n'], ['notices', 'id']])
      opening.result.createObjectStore(name, { keyPath })
    const outbox = opening.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
    outbox.createIndex('id', 'id', { unique: true })
  }
  const before = await got(opening)
  for (const name of before.objectStoreNames) {
    const store = before.transaction(name, 'readwrite').objectStore(name)
    for (const row of kept[name]) await got(store.put(row))
  }
  before.close()
})()`
