import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../contract/installation.ts'
import { AreaCode } from '../contract/values.ts'
import { demoAccounts, demoPassword, makeDemoAccounts, makeSetupLink, needsSetUp, openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { demoStreet, fillDemoStreet } from './demo/index.ts'
import { openPlatform } from './open-platform.ts'
import { today } from './platform/clock.ts'
import { ConfigProblem } from './platform/config.ts'
import { keepSnapshots } from './statistics/index.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string
}
const say = (line: string) => process.stdout.write(`${line}\n`)
const anhui = AreaCode.parse(340000000000000)

async function main(): Promise<void> {
  const { config, db, platform } = await openPlatform()
  const signIn = openSignIn(db.signin, config.keys.session)
  const fresh = await needsSetUp(db.signin)
  if (fresh && config.mode === 'demo') {
    say('安家 Anjia · 正在生成演示街道的虚构居民… filling the demo street with invented people…')
    await fillDemoStreet(platform, say)
    await makeDemoAccounts(signIn, demoStreet, today())
  }
  const stopSnapshots = await keepSnapshots(platform)
  const app = await buildApp({
    platform,
    signIn,
    about: await describeInstallation(config.mode),
    store: { folder: config.data, keys: config.keys }
  })
  const url = await app.listen({ host: config.host, port: config.port })
  const stop = async () => {
    await app.close()
    stopSnapshots()
    await db.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  say(`ready ${url}`)
  if (config.mode === 'demo') sayDemoAccounts()
  else if (fresh) say(`首次设置(只能使用一次)/ set up once: ${url}/setup#${await makeSetupLink(db.signin, anhui)}`)
}

async function describeInstallation(mode: Installation['mode']): Promise<Installation> {
  return { mode, version, ...(mode === 'demo' && { demoAccounts: demoAccountList() }) }
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
