import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { tellStory } from './story.ts'
import { findBarriers, signIn, signOut, takePicture, typeSignIn, visit } from './visitor.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const story = tellStory('admin1')
let key = ''

/** The six digits an authenticator shows for a key (RFC 6238). */
function digitsOf(secret: string): string {
  const bits = [...secret].map(letter => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', bytes).update(counter).digest()
  return String((mac.readUInt32BE((mac[19] ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('an administrator makes an account and gets the slip with its link, shown once', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: '账号岗位', exact: true }).click()
  await page.getByRole('table', { name: '账号和岗位' }).getByRole('link', { name: 'street' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'accounts')
  await page.getByRole('button', { name: '新建账号' }).click()
  await page.getByRole('heading', { name: '新建账号' }).waitFor()
  await page.getByLabel('姓名', { exact: true }).fill('何平')
  await page.getByLabel('用户名', { exact: true }).fill('heping')
  await page.getByRole('button', { name: '建立账号' }).click()
  await page.getByRole('img', { name: '激活链接的二维码' }).waitFor()
  const link = await page.locator('code', { hasText: '/activate#' }).textContent()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'activation-slip')
  await page.getByRole('button', { name: '已交给本人，关闭' }).click()
  await page.getByText('待激活').first().waitFor()

  const other = await visit(story.browser, story.url)
  await other.page.goto(link ?? '')
  await other.page.getByLabel('新密码').waitFor()
  expect(await findBarriers(other.page)).toEqual([])
  await other.page.getByLabel('新密码').fill('a long first password')
  await other.page.getByLabel('再输入一次').fill('a long first password')
  await other.page.getByRole('button', { name: '设置密码' }).click()
  await other.page.getByText('密码已设置').waitFor()
  await signIn(other.page, 'heping', 'a long first password')
  await other.page.getByText('请联系本单位管理员为您设岗').waitFor()
  await other.leave()
})

test('the administrator sees whose certificate lapses within thirty days and records a new one; an expired one is refused', async () => {
  const { page } = story.desk
  await page.goto('/staff?show=soon')
  const list = page.getByRole('table', { name: '人员和资格' })
  await list.getByText('何平').waitFor()
  const form = page.getByRole('region', { name: '登记证书' })
  await form.getByLabel('何平 (heping)').check()
  await form.getByLabel('什么资格或证书').selectOption({ label: '个人信息保护培训证书' })
  await form.getByLabel('发证单位和编号').fill('区委网信办 2026-0088')
  await form.getByLabel('从哪天起').fill('2025-01-01')
  await form.getByLabel('到期日').fill('2026-01-01')
  await form.getByRole('button', { name: '登记证书' }).click()
  await page.getByRole('alert').getByText('已在 2026-01-01 到期').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await form.getByLabel('到期日').fill('2099-12-31')
  await form.getByRole('button', { name: '登记证书' }).click()
  await page.getByText('没有这样的人员').waitFor()
  await page.goto('/staff')
  await list.getByText('何平').waitFor()
  await takePicture(page, 'staff')
  await page.getByRole('tab', { name: '空岗' }).click()
  await page.getByRole('table', { name: '空岗' }).getByText('社区工作者').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/accounts/heping')
})

test('two posts are asked for; another administrator agrees with one click, and not to an own request', async () => {
  const { page } = story.desk
  for (const role of ['社区工作者', '网格员']) {
    await page.getByLabel('角色').selectOption({ label: role })
    const answered = page.waitForResponse(response => response.request().method() === 'POST')
    await page.getByRole('button', { name: '提出授岗' }).click()
    await answered
    await page.getByText('授岗申请已提出').waitFor()
  }
  await page.getByRole('link', { name: '审批', exact: true }).click()
  await page.getByText('没有等您决定的事项').waitFor()
  await page.getByRole('tab', { name: '我提出的' }).click()
  await page.getByText('等待决定').first().waitFor()
  await signOut(page)
  await signIn(page, 'admin2')
  await page.getByRole('link', { name: '审批', exact: true }).click()
  await page
    .getByText(/何平（heping）/)
    .first()
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'approvals')
  await page.getByRole('button', { name: '不同意' }).first().click()
  await page.getByText('不同意时请写明原因。').waitFor()
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: '同意', exact: true }).first().click()
    // A button that is at work has another name: whoever counts buttons would press on before the row is gone.
    await expect.poll(() => page.locator('.approvals > li').count()).toBe(left)
  }
  await signOut(page)
})

test('who holds two posts switches between them, and sees where they are signed in', async () => {
  const { page } = story.desk
  await signIn(page, 'heping', 'a long first password')
  await page.getByText('请在上方选择一个岗位').waitFor()
  await page.goto('/me')
  await page.getByRole('button', { name: '切换到这个岗位' }).first().click()
  await page.getByRole('link', { name: '名册', exact: true }).first().waitFor()
  await page.goto('/me')
  await page.getByText('现在使用').waitFor()
  await page.getByRole('table', { name: '我在哪里登录' }).getByText('本机').waitFor()
  expect(await page.getByRole('table', { name: '我在哪里登录' }).getByRole('row').count()).toBe(3)
  await page.getByRole('table', { name: '我在哪里登录' }).getByRole('button', { name: '退出' }).click()
  await page.getByText('已退出那里的登录').waitFor()
  expect(await findBarriers(page)).toEqual([])
})

