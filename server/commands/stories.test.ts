import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
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

test('a file is taken in while the server runs on the same folder; a tampered count is found, a sound one is not', async () => {
  const server = await startServer(data)
  try {
    const { last, err } = await importing(fileOf('late.csv', header + rows(20_000, 20_010)))
    expect(last, err).toMatchObject({ rows: 10, new: 10 })
    const sound = await run(data, 'recount', ['--json'])
    expect([sound.status, sound.last.cells], sound.out).toEqual([0, 0])
    await asked(data, `update people.count_delta set n = n + 1 where id = (select min(id) from people.count_delta)`)
    const tampered = await run(data, 'recount', [])
    expect([tampered.status, /1 counted too many/.test(tampered.out)], tampered.out).toEqual([1, true])
  } finally {
    await server.stop()
  }
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
