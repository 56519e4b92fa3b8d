import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Looks, watched } from '../platform/count-looks.ts'
import { grid, nextGrid, officer, openRegister, type Register } from './people-factory.ts'
import { refile } from './refile.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const n = 1500
const uuid = (kind: number, i: string) => `('00000000-0000-7000-800${kind}-' || lpad((${i})::text, 12, '0'))::uuid`

test('what is filed with the people of a whole quarter follows them, each looked up once', async () => {
  await register.owner(`insert into people.enrolment (register, id, person_id, seat, area, enrolled, valid_from, name, pinyin, initials, sex, id_kind, household_id)
    select 1, ${uuid(1, 'i')}, ${uuid(2, 'i')}, 'living', ${nextGrid}, true, '2026-01-01', '王安', 'wangan', 'wa', '1', 'none', ${uuid(3, 'i / 3')}
    from generate_series(1, ${n}) i`)
  await register.owner(`insert into people.household (register, id, seat, area, opened_on, batch_id)
    select 1, ${uuid(3, 'i')}, 'living', ${grid}, '2026-01-01', ${uuid(4, '1')} from generate_series(0, ${n / 3}) i`)
  await register.owner(`insert into people.relation (register, id, area, kind, person_id, relative_id, valid_from, batch_id)
    select 1, ${uuid(5, 'i')}, ${grid}, 'parent-child', ${uuid(2, 'i')}, ${uuid(2, 'i + 1')}, '2026-01-01', ${uuid(4, '1')}
    from generate_series(1, ${n - 1}) i`)
  await register.owner('analyze people.enrolment, people.relation')
  const persons = (await register.owner<{ id: string }>('select person_id as id from people.enrolment')).map(
    ({ id }) => id
  )
  const seen: Looks[] = []
  await register.as(officer, ctx => refile(watched(ctx, seen), persons))
  const filed = (table: string) => register.owner(`select area, count(*)::int as n from people.${table} group by area`)
  expect(await filed('relation')).toEqual([{ area: nextGrid, n: n - 1 }])
  expect(await filed('household')).toEqual([{ area: nextGrid, n: n / 3 + 1 }])
  expect(seen).toHaveLength(2)
  expect(seen.filter(([, times]) => times > 20 * n)).toEqual([])
})
