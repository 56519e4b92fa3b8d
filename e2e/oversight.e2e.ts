import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Oversight } from '../contract/oversight.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, takePicture } from './visitor.ts'

const story = tellStory('street')

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
  await section(page, '各处的走访覆盖').locator('canvas, svg').first().waitFor()
  await section(page, '近 12 个月发放和现有库存').locator('canvas, svg').first().waitFor()
  await section(page, '办理时效').locator('canvas, svg').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  const words = (await page.locator('main').textContent())!
  for (const worker of ['陈强', '王芳', '李静']) expect(words).not.toContain(worker)
  await takePicture(page, 'oversight', 'whole')
})

test('where it waits stands on the map: each place by its open, its overdue, its conflicts; a place leads on to itself', async () => {
  const { page } = story.desk
  const { areas } = await ask<Oversight>(page, '/oversight')
  const where = section(page, '在哪里')
  const map = where.getByRole('img')
  await map.waitFor()
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
  for (const [words, of] of [
    ['在等', 'open'],
    ['超期', 'overdue'],
    ['冲突', 'conflicts']
  ] as const) {
    await where.getByLabel('看什么').selectOption({ label: words })
    await expect.poll(shown).toEqual(Object.fromEntries(areas.map(area => [area.name, area[of]])))
  }
  await where.getByLabel('看什么').selectOption({ label: '在等' })
  expect(await findBarriers(page)).toEqual([])
  await where.scrollIntoViewIfNeeded()
  await takePicture(page, 'oversight-map', 'here')
  const most = [...areas].sort((a, b) => b.open - a.open)[0]!
  await where.getByRole('link', { name: most.name }).first().click()
  await page.getByRole('heading', { level: 1, name: `工作总览：${most.name}` }).waitFor()
  await page.setViewportSize({ width: 390, height: 740 })
  await section(page, '在等的事，按等了多久').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await takePicture(page, 'oversight-phone')
})
