import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Me } from '../contract/access.ts'
import type { Device } from '../contract/field.ts'
import { photoPartBytes } from '../contract/field-photos.ts'
import type { PersonPage } from '../contract/people.ts'
import { tellStory } from './story.ts'
import { ask, demoPassword, findBarriers, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('community')
const pin = '802417'
let phone: Visitor
/** How many lines were recorded so far. */
let lines = 0
let grid = 0
/** Whom the worker told of, as the phone showed them. */
const told = { gone: '', leftOn: '2026-11-26', renumbered: '', parent: '' }

beforeAll(async () => {
  const { page } = story.desk
  const { posts } = await ask<{ posts: { area: number }[] }>(page, '/me')
  const [from, due] = [dayFromNow(-1), dayFromNow(20)]
  const plan = { commandId: crypto.randomUUID(), segment: 'households', area: posts[0]!.area, from, due }
  await ask(page, '/field/campaigns', plan)
  phone = await visit(story.browser, story.url, 390)
})
afterAll(() => phone?.leave())

/** Days well apart: whichever side of midnight a step falls on, the round is open and not late. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主要页面' }).getByRole('link', { name }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** The line at the top that always says what was sent and what was not. */
const says = (page: Page, text: string | RegExp) =>
  page.getByRole('banner').getByRole('status').filter({ hasText: text }).waitFor()
const stands = async (page: Page) => {
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
}
const unlock = async (page: Page, digits = pin) => {
  await heading(page, '输入 PIN')
  await page.getByLabel('PIN', { exact: true }).fill(digits)
  await press(page, '打开')
}
/** The first doors of today, which is in the order of the way. */
const openDoor = async (page: Page, nth = 0) => {
  await tab(page, '今天')
  await heading(page, '今天')
  await page.locator('.doors a').nth(nth).click()
  await page.getByRole('heading', { level: 2, name: '登记在这里的人' }).waitFor()
}
const confirm = async (page: Page) => {
  await press(page, '确认记录')
  await page.getByText('已存在本机，会自动发送。').waitFor()
}
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

/** As a camera makes it: large, detailed, and with the place where it was taken. */
async function photoWithPlace(page: Page): Promise<Buffer> {
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
/** Whom the desk finds by name among those who live in the grid of the phone. */
const livingHere = async (name: string): Promise<{ enrolment: string; version: number }> => {
  const { page } = story.desk
  const { people } = await ask<PersonPage>(page, '/people/look-up', { name })
  const found = people.filter(one => one.name === name && one.seat === 'living' && one.enrolled)
  for (const { enrolment, area } of found)
    if (area === grid)
      return { enrolment, version: (await ask<{ version: number }>(page, `/people/${enrolment}`)).version }
  throw new Error(`${name} does not live in the grid`)
}
/** How many lines a call at this door makes: one for each round it belongs to. */
const callsHere = (page: Page) => page.getByRole('region', { name: '要做的事' }).getByRole('listitem').count()
const residents = (page: Page) => page.locator('.people strong').allTextContents()

test('a grid worker signs in once with a network, sets a PIN, and the grid is on the phone', async () => {
  const { page } = phone
  await page.goto('/field')
  await heading(page, '登录')
  await stands(page)
  await page.getByLabel('账号', { exact: true }).fill('grid')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await press(page, '登录')
  await heading(page, '设一个 6 位 PIN')
  await page.getByLabel('PIN', { exact: true }).fill('123456')
  await page.getByLabel('再输入一次').fill('123456')
  await press(page, '开始使用')
  await page.getByText('这个太容易猜到，请换一个。').waitFor()
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByLabel('再输入一次').fill(pin)
  await stands(page)
  await press(page, '开始使用')
  await says(page, /全部已发送 · 上次同步/)
  grid = (await ask<Me>(page, '/me')).posts.find(({ role }) => role === 'grid_worker')!.area
  await page.locator('.doors a').first().waitFor()
  await stands(page)
  await takePicture(page, 'field-today')
  await open(page, '出示工作证')
  await page.getByText('网格员', { exact: true }).waitFor()
  await stands(page)
  await takePicture(page, 'field-card')
  expect(await page.evaluate('navigator.serviceWorker.ready.then(() => true)')).toBe(true)
  const worker = (await page.request.get('/field/worker.js')).headers()
  expect(worker).toMatchObject({ 'service-worker-allowed': '/field/', 'cache-control': 'no-cache' })
  const policy = (await page.request.get('/field/')).headers()['content-security-policy']
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
})

test('what lies on the phone cannot be read there: no name stands in its store', async () => {
  const { page } = phone
  await openDoor(page)
  const [name = ''] = await residents(page)
  const stored = await page.evaluate<string>(`(async () => {
    const got = request => new Promise((resolve, refuse) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => refuse(request.error)
    })
    const text = value =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? new TextDecoder().decode(value)
      : value instanceof CryptoKey ? 'extractable ' + value.extractable
      : value !== null && typeof value === 'object' ? Object.values(value).map(text).join(' ')
      : String(value)
    const database = await got(indexedDB.open('anjia-field'))
    let stored = ''
    for (const store of database.objectStoreNames)
      stored += text(await got(database.transaction(store).objectStore(store).getAll()))
    database.close()
    return stored
  })()`)
  expect(name.length).toBeGreaterThan(1)
  expect(stored.length).toBeGreaterThan(10_000)
  expect(stored).not.toContain(name)
  expect(stored).toContain('extractable false')
  expect(stored).not.toContain('extractable true')
})

test('with no network the round goes on: twelve households, who left, a birth, a number, nobody at home', async () => {
  const { page } = phone
  await page.context().setOffline(true)
  await tab(page, '今天')
  await open(page, '路线图')
  await page.getByRole('img', { name: /^网格和 \d+ 栋要走访的楼$/ }).waitFor()
  await stands(page)
  await takePicture(page, 'field-map')
  for (let door = 0; door < 12; door++) {
    await openDoor(page)
    lines += await callsHere(page)
    await open(page, '家里人都在')
    await heading(page, /人都住在这里？$/)
    if (door === 0) await stands(page)
    await confirm(page)
  }
  await says(page, `${lines} 条待发送`)
  await openDoor(page, 1)
  ;[told.gone = ''] = await residents(page)
  await open(page, '有人搬走')
  await heading(page, '谁搬走了？')
  await page.getByLabel(told.gone, { exact: true }).check()
  await stands(page)
  await takePicture(page, 'field-question')
  await press(page, '下一步')
  await heading(page, '哪天搬走的？')
  await page.getByLabel('日期', { exact: true }).fill(told.leftOn)
  await press(page, '下一步')
  await heading(page, '请核对')
  await stands(page)
  await confirm(page)
  await page.getByText(`${told.gone} 搬走`).waitFor()
  await openDoor(page, 2)
  ;[told.renumbered = ''] = await residents(page)
  await open(page, '信息有变')
  await page.getByLabel(told.renumbered, { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('电话', { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('电话', { exact: true }).fill('139')
  await press(page, '下一步')
  await page.getByText('请写完整的电话号码。').waitFor()
  await page.getByLabel('电话', { exact: true }).fill('13955112233')
  await press(page, '下一步')
  await confirm(page)
  await openDoor(page, 3)
  ;[told.parent = ''] = await residents(page)
  await open(page, '有新生儿')
  await page.getByLabel(told.parent, { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('姓名', { exact: true }).fill('安小满')
  await press(page, '下一步')
  await page.getByLabel('女', { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('出生', { exact: true }).fill('2026-10-05')
  await press(page, '下一步')
  await confirm(page)
  await stands(page)
  await takePicture(page, 'field-door')
  await openDoor(page, 4)
  lines += 3 + (await callsHere(page))
  await open(page, '不在家')
  await confirm(page)
  await says(page, `${lines} 条待发送`)
})

test('the app renewed over a full outbox: the store of the version before it is taken over with every line', async () => {
  const { page } = phone
  // A page beside the app, which lets go of the store.
  await page.goto('/field/icon.svg')
  await page.evaluate(storeOfBefore)
  await page.goto('/field/')
  await unlock(page)
  await says(page, `${lines} 条待发送`)
  await tab(page, '发件箱')
  await page.getByText(`${told.gone} 搬走`).waitFor()
})

test('a photo of a notice board is chosen, drawn anew without what it told, and kept sealed', async () => {
  const { page } = phone
  await tab(page, '今天')
  await open(page, '拍楼栋或公告栏')
  await heading(page, '哪一栋？')
  await page.getByRole('radio').first().check()
  await press(page, '下一步')
  await page.getByLabel('公告栏', { exact: true }).check()
  await press(page, '下一步')
  await heading(page, '拍照或选一张')
  await page
    .getByLabel('拍照或选一张')
    .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no') })
  await press(page, '下一步')
  await page.getByText('这个文件打不开，请换一张照片。').waitFor()
  const buffer = await photoWithPlace(page)
  await page.getByLabel('拍照或选一张').setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('img', { name: '要发送的照片' }).waitFor()
  await stands(page)
  await takePicture(page, 'field-photo')
  await press(page, '下一步')
  await stands(page)
  await confirm(page)
  lines += 1
  await says(page, `${lines} 条待发送`)
})

test('started again without a network everything is still there; a wrong PIN opens nothing', async () => {
  const { page } = phone
  await page.reload()
  await unlock(page, '975310')
  await page.getByText('PIN 不对，还可以试 9 次。').waitFor()
  await stands(page)
  await unlock(page)
  await says(page, `${lines} 条待发送`)
  await page.getByText('没有网络，记录先存在本机，有信号会自动发送。').waitFor()
  await tab(page, '发件箱')
  await page.getByText('新生儿：安小满').waitFor()
  await page.getByText(`${told.gone} 搬走`).waitFor()
  await stands(page)
  await takePicture(page, 'field-outbox')
  await tab(page, '查找')
  await page.getByLabel('姓名或地址').fill(told.parent)
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
  const { page } = phone
  await openDoor(page, 0)
  const address = (await page.getByRole('heading', { level: 1 }).textContent())!
  await open(page, '以后不要上门')
  await confirm(page)
  await page.getByRole('heading', { name: '这户不希望上门' }).waitFor()
  await stands(page)
  await page.close({ runBeforeUnload: false })
  phone.page = await phone.page.context().newPage()
  await phone.page.goto('/field/')
  await unlock(phone.page)
  lines += 1
  await says(phone.page, `${lines} 条待发送`)
  await tab(phone.page, '今天')
  await phone.page.locator('.doors a').first().waitFor()
  expect(await phone.page.locator('.doors a strong').allTextContents()).not.toContain(address)
})

test('after 72 hours without contact the copy is gone, and putting the clock back does not bring it; the lines stay', async () => {
  const { page } = phone
  const gone = async () => {
    await page.reload()
    await unlock(page)
    await heading(page, '网格名册已收回')
    await says(page, `${lines} 条待发送`)
    await tab(page, '查找')
    await page.getByLabel('姓名或地址').fill(told.parent)
    await page.getByText(/^没有找到/).waitFor()
    await tab(page, '今天')
  }
  await page.clock.setSystemTime(Date.now() + 73 * 3_600_000)
  await gone()
  await stands(page)
  await page.clock.setSystemTime(Date.now())
  await gone()
})

test('meanwhile the office was told another number: back over a line that loses much, each line arrives once', async () => {
  const { page } = phone
  const { page: desk } = story.desk
  const { enrolment, version } = await livingHere(told.renumbered)
  const common = { commandId: crypto.randomUUID(), source: '本人来电' }
  await ask(desk, '/people/corrections', { ...common, enrolment, version, phone: '15455667788' })
  // What is asked never arrives, or the answer is lost after it was acted on.
  const fates = ['never', 'unheard', 'through', 'never', 'unheard', 'through', 'unheard']
  const ofPhoto = ['through', 'through', 'unheard', 'never', 'through', 'through', 'never', 'unheard']
  await page.context().route('**/api/field/*', async route => {
    const fate = (route.request().url().endsWith('/photos') ? ofPhoto : fates).shift()
    if (fate === 'unheard') await route.fetch()
    if (fate === 'unheard' || fate === 'never') await route.abort()
    else await route.continue()
  })
  const syncing = page.getByRole('banner').getByRole('button', { name: '同步', exact: true })
  await page.context().setOffline(false)
  while (fates.length + ofPhoto.length > 0) {
    await syncing.click()
    await syncing.waitFor()
  }
  await syncing.click()
  await says(page, /^全部已发送/)
  await page.context().unroute('**/api/field/*')
  await tab(page, '发件箱')
  await page.getByRole('heading', { level: 2, name: '等社区确认 · 3' }).waitFor()
  await page.getByRole('heading', { level: 2, name: `已办结 · ${lines - 3}` }).waitFor()
  const devices = await ask<Device[]>(desk, '/field/devices')
  expect(devices.filter(({ name }) => name === '陈强的手机').map(({ sent, open }) => [sent, open])).toEqual([
    [lines, 3]
  ])
})

test('the photo came whole, once, and tells nothing but its pixels', async () => {
  const { page: desk } = story.desk
  await desk.goto('/calls?tab=photos')
  await desk.getByRole('button', { name: /^看照片/ }).click()
  const shown = desk.getByRole('img', { name: /^公告栏：/ })
  await shown.waitFor()
  expect(await desk.evaluate<number>(`document.querySelector('.door-photo').naturalWidth`)).toBeGreaterThan(400)
  const bytes = Buffer.from((await shown.getAttribute('src'))!.split(',')[1]!, 'base64')
  expect(bytes.length).toBeGreaterThan(2 * photoPartBytes)
  expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS/)
  await desk.evaluate('scrollTo(0, 0)')
  expect(await findBarriers(desk)).toEqual([])
})

test('the community worker sees both sides and keeps the office’s; confirms the others; the worker reads what became of each', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  const chosen = async (name: string) => {
    const row = desk.getByRole('row').filter({ hasText: name })
    await row.getByRole('checkbox').check()
    return row
  }
  await desk.goto('/calls?tab=conflict')
  const both = await chosen(told.renumbered)
  await both
    .getByText(/电话：.*139\*+33|139\*+33|1\*+33/)
    .first()
    .waitFor()
  await both.getByText(/^办公室这边已改为1\*+88/).waitFor()
  await takePicture(desk, 'calls-conflict')
  await press(desk, '保留办公室的 1 条')
  await desk.getByLabel('为什么不采纳？网格员会看到').fill('本人当天来电改过号码')
  await press(desk, '保留办公室的 1 条')
  await desk.getByText('已注明不采纳 1 条').waitFor()
  await desk.goto('/calls')
  await chosen(told.gone)
  await chosen('安小满')
  await takePicture(desk, 'calls-to-confirm')
  await press(desk, '确认选中的 2 条，写入登记')
  await desk.getByText('已写入登记 2 条').waitFor()
  await press(page, '同步')
  await page.getByRole('heading', { level: 2, name: '请您看 · 1' }).waitFor()
  await page.getByText('本人当天来电改过号码').waitFor()
  await press(page, '知道了')
  await page.getByRole('heading', { level: 2, name: `已办结 · ${lines}` }).waitFor()
})

test('the register says it with both times: the day on which it was so, and when and by whom it was told', async () => {
  const { page: desk } = story.desk
  const timeline = desk.getByRole('list', { name: '经过' })
  const latest = (words: string) => timeline.getByRole('listitem').filter({ hasText: words }).first()
  await desk.goto(`/people/${(await livingHere('安小满')).enrolment}`)
  await latest('2026年10月5日')
    .getByText(/网格员陈强走访登记/)
    .waitFor()
  await desk.goto('/calls?tab=confirmed')
  await desk.getByRole('link', { name: told.gone, exact: true }).first().click()
  await latest('2026年11月26日')
    .getByText(/网格员陈强走访登记/)
    .waitFor()
  await desk.goto(`/people/${(await livingHere(told.renumbered)).enrolment}`)
  await latest('本人来电').waitFor()
})

test('a phone taken out of use loses its copy at the next contact and says how many lines were not taken', async () => {
  const { page } = phone
  await page.context().setOffline(true)
  await openDoor(page, 0)
  const declined = await callsHere(page)
  await open(page, '谢绝')
  await confirm(page)
  const devices = await ask<Device[]>(story.desk.page, '/field/devices')
  const [own] = devices
    .filter(({ name, endedAt }) => name === '陈强的手机' && endedAt === null)
    .sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
  await ask(story.desk.page, `/field/devices/${own!.id}/end`, { commandId: crypto.randomUUID() })
  await page.context().setOffline(false)
  await heading(page, '这台手机已停用')
  await page.getByText(`还有 ${declined} 条记录没有送达`).waitFor()
  await stands(page)
  await page.reload()
  await heading(page, '这台手机已停用')
  const left = await page.evaluate<number[]>(`(async () => {
    const got = request => new Promise(resolve => { request.onsuccess = () => resolve(request.result) })
    const database = await got(indexedDB.open('anjia-field'))
    const count = name => got(database.transaction(name).objectStore(name).count())
    return Promise.all(['keys', 'state', 'buckets', 'outbox'].map(count))
  })()`)
  expect(left).toEqual([0, 0, 0, 0])
  await press(page, '重新登录')
  await heading(page, '登录')
  expect(phone.outside).toEqual([])
  // Without a network a character that was never shown is drawn in the phone's own font.
  expect(phone.complaints.filter(one => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|410|\.woff2$/.test(one))).toEqual([])
})
