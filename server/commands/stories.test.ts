import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idNumber } from '../people/people-factory.ts'
import {
  args,
  asked,
  environment,
  gone,
  keepRunning,
  openFolder,
  root,
  run,
  type Said,
  type Started,
  signIn,
  startServer
} from './story-folder.ts'

/** Stories told by the real commands, in the order in which a street would live them. */
const { folder, data, fileOf } = openFolder()
let letGo = async () => {}
afterAll(() => letGo())

const area = ['--area', '340104001']
const importing = (path: string, ...more: string[]) => run(data, 'import', [path, ...area, '--json', ...more])
const birth = (n: number) => `19${60 + (n % 40)}-0${1 + (n % 9)}-1${n % 10}`
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => {
    const n = from + i
    const born = birth(Math.floor(n / 400))
    return `居民${'甲乙丙丁戊己庚辛'[n % 8]},${idNumber((n % 400) * 2 + 1, born)},男,${born},梅山路${n}号,孕检值甲`
  }).join('\n')
const header = '姓名,公民身份号码,性别,出生日期,现居住地址,孕检\n'

/** When the import has opened its acceptance and not yet closed it: its first stretch is being written. */
async function acceptanceBegun(child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const [one] = await asked<{ status: string }>(
      data,
      `select status from intake.upload where kind = 'csv' order by made_at desc limit 1`
    )
    if (one?.status === 'accepting') return
  }
  throw new Error('the import was over before it could be killed')
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
    () => run(data, 'import', [good]),
    () => run(data, 'import', [good, '--area', '3401']),
    () => run(data, 'import', [good, '--area', '340104']),
    () => importing(good, '--as-of', 'tomorrow')
  ]
  const said: Said[] = []
  for (const command of commands) {
    said.push(await command())
    // The first has made the folder; what follows need not start a database each.
    if (said.length === 1) letGo = await keepRunning(data)
  }
  const expected = [
    ...sentences.map(([, , sentence]) => sentence),
    /There is no file/,
    /Name the area/,
    /9、12 或 15/,
    /9、12 或 15/,
    /--as-of/
  ]
  for (const [i, { status, err, out }] of said.entries()) {
    expect([status !== 0, out], err).toEqual([true, ''])
    expect(err).toMatch(expected[i]!)
    expect(err).not.toMatch(/^\s+at /m)
  }
})

test('every command explains itself', async () => {
  const programs = { import: 'import', demo: 'demo', recount: 'recount', bench: '../../bench/run' }
  for (const [name, path] of Object.entries(programs)) {
    const { status, out } = await run(data, path, ['--help'])
    expect([status, out.split('\n')[0]!.startsWith(`npm run ${name}`)]).toEqual([0, true])
  }
  const wrong = await run(data, programs.demo, ['--no-such-option'])
  expect([wrong.status, wrong.out], wrong.err).toEqual([1, ''])
})

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
})

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
})

