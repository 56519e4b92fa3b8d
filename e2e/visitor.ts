import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core'
import { checkDigit } from '../server/people/id-number-rules.ts'
import { patience } from './patience.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** `ANJIA_PICTURES=docs/pictures` renews the pictures of the README. */
const pictures = process.env.ANJIA_PICTURES ?? join(import.meta.dirname, 'output')

export interface Visitor {
  page: Page
  /** What the page asked of other sites, and what it complained about. */
  outside: string[]
  complaints: string[]
  /** The last answers of the server, for whoever has to find out why a test failed. */
  answers: string[]
  leave: () => Promise<void>
}

/**
 * As the package starts it, it opens one window only and does not keep sites apart, so that it would hide faults; and it
 * draws pages by a graphics card it imitates, which costs a third of a whole story.
 */
const unwanted = [
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist'
]

const started = async (more: readonly string[] = []) => ({
  executablePath: await chromium.executablePath(),
  // Where the language of the system is not set, it names no file in Chinese.
  env: { ...process.env, LANG: 'C.UTF-8' },
  args: [...chromium.args.filter(arg => !unwanted.includes(arg)), '--no-sandbox', '--disable-gpu', ...more],
  headless: true
})

/** `more` are arguments for a browser that has what this machine has not, such as a camera. */
export const openBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  playwright.launch(await started(more))

const phoneLike = { viewport: { width: 390, height: 740 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

/** A browser of its own that keeps what it stores in a folder, as a phone does: it outlives the browser. */
export async function openPhone(folder: string, baseURL: string): Promise<BrowserContext> {
  const phone = await playwright.launchPersistentContext(folder, { ...(await started()), ...phoneLike, baseURL })
  phone.setDefaultTimeout(patience)
  return phone
}

const visitors = new Set<Visitor>()

export async function visit(browser: Browser, url: string, width = 1366): Promise<Visitor> {
  const window: BrowserContext = await browser.newContext({
    baseURL: url,
    viewport: { width, height: width > 640 ? 800 : 740 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai'
  })
  window.setDefaultTimeout(patience)
  const page = await window.newPage()
  const visitor: Visitor = { page, outside: [], complaints: [], answers: [], leave: () => window.close() }
  visitors.add(visitor)
  window.once('close', () => visitors.delete(visitor))
  page.on('request', request => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) visitor.outside.push(request.url())
  })
  page.on('response', response => {
    const { pathname, search } = new URL(response.url())
    if (!pathname.startsWith('/api/')) return
    visitor.answers = [
      ...visitor.answers.slice(-19),
      `${response.request().method()} ${pathname}${search} ${response.status()}`
    ]
  })
  page.on('pageerror', error => visitor.complaints.push(error.message))
  page.on('console', message => {
    // The first question, who is signed in, is answered 401 to a stranger: that is no fault.
    if (message.type() === 'error' && !message.text().includes('401'))
      visitor.complaints.push(`${message.text()} ${message.location().url}`)
  })
  return visitor
}

/** The password of every account of the demo. */
export const demoPassword = 'anjia-demo-2026'

/** Types name and password; what comes then, the page or a question for the second factor, is for the caller to wait for. */
export async function typeSignIn(page: Page, username: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function signIn(page: Page, username: string, password = demoPassword): Promise<void> {
  await typeSignIn(page, username, password)
  await page.getByRole('button', { name: '退出', exact: true }).first().waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '退出', exact: true }).first().click()
  await page.getByRole('heading', { name: '登录', level: 1 }).waitFor()
}

/**
 * Who is signed in changes only where somebody else acts, and who acts again goes on in the session they have, as at a desk of their own:
 * the page is for the caller to open.
 */
export function acting(page: Page): (username: string) => Promise<void> {
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()
  let signedIn = ''
  return async username => {
    if (signedIn === username) return
    const window = page.context()
    if (signedIn) sessions.set(signedIn, await window.cookies())
    await window.clearCookies()
    const session = sessions.get(username)
    if (session) await window.addCookies(session)
    else await signIn(page, username)
    signedIn = username
  }
}

/** What the page itself would send; used to choose who a story is about and to set it out, never to do the work of a screen. */
export const ask = <A>(page: Page, path: string, body?: object): Promise<A> =>
  page.evaluate<A>(`(async () => {
    const init = ${JSON.stringify(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {})}
    const response = await fetch('/api${path}', init)
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  })()`)

/** An invented number whose check digit is right. */
export const idNumberOf = (bornOn: string, sequence: number, area = 340104): string => {
  const first17 = `${area}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

interface Axe {
  run: (options: {
    resultTypes: ['violations']
  }) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

/** What axe finds wrong with the page as it stands; nothing, it is hoped. */
export async function findBarriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe)
  return page.evaluate(async () => {
    // What is in order need not be told node by node: that is most of a long page.
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
  })
}

/** From the top of the page, or where it stands: `here`; or the `whole` page, in a window as high as it. */
export async function takePicture(page: Page, name: string, from: 'top' | 'here' | 'whole' = 'top'): Promise<void> {
  await mkdir(pictures, { recursive: true })
  const window = page.viewportSize()
  // Left to the browser, a picture of the whole page is taken while its charts are being drawn for another width.
  if (from === 'whole' && window)
    await page.setViewportSize({ ...window, height: await page.evaluate<number>('document.body.scrollHeight') })
  if (from !== 'here') await page.evaluate('scrollTo(0, 0)')
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  if (from === 'whole' && window) await page.setViewportSize(window)
}

/** What everybody who has not left sees: pictures, and the words for a log that has no pictures beside it. */
export async function picturePages(name: string): Promise<void> {
  for (const [at, { page, answers }] of [...visitors].entries()) {
    await takePicture(page, `${name}-${at}`)
    const words = (await page.locator('body').ariaSnapshot()).slice(0, 8000)
    console.log([`${name}-${at}.png ${page.url()}`, ...answers, words].join('\n'))
  }
}
