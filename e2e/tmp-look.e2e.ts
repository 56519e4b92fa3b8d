import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { acting, takePicture } from './visitor.ts'

const story = tellStory()

test('look', async () => {
  const { page } = story.desk
  const actAs = acting(page)
  await actAs('district')
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: width > 640 ? 800 : 740 })
    await page.goto('/areas')
    await page.getByRole('treeitem', { name: /三里庵街道/ }).first().click()
    await page.waitForLoadState('networkidle')
    const applies = page.getByRole('heading', { name: /规范/ }).first()
    await applies.scrollIntoViewIfNeeded().catch(() => {})
    await takePicture(page, `look-applies-${width}`, 'whole')
    console.log('overflow', await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  }
  await page.setViewportSize({ width: 390, height: 740 })
  await page.goto('/glass')
  await takePicture(page, 'look-glass-390', 'whole')
  await actAs('admin1')
  await page.goto('/staff')
  await page.waitForLoadState('networkidle')
  await takePicture(page, 'look-staff-admin-390', 'whole')
  expect(true).toBe(true)
})
