import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cabinet, openCabinet } from '../device/cabinet/cabinet.ts'
import { servePage } from '../device/cabinet/page.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('street')
const folder = mkdtempSync(join(tmpdir(), 'anjia-cabinet-story-'))
let line: Line
let cabinet: Cabinet
let face: Awaited<ReturnType<typeof servePage>>
let resident: Visitor
let key = ''

/** The wire between cabinet and server: whole, cut, or deaf to what the server answers. */
interface Line {
  url: string
  make: (state: 'whole' | 'cut' | 'deaf') => void
  close: () => void
}

async function layLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to)
  const ends = new Set<Socket>()
  let state: Parameters<Line['make']>[0] = 'whole'
  // Also what is open and waits for the next question.
  const hangUp = () => {
    for (const end of ends) end.destroy()
  }
  const server = createServer(near => {
    if (state === 'cut') return near.destroy()
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => {}).on('close', () => ends.delete(end))
    }
    near.pipe(far)
    far.on('data', said => {
      // The server has done what it was told; the cabinet does not hear of it.
      if (state === 'deaf') near.destroy()
      else near.write(said)
    })
    far.on('close', () => near.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    make: next => {
      state = next
      hangUp()
    },
    close: () => {
      server.close()
      hangUp()
    }
  }
}

beforeAll(async () => {
  line = await layLine(story.url)
})
afterAll(async () => {
  expect([resident?.outside, resident?.complaints]).toEqual([[], []])
  await resident?.leave()
  face?.close()
  face?.closeAllConnections()
  line?.close()
  rmSync(folder, { recursive: true })
})

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 }).waitFor()
const stock = (page: Page) => page.getByRole('table', { name: '库存批次' })
/** How many of a lot the desk's page shows, on a page opened anew. */
async function held(lot: string): Promise<string> {
  const { page } = story.desk
  await page.reload()
  const row = stock(page).getByRole('row').filter({ hasText: lot })
  await row.waitFor()
  return ((await row.getByRole('cell').first().textContent()) ?? '').trim()
}
async function press(name: RegExp): Promise<void> {
  await resident.page.getByRole('button', { name }).click()
}

test('the desk makes a key for the cabinet, shown once, and the cabinet then knows what it may hand out', async () => {
  const { page } = story.desk
  await page.goto('/care')
  await page.getByRole('link', { name: '社区门口自助柜', exact: true }).click()
  await heading(page, '社区门口自助柜')
  await page.getByRole('button', { name: '生成接入密钥' }).click()
  const shown = page.getByRole('status').filter({ hasText: '只显示这一次' })
  key = (await shown.locator('code').textContent()) ?? ''
  cabinet = openCabinet({ server: line.url, key, file: join(folder, 'cabinet.json') })
  expect(await cabinet.sync()).toBe(true)
  face = await servePage(cabinet, 0)
  const { port } = face.address() as { port: number }
  resident = await visit(story.browser, `http://127.0.0.1:${port}`, 390)
  await page.reload()
  await page.getByText(/接入密钥自 .* 起有效/).waitFor()
  expect(await page.locator('main').textContent()).not.toContain(key)
})

test('a resident takes condoms without a name, a card or a code, and the stock page of the desk is right', async () => {
  const { page } = resident
  await page.goto('/')
  await heading(page, '免费自取')
  // Nothing to fill in: buttons, and nothing else.
  expect(await page.locator('input, select, textarea').count()).toBe(0)
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  expect(await held('C2411')).toBe('80')
  for (const _ of [1, 2]) {
    await press(/中号/)
    await page.getByRole('status').getByText('请从下方取走。').waitFor()
  }
  await takePicture(page, 'cabinet')
  expect(await held('C2411')).toBe('78')
  const moved = story.desk.page.getByRole('table', { name: '出入记录' })
  await moved.getByText('居民（不记名）').first().waitFor()
  expect(await findBarriers(story.desk.page)).toEqual([])
  await takePicture(story.desk.page, 'cabinet-stock')
})

test('without a network it goes on and keeps count; an answer that was lost is asked for again, and each is booked once', async () => {
  line.make('cut')
  await press(/中号/)
  await resident.page.getByRole('status').getByText('请从下方取走。').waitFor()
  await press(/大号/)
  await resident.page.getByRole('status').getByText('请从下方取走。').waitFor()
  expect(cabinet.waiting()).toBe(2)
  expect(await held('C2411')).toBe('78')
  // The server books them and its answer is lost; the cabinet tells them again.
  line.make('deaf')
  expect([await cabinet.sync(), cabinet.waiting()]).toEqual([false, 2])
  await expect.poll(() => held('C2411')).toBe('77')
  line.make('whole')
  expect([await cabinet.sync(), cabinet.waiting()]).toEqual([true, 0])
  expect([await held('C2411'), await held('L2411')]).toEqual(['77', '19'])
  await story.desk.page.goto('/supplies')
  await heading(story.desk.page, '免费药具，哪里领')
})

