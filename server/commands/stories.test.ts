import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { idNumber } from '../people/people-factory.ts'
import { makeKeys } from '../platform/config.ts'
import { rolePassword } from '../platform/crypto.ts'
import { asOwner } from '../platform/db.ts'
import { joinCluster } from '../platform/embedded-postgres.ts'

/** Stories told by the real commands on data folders of their own, in the order in which a street would live them. */
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'anjia-stories-'))
// As root the database runs as another user, who must reach its folder.
chmodSync(folder, 0o755)
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Said {
  status: number
  out: string
  err: string
  last: Record<string, unknown>
}

const environment = (at: string) => {
  const { DATABASE_URL: _, ANJIA_MODE: __, ...env } = process.env
  return { ...env, ANJIA_DATA: at, PORT: '0' }
}
const args = (name: string, more: string[]) => [join(root, 'server/commands', `${name}.ts`), ...more]

const run = (name: string, more: string[], at = data): Promise<Said> =>
  new Promise(resolve => {
    execFile(process.execPath, args(name, more), { env: environment(at), cwd: root }, (error, out, err) => {
      const line = out.trim().split('\n').at(-1) ?? ''
      const last = line.startsWith('{') ? (JSON.parse(line) as Said['last']) : {}
      resolve({ status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err, last })
    })
  })

const area = ['--area', '340104001']
const importing = (path: string, ...more: string[]) => run('import', [path, ...area, '--json', ...more])
const fileOf = (name: string, text: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const birth = (n: number) => `19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 10}`
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i
    const born = birth(Math.floor(n / 400))
    return `居民${'甲乙丙丁戊己庚辛'[n % 8]},${idNumber((n % 400) * 2 + 1, born)},男,${born},梅山路${n}号,孕检值甲`
  }).join('\n')
const header = '姓名,公民身份号码,性别,出生日期,现居住地址,孕检\n'

/** Asks a data folder's database as its owner, whether or not something else runs on it. */
async function asked<T>(sql: string, at = data, keyFile = join(at, 'keys.json')): Promise<T[]> {
  const keys = JSON.parse(readFileSync(keyFile, 'utf8'))
  const cluster = await joinCluster(at, { password: rolePassword(keys, 'owner') })
  try {
    return await asOwner(cluster.url('anjia'), async client => (await client.query(sql)).rows as T[])
  } finally {
    await cluster.leave()
  }
}

/** When the import has opened its acceptance and not yet closed it: its first stretch is being written. */
async function acceptanceBegun(child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const [one] = await asked<{ status: string }>(
      `select status from intake.upload where kind = 'csv' order by made_at desc limit 1`
    )
    if (one?.status === 'accepting') return
  }
  throw new Error('the import was over before it could be killed')
}

const gone = (child: ChildProcess) => new Promise<void>(resolve => child.once('exit', () => resolve()))

interface Started {
  url: string
  said: () => string
  /** Sends a signal to the process that was started, and to no other. */
  stop: (signal?: 'SIGINT' | 'SIGTERM' | 'SIGKILL') => Promise<void>
}

async function startServer(
  [command, ...more]: [string, ...string[]] = [process.execPath, join(root, 'server/main.ts')],
  env: NodeJS.ProcessEnv = {}
): Promise<Started> {
  const server = spawn(command, more, { env: { ...environment(data), ...env }, cwd: root })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    server.stderr.on('data', text => {
      said += text
    })
    server.stdout.on('data', text => {
      said += text
      const ready = /^ready (.+)$/m.exec(said)
      if (ready) resolve(ready[1]!)
    })
    server.once('close', () => reject(new Error(`the server stopped: ${said}`)))
  })
  return {
    url,
    said: () => said,
    stop: async (signal = 'SIGTERM') => {
      const ended = gone(server)
      server.kill(signal)
      await ended
    }
  }
}

/** When nothing listens there any more and the database is stopped. */
async function allStopped(url: string): Promise<void> {
  while (await fetch(url).catch(() => undefined));
  while (existsSync(join(data, 'postgres/postmaster.pid'))) await wait(50)
}

const sentences: [string, string | Buffer, RegExp][] = [
  ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /另存为“\.xlsx”/],
  ['page.xls', '<html><table><tr><td>姓名</td></tr></table></html>', /网页文件/],
  ['empty.csv', '', /文件是空的/]
]

test('a file that cannot be read, a wrong area, a wrong day: each gets a sentence and a status, none a stack', async () => {
  const good = fileOf('good.csv', header + rows(0, 2))
  const commands = [
    ...sentences.map(
      ([name, content]) =>
        () =>
          importing(fileOf(name, content))
    ),
    () => importing(join(folder, 'nowhere.csv')),
    () => run('import', [good]),
    () => run('import', [good, '--area', '3401']),
    () => importing(good, '--as-of', 'tomorrow')
  ]
  const said: Said[] = []
  for (const command of commands) said.push(await command())
  const expected = [
    ...sentences.map(([, , sentence]) => sentence),
    /There is no file/,
    /Name the area/,
    /9、12 或 15/,
    /--as-of/
  ]
  for (const [i, { status, err, out }] of said.entries()) {
    expect([status !== 0, out], err).toEqual([true, ''])
    expect(err).toMatch(expected[i]!)
    expect(err).not.toMatch(/^\s+at /m)
  }
}, 60_000)

test('every command explains itself', async () => {
  for (const name of ['import', 'demo', 'recount']) {
    const { status, out } = await run(name, ['--help'])
    expect([status, out.split('\n')[0]!.startsWith(`npm run ${name}`)]).toEqual([0, true])
  }
}, 60_000)

