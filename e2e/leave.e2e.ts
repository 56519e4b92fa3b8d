import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, openBrowser, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory()
let browser: Browser
let visitor: Visitor
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  visitor = await visit(browser, story.url)
  page = visitor.page
})

afterAll(async () => {
  await visitor?.leave()
  await browser?.close()
})

const fillDay = async (legend: string, [year, month, date]: [string, string, string]) => {
  const day = page.getByRole('group', { name: legend })
  await day.getByLabel('年').fill(year)
  await day.getByLabel('月').fill(month)
  await day.getByLabel('日', { exact: true }).fill(date)
}

test('a mother reckons her leave on the page; after it has loaded nothing leaves it and nothing is kept', async () => {
  await page.goto('/leave', { waitUntil: 'networkidle' })
  const requests: string[] = []
  page.on('request', request => requests.push(`${request.method()} ${request.url()}`))
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: '算一算' }).click()
  const wrong = page.getByRole('alert')
  await wrong.getByRole('link', { name: '请填写孩子的出生日期：年、月、日' }).click()
  expect(await page.evaluate('document.activeElement.id')).toBe('born-year')
  expect(await findBarriers(page)).toEqual([])

  await fillDay('孩子的出生日期', ['2026', '3', '2'])
  await page.getByLabel('这次生了几个宝宝？').selectOption('2')
  await page.getByRole('button', { name: '算一算' }).click()
  const answer = page.getByRole('region', { name: '计算结果' })
  // 98 + 15 + 60 days, and four holidays within: 5 April, 1 and 2 May, 19 June.
  await answer.getByText('173天').waitFor()
  await answer.getByText('2026年3月2日至2026年8月25日').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'leave')

  await page.getByLabel('育儿假', { exact: true }).check()
  await page.getByRole('button', { name: '算一算' }).click()
  await answer.getByText('父母双方每人每年10天').waitFor()
  expect(await answer.getByRole('listitem').filter({ hasText: '2026年3月2日至2027年3月1日' }).count()).toBe(1)

  expect(requests).toEqual([])
  expect(page.url()).toMatch(/\/leave$/)
  expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0])
  // Whatever ran on this page could send nothing: the page itself forbids it.
  expect(
    await page.evaluate(() =>
      fetch('/api/health').then(
        () => 'sent',
        () => 'refused'
      )
    )
  ).toBe('refused')
})

test('in English, and without scripts, all days and their basis stand on the page', async () => {
  await page.goto('/leave?lang=en')
  await page.getByRole('button', { name: 'Reckon' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: story.url })
  const still = await plain.newPage()
  await still.goto('/leave')
  await still.getByText('您的浏览器没有运行脚本', { exact: false }).waitFor()
  expect(await still.getByRole('button', { name: '算一算' }).isVisible()).toBe(false)
  await still.getByRole('rowheader', { name: '安徽延长产假' }).waitFor()
  await plain.close()
})
