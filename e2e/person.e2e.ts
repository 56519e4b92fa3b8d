import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { ask, findBarriers, idNumberOf, signIn, takePicture, visit } from './visitor.ts'

const story = tellStory('street')
/** A standard address of the street, and the page of the resident this story is about. */
let address: string
let home: string

beforeAll(async () => {
  const { page } = story.desk
  const { activePost, posts } = await ask<{ activePost: string; posts: { id: string; area: number }[] }>(page, '/me')
  const area = posts.find(({ id }) => id === activePost)?.area
  address = (await ask<{ address: string }[]>(page, `/addresses?area=${area}`))[0]!.address
})
afterAll(async () => {
  // What is refused on purpose below shows in the browser's log.
  const complaints = story.desk.complaints.filter(text => !/status of 4(00|04|09)/.test(text))
  expect([story.desk.outside, complaints]).toEqual([[], []])
})

const heading = (name: string) => story.desk.page.getByRole('heading', { name, level: 1 }).waitFor()
const said = (text: string | RegExp) =>
  story.desk.page.getByRole('region', { name: '刚刚办理' }).getByText(text).waitFor()
const timeline = () => story.desk.page.getByRole('list', { name: '经过' })

test('a resident is registered from a card line, at a standard address found while typing', async () => {
  const { page } = story.desk
  await page.goto('/people/new')
  await page.getByLabel('读卡或粘贴整行').fill(`安小禾\t女\t汉\t1988-03-04\t某路\t${idNumberOf('1988-03-04', 42)}`)
  expect(await page.getByLabel('姓名').inputValue()).toBe('安小禾')
  expect(await page.getByLabel('读卡或粘贴整行').inputValue()).toBe('')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const place = page.getByRole('combobox', { name: '住址' })
  await place.fill(address.slice(0, 4))
  await page.getByRole('option').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await place.press('ArrowDown')
  await place.press('Enter')
  await page.getByText('标准地址，属于').waitFor()
  await page.getByLabel('从哪天起在册').fill('2026年1月1日')
  await page.getByText('不会重复登记').waitFor()
  await place.press('Control+Enter')
  await heading('安小禾')
  home = new URL(page.url()).pathname
  await said('已登记 安小禾')
  expect(page.url()).not.toMatch(/340104|安小禾/)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'person-new')
})

test('a wrong birth date is corrected by keyboard; the page says where the fact is known from; Alt-Z takes it back', async () => {
  const { page } = story.desk
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('e')
  await page.keyboard.press('c')
  await heading('更正')
  await page.getByLabel('哪一项登记错了').selectOption('bornOn')
  await page.getByLabel('正确的是').fill('1988.3.14')
  await page.getByLabel('依据的材料').selectOption('police')
  await page.getByText(/由“1988年3月4日”更正为“1988年3月14日”/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'person-correction')
  await page.keyboard.press('Control+Enter')
  await said('已更正 安小禾 的登记')
  await timeline().getByText('派出所材料').first().waitFor()
  await page.getByText('1988年3月14日').first().waitFor()
  await page.getByRole('button', { name: '每一项从哪里知道的' }).click()
  await page
    .getByText(/派出所材料，.*登记/)
    .first()
    .waitFor()
  await page.keyboard.press('Alt+z')
  await said(/已撤销/)
  await page.getByText('1988年3月4日').first().waitFor()
  await expect.poll(() => timeline().textContent()).toMatch(/撤销[\s\S]*已于.*撤回/)
})

test('a household, a birth and a death follow one another, and what stands on another is said', async () => {
  const { page } = story.desk
  await page.goto(`${home}/record/household`)
  await page.getByLabel('安小禾 与户主的关系').selectOption('02')
  await page.getByLabel('户号').press('Control+Enter')
  await said('户变动')
  await page.goto(`${home}/record/birth`)
  await page.getByLabel('孩子的姓名').fill('安小苗')
  await page.getByRole('radio', { name: '女' }).check()
  await page.getByLabel('出生日期').fill('20260601')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('radio', { name: '与 安小禾 同住' }).waitFor()
  await page.getByText(/归入同一户/).waitFor()
  await page.getByLabel('出生医学证明编号').press('Control+Enter')
  await said('已登记 安小苗 的出生')
  const relations = page.getByRole('region', { name: '亲属关系' })
  await relations.getByRole('link', { name: '安小苗' }).waitFor()
  await page.goto(`${home}/record/death`)
  await page.getByLabel('去世日期').fill('2026-11-01')
  await page.getByText(/是户主/).waitFor()
  await page.keyboard.press('Control+Enter')
  await said('已登记 安小禾 去世')
  await relations.getByRole('link', { name: '安小苗' }).click()
  await heading('安小苗')
  const household = page.getByRole('region', { name: '同住的人' })
  await household.getByText('曾在这一户').waitFor()
  await household.getByText('没有户主').waitFor()
  await household.getByRole('link', { name: '安小禾' }).click()
  await heading('安小禾')
  await timeline().getByRole('button', { name: '撤销这次登记' }).click()
  await said('已撤销“去世”')
  await page.getByRole('link', { name: /^去世/ }).waitFor()
})

