import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import { takeOut } from '../take-out.ts'
import { takePicture } from '../visitor.ts'
import { type Day, withoutBarriers } from './day.ts'

const title = '高龄老人近期生日'
/** Of a whole street after a large file it would be more people than one officer takes out alone. */
const community = 340104001001000

/** A roster leaves as a printed ledger, and as a workbook that comes back with one cell changed. */
export async function keepRoster(day: Day): Promise<void> {
  const { page } = day.desk
  await page.goto(`/rosters/birthdays-oldest?area=${community}`)
  const list = page.getByRole('table', { name: title })
  await list.getByRole('link').first().waitFor()
  const printed = join(day.folder, 'ledger.pdf')
  await (
    await takeOut(page, '纸质台账（PDF，A4）', () =>
      day.pictured ? takePicture(page, 'roster-print') : Promise.resolve()
    )
  ).saveAs(printed)
  expect((await readFile(printed)).subarray(0, 5).toString()).toBe('%PDF-')
  const path = join(day.folder, 'roster.xlsx')
  await (await takeOut(page, 'Excel 表格，改好可以交回')).saveAs(path)
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
