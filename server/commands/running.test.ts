import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeKeys } from '../platform/config.ts'
import { allStopped, asked, clusterOf, openFolder, run, startServer } from './story-folder.ts'

/** How the server begins and ends, told by the real one. */
const { folder, data, fileOf } = openFolder()

const held = async (at = data, keyFile?: string) =>
  (
    await asked(
      at,
      `select count(*)::int as people, (select count(*) from access.login)::int as accounts,
         md5(string_agg(concat_ws('|', id, version, name), ',' order by id)) as who from people.enrolment`,
      keyFile
    )
  )[0]

test('a signal to npm alone stops everything, and so does the sudden death of npm; a port that is taken is told', async () => {
  const npmStart = () => startServer(data, ['npm', 'start', '--ignore-scripts'])
  const first = await npmStart()
  const filled = await held()
  expect(filled).toMatchObject({ people: expect.toSatisfy((n: number) => n > 10_000) })
  await first.stop('SIGINT')
  await allStopped(data, first.url)
  expect(first.said()).toMatch(/演示账号.*anjia-demo-2026[\s\S]*\n {2}street /)
  const second = await npmStart()
  expect(await held()).toEqual(filled)
  await expect(startServer(data, undefined, { PORT: new URL(second.url).port })).rejects.toThrow(
    /^(?!.*\n\s+at )(?=.*已被占用)/s
  )
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
  await second.stop('SIGKILL')
  await allStopped(data, second.url)
})

test('killed, its database too, the next start recovers what was recorded; so does a command on another Postgres', async () => {
  const list = fileOf(
    'two.csv',
    `姓名,性别,出生日期,现居住地址\n安平一,男,1950-01-02,某路1号\n安平二,女,1951-01-02,某路2号\n`
  )
  const importing = ['--area', '340104001', '--json']
  const first = await startServer(data)
  expect((await run(data, 'import', [list, ...importing])).last).toMatchObject({ rows: 2, new: 2 })
  const recorded = await held()
  const [postgres] = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')
  await first.stop('SIGKILL')
  process.kill(Number(postgres), 'SIGKILL')
  const second = await startServer(data)
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
  expect(await held()).toEqual(recorded)
  // Now its database goes on alone, until somebody finds it.
  await second.stop('SIGKILL')
  const cluster = await clusterOf(data)
  try {
    const elsewhere = { DATABASE_URL: cluster.url('anjia'), ANJIA_KEYS: join(data, 'keys.json') }
    const again = await run(join(folder, 'elsewhere'), 'import', [list, ...importing], elsewhere)
    expect(again.last, again.err).toMatchObject({ rows: 2, new: 0, same: 2 })
    expect(existsSync(join(folder, 'elsewhere/postgres'))).toBe(false)
  } finally {
    await cluster.leave()
  }
  expect(await held()).toEqual(recorded)
})

test('a production installation begins empty, with a link that sets it up, and is never opened as a demo', async () => {
  const at = join(folder, 'production')
  const keyFile = fileOf('their-keys.json', JSON.stringify(makeKeys()))
  const real = { ANJIA_DATA: at, ANJIA_MODE: 'production' }
  await expect(startServer(data, undefined, real)).rejects.toThrow(/ANJIA_KEYS/)
  const server = await startServer(data, undefined, { ...real, ANJIA_KEYS: keyFile })
  await server.stop()
  expect(server.said()).toMatch(/\/setup#\S{20,}/)
  expect(server.said()).not.toMatch(/demo/)
  // Stopped as soon as it is ready, its housekeeping comes to an end before the database does.
  expect(server.said()).not.toContain('"level":"error"')
  expect(await held(at, keyFile)).toEqual({ people: 0, accounts: 0, who: null })
  await expect(startServer(data, undefined, { ANJIA_DATA: at, ANJIA_KEYS: keyFile })).rejects.toThrow(
    /installation in production mode/
  )
})