test('a marriage; households merged and split: several families at one address lead to one another', async () => {
  const { page } = story.desk
  const own = await ask<{ line: { area: number } }>(page, home)
  const { enrolments } = await ask<{ enrolments: string[] }>(page, '/people', {
    commandId: uuidv7(),
    source: '本人申报',
    seat: 'living',
    on: '2026-02-01',
    name: '安大山',
    sex: '1',
    bornOn: '1987-05-06',
    place: { area: own.line.area, address }
  })
  const other = `/people/${enrolments[0]}`
  const pick = async (label: string, name: string) => {
    await page.getByLabel(label).fill(name)
    await page.getByRole('option').filter({ hasText: name }).first().click()
  }
  const send = () => page.getByLabel('依据的材料').press('Control+Enter')
  await page.goto(`${home}/record/marriage`)
  await pick('与谁', '安大山')
  await page.getByLabel('登记日期').fill('2026年5月20日')
  expect(await findBarriers(page)).toEqual([])
  await send()
  await said('已登记 安小禾 的婚姻变化')
  await page.getByRole('region', { name: '亲属关系' }).getByText('配偶').waitFor()
  await page.goto(`${home}/record/relation`)
  await page.getByLabel('对方是 安小禾 的').selectOption('被监护人')
  const ward = page.getByLabel('对方', { exact: true })
  await ward.fill('安大山')
  await page.getByRole('option').filter({ hasText: '安大山' }).first().click()
  await page.getByLabel('从哪天起').fill('2026年6月1日')
  await page.getByText('安大山 记为 安小禾 的被监护人').waitFor()
  await send()
  await said('已登记 安小禾 的亲子、监护或抚养关系')
  const kin = page.getByRole('region', { name: '亲属关系' })
  await kin.getByText('被监护人').waitFor()
  // Parents live apart: who brings the child up is told, and ends on a day.
  await page.goto(`${home}/record/relation`)
  await page.getByLabel('对方是 安小禾 的').selectOption('直接抚养的子女')
  await ward.fill('安小苗')
  await page.getByRole('option').filter({ hasText: '安小苗' }).first().click()
  await page.getByLabel('从哪天起').fill('2026年6月1日')
  await page.getByText('安小苗 记为 安小禾 的直接抚养的子女').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'custody')
  await send()
  await said('已登记 安小禾 的亲子、监护或抚养关系')
  await kin.getByText('由其直接抚养').waitFor()
  await page.goto(`${home}/record/relation`)
  await page.getByLabel('对方是 安小禾 的').selectOption({ label: '与 安小苗 的监护或抚养结束' })
  await page.getByLabel('从哪天起').fill('2026年9月1日')
  await send()
  await said('已登记 安小禾 的亲子、监护或抚养关系')
  const families = page.getByRole('region', { name: '同住的人' })
  // Who clicks while a page still grows clicks beside what they saw.
  await page.goto(other, { waitUntil: 'networkidle' })
  await families.getByText('同一住址的其他户').waitFor()
  await families.getByRole('link', { name: '安小禾' }).click()
  await heading('安小禾')
  await page.goto(`${other}/record/household`)
  await page.getByRole('radio', { name: '并入另一户' }).check()
  await pick('并入谁的户', '安小禾')
  await page.getByLabel('安大山 与户主的关系').selectOption('10')
  await page.getByText(/安大山 自 .*归入 安小禾 的户/).waitFor()
  await send()
  await said('已登记 安大山 的户变动')
  await families.getByRole('listitem').filter({ hasText: '安小禾' }).getByText('户主').waitFor()
  await page.goto(`${other}/record/household`)
  await page.getByRole('radio', { name: '另立一户' }).check()
  await page.getByLabel('安大山 与户主的关系').selectOption('02')
  await page.getByText('住址不变').waitFor()
  await send()
  await said('已登记 安大山 的户变动')
  await families.getByText('同一住址的其他户').waitFor()
  await families.getByRole('link', { name: '安小禾' }).click()
  await heading('安小禾')
  await families.getByRole('listitem').filter({ hasText: '安大山' }).getByText('1 人').waitFor()
  await takePicture(page, 'person-families')
})