test('a second factor is set up with a code, asked for at the next sign-in, and a spare code stands in for it', async () => {
  const { page } = story.desk
  await page.getByRole('button', { name: '设置第二重验证' }).click()
  await page.getByLabel('先输入您的密码').fill('a long first password')
  await page.getByRole('button', { name: '继续' }).click()
  await page.getByRole('img', { name: '验证器的二维码' }).waitFor()
  key = (await page.locator('code.spare').first().textContent()) ?? ''
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'second-factor')
  await page.getByLabel('验证器上的 6 位数字').fill('000000')
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('数字不对或已过期').waitFor()
  await page.getByLabel('验证器上的 6 位数字').fill(digitsOf(key))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('备用码', { exact: true }).waitFor()
  const spare = (await page.locator('.spare-codes code').first().textContent()) ?? ''
  await signOut(page)
  await typeSignIn(page, 'heping', 'a long first password')
  await page.getByRole('heading', { name: '第二重验证' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: /使用备用码/ }).click()
  await page.getByLabel('备用码').fill(spare)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('button', { name: '退出', exact: true }).first().waitFor()
  await signOut(page)
})

test('a post has a last day; ended, what is open on it goes to a named successor', async () => {
  const { page } = story.desk
  const street = await visit(story.browser, story.url)
  await signIn(street.page, 'street')
  await street.page.goto('/rosters/aged-60')
  await street.page.getByRole('button', { name: '导出或打印' }).click()
  const dialog = street.page.getByRole('dialog', { name: '导出或打印名册' })
  await dialog.getByLabel('用途').fill('老年人体检通知')
  await dialog.getByRole('button', { name: '生成文件' }).click()
  await dialog.getByRole('button', { name: '提请批准' }).click()
  await dialog.getByText('等待批准：老年人体检通知').waitFor()
  await street.leave()
  await signIn(page, 'admin1')
  await page.goto('/accounts/heping')
  await page.getByLabel('角色').selectOption({ label: '街道经办员' })
  await page
    .getByLabel('下一级辖区')
    .or(page.getByLabel('辖区（可不填）'))
    .first()
    .selectOption({ label: '三里庵街道' })
  const last = new Date(Date.now() + 8 * 3_600_000 + 10 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('最后一日').fill(last)
  await page.getByRole('button', { name: '提出授岗' }).click()
  await page.getByText('授岗申请已提出').waitFor()
  await signOut(page)
  await signIn(page, 'admin2')
  await page.goto('/approvals')
  await page.getByRole('button', { name: '同意', exact: true }).first().click()
  await page.getByText('没有等您决定的事项').waitFor()
  await page.goto('/accounts/heping')
  await page.getByText(/街道经办员.*到期/).waitFor()
  await page.goto('/accounts/street')
  await page.getByRole('button', { name: '结束岗位' }).click()
  await page.getByText('这个岗位未办结的工作').waitFor()
  expect(await page.getByRole('button', { name: '立即结束' }).count()).toBe(0)
  await page.getByLabel('接手人').selectOption({ label: '何平（heping）· 街道经办员' })
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'post-handed-over')
  await page.getByRole('button', { name: '立即结束' }).click()
  await page.getByText('岗位已结束').waitFor()
  await signOut(page)
  const successor = await visit(story.browser, story.url)
  await typeSignIn(successor.page, 'heping', 'a long first password')
  await successor.page.getByLabel('验证器上的 6 位数字').fill(digitsOf(key))
  await successor.page.getByRole('button', { name: '登录', exact: true }).click()
  await successor.page.getByRole('button', { name: '退出', exact: true }).waitFor()
  await successor.page.goto('/me')
  await successor.page
    .getByRole('listitem')
    .filter({ hasText: '街道经办员' })
    .getByRole('button', { name: '切换到这个岗位' })
    .click()
  await successor.page.goto('/approvals?tab=asked')
  await successor.page.getByText('老年人体检通知').waitFor()
  await successor.leave()
})

test('the auditor follows an account and a person, verifies every chain, and takes a signed file out', async () => {
  const { page } = story.desk
  await signIn(page, 'auditor')
  await page.getByRole('link', { name: '留痕审计', exact: true }).click()
  const list = page.getByRole('table', { name: '留痕审计' })
  await list.getByRole('button', { name: 'admin1' }).first().click()
  await page.waitForURL(/username=admin1/)
  await list.getByText('账号与岗位').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'audit')
  await page.getByLabel('用户名').fill('street')
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.waitForURL(/username=street/)
  await list.locator('summary').first().click()
  await list.getByTitle('追踪').first().click()
  await page.getByText('正在追踪一位居民').waitFor()
  await page.waitForURL(/person=/)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: '停止追踪' }).click()
  await page.getByText('追踪一位居民 · 核验完整性').click()
  await page.getByRole('tab', { name: '核验完整性' }).click()
  await page.getByRole('button', { name: '开始核验' }).click()
  await page.getByText(/完好：[\d,]+ 条全部前后相连/).waitFor()
  await page.getByRole('tab', { name: '导出签名文件' }).click()
  await page.getByLabel('用途').fill('年度合规审计')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('tabpanel').getByRole('button', { name: '导出', exact: true }).click()
  ])
  expect(download.suggestedFilename()).toMatch(/^anjia-audit-.*\.jsonl$/)
  expect(await findBarriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 740 })
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Audit', level: 1 }).waitFor()
  await takePicture(page, 'audit-phone')
  await page.goto('/accounts')
  await page.getByText('This post may not open this page').waitFor()
  expect({
    outside: story.desk.outside,
    complaints: story.desk.complaints.filter(text => !/40[013]/.test(text))
  }).toEqual({
    outside: [],
    complaints: []
  })
})