test('a lot past its day is not taken in, and one that is recalled is shut in the cabinet at once', async () => {
  const { page } = story.desk
  await page.goto('/care')
  await page.getByRole('link', { name: '社区门口自助柜', exact: true }).click()
  await page.getByLabel('做什么').selectOption({ label: '入库' })
  await page.getByRole('radio', { name: '避孕套（小号）' }).check()
  await page.getByLabel('批号').fill('S2001')
  await page.getByLabel('有效期至').fill('2026-01-31')
  await page.getByLabel('数量').fill('10')
  await page.getByRole('region', { name: '登记' }).getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('alert').getByText('这一批已过有效期', { exact: false }).waitFor()
  story.desk.complaints.length = 0
  expect(await stock(page).getByText('S2001').count()).toBe(0)
  const large = stock(page).getByRole('row').filter({ hasText: 'L2411' })
  await large.getByRole('button', { name: '召回这一批' }).click()
  await page.getByLabel('原因').selectOption({ label: '厂家通知' })
  await page.getByRole('button', { name: '召回这一批' }).last().click()
  await large.getByText('已召回').waitFor()
  expect(await cabinet.sync()).toBe(true)
  expect(cabinet.items().map(({ item }) => item)).toEqual(['condom'])
  expect(cabinet.take('condom-large')).toBe(false)
  await resident.page.goto('/')
  expect(await resident.page.getByRole('button').count()).toBe(1)
  await press(/中号/)
  await resident.page.getByRole('status').getByText('请从下方取走。').waitFor()
  expect(await held('C2411')).toBe('76')
})

test('a store that has forty of fifty sends forty, and what the cabinet told and could not be booked stands on its page', async () => {
  const { page } = story.desk
  const area = 340104001000000
  const outlet = (kind: string, name: string) =>
    ask<{ id: string }>(page, '/outlets', {
      commandId: v7(),
      area,
      outlet: kind,
      name,
      address: '安心路9号',
      hours: '9:00–17:00'
    })
  const [store, room] = [await outlet('store', '街道仓库'), await outlet('room', '街道服务室')]
  await ask(page, `/outlets/${store.id}/received`, {
    commandId: v7(),
    item: 'gel',
    lotCode: 'G40',
    expiresOn: '2028-12-31',
    quantity: 40
  })
  await ask(page, `/outlets/${room.id}/orders`, { commandId: v7(), supplier: store.id, item: 'gel', quantity: 50 })
  await page.goto('/care')
  const orders = page.getByRole('region', { name: '要货单', exact: true })
  const row = orders.getByRole('row').filter({ hasText: '街道服务室' })
  await row.getByRole('button', { name: '发货' }).click()
  await orders.getByLabel('发多少').fill('51')
  await orders.getByRole('button', { name: '发货' }).first().click()
  await orders.getByText('请填1到50的整数', { exact: false }).waitFor()
  await orders.getByLabel('发多少').fill('40')
  expect(await findBarriers(page)).toEqual([])
  await orders.scrollIntoViewIfNeeded()
  await takePicture(page, 'orders-send', 'here')
  await orders.getByRole('button', { name: '发货' }).first().click()
  await row.getByText('已发货 40').waitFor()
  // The recalled lot was all there was of it: what the machine says went out of it is booked on nothing, and somebody has to look.
  const told = await fetch(`${story.url}/api/cabinet/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ events: [{ seq: 9999, what: 'handed', item: 'condom-large', quantity: 1 }] })
  })
  expect(told.status).toBe(200)
  await page.getByRole('link', { name: '社区门口自助柜', exact: true }).click()
  await heading(page, '社区门口自助柜')
  const unbooked = page.getByText('账上没有能发的', { exact: false })
  await unbooked.waitFor()
  expect(await findBarriers(page)).toEqual([])
  await unbooked.scrollIntoViewIfNeeded()
  await takePicture(page, 'cabinet-unbooked', 'here')
})

test('whoever has a recalled lot at home reads it on the phone, and an outlet has a line of its house and nobody’s own', async () => {
  const { page } = story.desk
  const words = page.getByRole('region', { name: '公开的信息' })
  await words.getByRole('button', { name: '修改' }).click()
  await words.getByLabel('电话').fill('13800138000')
  await words.getByRole('button', { name: '修改' }).click()
  await words.getByText('请填单位的固定电话', { exact: false }).first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await words.scrollIntoViewIfNeeded()
  await takePicture(page, 'outlet-words', 'here')
  await words.getByLabel('电话').fill('0551-60000077')
  await words.getByRole('button', { name: '修改' }).click()
  await words.getByText('0551-60000077').waitFor()
  const phone = await visit(story.browser, story.url, 390)
  await phone.page.goto('/supplies')
  await phone.page.getByRole('heading', { name: '已召回的批号' }).waitFor()
  await phone.page.getByRole('listitem').filter({ hasText: 'L2411' }).getByText('厂家通知', { exact: false }).waitFor()
  await phone.page.getByRole('link', { name: '0551-60000077' }).waitFor()
  expect(await phone.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(phone.page)).toEqual([])
  await takePicture(phone.page, 'supplies-recalled')
  expect(phone.complaints).toEqual([])
  await phone.leave()
})
