import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { providerSimulator } from '../server/residents/provider-simulator-factory.ts'
import { tellStory } from './story.ts'
import { ask, findBarriers, signIn, signOut, takePicture, type Visitor, visit } from './visitor.ts'

const provider = await providerSimulator()
const story = tellStory('community', {
  ANJIA_OIDC_ISSUER: provider.issuer,
  ANJIA_OIDC_CLIENT: provider.client,
  ANJIA_OIDC_SECRET: provider.secret,
  ANJIA_OIDC_NAME: provider.name
})
const number = '13800138000'
let phone: Visitor
afterAll(async () => {
  // A stylesheet's policy forbids nothing here, and nothing comes from elsewhere but where the resident signs in.
  const outside = phone?.outside.filter(address => !address.startsWith(provider.issuer))
  expect([outside, phone?.complaints]).toEqual([[], []])
  await phone?.leave()
  await provider.close()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
/** On a phone one's own pages are in a menu, which opens without a script. */
async function openMenu(page: Page, name: string): Promise<void> {
  await page.locator('summary', { hasText: '菜单' }).click()
  await page.getByRole('link', { name, exact: true }).click()
}

/** Whole on a phone: nothing to push sideways, nothing that axe finds. */
async function reads(page: Page, name: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0)
  expect(await findBarriers(page), name).toEqual([])
  await takePicture(page, name)
}

test('on a phone a resident asks for a code, mends a slip, signs in, and reads what the window is needed for', async () => {
  phone = await visit(story.browser, story.url, 390)
  const { page } = phone
  await page.goto('/my')
  await heading(page, '您的手机号码是多少？')
  await reads(page, 'my-sign-in')
  await page.getByLabel('手机号码').fill('1380013800')
  await page.getByRole('button', { name: '发送验证码' }).click()
  await page.getByRole('alert').getByRole('link', { name: '请填写中国大陆的11位手机号码。' }).click()
  expect(await page.getByLabel('手机号码').inputValue()).toBe('1380013800')
  expect(await findBarriers(page)).toEqual([])
  phone.complaints.length = 0
  await page.getByLabel('手机号码').fill(number)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await heading(page, '短信里的验证码是多少？')
  const message = (await page.getByText('【安家】').textContent()) ?? ''
  await reads(page, 'my-code')
  await page.getByLabel('6位验证码').fill(/\d{6}/.exec(message)![0])
  await page.getByRole('button', { name: '登录' }).click()
  await heading(page, '还差一步：到窗口核实')
  await reads(page, 'my-at-window')
})

test('at the window the colleague checks the card and binds the phone; the resident sees their file', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  const shown = (await page.locator('.pair').textContent()) ?? ''
  const { people } = await ask<{ people: { enrolment: string; enrolled: boolean }[] }>(desk, '/people/look-up', {
    name: '王'
  })
  await desk.goto(`/people/${people.find(({ enrolled }) => enrolled)!.enrolment}`)
  const account = desk.getByRole('region', { name: '居民账号' })
  await account.getByText('没有开通。').waitFor()
  await account.getByRole('button', { name: '开通居民账号' }).click()
  await account.getByLabel('手机页面上的8位开通码').fill(shown)
  await account.getByLabel('手机号码末4位').fill(number.slice(-4))
  await account.getByRole('radio', { name: '看过身份证原件' }).check()
  expect(await findBarriers(desk)).toEqual([])
  await account.getByRole('button', { name: '开通', exact: true }).click()
  await account.getByText(/已开通：手机 1\*+00/).waitFor()
  await account.scrollIntoViewIfNeeded()
  await takePicture(desk, 'resident-account', 'here')
  const name = (await desk.getByRole('heading', { level: 1 }).textContent()) ?? ''
  await page.getByRole('link', { name: '刷新' }).click()
  await heading(page, '我的档案')
  await page.getByText(`${name}，以下是登记机关现在知道的内容。`).waitFor()
  await reads(page, 'my-file')
})

test('the resident sees who looked, in which office and role', async () => {
  const { page } = phone
  await openMenu(page, '谁看过')
  await heading(page, '谁看过我的档案')
  await page.getByText('社区工作者').first().waitFor()
  await page.getByText('登记居民').first().waitFor()
  await reads(page, 'my-looks')
  await page.getByRole('link', { name: '大字' }).click()
  await reads(page, 'my-looks-large')
  await page.getByRole('link', { name: 'English' }).click()
  await heading(page, 'Who looked at my file')
  await reads(page, 'my-looks-english')
  await page.getByRole('link', { name: '中文' }).click()
})

