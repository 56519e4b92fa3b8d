import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, idNumberOf, signIn, takePicture, visit } from './visitor.ts'

const files = join(import.meta.dirname, 'files')
const truth = JSON.parse(readFileSync(join(files, 'dirty-2000.truth.json'), 'utf8')) as {
  rows: number
  classes: Record<'new' | 'same' | 'doubtful' | 'rejected', number>
}

const story = tellStory('street')
let folder: string
let address: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjia-import-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const numberIn = (text: string): number => Number(text.replaceAll(/\D/g, '') || 0)
const tab = (group: string) => story.desk.page.getByRole('tab', { name: new RegExp(`^${group}`) })
const shown = async (group: string) => numberIn((await tab(group).textContent()) ?? '')
const drop = (path: string) => story.desk.page.locator('input[type=file]').setInputFiles(path)

test('a dropped file is previewed by groups, each row as the published truth says', async () => {
  const { page } = story.desk
  await page.goto('/imports')
  await page.getByRole('heading', { name: '导入名册', level: 1 }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await drop(join(files, 'dirty-2000.xlsx'))
  await tab('存疑').waitFor()
  address = new URL(page.url()).pathname.replace(/\/rows$/, '')
  const { new: added, same, doubtful, rejected } = truth.classes
  expect([await shown('新增'), await shown('变更'), await shown('相同')]).toEqual([added, 0, same])
  expect([await shown('存疑'), await shown('退回')]).toEqual([doubtful, rejected])
  await page.locator('.doubt').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('header, columns with samples and what is not collected are shown, with the article and what can be offered instead', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: /表头与列/ }).click()
  await page.getByText('表头在第 4、5 行').waitFor()
  const meaning = page.getByLabel(/“基本情况·姓名”读作/)
  expect(await meaning.inputValue()).toBe('name')
  await page.getByText('孕检情况').first().waitFor()
  await page
    .getByText(/依据：标准第 8/)
    .first()
    .waitFor()
  await page
    .getByRole('listitem')
    .filter({ hasText: /^日期改为规范写法：\d+ 处$/ })
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'import-columns')
})

test('a corrected column is read again from the kept file, and back', async () => {
  const { page } = story.desk
  const readAs = async (meaning: string) => {
    const sent = page.waitForResponse(response => response.url().endsWith('/corrections'))
    await page.getByLabel(/入住时间”读作/).selectOption({ label: meaning })
    await page.getByRole('button', { name: '按修改重新读取' }).click()
    expect((await sent).status()).toBe(200)
    await page.getByText('没有修改', { exact: true }).waitFor()
  }
  await readAs('不读取')
  await page.getByText('以后同样列名的表会照此读取').waitFor()
  await readAs('入住时间')
  await page.getByRole('link', { name: /核对内容/ }).click()
  await expect.poll(() => shown('退回')).toBe(truth.classes.rejected)
})

test('rows that differ stand side by side; all of one reason are decided at once and taken back', async () => {
  const { page } = story.desk
  await tab('存疑').click()
  await page.getByLabel('原因').selectOption('row.differs')
  await page.getByText('不同', { exact: true }).first().waitFor()
  await takePicture(page, 'import-doubtful')
  await page.getByLabel('原因').selectOption('sex.differs-from-id')
  await page.getByRole('button', { name: '全部登记' }).click()
  await page.getByText('将登记', { exact: true }).first().waitFor()
  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await page.getByText(/^已撤销/).waitFor()
  await expect.poll(() => page.getByText('将登记', { exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: '全部登记' }).click()
  await page.getByText('将登记', { exact: true }).first().waitFor()
})

test('agreed, the file is taken in although the page is closed; the same address shows the result', async () => {
  const { page } = story.desk
  await page.goto(`${address}/result`)
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await page.getByRole('button', { name: '同意并登记' }).click()
  await answered
  await page.goto('/imports')
  await page.getByRole('heading', { name: '导入名册', level: 1 }).waitFor()
  await page.goto(address)
  await page.getByText('已登记完毕').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'import-result')
  await page
    .locator('.figures')
    .getByRole('link', { name: String(truth.classes.doubtful), exact: true })
    .click()
  await page.getByRole('tab', { name: /^存疑/, selected: true }).waitFor()
  await page.goBack()
  await page.getByText('已登记完毕').waitFor()
})

