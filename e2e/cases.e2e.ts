import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, signIn, signOut, takePicture } from './visitor.ts'

const story = tellStory('community')
/** Somebody who asks for themselves. */
const grown = /· [2-6]\d 周岁/

test('at the window an officer finds the resident and registers a birth; a refused word is told with the law', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: '办事窗口', exact: true }).click()
  await page.getByRole('button', { name: '办理事项' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '办理事项' }).click()
  await page.getByRole('link', { name: '生育登记', exact: true }).click()
  await page.getByLabel('登记人').fill('王')
  await page.getByRole('option').first().click()
  await page.getByText('街道窗口办理').waitFor()
  await page.getByLabel('孩子姓名').fill('王𬭎小宝')
  await page.getByLabel('孩子出生日期').fill('2026-10-05')
  await page.getByRole('radio', { name: '代办人' }).check()
  await page.getByLabel('凭什么代办').fill('上门孕检时受托')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '登记并出具回执' }).click()
  await page.getByText('已无法律依据').waitFor()
  await takePicture(page, 'case-refused')
  await page.getByLabel('凭什么代办').fill('出示委托书和双方身份证')
  await page.getByRole('button', { name: '登记并出具回执' }).click()
  await page.getByRole('heading', { name: /^生育登记 · 王/ }).waitFor()
  await page.getByText('出示委托书和双方身份证').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'case')
})

test('the receipt is printed, and another officer finds the case from the list and on the resident’s page', async () => {
  const { page } = story.desk
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印回执' }).click()
  ])
  expect(paper.suggestedFilename()).toBe('生育登记回执.pdf')
  await signOut(page)
  await signIn(page, 'street')
  await page.getByRole('link', { name: '办事窗口', exact: true }).click()
  await page.getByLabel('状态').selectOption({ label: '已办结' })
  await page.getByRole('table', { name: '已办结' }).getByRole('link').first().click()
  await page.getByText('王𬭎小宝').waitFor()
  await page.getByRole('region', { name: '登记册中的信息' }).getByRole('link').click()
  await page.getByRole('region', { name: '办理的事项' }).getByRole('link', { name: '生育登记', exact: true }).click()
  await page.getByText('王𬭎小宝').waitFor()
})

test('a receipt issued wrongly is revoked with a reason, and shows so everywhere', async () => {
  const { page } = story.desk
  await page.getByRole('tab', { name: '作废有误的回执' }).click()
  await page.getByLabel('原因').fill('姓名写错，重新登记')
  await page.getByRole('button', { name: '作废有误的回执' }).click()
  await page.getByText('回执已失效').first().waitFor()
  await page.getByRole('region', { name: '办理记录' }).getByText('退回', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: '打印回执' }).count()).toBe(0)
  await page.goto('/cases?shelf=ended')
  await page.getByRole('table', { name: '已退回或撤回' }).getByText('回执已失效').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('before a birth the street registers by separate consent only; withdrawn, nothing is left of it', async () => {
  const { page } = story.desk
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('region', { name: '登记册中的信息' }).getByRole('link').click()
  const cases = page.getByRole('region', { name: '办理的事项' })
  await cases.getByRole('link', { name: '办理事项' }).click()
  await page.getByRole('link', { name: '生育登记', exact: true }).click()
  await page.getByRole('radio', { name: '孩子出生前' }).check()
  await page.getByText('请本人阅读').waitFor()
  await page.getByRole('radio', { name: '本人已在屏幕上阅读并同意' }).check()
  await page.getByRole('button', { name: '登记并出具回执' }).click()
  await cases.getByText('只有街道可见').waitFor()
  await page.goto('/cases?shelf=delivered')
  // The demo's own receipt and no other.
  const done = page.getByRole('table', { name: '已办结' }).getByRole('link')
  await done.first().waitFor()
  expect(await done.count()).toBe(1)
  await page.goBack()
  await cases.getByRole('button', { name: '应本人要求撤回' }).click()
  await cases.getByRole('button', { name: '撤回并立即删除' }).click()
  await cases.getByText('只有街道可见').waitFor({ state: 'hidden' })
})

