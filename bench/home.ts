import { request } from 'node:http'
import type { Browser } from 'playwright-core'
import { v7 } from 'uuid'
import { openBrowser } from '../e2e/visitor.ts'
import { openSignIn } from '../server/access/index.ts'
import { today } from '../server/platform/clock.ts'
import { asOwner } from '../server/platform/db.ts'
import { withServer } from './command.ts'
import { type Figure, median, percentile } from './figure.ts'
import { main } from './load.ts'
import { type Place, say, street } from './place.ts'

const people = 150
/** Desks of an office share an address; the sign-in allows thirty a minute from one. */
const offices = 15
const password = 'a password of the bench'
const megabit = 1_000_000 / 8

interface Visit {
  /** Milliseconds from opening the address: to the figures, and to the last picture. */
  figures: number
  all: number
}

/**
 * A cold browser behind 3 Mbit/s opens the first page while 150 people sign in at the same moment; against the same visit
 * while nobody does. Who visits is signed in: what they wait for is the page.
 */
export async function benchHome(place: Place, runs: number): Promise<Figure[]> {
  const names = await openAccounts(place)
  const browser = await openBrowser()
  try {
    return await withServer(place.folder, main, async url => {
      const { cookie } = await signIn(url, names[0]!, 0)
      // Neither is measured cold: the server has read its pages once, as on any day.
      await visit(browser, { url, cookie })
      const quiet: Visit[] = []
      const busy: Visit[] = []
      const signedIn: number[][] = []
      for (let run = 0; run < runs; run++) {
        quiet.push(await visit(browser, { url, cookie }))
        const all = Promise.all(names.slice(1).map((name, i) => signIn(url, name, i + 1 + run * people)))
        busy.push(await visit(browser, { url, cookie }))
        signedIn.push((await all).map(({ took }) => took))
        say(`home ${JSON.stringify({ quiet: quiet.at(-1), busy: busy.at(-1), last: Math.max(...signedIn.at(-1)!) })}`)
        // The attempts of one address are counted by the minute.
        await asOwner(place.db.ownerUrl, owner => owner.query('delete from access.rate_limit'))
      }
      return figuresOf({ quiet, busy, signedIn }, runs)
    })
  } finally {
    await browser.close()
  }
}

function figuresOf(
  { quiet, busy, signedIn }: { quiet: Visit[]; busy: Visit[]; signedIn: number[][] },
  runs: number
): Figure[] {
  const seconds = (visits: Visit[], of: keyof Visit) => median(visits.map(visit => visit[of])) / 1000
  const figure = (what: string, of: keyof Visit): Figure => ({
    what: `home, cold cache, 3 Mbit/s, while ${people} sign in: ${what}`,
    value: seconds(busy, of),
    unit: 's',
    reference: seconds(quiet, of),
    target: '≤ 4 s',
    met: seconds(busy, of) <= 4,
    runs
  })
  return [
    figure('the figures and what waits', 'figures'),
    figure('every picture too', 'all'),
    {
      what: `${people} sign-ins sent at once: p50 (the last after ${(median(signedIn.map(all => Math.max(...all))) / 1000).toFixed(1)} s)`,
      value: median(signedIn.map(all => percentile(all, 0.5))) / 1000,
      unit: 's',
      runs
    }
  ]
}

/** Street officers, each an account of its own; one hash for all, as its cost is paid when they sign in. */
async function openAccounts({ db, config }: Place): Promise<string[]> {
  const hash = await openSignIn(db.signin, config.keys.session).hashPassword(password)
  const names = Array.from({ length: people + 1 }, () => `home_${v7().replaceAll('-', '').slice(-20)}`)
  await asOwner(db.ownerUrl, owner =>
    owner.query(
      `with made as (
         insert into access.login (id, username, name, area, email)
         select uuidv7(), name, name, $2, name || '@anjia.invalid' from unnest($1::text[]) name returning id
       ), proven as (
         insert into access.credential (id, user_id, provider_id, account_id, password)
         select uuidv7(), id, 'credential', id::text, $3 from made
       )
       insert into access.post (id, account_id, role, area, valid_from) select uuidv7(), id, 'street_officer', $2, $4 from made`,
      [names, street, hash, today()]
    )
  )
  return names
}

/** Milliseconds until the answer, and the cookie of the session. */
function signIn(url: string, username: string, i: number): Promise<{ took: number; cookie: string }> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ username, password })
    const office = i % offices
    const sent = request(
      `${url}/api/auth/sign-in/username`,
      {
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          origin: url,
          'x-forwarded-for': `10.${office}.1.1`
        }
      },
      answer => {
        answer.resume()
        answer.on('end', () => {
          const cookie = answer.headers['set-cookie']?.find(one => one.includes('session_token'))
          if (answer.statusCode !== 200 || !cookie) reject(new Error(`sign-in answered ${answer.statusCode}`))
          else resolve({ took: performance.now() - started, cookie: cookie.split(';')[0]! })
        })
      }
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

async function visit(browser: Browser, { url, cookie }: { url: string; cookie: string }): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 800 } })
  try {
    const [name = '', value = ''] = cookie.split(/=(.*)/)
    await context.addCookies([{ name, value, url }])
    const page = await context.newPage()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 20,
      downloadThroughput: 3 * megabit,
      uploadThroughput: 3 * megabit
    })
    const started = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    await Promise.all([
      page.locator('.cards .card .figure').first().waitFor(),
      page.locator('.work, .empty').first().waitFor()
    ])
    const figures = performance.now() - started
    await Promise.all([
      page.locator('.chart svg path').first().waitFor({ state: 'attached' }),
      page.locator('table').last().waitFor()
    ])
    return { figures, all: performance.now() - started }
  } finally {
    await context.close()
  }
}
