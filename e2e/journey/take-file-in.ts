import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import { takePicture } from '../visitor.ts'
import { type Day, numberIn, withoutBarriers } from './day.ts'

/** A file is previewed as its truth says, taken in, its rejects mended in a spreadsheet and brought back. */
export async function takeFileIn(day: Day): Promise<void> {
  const { page } = day.desk
  const { path, truth } = day.arriving
  const drop = (file: string) => page.locator('input[type=file]').setInputFiles(file)
  const tab = (group: string) => page.getByRole('tab', { name: new RegExp(`^${group}`) })
  const shown = async (group: string) => numberIn(await tab(group).textContent())
  await page.goto('/imports')
  await drop(path)
  await tab('存疑').waitFor({ timeout: 120_000 })
  const address = new URL(page.url()).pathname.replace(/\/rows$/, '')
  const { new: added, same, doubtful, rejected } = truth.classes
  expect({
    new: await shown('新增'),
    changed: await shown('变更'),
    same: await shown('相同'),
    doubtful: await shown('存疑'),
    rejected: await shown('退回')
  }).toEqual({ new: added, changed: 0, same, doubtful, rejected })
  await withoutBarriers(page)
  if (day.pictured) await takePicture(page, 'import-preview')
  await page.goto(`${address}/result`)
  await page.getByRole('button', { name: '同意并登记' }).click()
  if (truth.rows > longWork) await stopAndGoOn(day)
  await page.getByText('已登记完毕').waitFor({ timeout: 600_000 })
  await bringRejectsBack(day, drop, rejected)
  await page.getByRole('link', { name: '查看原文件' }).click()
  await page.getByText(/其中 [\d,]+ 行已登记/).waitFor()
}

/** So many rows take long enough to be watched. */
const longWork = 50_000

/** Long work says how fast it goes and how long it will take; it stops when asked, and goes on where it stopped. */
async function stopAndGoOn({ desk: { page } }: Day): Promise<void> {
  await page.getByText(/^每秒 [\d,]+$/).waitFor()
  await page.getByText(/^约剩 \d+ (秒|分钟)$/).waitFor()
  await page.getByRole('button', { name: '停止', exact: true }).click()
  await page.getByRole('status').getByText('已停止').waitFor()
  const done = page.getByText(/^已处理 [\d,]+ \/ [\d,]+$/)
  const [before = 0, all = 0] = ((await done.textContent()) ?? '').split('/').map(numberIn)
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(all)
  await page.getByRole('button', { name: '继续登记' }).click()
}

async function bringRejectsBack(
  { desk, folder }: Day,
  drop: (file: string) => Promise<void>,
  refused: number
): Promise<void> {
  const { page } = desk
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载退回表' }).click()
  const path = join(folder, 'rejects.xlsx')
  await (await coming).saveAs(path)
  const mended = await giveNames(path)
  const before = page.url()
  await drop(path)
  await page.waitForURL(url => url.pathname.startsWith('/imports/') && url.href !== before, { timeout: 120_000 })
  const added = page.getByRole('tab', { name: /^新增/ })
  await added.waitFor({ timeout: 120_000 })
  // Some have another fault beside and stay; one that was refused for another row of the file may enter now.
  const entered = numberIn(await added.textContent())
  expect(entered).toBeGreaterThanOrEqual(mended)
  expect(entered).toBeLessThan(refused)
  await page.getByRole('link', { name: '下一步' }).click()
  await page.getByRole('button', { name: '同意并登记' }).click()
  await page.getByText('已登记完毕').waitFor({ timeout: 600_000 })
}

/** Mends what only lacks a name, as an officer does with the paper beside the keyboard. */
async function giveNames(path: string): Promise<number> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const header = (sheet.getRow(1).values as string[]).slice(1)
  const reasons = header.flatMap((text, at) => (text.endsWith('退回原因') ? [at + 1] : []))
  const name = header.findIndex(text => text.endsWith('姓名')) + 1
  const said = header.findIndex(text => text.endsWith('姓名 退回原因')) + 1
  let mended = 0
  sheet.eachRow((row, at) => {
    if (at === 1 || row.getCell(said).text !== '没有姓名') return
    row.getCell(name).value = '补姓名'
    if (!reasons.some(column => column !== said && row.getCell(column).text !== '')) mended++
  })
  expect(mended).toBeGreaterThan(0)
  await book.xlsx.writeFile(path)
  return mended
}
