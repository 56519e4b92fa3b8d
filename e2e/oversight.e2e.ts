import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { SupplyFigures } from '../contract/care.ts'
import type { Timeliness } from '../contract/case-timeliness.ts'
import type { Oversight } from '../contract/oversight.ts'
import { sizeOn } from '../web/statistics/oversight-map-rules.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, signIn, takePicture, visit } from './visitor.ts'

const story = tellStory('street')

/** The numbers of a line in the table of a chart. */
async function figuresOf(chart: Locator, line: string): Promise<number[]> {
  const table = chart.getByText('图中数字', { exact: true })
  await table.waitFor()
  const row = chart.getByRole('row').filter({ hasText: line }).first()
  // Closed it has no rows for anybody who reads.
  if ((await row.count()) === 0) await table.click()
  await row.waitFor()
  const cells = await row.getByRole('cell').allTextContents()
  return cells.flatMap(cell => (/^[\d,]+$/.test(cell) ? [Number(cell.replace(',', ''))] : [])).slice(0, 5)
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('who answers for a street sees what waits by kind and age, coverage, waiting times and stock, on charts; and no worker', async () => {
  const { page } = story.desk
  await page.goto('/oversight')
  await page.getByRole('heading', { level: 1, name: /^工作总览：/ }).waitFor()
  const ages = section(page, '在等的事，按等了多久')
  await ages
    .getByText(/两地协作.*冲突/)
    .first()
    .waitFor()
  const { areas } = await ask<Oversight>(page, '/oversight')
  const coverage = section(page, '各处的走访覆盖')
  for (const { name, planned, called, grids, covered, open } of areas)
    expect(await figuresOf(coverage, name)).toEqual([planned, called, grids, covered, open])
  const { lines } = await ask<SupplyFigures>(page, '/supply-figures?months=12')
  const stock = section(page, '近 12 个月发放和现有库存')
  expect(lines.length).toBeGreaterThan(0)
  const { outlet, handed, good, firstExpiry } = lines.find(line => line.firstExpiry !== null)!
  expect((await figuresOf(stock, outlet.name)).slice(0, 2)).toEqual([handed, good])
  // When the first of the good stock ends, item by item.
  const [year, month, day] = firstExpiry!.split('-').map(Number)
  await stock
    .getByRole('cell', { name: `${year}年${month}月${day}日`, exact: true })
    .first()
    .waitFor()
  const { matters } = await ask<Timeliness>(page, '/cases/timeliness?months=12')
  const times = section(page, '办理时效')
  const subsidy = matters.find(({ matter }) => matter === 'childcare-subsidy')!
  expect((await figuresOf(times, '育儿补贴')).slice(0, 3)).toEqual([subsidy.promised, subsidy.decided, subsidy.inTime])
  expect(await findBarriers(page)).toEqual([])
  const words = (await page.locator('main').textContent())!
  for (const worker of ['陈强', '王芳', '李静']) expect(words).not.toContain(worker)
  await takePicture(page, 'oversight', 'whole')
})

test('where it waits stands on the map by kind and by age; a place leads on to itself', async () => {
  const { page } = story.desk
  const { areas } = await ask<Oversight>(page, '/oversight')
  const where = section(page, '在哪里')
  await where.getByRole('img').waitFor()
  await where.evaluate(one => one.scrollIntoView())
  await takePicture(page, 'oversight-map', 'here')
  await where.getByText('图中数字', { exact: true }).click()
  const shown = async () =>
    Object.fromEntries(
      await Promise.all(
        areas.map(async ({ name }) => {
          const cells = await where.getByRole('row').filter({ hasText: name }).getByRole('cell').allTextContents()
          return [name, Number(cells.join(' ').match(/\d+/)?.[0])] as const
        })
      )
    )
  for (const [what, older, map, age] of [
    ['在等', '全部', 'open', undefined],
    ['走访任务', '全部', 'calls', undefined],
    ['两地协作', '已超期', 'two-ends', 'overdue'],
    ['走访登记待确认', '一个月以上', 'proposals', 'month']
  ] as const) {
    await where.getByLabel('看什么').selectOption({ label: what })
    await where.getByLabel('等了多久').selectOption({ label: older })
    await expect.poll(shown).toEqual(Object.fromEntries(areas.map(area => [area.name, sizeOn(area, map, age)])))
  }
  expect(new URL(page.url()).searchParams.get('map')).toBe('proposals')
  await where.getByLabel('等了多久').selectOption({ label: '全部' })
  await where.getByLabel('看什么').selectOption({ label: '未走访' })
  await expect.poll(shown).toEqual(Object.fromEntries(areas.map(area => [area.name, sizeOn(area, 'left')])))
  expect(await findBarriers(page)).toEqual([])
  const most = [...areas].sort((a, b) => b.open - a.open)[0]!
  await where.getByRole('link', { name: most.name }).first().click()
  await page.getByRole('heading', { level: 1, name: `工作总览：${most.name}` }).waitFor()
  // Stock and waiting times go down with one, of this place alone.
  const stockThere = await ask<SupplyFigures>(page, `/supply-figures?months=12&area=${most.area}`)
  const all = await ask<SupplyFigures>(page, '/supply-figures?months=12')
  expect(stockThere.lines.length).toBeLessThan(all.lines.length)
  await section(page, '办理时效').locator('canvas, svg').first().waitFor()
  await page.setViewportSize({ width: 390, height: 740 })
  await where.getByRole('img').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await where.evaluate(one => one.scrollIntoView())
  await takePicture(page, 'oversight-phone', 'here')
})

test('a round is planned over a declared segment, after its size was read: households that want no calls are left out, and nobody is named', async () => {
  const { page, leave } = await visit(story.browser, story.url)
  await signIn(page, 'community')
  await page.goto('/calls?tab=rounds')
  const plan = section(page, '安排一次走访')
  await plan
    .getByRole('combobox', { name: '走访谁' })
    .or(plan.getByRole('group', { name: '走访谁' }))
    .first()
    .waitFor()
  const offered = await plan.textContent()
  for (const segment of ['每户核对居住情况', '新居民：迎新', '80 周岁及以上：看望', '小区年检：楼栋和设施'])
    expect(offered).toContain(segment)
  await plan.getByText(/^会安排 [\d,]+ 次走访，分在 \d+ 个网格/).waitFor()
  const [, calls] = (await plan.getByText(/^会安排/).textContent())!.match(/([\d,]+) 次/)!
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'round-plan', 'whole')
  await plan.getByRole('button', { name: '安排一次走访' }).click()
  await page.getByText(`已安排 ${calls} 次走访`).waitFor()
  const rounds = page.getByRole('table', { name: '走访安排' })
  await rounds
    .getByRole('row')
    .filter({ hasText: '每户核对居住情况' })
    .filter({ hasText: `已走访 0 / ${calls}` })
    .waitFor()
  // Planned wrongly it is called off, with what is still open.
  const round = rounds.getByRole('row').filter({ hasText: `已走访 0 / ${calls}` })
  await round.getByText('结束本次走访').click()
  await round.getByText(`还没有走访的 ${calls} 次全部取消`, { exact: false }).waitFor()
  await takePicture(page, 'round-end', 'here')
  await round.getByRole('button', { name: '确认结束' }).click()
  await page.getByText(`已结束，取消了 ${calls} 次走访`).waitFor()
  await rounds.getByRole('row').filter({ hasText: /结束$/ }).first().waitFor()
  // Who is in post in each grid, and where calls wait for nobody.
  await page.getByRole('tab', { name: '网格', exact: true }).click()
  const grids = page.getByRole('table', { name: '网格', exact: true })
  await grids.getByRole('row').filter({ hasText: '陈强' }).waitFor()
  await grids.getByText('没有网格员在岗').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'grids')
  // Who works a grid here takes on another, once an administrator agrees.
  const arrange = page.getByRole('region', { name: '安排网格员' })
  const alone = await arrange.getByLabel('网格', { exact: true }).locator('option:checked').textContent()
  await arrange.getByRole('radio', { name: '陈强' }).check()
  await arrange.scrollIntoViewIfNeeded()
  await takePicture(page, 'grid-worker', 'here')
  await arrange.getByRole('button', { name: '请管理员同意' }).click()
  await page.getByText('已请管理员同意').waitFor()
  const admin = await visit(story.browser, story.url)
  await signIn(admin.page, 'admin1')
  await admin.page.goto('/approvals')
  const waiting = admin.page.locator('.approvals > li').filter({ hasText: '陈强' })
  await waiting.getByRole('button', { name: '同意', exact: true }).click()
  await waiting.waitFor({ state: 'detached' })
  await admin.leave()
  await page.reload()
  await page.getByRole('tab', { name: '网格', exact: true }).click()
  await grids.getByRole('row').filter({ hasText: alone! }).filter({ hasText: '陈强' }).waitFor()
  await leave()
})
