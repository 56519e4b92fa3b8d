import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, signIn, signOut, takePicture } from './visitor.ts'

const story = tellStory('street')

const numberIn = (text: string | null): number => Number(text?.match(/[\d,]+/)?.[0].replaceAll(',', ''))

test('the day begins with what waits, each number the way to its page', async () => {
  const { page } = story.desk
  const waiting = page.getByRole('region', { name: '今日待办' })
  const birthdays = waiting.getByRole('link', { name: /^高龄老人生日/ })
  const n = numberIn((await birthdays.locator('.figure').textContent()) ?? '')
  expect(n).toBeGreaterThan(3)
  expect(await waiting.getByRole('link').count()).toBeGreaterThan(3)
  expect(await findBarriers(page)).toEqual([])
  await birthdays.focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('table', { name: '高龄老人近期生日' })
  await list.getByRole('link').first().waitFor()
  await expect.poll(() => list.getByRole('rowheader').count()).toBe(n)
  await page.goBack()
  await birthdays.waitFor()
})

test('the people of the street by kind say what changed since the end of last month', async () => {
  const { page } = story.desk
  const living = page.getByRole('region', { name: '居住在本辖区', exact: true })
  await living.getByText(/较 \d{4}年\d+月\d+日 (增加|减少|持平)/).waitFor()
  const apart = page.getByRole('region', { name: '人户分离', exact: true })
  await apart.getByTitle('人户分离：打开名册', { exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '人户分离' }).waitFor()
  await page.goBack()
})

test.each([
  ['a street', 340104001000000],
  ['a community', 340104001001000],
  ['a grid', 340104001001001]
])('every number of %s opens the list of exactly the people it counts', async (_what, area) => {
  const { page } = story.desk
  await page.goto(`/?area=${area}`)
  const numbers = page.locator('.cards .figure, .cards dd')
  await numbers.first().getByRole('link').waitFor()
  const unlinked = (await numbers.filter({ hasNot: page.getByRole('link') }).allTextContents()).map(numberIn)
  expect(unlinked.filter(n => n !== 0)).toEqual([])
  const links = await page.locator('.cards .figure a, .cards dd a').all()
  expect(links.length).toBeGreaterThan(10)
  for (const link of links) {
    const to = new URL((await link.getAttribute('href'))!, page.url())
    const total = await ask<{ people: number }>(page, `${to.pathname}/total${to.search}`)
    expect(total.people, `${to}`).toBe(numberIn(await link.textContent()))
  }
  const away = page.getByRole('region', { name: '外出居民', exact: true }).locator('.figure').getByRole('link')
  const n = numberIn(await away.textContent())
  await away.click()
  await page.getByRole('heading', { level: 1, name: '外出居民' }).waitFor()
  const list = page.getByRole('table', { name: '外出居民' })
  await list.getByRole('link').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  if (area % 1000 !== 0) await expect.poll(() => list.getByRole('rowheader').count()).toBe(n)
})

test('so does every number of the areas below', async () => {
  const { page } = story.desk
  await page.goto('/')
  const below = page.getByRole('table', { name: '下级辖区' })
  const link = below.getByRole('row').nth(1).getByRole('cell').getByRole('link')
  await link.first().waitFor()
  expect(await link.count()).toBe(7)
  for (const one of await link.all()) {
    const to = new URL((await one.getAttribute('href'))!, page.url())
    const total = await ask<{ people: number }>(page, `${to.pathname}/total${to.search}`)
    expect(total.people, `${to}`).toBe(numberIn(await one.textContent()))
  }
})

