import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepHouse } from './keep-house.ts'
import { type Enrolled, openRegister, type Register, street } from './people/people-factory.ts'
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
  const [one, other, third] = [await register.enrol(), await register.enrol(), await register.enrol()]
  const pair = (a: Enrolled, b: Enrolled, decided: string) =>
    register.owner(
      `insert into people.duplicate_pair (register, person_a, person_b, enrolment_a, enrolment_b, area_a, area_b, kind, score, reasons, status, note, decided_at, decided_account)
       select a.register, a.person_id, b.person_id, a.id, b.id, a.area, b.area, 'same-person', 20, '{}', 'not-same', '见过两人', now() - $3::interval, a.id
       from people.enrolment a, people.enrolment b where a.id in ($1, $2) and b.id in ($1, $2) and a.person_id < b.person_id`,
      [a.enrolment, b.enrolment, decided]
    )
  await pair(one, other, '91 days')
  await pair(one, third, '89 days')
  await keepHouse(register.platform, { folder, keys: makeKeys() })
  const statuses = await register.owner<{ id: string; status: string }>('select id, status from access.approval')
  expect(Object.fromEntries(statuses.map(({ id, status }) => [id, status]))).toEqual({
    [old]: 'expired',
    [late]: 'expired',
    [fresh]: 'asked'
  })
  const notes = await register.owner<{ note: string | null }>(
    `select note from people.duplicate_pair where status = 'not-same' order by decided_at`
  )
  expect(notes.map(({ note }) => note)).toEqual([null, '见过两人'])
  expect(await register.owner('select id from platform.job')).toEqual([{ id: fresh }])
})
