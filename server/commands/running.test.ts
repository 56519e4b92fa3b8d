import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeKeys } from '../platform/config.ts'
import { allStopped, asked, openFolder, startServer } from './story-folder.ts'

/** How the server begins and ends, told by the real one. */
const { folder, data, fileOf } = openFolder()

test('a signal to npm alone stops everything, and so does the sudden death of npm; a port that is taken is told', async () => {
  const npmStart = () => startServer(data, ['npm', 'start', '--ignore-scripts'])
  const first = await npmStart()
  await first.stop('SIGINT')
  await allStopped(data, first.url)
  const second = await npmStart()
  await expect(startServer(data, undefined, { PORT: new URL(second.url).port })).rejects.toThrow(
    /^(?!.*\n\s+at )(?=.*已被占用)/s
  )
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
  await second.stop('SIGKILL')
  await allStopped(data, second.url)
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
  const [held] = await asked(
    at,
    'select (select count(*) from people.enrolment)::int as people, (select count(*) from access.login)::int as accounts',
    keyFile
  )
  expect(held).toEqual({ people: 0, accounts: 0 })
  await expect(startServer(data, undefined, { ANJIA_DATA: at, ANJIA_KEYS: keyFile })).rejects.toThrow(
    /installation in production mode/
  )
})
