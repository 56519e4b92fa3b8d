import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Installation } from '../contract/installation.ts'
import { AreaCode } from '../contract/values.ts'
import {
  demoAccounts,
  demoPassword,
  makeDemoAccounts,
  makeSetupLink,
  needsSetUp,
  openSignIn,
  stillInPost
} from './access/index.ts'
import { buildApp } from './app.ts'
import { endMovedVisits } from './bookings/index.ts'
import { type Agencies, demoAgency, followMoves, httpAgency, keepSendingParts } from './cases/index.ts'
import { demoStreet, fillDay, fillDemoStreet, isEmpty } from './demo/index.ts'
import { carryWishes, followHelp, followRounds, followVisits } from './field/index.ts'
import { acceptance, acceptanceWork, clearScratch } from './intake/index.ts'
import { keepHouseDaily } from './keep-house.ts'
import { groupRobots, keepSendingNotices } from './notices/index.ts'
import { type Opened, openPlatform } from './open-platform.ts'
import { keepPairs } from './people/index.ts'
import { builtPortal } from './platform/built-portal.ts'
import { today } from './platform/clock.ts'
import { type Config, ConfigProblem } from './platform/config.ts'
import { runJobs } from './platform/jobs.ts'
import { keepDoing } from './platform/keep-doing.ts'
import {
  demoPhone,
  keepDelivering,
  keepTelling,
  mailSender,
  officialAccount,
  type Phones,
  smsGateway,
  tellOnce,
  toldTotals,
  untell
} from './residents/index.ts'
import { keepSnapshots, reckoning, reckoningWork } from './statistics/index.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}
const say = (line: string) => process.stdout.write(`${line}\n`)
const anhui = AreaCode.parse(340000000000000)

async function main(): Promise<void> {
  const closing: (() => Promise<void>)[] = []
  // More connections than cores can serve only wait inside Postgres, where they also get in each other's way.
  const closeAll = async () => {
    for (const close of closing.reverse()) await close()
  }
  const opened = await openPlatform(availableParallelism() * 6, closeAll)
  try {
    await serveDesk(opened, closing)
  } catch (error) {
    await closeAll()
    await opened.db.close()
    throw error
  }
}

async function serveDesk({ config, db, platform }: Opened, closing: (() => Promise<void>)[]): Promise<void> {
  const store = { folder: config.data, keys: config.keys }
  clearScratch(store)
  const signIn = openSignIn(db.signin, config.keys.session, config.mode === 'production')
  const fresh = await needsSetUp(db.signin)
  if (fresh && config.mode === 'demo') {
    const empty = await isEmpty(platform)
    if (empty) {
      say('安家 Anjia · 正在生成演示街道的虚构居民… filling the demo street with invented people…')
      await fillDemoStreet(platform, say)
    }
    await makeDemoAccounts(signIn, demoStreet, today())
    if (empty) await fillDay(platform, { street: demoStreet, store, signin: db.signin })
  }
  const stopSnapshots = await keepSnapshots(platform)
  closing.push(async () => stopSnapshots())
  const jobs = runJobs({
    platform,
    kinds: { [acceptance]: acceptanceWork({ platform, store }), [reckoning]: reckoningWork(platform) },
    inPost: stillInPost(db.signin)
  })
  closing.push(jobs.close)
  const about = describeInstallation(config)
  const messenger = config.mode === 'demo' ? demoPhone() : config.sms && smsGateway(config.sms.url, config.sms.key)
  const { messagesPerHour: mostMessages, provider } = config
  const others = {
    ...(config.mail && { email: mailSender(config.mail.url, config.mail.from) }),
    ...(config.wechat && { wechat: officialAccount(config.wechat) })
  }
  const phones: Phones = { pool: db.signin, sealer: platform.sealer, messenger, others, mostMessages, provider }
  if (messenger || config.mail || config.wechat) {
    closing.push(keepDelivering(phones))
    closing.push(keepTelling({ platform, sealer: platform.sealer, mostMessages }))
  }
  closing.push(keepSendingNotices(platform, config.groups && groupRobots(config.groups)))
  const agencies = config.mode === 'demo' ? demoAgencies() : agenciesOf(config)
  closing.push(keepSendingParts(platform, agencies))
  // Cases first: a booking stays where its case does.
  closing.push(
    keepDoing('moves', async () => {
      await followMoves(platform)
      await endMovedVisits(platform, { tellOnce, untell, toldTotals })
      await carryWishes(platform)
      await followVisits(platform)
      await followHelp(platform)
    })
  )
  // Rounds have calls by the thousand; a phone is told of none whose people are gone, and leaves off at once.
  closing.push(keepDoing('rounds', async () => void (await followRounds(platform)), 600_000))
  const app = await buildApp({
    platform,
    signIn,
    about,
    store,
    portal: await builtPortal(join(import.meta.dirname, '../dist')),
    phones,
    wake: jobs.wake,
    requestsPerMinute: config.requestsPerMinute,
    proxies: config.proxies,
    scan: config.scan
  })
  closing.push(() => app.close())
  const url = await app.listen({ host: config.host, port: config.port }).catch(portTaken)
  closing.push(keepHouseDaily(platform, store))
  const stopPairs = keepPairs(platform)
  closing.push(async () => stopPairs())
  say(`ready ${url}`)
  if (config.mode === 'demo') sayDemoAccounts()
  else if (fresh) say(`首次设置(只能使用一次)/ set up once: ${url}/setup#${await makeSetupLink(db.signin, anhui)}`)
}

const demoAgencies = (): Agencies =>
  Object.fromEntries(['police', 'medical-security', 'social-security', 'health'].map(name => [name, demoAgency()]))

const agenciesOf = ({ agencies }: Opened['config']): Agencies =>
  Object.fromEntries(Object.entries(agencies).map(([name, { url, key }]) => [name, httpAgency(url, key)]))

function portTaken(error: NodeJS.ErrnoException & { port?: number }): never {
  if (error.code !== 'EADDRINUSE') throw error
  throw new ConfigProblem(
    `端口 ${error.port} 已被占用:安家可能已在运行;要用其他端口,请设置 PORT。\nPort ${error.port} is taken: Anjia may be running already; set PORT for another one.`
  )
}

function describeInstallation({ mode, provider }: Pick<Config, 'mode' | 'provider'>): Installation {
  return {
    mode,
    version,
    ...(provider && { provider: provider.name }),
    ...(mode === 'demo' && { demoAccounts: demoAccountList() })
  }
}

const demoAccountList = (): NonNullable<Installation['demoAccounts']> =>
  demoAccounts(demoStreet).map(({ username, name, role, title }) => ({
    username,
    name,
    role,
    title,
    password: demoPassword
  }))

function sayDemoAccounts(): void {
  say(`演示账号(密码 ${demoPassword},居民均为虚构)/ demo accounts (the people are invented):`)
  for (const { username, title, name } of demoAccountList()) say(`  ${username.padEnd(10)} ${title} ${name}`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigProblem ? error.message : String(error instanceof Error ? error.stack : error)}\n`
  )
  process.exit(1)
}
