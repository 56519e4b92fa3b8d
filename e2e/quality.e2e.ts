import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, takePicture, visit } from './visitor.ts'

const story = tellStory('community')
let grid = 0

test('a community worker clears a line of a quality list: it says which service waits, and the line is gone once the fact is there', async () => {
  const { page } = story.desk
  const { people } = await ask<{ people: { area: number }[] }>(page, '/rosters/newcomers?limit=1')
  grid = people[0]!.area
  await ask(page, '/people', {
    commandId: uuidv7(),
    source: '本人到社区登记',
    seat: 'living',
    on: '2026-11-01',
    name: '安小穗',
    sex: '2',
    bornOn: '1991',
    place: { area: grid }
  })
  await page.goto('/quality')
  await page.getByRole('table', { name: '年龄和性别检查' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'quality')
  await page.goto(`/quality?area=${grid}`)
  const rule = page.getByRole('listitem').filter({ hasText: '缺姓名、出生日期或性别' })
  await rule.getByText('卡住的服务：人口计数').waitFor()
  const before = Number(/(\d+) 条/.exec((await rule.textContent()) ?? '')![1])
  await rule.getByRole('link').click()
  const table = page.getByRole('table', { name: '信息待补' })
  await table.getByRole('link', { name: '安小穗' }).click()
  await page.getByRole('heading', { name: '安小穗' }).waitFor()
  await page.goto(`${page.url().split('?')[0]}/record/correction`)
  await page.getByLabel('哪一项登记错了').selectOption('bornOn')
  await page.getByLabel('正确的是').fill('1991.5.6')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已更正 安小穗 的登记').first().waitFor()
  await page.goto(`/rosters/open-facts?area=${grid}`)
  await expect.poll(() => page.getByRole('link', { name: '安小穗' }).count()).toBe(0)
  await page.goto(`/quality?area=${grid}`)
  await rule.getByText(before === 1 ? '都齐了' : `${before - 1} 条`, { exact: true }).waitFor()
})

test('a cross table is laid out by keyboard, and its address opens the same table; small figures are hidden for outside', async () => {
  const { page } = story.desk
  await page.goto('/pivot')
  await page.getByRole('table', { name: '居住在本辖区：年龄组、性别' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'pivot')
  await page.getByLabel('小数字').selectOption('small')
  await page.getByText('显示为“·”').waitFor()
  await page.getByLabel('行', { exact: true }).selectOption('hukou')
  const address = page.url()
  await page.goto('/')
  await page.goto(address)
  const table = page.getByRole('table', { name: '居住在本辖区：户籍所在地、性别' })
  await table.waitFor()
  expect(await table.getByRole('link').count()).toBe(0)
})

test('the public data set hides the small cells, in a browser without scripts and in its files', async () => {
  const stranger = await visit(story.browser, story.url)
  const { page } = stranger
  await expect
    .poll(async () => {
      await page.goto('/open-data')
      return page.getByRole('link', { name: 'CSV' }).count()
    })
    .toBeGreaterThan(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'open-data')
  const file = await page.getByRole('link', { name: 'CSV' }).first().getAttribute('href')
  const lines = (await (await page.request.get(file!)).text()).trim().split('\r\n').slice(1)
  const values = lines.map(line => line.split(',').at(-2)!)
  expect(values.filter(value => value === '').length).toBeGreaterThan(0)
  expect(values.filter(value => value !== '' && Number(value) < 5)).toEqual([])
  expect(values.some(value => Number(value) > 1000)).toBe(true)
  await page.goto('/open-data?lang=en')
  await page.getByRole('heading', { name: 'Open data', level: 1 }).waitFor()
  await stranger.leave()
})
