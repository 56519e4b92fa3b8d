import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { acting, ask, findBarriers, takePicture } from './visitor.ts'

const story = tellStory()
let actAs: ReturnType<typeof acting>
const street = 340104001000000

/** The last month that is over. */
const now = new Date()
const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1)).toISOString().slice(0, 7)
const form = `/reports/F01?month=${month}&area=${street}`

beforeAll(() => {
  actAs = acting(story.desk.page)
})

const said = (text: string) => story.desk.page.getByRole('status').getByText(text).waitFor()
const row = (name: string) => story.desk.page.getByRole('row').filter({ hasText: name })

test('a street officer opens the monthly form, and one figure leads to exactly its people of 80 and older', async () => {
  const { page } = story.desk
  await actAs('street')
  await page.goto(`/reports?month=${month}`)
  await page.getByRole('link', { name: 'F01 人口变动情况月报' }).click()
  await page.getByRole('heading', { level: 1, name: 'F01 人口变动情况月报' }).waitFor()
  await page.getByText('内部台账，非统计调查').waitFor()
  await page
    .getByText(/个人信息保护法/)
    .first()
    .waitFor()
  await page.getByText(/自动生成，0 格需手工填写/).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'report-form')
  const aged = row('80周岁及以上').getByRole('link').first()
  const n = Number((await aged.textContent())?.replaceAll(',', ''))
  const to = new URL((await aged.getAttribute('href'))!, page.url())
  await aged.click()
  await page.getByRole('heading', { level: 1, name: '80 周岁及以上' }).waitFor()
  expect((await ask<{ people: number }>(page, `${to.pathname}/total${to.search}`)).people).toBe(n)
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: 'F01 人口变动情况月报' }).waitFor()
})

test('a figure opens its parts, which with the rest are the whole', async () => {
  const { page } = story.desk
  await row('月初人数').getByRole('link').first().click()
  const parts = page.getByRole('table', { name: '月初人数 的组成' })
  await parts.getByRole('row').filter({ hasText: '合计' }).waitFor()
  const numbers = (await parts.locator('tbody tr td:last-child').allTextContents()).map(text =>
    Number(text.replaceAll(',', ''))
  )
  const whole = numbers.pop()!
  expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(whole)
  await page.getByRole('link', { name: '收起组成' }).click()
})

test('she finds what is unusual, cannot hand it in unexplained, explains it and hands it in', async () => {
  const { page } = story.desk
  const outliers = page.getByRole('region', { name: '与往常相差较大的数' })
  await outliers.waitFor()
  expect(await page.getByRole('button', { name: '报送', exact: true }).count()).toBe(0)
  await takePicture(page, 'report-outlier', 'here')
  for (let open = await outliers.getByRole('form').count(); open > 0; open--) {
    const one = outliers.getByRole('form').nth(open - 1)
    await one.getByLabel('说明原因').fill('新建小区十月集中交付入住')
    await one.getByRole('button', { name: '记下说明' }).click()
    await said('已记下。')
  }
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('已报送，待审核').first().waitFor()
  await page.getByText('报送时所知').waitFor()
})

test('a colleague checks it, the district approves and locks it', async () => {
  const { page } = story.desk
  await actAs('reviewer')
  await page.goto(form)
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByText('已审核，待批准').first().waitFor()
  await actAs('district')
  await page.goto(`/reports?month=${month}`)
  await page.getByRole('table', { name: '下级报送' }).getByRole('link', { name: /^F01/ }).click()
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await page.getByRole('button', { name: '锁定', exact: true }).click()
  await page.getByText('已锁定').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('a late birth arrives: the figure stays, and an amendment stands beside it', async () => {
  const { page } = story.desk
  await actAs('street')
  const births = () => row('出生').first().getByRole('cell').first()
  await page.goto(form)
  await births().waitFor()
  const before = await births().textContent()
  await ask(page, '/people', {
    commandId: uuidv7(),
    source: '出生医学证明',
    seat: 'living',
    on: `${month}-20`,
    name: '苗新新',
    sex: '2',
    bornOn: `${month}-20`,
    place: { area: 340104001001001 }
  })
  await page.goto(form)
  await page
    .getByRole('region', { name: '报送后的更正' })
    .getByText(/^出生（居住在本辖区）：/)
    .waitFor()
  expect(await births().textContent()).toContain(before?.trim() ?? 'nothing')
  await page
    .getByText(/更正：现为/)
    .first()
    .waitFor()
  await takePicture(page, 'report-amendment')
})

test('the form is printed and taken out as a workbook', async () => {
  const { page } = story.desk
  for (const [button, ending] of [
    ['打印（PDF）', 'pdf'],
    ['下载 XLSX', 'xlsx'],
    ['对外 XLSX', 'xlsx']
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click()
    ])
    expect(file.suggestedFilename()).toBe(
      `F01-${street}-${month}${button.startsWith('对外') ? '-outside' : ''}.${ending}`
    )
  }
})

test('what nobody’s system knows is typed on one sheet and kept at once', async () => {
  const { page } = story.desk
  await actAs('street')
  await page.goto(`/reports/F03?month=${month}&area=${street}`)
  const sheet = page.getByRole('form', { name: '需要手工填写' })
  for (const [name, n] of [
    ['初婚登记（对）', '12'],
    ['再婚登记（对）', '3'],
    ['离婚登记（对）', '5']
  ] as const)
    await sheet.getByLabel(name).fill(n)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'report-typed')
  await sheet.getByRole('button', { name: '记下' }).click()
  await said('已记下')
  await row('再婚登记（对）').getByText('3', { exact: true }).waitFor()
  await page.reload()
  expect(await sheet.getByLabel('离婚登记（对）').inputValue()).toBe('5')
})
