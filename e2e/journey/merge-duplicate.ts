import { expect } from 'vitest'
import { takePicture } from '../visitor.ts'
import { type Day, withoutBarriers } from './day.ts'

/** Two entries of one person become one, and two again. */
export async function mergeDuplicate(day: Day): Promise<void> {
  const { page } = day.desk
  const links = page.getByRole('link', { name: /对照两份记录/ })
  await expect
    .poll(
      async () => {
        await page.goto('/duplicates')
        await page.getByRole('heading', { name: '重复核对', level: 1 }).waitFor()
        await page
          .getByRole('table', { name: '可能重复的记录' })
          .or(page.getByText('没有待核对的重复记录'))
          .first()
          .waitFor()
        return links.count()
      },
      { timeout: 180_000, interval: 3000 }
    )
    .toBeGreaterThan(0)
  await links.nth(day.draw.below(Math.min(await links.count(), 5))).click()
  await page.getByRole('heading', { name: /是同一个人吗/ }).waitFor()
  await withoutBarriers(page)
  if (day.pictured) await takePicture(page, 'duplicate-pair')
  await page.getByLabel('依据什么合并').fill('本人携证件到窗口核对')
  await page.getByRole('button', { name: '合并为一人' }).click()
  await page.getByText('这两份记录已合并为一人。').waitFor()
  await page.getByRole('button', { name: '撤销合并' }).click()
  await page.getByRole('button', { name: '合并为一人' }).waitFor()
}
