import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { takeOut } from './take-out.ts'
import { ask, findBarriers, signIn, takePicture, visit } from './visitor.ts'

const story = tellStory('street')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjia-rosters-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const list = () => story.desk.page.getByRole('table', { name: '高龄老人近期生日' })

test('a roster tells its basis, is narrowed and sorted, and its view stands in the address', async () => {
  const { page } = story.desk
  await page.goto('/rosters/birthdays-oldest')
  await list().getByRole('link').first().waitFor()
  await page.getByText(/^依据：《个人信息保护法》第 6、13\(3\)、34 条/).waitFor()
  expect(await list().getByRole('columnheader').allTextContents()).not.toContain('性别')
  await page.getByLabel('年龄段').selectOption({ label: '80–89 周岁' })
  await page.waitForURL(/decade=/)
  await list().getByRole('columnheader', { name: /姓名/ }).getByRole('button').click()
  await page.waitForURL(/sort=name/)
  await list().getByRole('link').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'roster-birthdays')
  await page.reload()
  await list().getByRole('link').first().waitFor()
  expect(await page.getByLabel('年龄段').inputValue()).toBe('80')
})

test('columns are left out on the page and remembered; the ledger is printed for a purpose only', async () => {
  const { page } = story.desk
  await page.locator('summary', { hasText: '选择列' }).click()
  await page.getByRole('checkbox', { name: '住址' }).uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await list().getByRole('link').first().waitFor()
  const titles = await list().getByRole('columnheader').allTextContents()
  expect(titles.some(title => title.startsWith('住址'))).toBe(false)
  await page.locator('summary', { hasText: '选择列' }).click()
  await page.getByRole('checkbox', { name: '住址' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '导出或打印' }).click()
  const dialog = page.getByRole('dialog', { name: '导出或打印名册' })
  await dialog.getByRole('button', { name: '生成文件' }).click()
  await dialog.getByText('请写明用途').waitFor()
  await page.keyboard.press('Escape')
  const download = await takeOut(page, '纸质台账（PDF，A4）', async () => expect(await findBarriers(page)).toEqual([]))
  expect(download.suggestedFilename()).toMatch(/^高龄老人近期生日名册 \d{4}-\d\d-\d\d\.pdf$/)
})

test('edited in a spreadsheet and brought back, only the changed cell is recorded, and taken back', async () => {
  const { page } = story.desk
  const path = join(folder, 'back.xlsx')
  await (await takeOut(page, 'Excel 表格，改好可以交回')).saveAs(path)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const titles = sheet.getRow(3).values as string[]
  const phone = sheet.getRow(4).getCell(titles.indexOf('联系电话'))
  const name = sheet.getRow(4).getCell(titles.indexOf('姓名')).text
  const masked = phone.text
  phone.value = '13900001111'
  sheet.getRow(5).getCell(titles.indexOf('届满周岁')).value = '20'
  const other = sheet.getRow(6).getCell(titles.indexOf('姓名')).text
  sheet.getRow(6).getCell(titles.indexOf('联系电话')).value = '13900002222'
  await book.xlsx.writeFile(path)
  await phoneElsewhere(page, other, '13900003333')
  await page.getByRole('link', { name: '交回改好的表格' }).click()
  await page.getByRole('heading', { name: '交回改好的表格', level: 1 }).waitFor()
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByText(/行：3 处改动/).waitFor()
  const cells = page.getByRole('table', { name: '改动的单元格' })
  await cells.getByText('不登记').waitFor()
  // What a colleague changed meanwhile is decided before anything is recorded.
  const conflict = cells.getByRole('row').filter({ hasText: '导出后被改过' })
  await conflict.getByText('1********33').waitFor()
  expect(await page.getByRole('button', { name: /^登记 \d+ 处改动/ }).count()).toBe(0)
  await conflict.getByLabel(/^处理/).selectOption({ label: '保留登记' })
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'roster-returned')
  await page.getByRole('button', { name: '登记 1 处改动' }).click()
  await list().waitFor()
  const shown = list().getByRole('row').filter({ hasText: name })
  await shown
    .getByText(/^139?\*+1?11$|^1\*+11$/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await shown.getByText(masked).first().waitFor()
})

