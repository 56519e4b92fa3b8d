import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Download } from 'playwright-core'
import { expect } from 'vitest'
import { takePicture } from '../visitor.ts'
import { type Day, withoutBarriers } from './day.ts'

const title = '高龄老人近期生日'

/** A roster leaves as a printed ledger, and as a workbook that comes back with one cell changed. */
export async function keepRoster(day: Day): Promise<void> {
  const { page } = day.desk
  await page.goto('/rosters/birthdays-oldest')
  const list = page.getByRole('table', { name: title })
  await list.getByRole('link').first().waitFor()
  const printed = join(day.folder, 'ledger.pdf')
  await (await takeOut(day, '纸质台账（PDF，A4）')).saveAs(printed)
  expect((await readFile(printed)).subarray(0, 5).toString()).toBe('%PDF-')
  const path = join(day.folder, 'roster.xlsx')
  await (await takeOut(day, 'Excel 表格，改好可以交回')).saveAs(path)
  const name = await changePhone(day, path)
  await page.getByRole('link', { name: '交回改好的表格' }).click()
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('table', { name: '改动的单元格' }).waitFor()
  await withoutBarriers(page)
  if (day.pictured) await takePicture(page, 'roster-returned')
  await page.getByRole('button', { name: '登记 1 处改动' }).click()
  await list.getByRole('row').filter({ hasText: name }).first().waitFor()
  await page.getByRole('button', { name: '撤销' }).first().waitFor()
}

async function takeOut({ desk, pictured }: Day, format: string): Promise<Download> {
  const { page } = desk
  await page.getByRole('button', { name: '导出或打印' }).click()
  const dialog = page.getByRole('dialog', { name: '导出或打印名册' })
  await dialog.getByLabel('用途').fill('老年人生日祝贺')
  await dialog.getByLabel('做成').selectOption({ label: format })
  if (pictured) await takePicture(page, 'roster-print')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '生成文件' }).click()
  ])
  await dialog.getByText(/^已生成/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return download
}

/** In the spreadsheet somebody's telephone is written anew; answers whose. */
async function changePhone({ draw }: Day, path: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const titles = sheet.getRow(3).values as string[]
  const names: number[] = []
  sheet.eachRow((row, at) => {
    if (at > 3 && row.getCell(titles.indexOf('姓名')).text !== '') names.push(at)
  })
  const row = sheet.getRow(draw.pick(names))
  row.getCell(titles.indexOf('联系电话')).value = `139${String(draw.below(1e8)).padStart(8, '0')}`
  await book.xlsx.writeFile(path)
  return row.getCell(titles.indexOf('姓名')).text
}