test('two officers on one record: the second sees what changed, keeps every word, and sends on', async () => {
  const { page } = story.desk
  await page.goto(`${home}/record/correction`)
  await page.getByLabel('哪一项登记错了').selectOption('name')
  await page.getByLabel('正确的是').fill('安晓禾')
  const other = await visit(story.browser, story.url)
  await signIn(other.page, 'street')
  await other.page.goto(`${home}/record/correction`)
  await other.page.getByLabel('哪一项登记错了').selectOption('phone')
  await other.page.getByLabel('正确的是').fill('13900001111')
  await other.page.keyboard.press('Control+Enter')
  await other.page.getByText('已更正 安小禾 的登记').waitFor()
  await other.leave()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '看看改了什么' }).click()
  await page.getByText(/\*+/).first().waitFor()
  expect(await page.getByLabel('正确的是').inputValue()).toBe('安晓禾')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('alert').getByRole('button').click()
  await heading('安晓禾')
})

test('a note is refused with article and reason, kept for the person, and deleted at once', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: '写备注' }).click()
  await page.getByRole('radio', { name: '怎样联系' }).check()
  await page.getByLabel('内容').fill('该户须按期孕检')
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('alert')
    .getByText(/孕检.*没有保存任何内容/)
    .waitFor()
  await page.getByLabel('内容').fill('白天上班，晚上七点后打电话')
  await page.keyboard.press('Control+Enter')
  await page.getByText('本人可见').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'person-note')
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByText('没有备注。').waitFor()
})

test('at their word a resident is called on no more, and again', async () => {
  const { page } = story.desk
  await page.goto(home)
  const wish = page.getByRole('region', { name: '上门意愿' })
  await wish.getByText('可以上门走访。').waitFor()
  await wish.getByRole('button', { name: '登记不要上门' }).click()
  await wish.getByText(/登记了不要上门。$/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await wish.scrollIntoViewIfNeeded()
  await takePicture(page, 'person-no-calls', 'here')
  await wish.getByRole('button', { name: '恢复上门' }).click()
  await wish.getByText('可以上门走访。').waitFor()
})

test('what was true on a day and what was known by then are asked apart; nothing can be recorded in the past', async () => {
  const { page } = story.desk
  await page.goto(home)
  await page.getByText('查看哪一天').click()
  await page.getByLabel('有效日（事实）').fill('2026年13月1日')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('没有这一天').waitFor()
  await page.getByLabel('有效日（事实）').fill('2026年3月1日')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('2026年3月1日 当天的情况').waitFor()
  await heading('安晓禾')
  expect(await page.getByRole('navigation', { name: '登记' }).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  // On that day it was true; that it was, nobody knew before it was recorded; midnight may have passed since.
  const daysAgo = new Date(Date.now() - 72 * 3_600_000).toISOString().slice(0, 10)
  await page.getByLabel('登记截至（当时所知）').fill(daysAgo)
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByText('在所选日期，登记中还没有此人的记录').waitFor()
  await page.goto(`${home}?on=2025-12-30`)
  await page.getByText('在所选日期，登记中还没有此人的记录').waitFor()
})

test('forms and page fit a phone, in English too', async () => {
  const { page } = story.desk
  await page.setViewportSize({ width: 390, height: 780 })
  await page.getByRole('button', { name: 'English' }).click()
  const forms = ['address', 'birth', 'death', 'move', 'household', 'marriage', 'relation', 'correction', 'cancellation']
  for (const form of ['', ...forms.map(one => `/record/${one}`)]) {
    await page.goto(home + form)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('.record-list, form.guided').first().waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), form).toBeLessThanOrEqual(0)
    expect(await findBarriers(page), form).toEqual([])
    await takePicture(page, `person-phone${form.replaceAll('/', '-')}`)
  }
})
