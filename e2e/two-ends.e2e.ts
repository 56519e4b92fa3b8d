import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseDestination } from './journey/move-away.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, idNumberOf, signIn, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('community')
const grid = 340104001001001
const there = 340111001009000
let other: Visitor
let exchange = ''
let before: Counted[] = []
const father = { name: '陶远行', sex: '1', bornOn: '1988-02-11' }
const family = [
  { ...father, idNumber: idNumberOf(father.bornOn, 611) },
  { name: '贺思归', sex: '2', bornOn: '1990-09-03', idNumber: idNumberOf('1990-09-03', 612) },
  { name: '陶小树', sex: '1', bornOn: '2018-06-01', idNumber: idNumberOf('2018-06-01', 613) }
]

const register = (page: Page, person: object) =>
  ask<{ enrolments: string[] }>(page, '/people', {
    commandId: v7(),
    source: '本人申报',
    seat: 'living',
    ...person
  }).then(({ enrolments }) => enrolments[0]!)
type Counted = [living: number, hukou: number, inMigrants: number, outMigrants: number]
interface Told {
  living: number
  hukou: number
  inMigrants: { all: number }
  outMigrants: { all: number }
}
const counted = async (page: Page): Promise<Counted> => {
  const { living, hukou, inMigrants, outMigrants } = await ask<Told>(page, '/counts')
  return [living, hukou, inMigrants.all, outMigrants.all]
}
const bothCounts = async () => [await counted(story.desk.page), await counted(other.page)]
/** What has changed since the beginning, here and there. */
const changed = async () => (await bothCounts()).map((now, end) => now.map((n, i) => n - before[end]![i]!))
const enrolments: string[] = []

// A family with its hukou in the community that left in autumn; the father told the street he lives in now, without a document, so that he counts
// twice; and somebody of his name and birthday lives there too.
beforeAll(async () => {
  const { page } = story.desk
  other = await visit(story.browser, story.url)
  await signIn(other.page, 'neighbour')
  for (const one of family) {
    const told = { ...one, on: '2020-05-01', place: { area: grid, address: '梅山路9号' } }
    enrolments.push(await register(page, told))
    await register(page, { ...told, seat: 'hukou' })
  }
  await ask(page, '/people/households', {
    commandId: v7(),
    source: '本人申报',
    on: '2020-05-01',
    seat: 'living',
    members: enrolments.map((enrolment, i) => ({ enrolment, version: 2, headRelation: ['02', '10', '22'][i] }))
  })
  for (const address of ['骆岗路3号', '锦绣大道50号'])
    await register(other.page, { ...father, on: '2026-09-01', place: { area: there, address } })
  before = await bothCounts()
})
afterAll(async () => {
  expect([story.desk.outside, other?.outside]).toEqual([[], []])
  await other?.leave()
})

/** The father is counted where he lives now, with his hukou at home: [living, hukou, in-migrants, out-migrants] here and there. */
const pairedCounts = [
  [-1, 0, 0, 1],
  [0, 0, 1, 0]
]
const people = (page: Page) => page.getByRole('region', { name: '居民', exact: true })
const thread = (page: Page) => page.getByRole('region', { name: '往来记录' })
/** The names of both places come after the page and move what stands below them: nothing is pressed before. */
async function placesStand(page: Page): Promise<void> {
  for (const place of ['梅山路社区居委会', '骆岗街道'])
    await page.locator('main').getByText(place, { exact: true }).first().waitFor()
}

async function reads(page: Page, picture: string): Promise<void> {
  expect(await findBarriers(page), picture).toEqual([])
  await takePicture(page, picture)
}

test('an answer of another place waits on the page from the first day of the demo', async () => {
  const street = await visit(story.browser, story.url)
  await signIn(street.page, 'street')
  await street.page.goto('/two-ends')
  await street.page.getByRole('table', { name: '等我办理' }).getByRole('row').nth(1).waitFor()
  await reads(street.page, 'two-ends-list')
  await street.leave()
})

test('协查: the origin asks another place about a household, says why, and learns nothing by asking', async () => {
  const { page } = story.desk
  await page.goto(`/people/${enrolments[0]}`)
  await page.getByRole('link', { name: /^协查/ }).click()
  for (const { name } of family.slice(1)) await page.getByRole('checkbox', { name }).check()
  await chooseDestination(page, '对方')
  await page.getByLabel('留言').fill('怀孕情况也请告知')
  await page.getByRole('button', { name: '发送' }).click()
  // Of bodies nothing is asked, and the law says why.
  await page.getByRole('alert').filter({ hasText: '没有保存任何内容' }).waitFor()
  story.desk.complaints.length = 0
  await page.getByLabel('留言').fill('上门几次没见到人，请帮忙核对住处，免得两边都登记。')
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByText('已发给对方，5 个工作日内答复').waitFor()
  await people(page).getByText('对方反馈后显示由谁计数').first().waitFor()
  exchange = new URL(page.url()).pathname
  expect(await bothCounts()).toEqual(before)
})