describe('beside the running server', () => {
  let server: Started
  const far = 340111001
  beforeAll(async () => {
    server = await startServer(data)
  })
  afterAll(() => server.stop())

  type Body = Record<string, unknown>
  /** A request of a demo account, as a program sends it; each signs in once. */
  const cookies = new Map<string, string>()
  async function asks(username: string, path: string, body?: Body): Promise<Body> {
    const cookie = cookies.get(username) ?? (await signIn(server.url, username))
    cookies.set(username, cookie)
    const answer = await fetch(`${server.url}/api${path}`, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) })
    })
    const said = (await answer.json()) as Body
    expect(answer.status, JSON.stringify(said)).toBeLessThan(300)
    return said
  }
  const records = (username: string, path: string, body: Body) =>
    asks(username, path, { commandId: v7(), source: '窗口', ...body })
  const living = async (username: string, on: string, knownAt?: string) =>
    (await asks(username, `/counts?on=${on}${knownAt ? `&knownAt=${knownAt}` : ''}`)).living
  const found = async (username: string, name: string) =>
    (await asks(username, '/people/look-up', { name })).people as { enrolment: string }[]

  const mover = { name: '迁居人', number: idNumber(77, '1971-03-04') }
  const hidden = { name: '隐居人', number: idNumber(78, '1985-06-07') }

  test('a file is taken in', async () => {
    const two = `${mover.name},${mover.number},男,1971-03-04,梅山路9号,\n${hidden.name},${hidden.number},女,1985-06-07,梅山路8号,`
    const list = fileOf('late.csv', `${header}${rows(20_000, 20_010)}\n${two}`)
    const { last, err } = await importing(list, '--as-of', '2026-05-01')
    expect(last, err).toMatchObject({ rows: 12, new: 12 })
  })

  test('a move between two districts is seen from both ends', async () => {
    const { name, number } = mover
    const before = [await living('street', '2026-09-01'), await living('neighbour', '2026-09-01')] as number[]
    const to = { area: far * 1e6, address: '骆岗路8号' }
    const { move } = await records('neighbour', '/moves', {
      seat: 'living',
      on: '2026-09-01',
      idNumber: number,
      name,
      to
    })
    expect(await found('neighbour', name)).toEqual([])
    const inbox = (await asks('street', '/moves?box=inbox')).moves as Body[]
    expect(inbox.find(({ id }) => id === move)).toMatchObject({ name, status: 'asked' })
    await records('street', `/moves/${move}/answer`, { decision: 'accept', source: undefined })
    expect(await living('street', '2026-09-01')).toBe(before[0]! - 1)
    expect(await living('neighbour', '2026-09-01')).toBe(before[1]! + 1)
    for (const [who, reason] of [
      ['street', 'moved'],
      ['neighbour', null]
    ] as const) {
      const [one] = await found(who, name)
      const { line } = (await asks(who, `/people/${one!.enrolment}`)) as { line: Body }
      expect(line, who).toMatchObject({ name, enrolled: reason === null, endReason: reason })
    }
  })

  test('a birth recorded late and for the wrong day is corrected: the counts of both days, as known before and after', async () => {
    const [wrong, right] = ['2026-06-10', '2026-03-05']
    const place = { area: 340104001000000, address: '梅山路9号' }
    const at = async (knownAt?: string) => [
      await living('street', right, knownAt),
      await living('street', wrong, knownAt)
    ]
    const [none, noneLater] = (await at()) as [number, number]
    const birth = { seat: 'living', name: '晚报喜', sex: '2', place, bornOn: wrong }
    const { enrolments } = (await records('street', '/people/births', birth)) as { enrolments: string[] }
    expect(await at()).toEqual([none, noneLater + 1])
    const knownBefore = new Date().toISOString()
    const facts = { bornOn: right }
    await records('street', '/people/corrections', { enrolment: enrolments[0], version: 1, facts })
    expect(await at()).toEqual([none + 1, noneLater + 1])
    expect(await at(knownBefore)).toEqual([none, noneLater + 1])
  })

  test('a protected person is nobody to the street: ask the duty officer', async () => {
    const { name, number } = hidden
    const [one] = await found('duty', name)
    await records('duty', '/people/protections', { enrolment: one!.enrolment, protect: true })
    expect(await found('street', name)).toEqual([])
    const cookie = cookies.get('street')!
    const page = await fetch(`${server.url}/api/people/${one!.enrolment}`, { headers: { cookie } })
    expect([page.status, await page.json()]).toMatchObject([403, { code: 'people.ask-duty-officer' }])
    const asked = { idNumber: number, reason: '本人来窗口登记' }
    expect(await asks('street', '/people/elsewhere', asked)).toEqual({ about: 'ask-duty-officer', seats: [] })
    expect(await found('duty', name)).toHaveLength(1)
  })

  test('a sound count is proved, a tampered one is found', async () => {
    const sound = await run(data, 'recount', ['--json'])
    expect([sound.status, sound.last.cells], sound.out).toEqual([0, 0])
    await asked(data, `update people.count_delta set n = n + 1 where id = (select min(id) from people.count_delta)`)
    const tampered = await run(data, 'recount', [])
    expect([tampered.status, /1 counted too many/.test(tampered.out)], tampered.out).toEqual([1, true])
  })
})

test('the same number and seed give the same invented people on another machine', async () => {
  const fingerprint = async (name: string) => {
    const at = join(folder, name)
    const made = await run(at, 'demo', ['--people', '400', '--seed', '7', '--area', '340104001', '--json'])
    expect(made.status, made.err).toBe(0)
    const [row] = await asked<{ n: number; hash: string }>(
      at,
      `select count(*)::int as n, md5(string_agg(concat_ws('|', seat, name, sex, born_on, address, area), ',' order by seat, name, sex, born_on, address, area)) as hash from people.enrolment`
    )
    return row
  }
  const first = await fingerprint('one')
  expect(first!.n).toBeGreaterThan(400)
  expect(await fingerprint('two')).toEqual(first)
})
