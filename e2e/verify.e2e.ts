import { readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesOf } from '../tools/read-pdf.ts'
import { filmOf } from './fake-camera.ts'
import { tellStory } from './story.ts'
import { findBarriers, openBrowser, signIn, takePicture, type Visitor, visit } from './visitor.ts'

const story = tellStory('community')
let stranger: Visitor
let paper: Download
/** Everything the stranger's browser asked for. */
const asked: string[] = []

beforeAll(async () => {
  stranger = await visit(story.browser, story.url, 390)
  stranger.page
    .context()
    .on('request', request => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
})
afterAll(() => stranger?.leave())

const verdict = (page: Page) => page.getByRole('region', { name: '核验结果' })
const present = async (page: Page) =>
  page.getByLabel('选择照片、截图或凭证文件（PDF）').setInputFiles(await paper.path())

test('an officer registers a birth and the resident gets the receipt as a file', async () => {
  const { page } = story.desk
  await page.getByRole('link', { name: '办事窗口', exact: true }).click()
  await page.getByRole('button', { name: '办理事项' }).click()
  await page.getByRole('link', { name: '生育登记', exact: true }).click()
  await page.getByLabel('登记人').fill('王')
  await page.getByRole('option').first().click()
  await page.getByLabel('孩子姓名').fill('王小安')
  await page.getByLabel('孩子出生日期').fill('2026-10-05')
  await page.getByRole('button', { name: '登记并出具回执' }).click()
  await page.getByRole('heading', { name: /^生育登记 · 王/ }).waitFor()
  ;[paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '打印回执' }).click()])
})

test('a stranger opens the page once, and then verifies without a network: valid, with the name to compare', async () => {
  const { page } = stranger
  await page.goto('/verify')
  await page.getByText('这台设备已能在没有网络时核验。').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
  await page.context().setOffline(true)
  await page.reload()
  await present(page)
  await verdict(page).getByRole('heading', { name: '有效', exact: true }).waitFor()
  await verdict(page).getByText('生育登记回执').waitFor()
  await verdict(page).getByText('三里庵街道').waitFor()
  await verdict(page)
    .getByText(/^撤销名单取自 2026年|^撤销名单取自 \d{4}年/)
    .waitFor()
  expect(await verdict(page).textContent()).not.toContain('王小安')
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'verify-offline')
})

test('a photograph of the paper is read as the paper itself, and a file that is none says so', async () => {
  const { page } = stranger
  const [sheet] = await pagesOf(await readFile(await paper.path()))
  await page
    .getByLabel('选择照片、截图或凭证文件（PDF）')
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: sheet!.picture() })
  await verdict(page).getByRole('heading', { name: '有效', exact: true }).waitFor()
  await verdict(page).getByText('三里庵街道').waitFor()
  await page
    .getByLabel('选择照片、截图或凭证文件（PDF）')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await verdict(page).getByRole('heading', { name: '没有找到核验码' }).waitFor()
})

test('held before the camera it is read by itself, and the camera is let go', async () => {
  const [code = ''] = /ANJIA1\.[\w-]+\.[\w-]+/.exec((await readFile(await paper.path())).toString('latin1')) ?? []
  const film = filmOf(code)
  const browser = await openBrowser(film.args)
  try {
    const holder = await visit(browser, story.url, 390)
    const { page } = holder
    await page.context().grantPermissions(['camera'], { origin: story.url })
    await page.goto('/verify')
    await page.getByRole('button', { name: '打开摄像头扫码' }).click()
    await verdict(page).getByRole('heading', { name: '有效', exact: true }).waitFor()
    await verdict(page).getByText('三里庵街道').waitFor()
    await page.locator('#camera-view').waitFor({ state: 'hidden' })
    expect(await page.evaluate<boolean>(`document.querySelector('#camera-view').srcObject === null`)).toBe(true)
    expect(holder.complaints).toEqual([])
    await takePicture(page, 'verify-camera')
    await holder.leave()
  } finally {
    await browser.close()
    await rm(dirname(film.file), { recursive: true })
  }
})

test('a paper on which one word was changed is forged, and a number alone proves nothing', async () => {
  const { page } = stranger
  const [code = ''] = /ANJIA1\.[\w-]+\.[\w-]+/.exec((await readFile(await paper.path())).toString('latin1')) ?? []
  const [head, facts = '', signature] = code.split('.')
  const list = JSON.parse(Buffer.from(facts, 'base64url').toString()) as string[]
  const altered = Buffer.from(JSON.stringify(list.with(4, '李四'))).toString('base64url')
  await page.getByLabel('或者输入编号、粘贴核验码').fill(`${head}.${altered}.${signature}`)
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await verdict(page).getByRole('heading', { name: '伪造或被改动' }).waitFor()
  expect(await verdict(page).textContent()).not.toContain('李四')
  await page.getByLabel('或者输入编号、粘贴核验码').fill(list[1]!)
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await verdict(page).getByText('编号谁都能抄', { exact: false }).waitFor()
  await takePicture(page, 'verify-number')
})