test('配对, 重新挂接 and 反馈: the other place finds which record is the person, puts a wrong pairing right with its reason, and answers', async () => {
  const { page } = other
  await page.goto('/two-ends')
  await placesStand(page)
  await page
    .getByRole('table', { name: '等我办理' })
    .getByRole('link', { name: /陶远行等 3 人/ })
    .click()
  await page.getByText('上门几次没见到人', { exact: false }).waitFor()
  // Of the other place only the people and the words: no address, no number.
  expect(await page.locator('main').textContent()).not.toContain('梅山路9号')
  await page.getByRole('tab', { name: '配对' }).click()
  // First the namesake, by mistake: name and birthday agree.
  await page.getByRole('radio', { name: /锦绣大道50号.*姓名和出生日期一致/ }).check()
  await reads(page, 'two-ends-pair')
  await page.getByRole('button', { name: '配对', exact: true }).click()
  await people(page).getByText('已配对').waitFor()
  expect(await changed()).toEqual(pairedCounts)
  await page.getByRole('tab', { name: '配对' }).click()
  await page.getByRole('radio', { name: /骆岗路3号/ }).check()
  await page.getByLabel('原因').fill('证件核对后是另一位')
  await reads(page, 'two-ends-rebind')
  await page.getByRole('button', { name: '配对', exact: true }).click()
  await thread(page).getByText('重新挂接').waitFor()
  await thread(page).getByText('证件核对后是另一位').waitFor()
  // The namesake counts for himself again, and the father once.
  expect(await changed()).toEqual(pairedCounts)
  await page.getByRole('tab', { name: '反馈' }).click()
  for (const { name } of family) {
    const asked = page.getByRole('group', { name: `${name}：是否住在这里` })
    await asked.getByRole('radio', { name: '是', exact: true }).check()
    await page.getByLabel(`${name}：从哪天起住在这里`).fill('2026-09-01')
  }
  await reads(page, 'two-ends-answer')
  await page.getByRole('button', { name: '反馈', exact: true }).click()
  await page.getByText('已反馈').first().waitFor()
})

test('移交: the origin reads the answer, hands the household over, and the other place reviews and accepts', async () => {
  const { page } = story.desk
  await page.goto(exchange)
  await thread(page).getByText('陶小树：是否住在这里').waitFor()
  await placesStand(page)
  await page.getByRole('tab', { name: '移交' }).click()
  await page.getByLabel('从哪天起住在对方那里').fill('2026-09-01')
  // The father is counted there since the pairing; the others said, each for themselves, that they wish it.
  for (const { name } of family.slice(1)) {
    const wish = page.getByRole('group', { name: `${name}本人怎样提出移交的` })
    await wish.getByRole('radio', { name: '电话', exact: true }).check()
  }
  await page.getByText('应本人要求请对方接手登记', { exact: false }).waitFor()
  await reads(page, 'two-ends-hand-over')
  await page.getByRole('button', { name: '移交', exact: true }).click()
  await page.getByText('已请对方接手').waitFor()
  await other.page.goto(exchange)
  await placesStand(other.page)
  await other.page.getByRole('tab', { name: '接受移交' }).click()
  await other.page.getByRole('button', { name: '接受移交', exact: true }).click()
  await other.page.getByText('已接受移交，事项办结').waitFor()
})

test('at the end both places read the same of who counts each person, and both counts agree with it', async () => {
  const { page } = story.desk
  // Three live there now and keep their hukou here: out-migrants of this community, in-migrants of that street.
  expect(await changed()).toEqual([
    [-3, 0, 0, 3],
    [2, 0, 3, 0]
  ])
  await page.goto(exchange)
  await other.page.goto(exchange)
  await expect.poll(() => people(page).getByText('现住人口 由对方计').count()).toBe(3)
  await expect.poll(() => people(other.page).getByText('现住人口 由我方计').count()).toBe(3)
  await expect.poll(() => people(page).getByText('户籍人口 由我方计').count()).toBe(3)
  await expect.poll(() => people(other.page).getByText('户籍人口 由对方计').count()).toBe(3)
  await thread(page).getByText(/已读/).first().waitFor()
  await reads(page, 'two-ends-closed')
  await reads(other.page, 'two-ends-closed-there')
  // One household there, with its roles, the father’s own record in it.
  await people(other.page).getByRole('link', { name: '查看本地登记' }).nth(1).click()
  const household = other.page.getByRole('region', { name: '同住的人' })
  for (const { name } of family) await household.getByText(name).first().waitFor()
  await reads(other.page, 'two-ends-household')
  await page.setViewportSize({ width: 390, height: 740 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: /陶远行/, level: 1 }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await reads(page, 'two-ends-phone')
})