test('a consent withdrawn on the phone is gone from the officer’s screen', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  const consent = desk.getByRole('region', { name: '本人同意' })
  await consent.getByRole('button', { name: '请本人阅读并回答' }).first().click()
  await consent.getByRole('radio', { name: '同意', exact: true }).check()
  await consent.getByLabel('受教育程度和想学什么').fill('初中，想学剪纸')
  await consent.getByRole('radio', { name: '纸质告知书上签字' }).check()
  await consent.getByRole('button', { name: '记下本人的回答' }).click()
  await consent.getByText('本人告知：初中，想学剪纸').waitFor()
  await openMenu(page, '我的同意')
  await heading(page, '我的同意')
  await page.getByText('初中，想学剪纸').waitFor()
  await reads(page, 'my-consents')
  await page.getByRole('button', { name: '撤回同意' }).click()
  await page.getByText('已经结束，内容已删除').waitFor()
  expect(await page.getByText('初中，想学剪纸').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await desk.reload()
  await consent.getByText('已经结束，内容已删除').waitFor()
  expect(await consent.getByText('初中，想学剪纸').count()).toBe(0)
})

test('without a script the resident books a time at the window, one question a page, and cancels it', async () => {
  const { page } = phone
  await openMenu(page, '预约')
  await heading(page, '我的预约')
  await page.getByRole('link', { name: '预约一个时间' }).click()
  const answer = async (question: string, name: RegExp | string, press = '继续') => {
    await heading(page, question)
    await reads(page, `my-book-${question.slice(0, 2)}`)
    await page.getByRole('radio', { name }).first().check()
    await page.getByRole('button', { name: press }).click()
  }
  await answer('到哪个窗口？', '三里庵街道')
  await answer('哪一天来？', /星期/)
  await answer('几点来？', '9:30')
  await answer('来办什么事？', '育儿补贴', '预约')
  await heading(page, '我的预约')
  await page.getByText('三里庵街道 · 育儿补贴').waitFor()
  await page.getByRole('heading', { name: / 9:30$/ }).waitFor()
  await reads(page, 'my-bookings')
  await page.getByRole('button', { name: '取消预约' }).click()
  await page.getByText('现在没有预约。').waitFor()
})

test('without a script the resident asks the grid worker to come, one question a page, and takes it back', async () => {
  const { page } = phone
  await openMenu(page, '请人上门')
  await heading(page, '请网格员上门')
  await page.getByRole('link', { name: '约一次上门' }).click()
  const answer = async (question: string, name: RegExp | string, press = '继续') => {
    await heading(page, question)
    await reads(page, `my-visit-${question.slice(0, 2)}`)
    await page.getByRole('radio', { name }).first().check()
    await page.getByRole('button', { name: press }).click()
  }
  await answer('哪一天来？', /星期/)
  await answer('什么时候来？', '下午')
  await answer('想谈哪方面的事？', '帮忙填表、交材料', '约好')
  await heading(page, '请网格员上门')
  await page.getByText('帮忙填表、交材料 · 等网格员来').waitFor()
  await reads(page, 'my-visits')
  await page.getByRole('button', { name: '不用来了' }).click()
  await page.getByText('帮忙填表、交材料 · 已取消').waitFor()
})

test('without a script the resident says that nobody is to call at their home, and says later that calls are welcome again', async () => {
  const { page } = phone
  await page.getByRole('button', { name: '不要到我家来' }).click()
  await page.getByText('您家登记了不要上门，所以不安排任何上门。').waitFor()
  expect(await page.getByRole('link', { name: '约一次上门' }).count()).toBe(0)
  await reads(page, 'my-visits-none')
  await page.getByRole('button', { name: '可以再上门' }).click()
  await page.getByRole('link', { name: '约一次上门' }).waitFor()
})

