import { expect } from 'vitest'
import { takePicture } from '../visitor.ts'
import { type Day, numberIn, type Someone, said } from './day.ts'

/** A birth date recorded wrongly is corrected: last month's figures of the street follow. */
export async function correctBirth(day: Day, { enrolment, name, bornOn }: Someone): Promise<void> {
  const { page } = day.desk
  const before = await oldLastMonth(day)
  // Below 60 however old they were thought; a leap year, as they may have been born on its day.
  const right = `1992${bornOn.slice(4)}`
  await page.goto(`/people/${enrolment}/record/correction`)
  await page.getByLabel('哪一项登记错了').selectOption('bornOn')
  await page.getByLabel('正确的是').fill(right)
  await page.keyboard.press('Control+Enter')
  await said(page, `已更正 ${name} 的登记`)
  expect(await oldLastMonth(day)).toBe(before - 1)
  if (day.pictured) await takePicture(page, 'overview-last-month', 'whole')
}

/** How many were 60 or older at the end of last month, as the first page says it. */
async function oldLastMonth({ desk }: Day): Promise<number> {
  const { page } = desk
  await page.goto('/')
  await page.getByText('查看哪一天').click()
  await page.getByRole('button', { name: '上月末', exact: true }).click()
  await page.getByText('正在查看过去').waitFor()
  const picture = page.getByRole('img', { name: /年龄与性别.*60 岁及以上/ })
  await picture.waitFor()
  return numberIn(/60 岁及以上 ([\d,]+)/.exec((await picture.getAttribute('aria-label')) ?? '')?.[1] ?? '')
}