const keys = 'rows new changed same doubtful rejected reasons dropped_columns header_rows mapping report seconds'.split(
  ' '
)

test('a trial says everything and leaves nothing; the import says the same and enters', async () => {
  const path = fileOf(
    'some.csv',
    `${header}${rows(0, 20)}\n,${idNumber(999, '1990-01-02')},男,1990-01-02,,\n合计,20,,,,\n`
  )
  const trial = await importing(path, '--dry-run')
  expect(trial.status, trial.err).toBe(0)
  expect(readdirSync(join(data, 'uploads'))).toEqual([])
  const { last, status } = await importing(path)
  expect(status).toBe(0)
  for (const said of [trial.last, last]) {
    expect(Object.keys(said)).toEqual(keys)
    expect(said).toMatchObject({ rows: 21, new: 20, changed: 0, same: 0, doubtful: 0, rejected: 1 })
    expect(said).toMatchObject({ reasons: { 'name.missing': 1 }, header_rows: [1] })
    expect(said.mapping).toMatchObject({ 姓名: 'name', 公民身份号码: 'idNumber', 现居住地址: 'livingAddress' })
    expect(JSON.stringify(said.dropped_columns)).toContain('孕检')
    expect(
      readFileSync(said.report as string)
        .subarray(0, 2)
        .toString()
    ).toBe('PK')
  }
  expect((await importing(path)).last).toMatchObject({ rows: 21, new: 0, same: 20, rejected: 1 })
}, 60_000)

test('killed in the middle of an import, the same command completes it: nothing twice, nothing missing', async () => {
  const path = fileOf('many.csv', header + rows(100, 12_100))
  const child = spawn(process.execPath, args('import', [path, ...area, '--json']), {
    env: environment(data),
    cwd: root
  })
  const ended = gone(child)
  await acceptanceBegun(child)
  child.kill('SIGKILL')
  await ended
  const { status, err, last } = await importing(path)
  expect(status, err).toBe(0)
  expect(last).toMatchObject({ rows: 12_000, new: 12_000 })
  const again = await importing(path)
  expect(again.last, again.err).toMatchObject({ rows: 12_000, new: 0, same: 12_000 })
}, 120_000)

test('a file is taken in while the server runs on the same folder; a tampered count is found, a sound one is not', async () => {
  const server = await startServer()
  try {
    const { last, err } = await importing(fileOf('late.csv', header + rows(20_000, 20_010)))
    expect(last, err).toMatchObject({ rows: 10, new: 10 })
    const sound = await run('recount', ['--json'])
    expect([sound.status, sound.last.cells], sound.out).toEqual([0, 0])
    await asked(`update people.count_delta set n = n + 1 where id = (select min(id) from people.count_delta)`)
    const tampered = await run('recount', [])
    expect([tampered.status, /1 counted too many/.test(tampered.out)], tampered.out).toEqual([1, true])
  } finally {
    await server.stop()
  }
}, 120_000)

test('a signal to npm alone stops everything, and so does the sudden death of npm; a port that is taken is told', async () => {
  const npmStart = () => startServer(['npm', 'start', '--ignore-scripts'])
  const first = await npmStart()
  await first.stop('SIGINT')
  await allStopped(first.url)
  const second = await npmStart()
  await expect(startServer(undefined, { PORT: new URL(second.url).port })).rejects.toThrow(
    /^(?!.*\n\s+at )(?=.*已被占用)/s
  )
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
  await second.stop('SIGKILL')
  await allStopped(second.url)
}, 180_000)

test('a production installation begins empty, with a link that sets it up, and is never opened as a demo', async () => {
  const at = join(folder, 'production')
  const keyFile = fileOf('their-keys.json', JSON.stringify(makeKeys()))
  const real = { ANJIA_DATA: at, ANJIA_MODE: 'production' }
  await expect(startServer(undefined, real)).rejects.toThrow(/ANJIA_KEYS/)
  const server = await startServer(undefined, { ...real, ANJIA_KEYS: keyFile })
  await server.stop()
  expect(server.said()).toMatch(/\/setup#\S{20,}/)
  expect(server.said()).not.toMatch(/demo/)
  // Stopped as soon as it is ready, its housekeeping comes to an end before the database does.
  expect(server.said()).not.toContain('"level":"error"')
  const [held] = await asked(
    'select (select count(*) from people.enrolment)::int as people, (select count(*) from access.login)::int as accounts',
    at,
    keyFile
  )
  expect(held).toEqual({ people: 0, accounts: 0 })
  await expect(startServer(undefined, { ANJIA_DATA: at, ANJIA_KEYS: keyFile })).rejects.toThrow(
    /installation in production mode/
  )
}, 120_000)

test('the same number and seed give the same invented people on another machine', async () => {
  const fingerprint = async (name: string) => {
    const at = join(folder, name)
    const made = await run('demo', ['--people', '400', '--seed', '7', '--area', '340104001', '--json'], at)
    expect(made.status, made.err).toBe(0)
    const [row] = await asked<{ n: number; hash: string }>(
      `select count(*)::int as n, md5(string_agg(concat_ws('|', seat, name, sex, born_on, address, area), ',' order by seat, name, sex, born_on, address, area)) as hash from people.enrolment`,
      at
    )
    return row
  }
  const first = await fingerprint('one')
  expect(first!.n).toBeGreaterThan(400)
  expect(await fingerprint('two')).toEqual(first)
}, 120_000)