test('a notice that names nobody is drafted, checked by a colleague, and read on the phone; a topic is one’s own wish', async () => {
  const { page: desk } = story.desk
  const before = desk.url()
  await desk.goto('/notices')
  const draft = desk.getByRole('region', { name: '起草通知' })
  await draft.getByLabel('标题').fill('周五便民集市')
  await draft.getByLabel('内容').fill('有事请打 138 0013 8000')
  await draft.getByLabel('哪天发出').fill('2026-01-05')
  await draft.getByRole('button', { name: '交同事核对' }).click()
  await draft.getByRole('alert').filter({ hasText: '手机号' }).waitFor()
  await draft.getByLabel('内容').fill('周五上午在小广场，欢迎街坊。电话 0551-60000001。')
  await draft.getByRole('button', { name: '交同事核对' }).click()
  const ofNotice = desk
    .getByRole('table', { name: '本辖区的通知' })
    .getByRole('row')
    .filter({ hasText: '周五便民集市' })
  await ofNotice.getByText('待核对').waitFor()
  expect(await ofNotice.getByRole('button', { name: '核对无误，按时发出' }).count()).toBe(0)
  await signOut(desk)
  await signIn(desk, 'street')
  await desk.goto('/notices')
  await ofNotice.getByRole('button', { name: '核对无误，按时发出' }).click()
  await desk.getByText('已核对，将按时发出。').waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await takePicture(desk, 'notices')
  const { page } = phone
  const title = page.getByRole('link', { name: '周五便民集市' })
  await expect
    .poll(async () => {
      await page.goto('/my/notices')
      return title.count()
    })
    .toBe(1)
  await title.click()
  await heading(page, '周五便民集市')
  // Who read it is kept nowhere: the desk sees one number, and none below five.
  for (let again = 0; again < 4; again++) {
    await page.reload()
    await heading(page, '周五便民集市')
  }
  await desk.reload()
  await ofNotice.getByText(/打开 5 次/).waitFor()
  const [poster] = await Promise.all([
    desk.waitForEvent('download'),
    ofNotice.getByRole('button', { name: '打印海报' }).click()
  ])
  expect(
    readFileSync(await poster.path())
      .subarray(0, 5)
      .toString()
  ).toBe('%PDF-')
  await page.getByRole('link', { name: '回到通知' }).click()
  await page.getByRole('button', { name: '要听：接种' }).click()
  await page.getByRole('button', { name: '不要了：接种' }).waitFor()
  await reads(page, 'my-notices')
  await page.getByRole('button', { name: '不要了：接种' }).click()
  await page.getByRole('button', { name: '要听：接种' }).waitFor()
  await signOut(desk)
  await signIn(desk, 'community')
  await desk.goto(before)
})

test('the welcome pack is written at the desk, where a mobile phone is held back, and is one step from the resident’s own page', async () => {
  const { page: desk } = story.desk
  const before = desk.url()
  await desk.goto('/welcome-pack')
  const line = desk.getByRole('region', { name: '加一条' })
  await line.getByLabel('关于', { exact: true }).selectOption({ label: '入园入学' })
  await line.getByLabel('名称', { exact: true }).fill('社区托育点')
  await line.getByLabel('说明', { exact: true }).fill('周一至周五，电话 138 0013 8000。')
  await line.getByLabel('英文名称').fill('Nursery of the community')
  await line.getByLabel('英文说明').fill('Monday to Friday, phone 0551-60000021.')
  await line.getByRole('button', { name: '已核对，保存' }).click()
  await line.getByRole('alert').filter({ hasText: '手机号' }).waitFor()
  await line.getByLabel('说明', { exact: true }).fill('周一至周五，电话 0551-60000021。')
  await line.getByRole('button', { name: '已核对，保存' }).click()
  const row = desk.getByRole('table', { name: '本辖区的指引' }).getByRole('row').filter({ hasText: '社区托育点' })
  await row.getByRole('button', { name: '改写' }).click()
  const changed = desk.getByRole('region', { name: '改写' })
  expect(await changed.getByLabel('英文名称').inputValue()).toBe('Nursery of the community')
  await changed.getByLabel('名称', { exact: true }).fill('梅山路社区托育点')
  await changed.getByRole('button', { name: '已核对，保存' }).click()
  await desk.getByText('已保存，今天核对：梅山路社区托育点').waitFor()
  await row.getByRole('button', { name: '核对过，仍然对' }).click()
  await desk.getByText('已注明今天核对：梅山路社区托育点').waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await takePicture(desk, 'welcome-desk')
  const { page } = phone
  await page.goto('/my')
  await page.getByRole('link', { name: '三里庵街道：看病、接种、上学，找谁问' }).click()
  await heading(page, '刚搬来：这里有什么')
  await page.getByRole('heading', { name: '入园入学：梅山路社区托育点' }).waitFor()
  await reads(page, 'welcome-of-street')
  await page.goto('/my')
  await desk.goto(before)
})

