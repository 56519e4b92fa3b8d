import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import puppeteer from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portal } from '../contract/portal.ts'
import { patience } from './patience.ts'
import { stopAtFirstFailure, tellStory } from './story.ts'
import { demoPassword } from './visitor.ts'

/**
 * The desk and the public pages in Chromium 102, the oldest that a package carries and that runs here. What came between
 * 100 and 102 is refused by tools/web-checks.ts. It speaks an older protocol, and so it is led by the library of its time.
 */
type Browser = Awaited<ReturnType<typeof puppeteer.launch>>
type Page = Awaited<ReturnType<Browser['newPage']>>

const story = tellStory()
let folder: string
let browser: Browser
let page: Page
let complaints: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anjia-oldest-'))
  const packed = join(
    dirname(createRequire(import.meta.url).resolve('@sparticuz/chrome-aws-lambda/package.json')),
    'bin/chromium.br'
  )
  const executablePath = join(folder, 'chromium')
  await writeFile(executablePath, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 })
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN'] })
})
afterAll(async () => {
  await browser?.close()
  await rm(folder, { recursive: true, force: true })
})
stopAtFirstFailure()

/** A window of its own for each who comes: nobody has signed in there. */
async function open(): Promise<void> {
  const context = await browser.createIncognitoBrowserContext()
  page = await context.newPage()
  await page.setViewport({ width: 1366, height: 800 })
  await page.setExtraHTTPHeaders({ 'accept-language': 'zh-CN' })
  page.setDefaultTimeout(patience)
  // An error would be told as a handle: its words are wanted.
  await page.evaluateOnNewDocument('console.error = (say => (...all) => say(all.map(String).join(" ")))(console.error)')
  const heard: string[] = []
  complaints = heard
  page.on('pageerror', error => heard.push(error.message))
  page.on('console', message => {
    // The first question, who is signed in, is answered 401 to a stranger: that is no fault.
    if (message.type() === 'error' && !message.text().includes('401')) heard.push(message.text())
  })
}

/** Its heading is there, and nothing is waited for any more. */
const settled = (heading: string) =>
  page.waitForFunction(
    `document.querySelector('${heading}')?.textContent?.trim() && !document.querySelector('[aria-busy="true"]')`
  )

async function signIn(username: string): Promise<void> {
  await open()
  await page.goto(`${story.url}/sign-in`)
  await settled('h1')
  await (await page.waitForSelector('input[autocomplete="username"]'))!.type(username)
  await (await page.waitForSelector('input[type="password"]'))!.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForSelector('nav.nav a')
}

test('it is older than what the office buys today', async () => {
  expect(await browser.version()).toMatch(/^HeadlessChrome\/102\./)
})

const opened = new Set<string>()

test.each(['street', 'district', 'admin1', 'auditor', 'duty'])(
  'every page of the navigation that nobody opened before opens for %s without a complaint',
  async account => {
    await signIn(account)
    const addresses = (await page.evaluate(
      "[...document.querySelectorAll('nav.nav a')].map(link => link.getAttribute('href'))"
    )) as string[]
    expect(addresses.length).toBeGreaterThan(1)
    for (const address of addresses.filter(one => !opened.has(one))) {
      opened.add(address)
      await page.goto(story.url + address)
      await settled('main h1')
      expect(complaints, address).toEqual([])
    }
  }
)

test('somebody is found by initials, and the person page opens', async () => {
  await signIn('street')
  await (await page.waitForSelector('input[type="search"]'))!.type('zw')
  await page.keyboard.press('Enter')
  await page.waitForSelector('main tbody a')
  await page.keyboard.press('ArrowDown')
  const name = await page.evaluate('document.activeElement.textContent')
  await page.keyboard.press('Enter')
  await page.waitForFunction(`document.querySelector('main h1')?.textContent.includes(${JSON.stringify(name)})`)
  expect(complaints).toEqual([])
})

test('a file is dropped and previewed', async () => {
  await page.goto(`${story.url}/imports`)
  const field = await page.waitForSelector('input[type="file"]')
  await field!.uploadFile(join(import.meta.dirname, 'files/dirty-2000.xlsx'))
  await page.waitForSelector('.doubt')
  expect(complaints).toEqual([])
})

test('every public page opens without a complaint', async () => {
  await open()
  for (const { path } of Object.values(portal).filter(({ path }) => !path.includes(':'))) {
    const answer = await page.goto(story.url + path)
    expect(answer?.status(), path).toBe(200)
    await settled('h1')
    expect(complaints, path).toEqual([])
  }
})

test('the app of grid workers begins', async () => {
  await open()
  await page.goto(`${story.url}/field/`)
  await settled('h1')
  expect(complaints).toEqual([])
})
