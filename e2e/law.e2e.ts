import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { proofsNotGiven } from '../law/parameters/proofs.ts'
import { tellStory } from './story.ts'
import { findBarriers, signIn, signOut, takePicture, visit } from './visitor.ts'

const pages = ['/law', '/law/refusals', '/law/timeline', '/law/operations', '/proofs', '/leave']
const story = tellStory()

const overflow = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth')

test('the 28 articles are read without sign-in, each with its text, status, reason, lawful form and function', async () => {
  const { page } = story.desk
  await page.goto('/sign-in')
  const [law] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: '本平台依据哪些法律' }).click()
  ])
  await law.getByRole('heading', { name: '本平台依据哪些法律', level: 1 }).waitFor()
  await law.close()
  await page.goto('/law')
  expect(await page.getByRole('navigation', { name: '28条一览' }).getByRole('link').count()).toBe(28)
  await page.getByRole('link', { name: /第八条：有效，形式已变、其中一部分不办/ }).click()
  const item = page.getByRole('region', { name: '第八条第（七）项' })
  for (const said of ['孕环情监测', '为什么', '合法的做法', '已能使用', '新居民服务名册'])
    await item.getByText(said).first().waitFor()
  await page.getByRole('region', { name: '第十条第（四）项' }).getByText('待遇测算').first().waitFor()
  // Of the articles in force nothing is left to do.
  expect(await page.locator('.state-planned').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'law-articles')
  await page.goto('/law#8-7')
  await takePicture(page, 'law-article', 'here')
})

test('a refusal leads to article, reason, what is done instead, and whom to call', async () => {
  const { page } = story.desk
  await page.goto('/law')
  await page.getByRole('region', { name: '第八条第（七）项' }).getByRole('link', { name: 'R2 查验婚育证明' }).click()
  await page.waitForURL(/\/law\/refusals#R2$/)
  const refusal = page.getByRole('region', { name: 'R2 查验婚育证明' })
  for (const said of ['入门不问证', '流动人口计划生育工作条例', '第九条第（五）项'])
    await refusal.getByText(said).first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'law-refusals')
  await page.getByRole('link', { name: '有人向您提出这些要求，怎么办' }).click()
  await page
    .getByRole('region', { name: '有人向您提出这些要求，怎么办' })
    .getByRole('link', { name: '12345' })
    .waitFor()
})