/** What a colleague at another desk records meanwhile. */
async function phoneElsewhere(page: Page, name: string, phone: string): Promise<void> {
  const { people } = await ask<{ people: { enrolment: string; name: string; version: number }[] }>(
    page,
    '/rosters/birthdays-oldest?limit=200'
  )
  const { enrolment, version } = people.find(one => one.name === name)!
  const changes = [{ enrolment, version, cells: { phone } }]
  await ask(page, '/rosters/birthdays-oldest/changes', {
    commandId: uuidv7(),
    source: '本人来电',
    on: '2026-11-01',
    changes
  })
}

test('rows pasted from a spreadsheet find their people and change what was edited', async () => {
  const { page } = story.desk
  const name = (await list().getByRole('link').first().textContent()) ?? ''
  const row = await list().getByRole('row').filter({ hasText: name }).first().locator('th, td').allTextContents()
  const born = row.find(cell => /^19\d\d-/.test(cell.trim()) && cell !== row[1]) ?? ''
  await page.getByRole('button', { name: '粘贴', exact: true }).click()
  const box = page.getByRole('dialog')
  await box.locator('textarea').fill(`姓名\t出生日期\t住址\n${name}\t${born.trim()}\t测试路1号2单元301室`)
  await box.getByRole('button', { name: /预览/ }).click()
  await page.getByText(/行：1 处改动/).waitFor()
  await page.getByLabel('新住址从哪天起').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '不登记，返回名册' }).click()
  await list().waitFor()
})

test('a long list waits for a second person: asked with one press, agreed by another, then downloaded', async () => {
  const { page } = story.desk
  const open = async () => {
    await page.goto('/rosters/aged-60')
    await page.getByRole('table', { name: '60 周岁及以上' }).getByRole('link').first().waitFor()
    await page.getByRole('button', { name: '导出或打印' }).click()
    const dialog = page.getByRole('dialog', { name: '导出或打印名册' })
    await dialog.getByLabel('用途').fill('老年人体检通知')
    await dialog.getByRole('button', { name: '生成文件' }).click()
    await dialog.getByRole('button', { name: '提请批准' }).waitFor()
    return dialog
  }
  const dialog = await open()
  await dialog.getByRole('button', { name: '提请批准' }).click()
  await dialog.getByText('等待批准：老年人体检通知').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'roster-second-person')
  const reviewer = await visit(story.browser, story.url)
  await signIn(reviewer.page, 'reviewer')
  await reviewer.page.goto('/approvals')
  await reviewer.page.getByText('用途：老年人体检通知').waitFor()
  await reviewer.page
    .getByRole('listitem')
    .filter({ hasText: '老年人体检通知' })
    .getByRole('button', { name: '同意', exact: true })
    .click()
  await reviewer.page.getByText('已同意').first().waitFor()
  await reviewer.leave()
  const again = await open()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    again.getByRole('button', { name: '使用这项批准' }).click()
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  await page.keyboard.press('Escape')
})

test('everybody is listed by the grid; it works on a phone and in English', async () => {
  const { page, complaints } = story.desk
  await page.goto('/rosters/my-grid')
  await page.getByText('先选择一个网格').waitFor()
  await page.setViewportSize({ width: 390, height: 740 })
  await page.goto('/rosters/aged-80')
  await page.getByRole('table', { name: '80 周岁及以上' }).getByRole('link').first().waitFor()
  await takePicture(page, 'roster-phone')
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Aged 80 and over', level: 1 }).waitFor()
  await page.getByText(/^Basis: Personal Information Protection Law, art\. 6, 13\(3\), 34;/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  // The refusal that asks for a second person is an answer, not a fault.
  expect(complaints.filter(text => !text.includes('403'))).toEqual([])
})