test('who comes without a booking gets a number, the desk calls it, and the hall sees the number alone', async () => {
  const { page: desk } = story.desk
  const hall = await visit(story.browser, story.url)
  await desk.getByRole('link', { name: '排队叫号' }).click()
  await desk.getByRole('button', { name: '现场取号' }).click()
  await desk.getByText('1 号').first().waitFor()
  await desk.getByText('1 人在等').waitFor()
  expect(await findBarriers(desk)).toEqual([])
  await desk.getByLabel('几号窗口').fill('3')
  await desk.getByRole('button', { name: '叫下一位' }).click()
  await desk.getByText('1 号，3 号窗口').waitFor()
  await takePicture(desk, 'queue')
  await hall.page.goto(
    new URL((await desk.getByRole('link', { name: '打开大厅屏幕' }).getAttribute('href'))!, story.url).href
  )
  await hall.page.getByRole('cell', { name: '3', exact: true }).waitFor()
  expect(await findBarriers(hall.page)).toEqual([])
  await takePicture(hall.page, 'queue-hall')
  await desk.getByRole('button', { name: '办完了' }).click()
  await hall.page.getByText('还没有叫号。').waitFor()
  await hall.leave()
  await desk.goBack()
})

test('the resident ends the account, and the page is closed at once', async () => {
  const { page } = phone
  await openMenu(page, '账号')
  await heading(page, '我的账号')
  await reads(page, 'my-account')
  await page.getByRole('button', { name: '停用账号' }).click()
  await heading(page, '账号已停用')
  await page.goto('/my')
  await heading(page, '还差一步：到窗口核实')
  await page.getByRole('button', { name: '退出' }).click()
  await heading(page, '您的手机号码是多少？')
})

test('through the identity provider the resident comes back signed in, and the window binds that account as it does a phone', async () => {
  const { page: desk } = story.desk
  const { page } = phone
  await page.getByRole('link', { name: `用${provider.name}登录` }).click()
  await heading(page, provider.name)
  await page.getByLabel('姓名代号').fill('resident-1')
  await page.getByRole('button', { name: '登录' }).click()
  await heading(page, '还差一步：到窗口核实')
  await reads(page, 'my-at-window-provider')
  const [shown = '', tail = ''] = await page.locator('.pair').allTextContents()
  const account = desk.getByRole('region', { name: '居民账号' })
  await desk.reload()
  await account.getByRole('button', { name: '开通居民账号' }).click()
  await account.getByLabel('手机页面上的8位开通码').fill(shown)
  await account.getByLabel('手机号码末4位，或页面上的核对码').fill(tail)
  await account.getByRole('radio', { name: '看过身份证原件' }).check()
  await account.getByRole('button', { name: '开通', exact: true }).click()
  await account.getByText('已开通：统一身份认证').waitFor()
  await page.getByRole('link', { name: '刷新' }).click()
  await heading(page, '我的档案')
  await openMenu(page, '账号')
  await page.getByText('用统一身份认证登录。').waitFor()
  await reads(page, 'my-account-provider')
})

/** One question a page: what is given is answered, what may stay empty is passed over, until all is to be checked. */
async function answerAll(page: Page, answers: Record<string, string>): Promise<void> {
  const title = page.getByRole('heading', { level: 1 })
  for (
    let name = (await title.textContent()) ?? '';
    name !== '请核对您的回答';
    name = (await title.textContent()) ?? ''
  ) {
    const said = answers[name]
    const choice = page.getByRole('radio', { name: said ?? '', exact: true })
    if (said && (await page.getByRole('radio').count())) await choice.check()
    else if (said) await page.locator('form.question input').first().fill(said)
    await page.getByRole('button', { name: '保存并继续' }).click()
    await title.filter({ hasNotText: name }).waitFor()
  }
}

const bornOn = new Date(Date.now() - 120 * 86_400_000).toISOString().slice(0, 10)