test('filter and search are a plain form whose answer stands in the address', async () => {
  const { page } = story.desk
  await page.goto('/law')
  await page.getByLabel('文字').fill('物业')
  await page.getByLabel('状态').selectOption({ label: '含有不办的内容' })
  await page.getByRole('button', { name: '查看' }).click()
  await page.waitForURL(/status=refused/)
  await page.getByText('找到 2 条（项）').waitFor()
  expect(await page.getByLabel('文字').inputValue()).toBe('物业')
  await page.getByRole('region', { name: '第十三条第（二）项' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('each proof nobody may be sent for says what to do instead, and what to do when asked for it', async () => {
  const { page } = story.desk
  await page.goto('/law')
  await page.getByRole('link', { name: '不用开的证明', exact: true }).click()
  await page.getByRole('heading', { name: '不用到社区开的证明', level: 1 }).waitFor()
  const { list } = proofsNotGiven
  await page.getByText(`下面${list.length}项`, { exact: false }).first().waitFor()
  for (const { titleZh, insteadZh } of list)
    await page.getByRole('region', { name: titleZh, exact: true }).getByText(insteadZh).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'proofs')
  await page.getByRole('link', { name: '有人向您提出这些要求，怎么办' }).click()
  await page.waitForURL(/\/law\/refusals#act$/)
  await page.getByRole('region', { name: '有人向您提出这些要求，怎么办' }).waitFor()
})

test('as of a day of 2015 the old instruments are in force and what the platform does is closed', async () => {
  const { page } = story.desk
  await page.goto('/law/timeline')
  await page.getByLabel('哪一天的情况').fill('2015-01-01')
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('正在查看过去：2015年1月1日').waitFor()
  const inForce = page.getByRole('region', { name: '有效', exact: true })
  for (const old of ['流动人口计划生育工作条例', '社会抚养费征收管理办法'])
    await inForce.getByRole('heading', { name: new RegExp(old) }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'law-timeline-2015')
  await page.getByRole('link', { name: '我们做什么' }).click()
  await page.getByText(/2015年1月1日：\d+ 件有依据，\d{2} 件没有/).waitFor()
  await page.getByRole('region', { name: '查找居民' }).getByText('没有依据，不做').waitFor()
  await takePicture(page, 'law-operations-2015')
  await page.getByRole('link', { name: '回到今天' }).click()
  await page.getByRole('region', { name: '查找居民' }).getByText('有依据', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const answer = await page.goto('/law?on=2015-02-30')
  expect(answer?.status()).toBe(400)
  await page.getByRole('alert').getByText('“2015-02-30”不是一个日子').waitFor()
})

test('English and the larger type are chosen by a link and stay', async () => {
  const { page } = story.desk
  await page.goto('/law')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'The law this platform rests on', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Larger type' }).click()
  await page.getByRole('link', { name: 'Normal type' }).waitFor()
  for (const path of pages) {
    await page.goto(path)
    expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('24px')
    expect(await findBarriers(page), path).toEqual([])
    expect(await overflow(page), path).toBeLessThanOrEqual(0)
  }
  await page.goto('/law')
  await takePicture(page, 'law-english-large')
})

test('on a phone it fits, in the larger type too, and tells a stranger that the people are invented', async () => {
  const phone = await visit(story.browser, story.url, 390)
  for (const path of pages)
    for (const type of ['normal', 'large']) {
      await phone.page.goto(`${path}?type=${type}`)
      expect(await overflow(phone.page), `${path} ${type}`).toBeLessThanOrEqual(0)
      await phone.page.getByText('演示环境：这里的居民均为虚构。').waitFor()
    }
  expect(await findBarriers(phone.page)).toEqual([])
  await phone.page.goto('/law?type=normal')
  await takePicture(phone.page, 'law-phone')
  await phone.page.goto('/law/refusals#act')
  await takePicture(phone.page, 'law-phone-help', 'here')
  expect({ outside: phone.outside, complaints: phone.complaints }).toEqual({ outside: [], complaints: [] })
  await phone.leave()
})

test('it all works with scripts turned off', async () => {
  const window = await story.browser.newContext({ baseURL: story.url, javaScriptEnabled: false, locale: 'zh-CN' })
  const page = await window.newPage()
  await page.goto('/law')
  await page.getByLabel('文字').fill('婚育证明')
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('找到 3 条（项）').waitFor()
  await page.getByRole('link', { name: 'R2 查验婚育证明' }).first().click()
  await page.getByRole('heading', { name: 'R2 查验婚育证明' }).waitFor()
  await page.getByRole('link', { name: '大字' }).click()
  await page.getByRole('link', { name: '标准字' }).waitFor()
  await window.close()
})

const fillDay = async (page: Page, legend: string, [year, month, date]: [string, string, string]) => {
  const day = page.getByRole('group', { name: legend })
  await day.getByLabel('年').fill(year)
  await day.getByLabel('月').fill(month)
  await day.getByLabel('日', { exact: true }).fill(date)
}

test('a mother reckons her leave on the page; after it has loaded nothing leaves it and nothing is kept', async () => {
  const phone = await visit(story.browser, story.url, 390)
  const { page } = phone
  await page.goto('/leave', { waitUntil: 'networkidle' })
  const requests: string[] = []
  page.on('request', request => requests.push(`${request.method()} ${request.url()}`))
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: '算一算' }).click()
  const wrong = page.getByRole('alert')
  await wrong.getByRole('link', { name: '请填写孩子的出生日期：年、月、日' }).click()
  expect(await page.evaluate('document.activeElement.id')).toBe('born-year')
  expect(await findBarriers(page)).toEqual([])

  await fillDay(page, '孩子的出生日期', ['2026', '3', '2'])
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

  // What the characters of the answer look like is fetched, and nothing else.
  expect(requests.filter(asked => !/^GET \S+\/assets\/[\w-]+\.woff2$/.test(asked))).toEqual([])
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
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await phone.leave()
})

test('allowance, subsidy and leave are reckoned by staff and employers alike with article and mark, and what nobody has read is said to be open', async () => {
  const phone = await visit(story.browser, story.url, 390)
  const { page } = phone
  await page.goto('/leave', { waitUntil: 'networkidle' })
  const answer = page.getByRole('region', { name: '计算结果' })
  const reckon = async (kind: string) => {
    await page.getByLabel(kind, { exact: true }).check()
    await page.getByRole('button', { name: '算一算' }).click()
  }
  await reckon('生育津贴（估算）')
  await page.getByRole('alert').getByRole('link', { name: '请填写月工资，例如 6500' }).waitFor()
  await fillDay(page, '孩子的出生日期', ['2026', '3', '2'])
  await page.getByLabel('月工资（元）').fill('6000')
  await page.getByRole('button', { name: '算一算' }).click()
  await answer.getByText('¥31,600.00').waitFor()
  await answer.getByText('女职工劳动保护特别规定').first().waitFor()
  await answer.getByText('尚未核实').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await answer.scrollIntoViewIfNeeded()
  await takePicture(page, 'allowance', 'here')
  await reckon('育儿补贴')
  await answer.getByText('¥10,800.00').waitFor()
  await answer.getByText('育儿补贴制度管理规范').first().waitFor()
  await reckon('独生子女护理老人的假')
  await answer.getByText('请向单位或人社部门（12333）询问天数。').waitFor()
  await page.getByLabel('婚假', { exact: true }).check()
  await fillDay(page, '从哪天开始休', ['2026', '9', '24'])
  await page.getByRole('button', { name: '算一算' }).click()
  await answer.getByText('13天').first().waitFor()
  expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0])
  expect(page.url()).toMatch(/\/leave$/)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect({ outside: phone.outside, complaints: phone.complaints }).toEqual({ outside: [], complaints: [] })
  await phone.leave()
})

test('the public pages stand in rows that do not wrap at the width of an office screen', async () => {
  const { page } = story.desk
  for (const lang of ['zh', 'en'])
    for (const path of ['/law', '/leave', '/glass']) {
      await page.goto(`${path}?lang=${lang}&type=normal`)
      const rows = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.pages ul')].map(row => new Set([...row.children].map(one => one.offsetTop)).size)`
      )
      expect(rows, `${path} ${lang}`).toEqual([1, 1])
    }
  await page.goto('/law?lang=zh')
})