test('behind the pyramid stands a second day, chosen in the address, and its figures in the table', async () => {
  const { page } = story.desk
  const section = page.getByRole('region', { name: '年龄与性别', exact: true })
  const picture = section.getByRole('img', { name: /年龄与性别/ })
  const lastYear = `${today().slice(0, 4)}`
  const usual = `${Number(lastYear) - 1}年12月31日`
  await section.getByText(new RegExp(`与 ${usual} 相比，(增加|减少) [\\d,]+ 人|与 ${usual} 相比，持平`)).waitFor()
  await picture.getByText(usual).waitFor()
  await section.getByText('图中数字').click()
  const titles = () => section.getByRole('columnheader').allTextContents()
  expect((await titles()).slice(1)).toEqual(
    [today(), `${Number(lastYear) - 1}-12-31`].flatMap(on => [`男 ${chinese(on)}`, `女 ${chinese(on)}`])
  )
  const [another] = await section.getByLabel('对照日期').locator('option').nth(2).allTextContents()
  await section.getByLabel('对照日期').selectOption({ index: 2 })
  await picture.getByText(another!).waitFor()
  expect(new URL(page.url()).searchParams.get('compare')).toMatch(/^\d{4}-\d\d-\d\d$/)
  await page.reload()
  await picture.getByText(another!).waitFor()
  await section.getByLabel('对照日期').selectOption({ label: '不对照' })
  await section.getByText(/相比/).waitFor({ state: 'detached' })
  await section.getByText('图中数字').click()
  expect(await titles()).toHaveLength(3)
  await page.goto('/')
})

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const chinese = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

test('the map shows another figure when asked, keeps it in the address, and leads to an area below', async () => {
  const { page } = story.desk
  const map = page.getByRole('region', { name: '地图' })
  await map.getByLabel('显示').selectOption({ label: '新居民' })
  await map.getByText(/^新居民：\d+ 个辖区中/).waitFor()
  expect(new URL(page.url()).searchParams.get('map')).toBe('inMigrants')
  await map.getByText('图中数字').click()
  expect(await map.getByRole('table').getByRole('row').count()).toBeGreaterThan(5)
  await takePicture(page, 'overview-home')
  await map.getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /人口概况$/ }).waitFor()
  await page.getByRole('region', { name: '今日待办' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /^←/ }).click()
  await page.getByRole('region', { name: '今日待办' }).waitFor()
})

test('the totals of a district lead to the areas below, and from there to the numbers of a street', async () => {
  const { page } = story.desk
  await signOut(page)
  await signIn(page, 'district')
  const total = page.getByTitle('居住在本辖区：看下级辖区', { exact: true })
  await total.click()
  await page.waitForURL(/#below$/)
  const below = page.getByRole('table', { name: '下级辖区' })
  const street = below.getByRole('row').filter({ hasText: '三里庵街道' })
  const living = street.getByRole('cell').getByRole('link').first()
  expect(numberIn(await living.textContent())).toBeLessThanOrEqual(numberIn(await total.textContent()))
  expect(await living.getAttribute('href')).toMatch(/^\/rosters\//)
  for (const one of await page.locator('.cards .figure a, .cards dd a').all())
    expect(await one.getAttribute('href')).toMatch(/#below$|^\/rosters\//)
  await street.getByRole('rowheader').getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: '三里庵街道人口概况' }).waitFor()
  const map = page.getByRole('region', { name: '地图' })
  await map
    .getByRole('link', { name: /社区居委会：/ })
    .first()
    .waitFor()
})

test('who may not count people is still told what waits, and nothing else', async () => {
  const { page } = story.desk
  await signOut(page)
  await signIn(page, 'auditor')
  await page.getByText('居民意见待办').waitFor()
  expect(await page.getByRole('region', { name: '居住在本辖区' }).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
})

test('when what waits cannot be had, the page says so and asks again', async () => {
  const { page } = story.desk
  await page.route('**/api/work', route => route.fulfill({ status: 500, body: '{}' }), { times: 1 })
  await page.goto('/')
  await page.getByRole('alert').getByRole('button', { name: '重试' }).click()
  await page.getByText('居民意见待办').waitFor()
})

test('it fits a phone, in English too', async () => {
  const { page } = story.desk
  await signOut(page)
  await signIn(page, 'street')
  await page.setViewportSize({ width: 390, height: 780 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('region', { name: 'Waiting today' }).getByRole('link').first().waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
  expect(story.desk.outside).toEqual([])
})