test('without a script a mother registers a birth in a few questions, and takes the receipt home', async () => {
  const plain = await story.browser.newContext({
    baseURL: story.url,
    viewport: { width: 390, height: 740 },
    javaScriptEnabled: false,
    storageState: await phone.page.context().storageState()
  })
  const page = await plain.newPage()
  await page.goto('/my/apply')
  await page.getByRole('link', { name: '开始办理' }).first().waitFor()
  await page.locator('section').filter({ hasText: '生育登记' }).getByRole('link', { name: '开始办理' }).first().click()
  await page.getByRole('radio', { name: /^孩子出生后/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await answerAll(page, { '孩子叫什么名字？': '林小满', '孩子是哪天出生的？': bornOn })
  await page.getByRole('button', { name: '提交' }).click()
  await heading(page, '办事进度')
  await page.getByText('已办结').first().waitFor()
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^下载.*（PDF）$/ }).click()
  ])
  expect(receipt.suggestedFilename()).toMatch(/[.]pdf$/)
  await plain.close()
})

test('she claims the subsidy on the phone, where every page reads well, and finds it among her cases with its clock', async () => {
  const { page } = phone
  await page.goto('/my')
  await page.getByRole('link', { name: '标准字' }).click()
  await openMenu(page, '办事')
  await heading(page, '可以办什么？')
  await reads(page, 'my-apply')
  await page.locator('section').filter({ hasText: '育儿补贴' }).getByRole('link', { name: '开始办理' }).first().click()
  await reads(page, 'my-matter')
  await page.getByRole('radio', { name: /^父亲或母亲申领/ }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await reads(page, 'my-question')
  await answerAll(page, {
    '孩子叫什么名字？': '林小满',
    '孩子是哪天出生的？': bornOn,
    '孩子的身份证号，或者出生医学证明编号，是多少？': 'L340000123',
    '孩子是哪天落户的？': bornOn,
    '孩子是哪国国籍？': '中国',
    '补贴打到哪张银行卡？': '6222020200112233445'
  })
  await reads(page, 'my-check')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await heading(page, '办事进度')
  await page.getByText('已收到，等工作人员受理').waitFor()
  await reads(page, 'my-case')
  await page.getByRole('link', { name: '回到我的办事' }).click()
  await heading(page, '我的办事')
  await reads(page, 'my-cases')
  await page.getByRole('link', { name: /^育儿补贴/ }).click()
  await heading(page, '办事进度')
})

test('the window tells once what is missing, she sends photographs, and reads the decision with its reasons', async () => {
  const { page } = phone
  const { page: desk } = story.desk
  const at = new URL(page.url()).pathname.replace('/my', '')
  await signOut(desk)
  await signIn(desk, 'street')
  await desk.goto(at)
  await desk.getByRole('tab', { name: '一次性告知' }).click()
  await desk.getByRole('button', { name: '一次性告知', exact: true }).click()
  await desk.getByText('等居民补材料，计时暂停').waitFor()
  await page.reload()
  const notice = page.getByRole('region', { name: '请您补充这些材料' })
  await notice.waitFor()
  await reads(page, 'my-notice')
  const photo = await page.screenshot()
  for (let owed = await notice.getByRole('listitem').count(); owed > 0; owed--) {
    await page.getByLabel('拍照或选择文件').setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: photo })
    await page.getByRole('button', { name: '上传' }).click()
    await expect.poll(() => notice.getByRole('listitem').count()).toBe(owed - 1)
  }
  await desk.reload()
  for (const [tab, said] of [
    ['受理', '已办理：受理'],
    ['审核通过', '已办理：审核通过']
  ] as const) {
    await desk.getByRole('tab', { name: tab, exact: true }).click()
    await desk.getByRole('button', { name: tab, exact: true }).click()
    await desk.getByText(said).waitFor()
  }
  await signOut(desk)
  await signIn(desk, 'district')
  await desk.goto(at)
  await desk.getByRole('tab', { name: '作出决定' }).waitFor()
  await desk.getByRole('button', { name: '作出决定' }).click()
  await desk.getByRole('region', { name: '决定', exact: true }).getByText('准予').waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '为什么这样决定' }).waitFor()
  await page.getByRole('heading', { name: '不同意怎么办' }).waitFor()
  await reads(page, 'my-decision')
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^下载育儿补贴.*（PDF）$/ }).click()
  ])
  expect(letter.suggestedFilename()).toMatch(/[.]pdf$/)
  await page.goto('/my/certificates')
  await reads(page, 'my-certificates')
})
