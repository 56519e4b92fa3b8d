import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { takePicture } from '../visitor.ts'
import { type Day, drawSomeone, numberIn, numberOf, type Someone, withoutBarriers } from './day.ts'

/** A list from the civil affairs office: who is sure is confirmed in bulk, one of them is taken back. */
export async function confirmDeaths(day: Day, not: readonly Someone[]): Promise<void> {
  const { page } = day.desk
  const listed: Someone[] = []
  const lines = ['姓名,身份证号,死亡日期,死亡原因']
  while (listed.length < 4) {
    const one = await drawSomeone(day, 'aged-80', [...not, ...listed])
    const number = await numberOf(day, one)
    listed.push(one)
    lines.push([one.name, number, '2026-11-02', '疾病'].join(','))
  }
  const file = join(day.folder, 'deaths.csv')
  await writeFile(file, `${lines.join('\r\n')}\r\n`)
  await page.goto('/lists')
  await page.getByLabel('来源单位').fill('区民政局')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: /死亡名单：区民政局/ }).waitFor()
  await page.getByText(/健康信息须本人单独同意/).waitFor()
  const rows = page.getByRole('table', { name: '名单中的人' })
  await rows.waitFor()
  await withoutBarriers(page)
  if (day.pictured) await takePicture(page, 'death-list')
  await rows.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /^确认选中的/ }).click()
  const told = page.getByText(/^已登记 \d+ 人/).first()
  await told.waitFor()
  expect(numberIn(await told.textContent())).toBeGreaterThanOrEqual(4)
  await rows
    .getByRole('checkbox')
    .nth(1 + day.draw.below(3))
    .check()
  await page.getByRole('button', { name: '撤销选中的 1 人' }).click()
  await page
    .getByText(/^已撤销 1 人/)
    .first()
    .waitFor()
}
