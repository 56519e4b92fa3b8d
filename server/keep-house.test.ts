import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepHouse } from './keep-house.ts'
import { openRegister, type Register, street } from './people/people-factory.ts'
import { makeKeys } from './platform/config.ts'

let register: Register
const folder = mkdtempSync(join(tmpdir(), 'anjia-house-'))
beforeAll(async () => {
  register = await openRegister()
})
afterAll(async () => {
  await register.close()
  rmSync(folder, { recursive: true })
})

test('what nobody used in time expires, what ended long ago is forgotten, and what is still open stays', async () => {
  const [old, late, fresh] = [randomUUID(), randomUUID(), randomUUID()]
  const approvals: [string, string, string | null][] = [
    [old, '8 days', null],
    [late, '2 days', '25 hours'],
    [fresh, '1 day', null]
  ]
  for (const [id, asked, decided] of approvals)
    await register.owner(
      `insert into access.approval (id, kind, payload, area, asked_by, asked_at, status, decided_by, decided_at)
       values ($1, 'export', '{}', $2, $1, now() - $3::interval, case when $4::interval is null then 'asked' else 'granted' end,
         case when $4::interval is not null then uuidv7() end, now() - $4::interval)`,
      [id, street, asked, decided]
    )
  const job = (id: string, ended: string) =>
    register.owner(
      `insert into platform.job (id, kind, subject, area, account, role, lo, hi, state, ended_at) values ($1, 'x', $1, $2, $1, 'x', $2, $2, 'done', now() - $3::interval)`,
      [id, street, ended]
    )
  await job(old, '91 days')
  await job(fresh, '89 days')
  await keepHouse(register.platform, { folder, keys: makeKeys() })
  const statuses = await register.owner<{ id: string; status: string }>('select id, status from access.approval')
  expect(Object.fromEntries(statuses.map(({ id, status }) => [id, status]))).toEqual({
    [old]: 'expired',
    [late]: 'expired',
    [fresh]: 'asked'
  })
  expect(await register.owner('select id from platform.job')).toEqual([{ id: fresh }])
})