test('the rejects go out with a reason beside each cell, are mended, and come back to where they left from', async () => {
  const { page } = story.desk
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载退回表' }).click()
  const path = join(folder, 'rejects.xlsx')
  await (await coming).saveAs(path)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const header = (sheet.getRow(1).values as string[]).slice(1)
  const name = header.findIndex(text => text.endsWith('姓名')) + 1
  const said = header.findIndex(text => text.endsWith('姓名 退回原因')) + 1
  let mended = 0
  sheet.eachRow((row, at) => {
    if (at === 1 || row.getCell(said).text !== '没有姓名') return
    row.getCell(name).value = '补姓名'
    mended++
  })
  expect(mended).toBeGreaterThan(0)
  await book.xlsx.writeFile(path)
  await drop(path)
  await page.waitForURL(url => url.pathname.startsWith('/imports/') && !url.pathname.startsWith(address))
  await tab('新增').waitFor()
  // A row refused for another row of the file may enter by itself now.
  const entering = await shown('新增')
  expect(entering).toBeGreaterThanOrEqual(mended)
  await page.getByRole('link', { name: '下一步' }).click()
  await page.getByRole('button', { name: '同意并登记' }).click()
  await page.getByText('已登记完毕').waitFor()
  await page.getByRole('link', { name: '查看原文件' }).click()
  await page.getByText(/行，其中 [\d,]+ 行已登记/).waitFor()
})

test('on a phone and in English the preview can be read and decided', async () => {
  const phone = await visit(story.browser, story.url, 390)
  try {
    await signIn(phone.page, 'street')
    await phone.page.goto(`${address}/rows?group=rejected`)
    await phone.page.getByRole('table', { name: '退回' }).waitFor()
    await phone.page.getByRole('button', { name: 'English' }).click()
    await phone.page.getByRole('tab', { name: /^Rejected/ }).waitFor()
    expect(await findBarriers(phone.page)).toEqual([])
    const wide = await phone.page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(wide).toBe(false)
    expect(phone.complaints).toEqual([])
  } finally {
    await phone.leave()
  }
})

test('a long file says how fast it goes and how long it will take, stops when asked, and goes on though every window is closed', async () => {
  const { page } = story.desk
  await page.goto('/imports')
  await page.locator('.file-drop').waitFor()
  await dropOn(page, '旧表.docx', '旧')
  await page.getByText('不支持这种文件：旧表.docx').waitFor()
  await dropOn(page, '长名册.csv', longFile())
  await page.waitForURL(/\/imports\/[^/]+\/rows/)
  await tab('新增').waitFor()
  const long = new URL(page.url()).pathname.replace(/\/rows$/, '')
  await page.goto(`${long}/result`)
  await page.getByRole('button', { name: '同意并登记' }).click()
  await page.getByText(/^每秒 [\d,]+$/).waitFor()
  await page.getByText(/^约剩 \d+ (秒|分钟)$/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'import-progress')
  await page.getByRole('button', { name: '停止', exact: true }).click()
  await page.getByRole('status').getByText('已停止').waitFor()
  const done = () => page.getByText(/^已处理 [\d,]+ \/ [\d,]+$/).textContent()
  const [before = 0, all = 0] = ((await done()) ?? '').split('/').map(numberIn)
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(all)
  const answered = page.waitForResponse(response => response.request().method() === 'POST')
  await page.getByRole('button', { name: '继续登记' }).click()
  await answered
  await story.desk.leave()
  story.desk = await visit(story.browser, story.url)
  await signIn(story.desk.page, 'street')
  await story.desk.page.goto(long)
  await story.desk.page.getByText('已登记完毕').waitFor()
  await story.desk.page.getByRole('definition').first().getByText(all.toLocaleString('en')).waitFor()
})

/** As if a file was let go over the place for files. */
const dropOn = (page: Page, name: string, text: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
    const place = document.querySelector('.file-drop')
    for (const act of ['dragover', 'drop'])
      place.dispatchEvent(new DragEvent(act, { bubbles: true, cancelable: true, dataTransfer }))
  })()`)

/** Forty thousand invented people nobody knows, whose work takes long enough to be watched. */
function longFile(): string {
  const lines = Array.from({ length: 40_000 }, (_, n) => {
    const bornOn = `19${50 + (n % 40)}-0${1 + (n % 9)}-${10 + (Math.floor(n / 360) % 19)}`
    return `居民${'甲乙丙丁戊己庚辛'[n % 8]}${'天地玄黄宇宙洪荒'[Math.floor(n / 8) % 8]},${idNumberOf(bornOn, 2 * Math.floor(n / 6840) + 1, 110101)},男,${bornOn},长名册路${n}号`
  })
  return ['姓名,公民身份号码,性别,出生日期,现居住地址', ...lines].join('\n')
}

test('nothing was fetched from other sites, and no page complained', () => {
  expect(story.desk.outside).toEqual([])
  expect(story.desk.complaints).toEqual([])
})