test('a list of old cases of the abolished fee is closed as it comes in; what is left is a notice, a list for the court and an archive', async () => {
  const { page } = story.desk
  await page.goto('/cases')
  await page.getByRole('link', { name: '历史案件结案' }).click()
  await page.getByText('还没有登记历史案件').waitFor()
  await page.getByLabel('清单从哪里来').fill('区里移交的历史案件清单')
  await page.getByLabel('清单内容').fill('姓名\t文号\t金额\n张三\t\t30000')
  await page.getByRole('button', { name: '全部结案，不再征收' }).click()
  await page.getByText('第 2 行缺少姓名或文号').first().waitFor()
  await page
    .getByLabel('清单内容')
    .fill('姓名\t文号\t金额\t强制执行\n张三𬭎\t蜀征字〔2009〕12号\t30000\t是\n李四\t蜀征字〔2012〕7号\t8000\t否')
  await page.getByText('不读取的列：金额').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '全部结案，不再征收' }).click()
  const archive = page.getByRole('table', { name: '已结案（只读）' })
  await archive.getByText('结案，不再征收').first().waitFor()
  expect(await page.getByText('30000').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'legacy-cases')
  const [court] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载撤回强制执行申请清单' }).click()
  ])
  expect(court.suggestedFilename()).toBe('撤回强制执行申请清单.csv')
  await page.goto('/prints')
  const waiting = page.getByRole('table', { name: '待打印' })
  await waiting.getByRole('row').filter({ hasText: '张三𬭎' }).getByRole('checkbox').check()
  const [notice] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印选中的 1 份' }).click()
  ])
  expect(notice.suggestedFilename()).toBe('历史案件结案告知书.pdf')
})

test('a clue about an institution goes to the district with its evidence and comes back answered; a word about a person is refused', async () => {
  const { page } = story.desk
  await page.goto('/clues')
  await page.getByText('没有线索').waitFor()
  await page.getByRole('radio', { name: '无证行医' }).check()
  await page.getByLabel('机构或场所名称').fill('某某门诊部')
  await page.getByLabel('地址', { exact: true }).fill('三里庵路18号二楼')
  await page.getByLabel('看到了什么').fill('有位女士从里面出来')
  await page.getByLabel('发现日期').fill('2026-11-01')
  await page.getByRole('button', { name: '登记线索' }).click()
  await page.getByText('线索只写机构和场所').waitFor()
  await page.getByLabel('看到了什么').fill('没有执业许可，门口张贴广告')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '登记线索' }).click()
  await page.getByRole('heading', { name: '线索移送 · 某某门诊部' }).waitFor()
  const buffer = await page.screenshot()
  await page.locator('input[type=file]').setInputFiles({ name: '广告.png', mimeType: 'image/png', buffer })
  await page.getByRole('button', { name: '打开证据 1' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'clue')
  await page.getByRole('button', { name: '移送区县' }).click()
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印移送回执' }).click()
  ])
  expect(receipt.suggestedFilename()).toBe('线索移送回执.pdf')
  const at = page.url()
  await signOut(page)
  await signIn(page, 'district')
  await page.goto('/clues')
  await page.getByRole('table', { name: '线索' }).getByRole('link', { name: '某某门诊部' }).click()
  await page.getByRole('button', { name: '签收' }).click()
  await page.getByLabel('区县答复').fill('已依法核查')
  await page.getByRole('button', { name: '答复', exact: true }).click()
  await page.getByText('区县已答复').first().waitFor()
  await signOut(page)
  await signIn(page, 'street')
  await page.goto(at)
  await page.getByText('已依法核查').waitFor()
  await takePicture(page, 'clue-answered')
})