test('in English, and without scripts, all days of leave and their basis stand on the page', async () => {
  const { page } = story.desk
  await page.goto('/leave?lang=en')
  await page.getByRole('button', { name: 'Reckon' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const plain = await story.browser.newContext({ javaScriptEnabled: false, baseURL: story.url })
  const still = await plain.newPage()
  await still.goto('/leave')
  const said = still.locator('noscript p')
  await said.waitFor()
  expect(await said.textContent()).toMatch(/^您的浏览器没有运行脚本/)
  expect(await still.getByRole('button', { name: '算一算' }).isVisible()).toBe(false)
  await still.getByRole('rowheader', { name: '安徽延长产假' }).waitFor()
  await plain.close()
})

test('an officer tries to write of a fee, a pregnancy and an employer’s list, and each time reads the law', async () => {
  const { page } = story.desk
  await page.goto('/law?lang=zh&type=normal')
  await signIn(page, 'street')
  await page.getByRole('searchbox').fill('王')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: '查找结果' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '写备注' }).click()
  await page.getByRole('radio', { name: '怎样联系' }).check()
  for (const [words, article] of [
    ['社会抚养费还没交', '第8(6), 10(5)条'],
    ['已经怀y孕三个月', '第8(7), 23(3)条'],
    ['单位上报的名单里有她', '第10(6), 12(2)条']
  ] as const) {
    await page.getByLabel('内容').fill(words)
    await page.keyboard.press('Control+Enter')
    const told = page.getByRole('alert')
    await told.getByText(article, { exact: false }).waitFor()
    await told.getByText(/可以改为.*没有保存任何内容/).waitFor()
  }
  await takePicture(page, 'refused-words', 'here')
  await page.keyboard.press('Escape')
  await signOut(page)
})

test('who answers for the office reads how often that was asked for, at which door, and what the law says of it', async () => {
  const { page } = story.desk
  await signIn(page, 'reviewer')
  await page.getByRole('link', { name: '拒办统计', exact: true }).click()
  const counts = page.getByRole('table', { name: '拒办统计' })
  // Three in the story, and a column of the file that waits in the demo.
  await page.getByText(/共拒办 4 次/).waitFor()
  expect(await counts.getByRole('row').getByRole('button').allTextContents()).toEqual(['2', '1', '1'])
  const row = counts.getByRole('row').filter({ hasText: '征收社会抚养费' })
  for (const said of ['R3', '8(6), 10(5)', '不再征收']) await row.getByText(said, { exact: false }).first().waitFor()
  expect(await row.getByRole('link').getAttribute('href')).toBe('/law/refusals?lang=zh#R3')
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'refused-powers')
  await row.getByRole('button', { name: '1', exact: true }).click()
  await counts.getByText('简短备注').waitFor()
  await counts.getByRole('button', { name: '1', exact: true }).click()
  await page.waitForURL(/by=month/)
  await counts.getByRole('button', { name: '1', exact: true }).click()
  await counts.getByText('三里庵街道').waitFor()
  await page.getByRole('button', { name: '看全部' }).click()
  await page.getByLabel('时间').selectOption({ label: '本月' })
  await page.getByText(/共拒办 4 次/).waitFor()
  await page.setViewportSize({ width: 390, height: 740 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'What was refused', level: 1 }).waitFor()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  expect(await findBarriers(page)).toEqual([])
})

test('nothing came from elsewhere and no page complained', async () => {
  const complaints = story.desk.complaints.filter(text => !/status of 40[01]/.test(text))
  expect({ outside: story.desk.outside, complaints }).toEqual({ outside: [], complaints: [] })
})
