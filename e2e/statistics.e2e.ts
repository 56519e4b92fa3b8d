import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, signIn, takePicture } from './visitor.ts'

const story = tellStory('city')
const city = 340100000000000
/** What reaches beyond the sheet, by its words. */
const tooWide = `[...document.querySelectorAll('main *')].filter(one => one.getBoundingClientRect().right > innerWidth + 1 && one.children.length === 0)
  .map(one => one.tagName + ' ' + (one.closest('figure')?.id ?? one.closest('section')?.getAttribute('aria-label') ?? '') + ' ' + one.textContent.slice(0, 20)).slice(0, 10)`
const overflow = 'document.documentElement.scrollWidth - innerWidth'

const settled = async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0)
}

test('a figure of a city that takes long is asked for, shows how far it is, and keeps its place in the address', async () => {
  const { page } = story.desk
  await page.goto('/indicators?code=sex-ratio&of=living&on=2026-11-10')
  await page.getByText('要逐区县计算').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'indicator-takes-long')
  await page.getByRole('button', { name: '开始计算' }).click()
  await page.getByText(/^按 .* 时所知计算$/).waitFor()
  expect(page.url()).toContain('reckoning=')
  const card = page.getByRole('region', { name: /性别比/ })
  await card.getByRole('img', { name: /性别比/ }).waitFor()
  await takePicture(page, 'indicator-reckoned')
  await page.reload()
  await page.getByText(/^按 .* 时所知计算$/).waitFor()
  // Another day is another question.
  await page.goto('/indicators?code=sex-ratio&of=living&on=2026-10-31')
  await card.getByRole('img', { name: /性别比/ }).waitFor()
  expect(await page.getByRole('button', { name: '开始计算' }).count()).toBe(0)
})

/** Two pictures that always have something to draw. */
const names = ['年龄与性别', '出生和死亡']

test('every picture of a city has its figures, both downloads, and an address that shows the same to whoever it is sent', async () => {
  const { page } = story.desk
  await page.goto('/dashboard')
  await settled(page)
  const charts = page.locator('figure.chart')
  expect(await charts.count()).toBeGreaterThanOrEqual(4)
  let ageing = ''
  for (const chart of await charts.all()) {
    const id = (await chart.getAttribute('id'))!
    await chart.locator('summary').click()
    expect(await chart.getByRole('table').getByRole('row').count(), id).toBeGreaterThan(1)
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载表格 CSV' }).click()
    ])
    expect((await readFile(await csv.path(), 'utf8')).trim().split('\n').length, id).toBeGreaterThan(1)
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载图片 PNG' }).click()
    ])
    expect((await readFile(await png.path())).subarray(0, 4).toString('hex'), id).toBe('89504e47')
    await chart.getByRole('button', { name: '本图地址' }).click()
    const address = new URL(await chart.getByLabel('本图地址，可以复制').inputValue())
    expect([address.searchParams.get('area'), decodeURIComponent(address.hash)], id).toEqual([String(city), `#${id}`])
    expect(address.searchParams.get('on'), id).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    if (id === 'ageing') ageing = address.href
  }
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'dashboard-city')
  // Opened in a window of its own, it leads to the picture.
  await page.goto('/')
  await page.goto(ageing)
  await expect
    .poll(() => page.evaluate("document.getElementById('ageing')?.getBoundingClientRect().top ?? -1"))
    .toBeLessThan(800)
})

test.each([
  ['a city by districts', 'city', '/', '蜀山区'],
  ['a district by streets', 'city', '/?area=340104000000000', '三里庵街道'],
  ['a community by grids', 'street', '/?area=340104001001000', '网格']
])('the map shows %s, each with its number', async (_what, account, path, name) => {
  const { page } = story.desk
  await signIn(page, account)
  await page.goto(path)
  await settled(page)
  const map = page.locator('figure.chart[id^=map-]')
  await map.locator('summary').click()
  await map.getByRole('table').getByRole('row').filter({ hasText: name }).first().waitFor()
  expect(await map.locator('svg path.shape').count()).toBeGreaterThan(0)
  await takePicture(page, `map-${account}-${path.length}`)
})

test('on paper the figures stand below each picture, nothing is cut, and series are told apart without colour', async () => {
  const { page } = story.desk
  await signIn(page, 'street')
  await page.goto('/dashboard')
  await settled(page)
  for (const name of names) await page.getByRole('img', { name: new RegExp(`^${name}`) }).waitFor()
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  const charts = page.locator('figure.chart')
  for (const chart of await charts.all()) {
    await chart.getByRole('table').waitFor()
    expect(await chart.locator('.chart-downloads').isVisible()).toBe(false)
  }
  expect(await page.evaluate(tooWide)).toEqual([])
  // Two series side by side, and two years behind each other, have patterns besides their colours.
  for (const id of ['births-deaths', 'pyramid-living'])
    expect(await page.locator(`#${id} [role=img] pattern`).count(), id).toBeGreaterThan(0)
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' })
  await takePicture(page, 'dashboard-print-grey')
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1366, height: 800 })
})

test('in type of twice the size the pictures fit', async () => {
  const { page } = story.desk
  // A browser that shows everything twice as large has half as many points across.
  await page.setViewportSize({ width: 683, height: 400 })
  await page.goto('/dashboard')
  await settled(page)
  expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
  for (const chart of await page.locator('figure.chart [role=img]').all()) {
    const box = (await chart.boundingBox())!
    expect(box.x + box.width).toBeLessThanOrEqual(683)
  }
  await page.locator('#births-deaths').scrollIntoViewIfNeeded()
  await takePicture(page, 'dashboard-large', 'here')
  await page.setViewportSize({ width: 1366, height: 800 })
})

test('no page broke over it, and nothing was fetched from outside', () => {
  expect(story.desk.complaints.filter(text => !text.startsWith('Failed to load resource'))).toEqual([])
  expect(story.desk.outside).toEqual([])
})