test('the office revokes it: with a network the stranger sees it at once, and afterwards without one too', async () => {
  const { page } = stranger
  await story.desk.page.getByRole('tab', { name: '作废有误的回执' }).click()
  await story.desk.page.getByLabel('原因').fill('姓名写错，重新登记')
  await story.desk.page.getByRole('button', { name: '作废有误的回执' }).click()
  await story.desk.page.getByText('回执已失效').first().waitFor()
  await present(page)
  await verdict(page).getByRole('heading', { name: '有效', exact: true }).waitFor()
  await page.context().setOffline(false)
  await page.reload()
  await present(page)
  await verdict(page).getByRole('heading', { name: '已撤销' }).waitFor()
  await verdict(page).getByText('凭证是真的，但已被撤销', { exact: false }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await takePicture(page, 'verify-revoked', 'here')
  await page.context().setOffline(true)
  await page.reload()
  await present(page)
  await verdict(page).getByRole('heading', { name: '已撤销' }).waitFor()
  await page.context().setOffline(false)
})

test('in English; and nothing that was verified ever left the device', async () => {
  const { page } = stranger
  await page.goto('/verify?lang=en')
  await page.getByRole('heading', { name: 'Verify a certificate', level: 1 }).waitFor()
  await page.getByLabel('Or type the number, or paste the code').fill('hello')
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await page.getByRole('heading', { name: 'No code was found' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const addresses =
    /^GET http:\/\/[^/]+\/(verify(\?lang=en)?|verify-worker\.js|icon\.svg|assets\/[\w.-]+|api\/certificates\/(keys|revocations)) $/
  expect(asked.filter(line => !addresses.test(line))).toEqual([])
  expect(stranger.outside).toEqual([])
})

test('a resident lets the street know something, withdraws it, and a colleague’s screen no longer shows it', async () => {
  const { page } = story.desk
  await page.getByRole('region', { name: '登记册中的信息' }).getByRole('link').click()
  const consents = page.getByRole('region', { name: '本人同意' })
  await consents.getByText('没有问过').first().waitFor()
  await consents.getByRole('button', { name: '请本人阅读并回答' }).first().click()
  await consents.getByText('不影响我办理其他任何事项', { exact: false }).waitFor()
  await consents.getByRole('radio', { name: '同意', exact: true }).check()
  await consents.getByLabel('受教育程度和想学什么').fill('初中，想学剪纸')
  await consents.getByRole('radio', { name: '纸质告知书上签字' }).check()
  expect(await findBarriers(page)).toEqual([])
  await consents.getByRole('button', { name: '记下本人的回答' }).click()
  await consents.getByText('本人告知：初中，想学剪纸').waitFor()
  const colleague = await visit(story.browser, story.url)
  await signIn(colleague.page, 'street')
  await colleague.page.goto(new URL(page.url()).pathname)
  const theirs = colleague.page.getByRole('region', { name: '本人同意' })
  await theirs.getByText('本人告知：初中，想学剪纸').waitFor()
  await consents.getByRole('button', { name: '应本人要求撤回' }).click()
  await consents.getByText('已经结束，内容已删除').waitFor()
  await colleague.page.reload()
  await theirs.getByText('已经结束，内容已删除').waitFor()
  expect(await theirs.textContent()).not.toContain('剪纸')
  await theirs.getByText('经过').click()
  await theirs.getByText('本人撤回', { exact: false }).waitFor()
  expect(await findBarriers(colleague.page)).toEqual([])
  await takePicture(colleague.page, 'consent-withdrawn', 'here')
  await colleague.leave()
})

test('refusing is noted once and the person is not asked again', async () => {
  const { page } = story.desk
  const consents = page.getByRole('region', { name: '本人同意' })
  const asked = consents.getByRole('button', { name: '请本人阅读并回答' })
  const before = await asked.count()
  await asked.first().click()
  await consents.getByRole('radio', { name: '不同意', exact: true }).check()
  await consents.getByRole('radio', { name: '在屏幕上阅读后回答' }).check()
  await consents.getByRole('button', { name: '记下本人的回答' }).click()
  await consents.getByText('本人不同意，不再询问').waitFor()
  expect(await asked.count()).toBe(before - 1)
})