test('one form for a new child goes to five offices: each part is seen on its way, and the claim for the subsidy is a case of its own', async () => {
  const { page } = story.desk
  await page.goto('/cases/new')
  await page.getByRole('link', { name: '新生儿出生“一件事”', exact: true }).click()
  await page.getByLabel('登记人').fill('王')
  await page.getByRole('option').filter({ hasText: grown }).first().click()
  await page.getByLabel('孩子姓名').fill('王小新')
  await page.getByLabel('孩子出生日期').fill('2026-10-20')
  await page.getByRole('radio', { name: '随申请人' }).check()
  await page.getByRole('radio', { name: '本人', exact: true }).check()
  expect(await page.getByText('婚姻').count()).toBe(0)
  await takePicture(page, 'newborn-form')
  await page.getByRole('button', { name: '登记并出具回执' }).click()
  const offices = page.getByRole('region', { name: '各部门办理进展' })
  await offices.getByText('部门办理中').first().waitFor()
  expect(await offices.getByRole('listitem').count()).toBe(5)
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'newborn-parts')
  await offices.getByRole('link', { name: '看这件申领' }).click()
  await page.getByRole('heading', { name: /^育儿补贴/ }).waitFor()
})

test('whoever asks for help is told who is in charge, and a copy of one’s own record is printed in the moment', async () => {
  const { page } = story.desk
  const begin = async (matter: string) => {
    await page.goto('/cases/new')
    await page.getByRole('link', { name: matter, exact: true }).click()
    await page.getByRole('main').getByRole('combobox').fill('王')
    await page.getByRole('option').filter({ hasText: grown }).first().click()
  }
  await begin('求助登记')
  await page.getByRole('radio', { name: '老人需要照料' }).check()
  await page.getByRole('radio', { name: '有人常来看看' }).check()
  // A neighbour comes with a letter of authority, and is to follow the case on their own page.
  await page.getByRole('radio', { name: '代办人' }).check()
  await page.getByLabel('凭什么代办').fill('出示委托书和双方身份证')
  await page.getByLabel('代办人（可以不填）').fill('李')
  await page.getByRole('option').first().click()
  await page.getByRole('button', { name: '收下并开始计时' }).click()
  await page
    .getByText(/请填写委托到哪一天/)
    .first()
    .waitFor()
  await page.getByLabel('委托到哪一天').fill('2099年12月31日')
  await page.getByRole('button', { name: '收下并开始计时' }).click()
  await page.getByText('2099年12月31日').waitFor()
  await page.getByText('“有人常来看看”由社区负责').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'help-request')
  await begin('我的信息：查阅、更正、删除')
  await page.getByRole('radio', { name: '本人', exact: true }).check()
  await page.getByRole('button', { name: '现在办理' }).click()
  const [copy] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '打印本人信息副本' }).click()
  ])
  expect(copy.suggestedFilename()).toBe('本人信息副本.pdf')
  await takePicture(page, 'my-data-copy')
})

test('how long cases take stands in charts with their tables at the desk, and beside what is promised on a public page', async () => {
  const { page } = story.desk
  await page.goto('/cases')
  await page.getByRole('link', { name: '办理时效' }).click()
  await page.getByRole('region', { name: '按事项' }).getByText('图中数字').click()
  await page.getByRole('table', { name: '按事项' }).getByText('求助登记').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'times')
  await page.getByRole('link', { name: '居民看到的公开页' }).click()
  await page.getByRole('heading', { name: '承诺多久，实际多久' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'timeliness')
  await page.goBack()
})

test('in English and on a phone nothing is cut off; who may not handle cases is told so', async () => {
  const { page } = story.desk
  await page.setViewportSize({ width: 390, height: 740 })
  await page.getByRole('button', { name: 'English' }).click()
  for (const path of [
    '/cases?shelf=ended',
    '/cases/new',
    '/cases/new?matter=childcare-subsidy',
    '/cases/new?matter=newborn',
    '/cases/times',
    '/timeliness',
    '/cases/legacy',
    '/clues'
  ]) {
    await page.goto(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await findBarriers(page)).toEqual([])
  }
  await takePicture(page, 'cases-phone')
  expect(story.desk.outside).toEqual([])
})
