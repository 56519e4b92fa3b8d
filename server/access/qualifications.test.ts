import type pg from 'pg'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedOf, findQualification, qualifications } from '../../law/qualifications.ts'
import { findProvision } from '../../law/standard.ts'
import { roles } from '../platform/access.ts'
import { today } from '../platform/clock.ts'
import { asOwner } from '../platform/db.ts'
import { trainedUntil } from './qualifications.ts'
import { type Desk, openDesk } from './test-desk.ts'

let desk: Desk
let admin: string
const day = (n: number) => new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10)
const owner = <T extends pg.QueryResultRow>(text: string): Promise<T[]> =>
  asOwner(desk.db.ownerUrl, async client => (await client.query<T>(text)).rows)
const idOf = async (username: string) =>
  (await owner<{ id: string }>(`select id from access.login where username = '${username}'`))[0]!.id
beforeAll(async () => {
  desk = await openDesk()
  admin = (await desk.enter('admin1')).cookie
})
afterAll(() => desk.close())

/** As if the first thirty days were over, with a certificate until a day or none. */
async function until(username: string, last: string | null) {
  await owner(`update access.login set certificate_by = '${day(-40)}' where username = '${username}'`)
  await owner(`delete from access.qualification where kind = 'privacy' and account_id = '${await idOf(username)}'`)
  if (last)
    await owner(
      `insert into access.qualification (id, account_id, kind, proof, valid_from, valid_to, recorded_by, recorded_on)
       values ('${v7()}', '${await idOf(username)}', 'privacy', '市网信办 2025-17', '2025-01-01', '${last}', '${v7()}', '2025-01-01')`
    )
}
const record = (who: string, account: string, told: object) =>
  desk.send(who, 'POST', `/accounts/${account}/qualifications`, {
    qualification: 'privacy',
    proof: '市网信办 2026-88',
    validFrom: day(-3),
    validTo: day(362),
    ...told
  })
const staffOf = async (show: string) =>
  (await desk.send(admin, 'GET', `/staff?show=${show}`)).body.staff as {
    username: string
    state: string
    missing: string[]
    qualifications: { id: string; kind: string }[]
  }[]

test('with the last day of the privacy certificate a post may do nothing, and the day it is renewed everything again', async () => {
  const street = (await desk.enter('street')).cookie
  const me = async () => (await desk.send(street, 'GET', '/me')).body
  await until('street', day(0))
  expect((await me()).permissions).toContain('people.look-up')
  await until('street', day(-1))
  expect(await me()).toMatchObject({ permissions: [], worksUntil: day(-1) })
  expect((await desk.send(street, 'GET', '/approvals')).body.code).toBe('access.certificate-lapsed')
  // A token of an integrator acts as the post and falls away with it.
  await until('street', day(9))
  const [post] = (await me()).posts as { id: string }[]
  const token = await desk.send(street, 'POST', '/tokens', { post: post!.id, name: '接口', validTo: day(60) })
  const bearer = `Bearer ${token.body.token}`
  expect((await desk.send(bearer, 'GET', '/me')).body.permissions).toContain('people.look-up')
  await until('street', day(-1))
  expect((await desk.send(bearer, 'GET', '/me')).body.permissions).toEqual([])
  expect((await record(admin, await idOf('street'), {})).status).toBe(201)
  expect((await me()).permissions).toContain('people.look-up')
})

test('thirty days before it lapses an administrator sees it in a list, and what a post asks for and is not on record', async () => {
  await until('reviewer', day(30))
  await until('community', day(31))
  await until('grid', day(-1))
  const soon = await staffOf('soon')
  expect(soon.map(({ username }) => username)).toEqual(['reviewer'])
  expect((await staffOf('lapsed')).map(({ username, state }) => [username, state])).toEqual([['grid', 'lapsed']])
  await owner(`delete from access.qualification where kind = 'college' and account_id = '${await idOf('reviewer')}'`)
  const missing = await staffOf('missing')
  expect(missing.map(one => [one.username, one.missing])).toEqual([
    ['grid', ['privacy']],
    ['reviewer', ['college']]
  ])
  // The neighbour’s street lies in the district of another administrator.
  expect((await staffOf('all')).map(({ username }) => username)).not.toContain('neighbour')
})

test('an expired certificate is not recorded, nor one without a last day, of the future or of oneself', async () => {
  const reviewer = await idOf('reviewer')
  for (const [told, code] of [
    [{ validFrom: day(-400), validTo: day(-1) }, 'access.certificate-expired'],
    [{ validTo: null }, 'access.certificate-no-end'],
    [{ validFrom: day(1) }, 'access.certificate-future'],
    [{ validFrom: day(-1), validTo: day(-2) }, 'access.post-days']
  ] as const) {
    const { status, body } = await record(admin, reviewer, told)
    expect([status, body.code], code).toEqual([400, code])
  }
  const own = await record(admin, await idOf('admin1'), {})
  expect(own.body.code).toBe('access.own-certificate')
  expect((await record(admin, await idOf('neighbour'), {})).status).toBe(404)
  // A diploma stays: it has no last day, whatever is written.
  expect((await record(admin, reviewer, { qualification: 'college', proof: '安徽大学 20110123' })).status).toBe(201)
  const [kept] = await owner<{ valid_to: string | null }>(
    `select valid_to from access.qualification where proof = '安徽大学 20110123'`
  )
  expect(kept).toEqual({ valid_to: null })
  // Recorded wrongly, it is taken back and counts no more.
  const held = (await staffOf('all')).find(({ username }) => username === 'reviewer')!.qualifications
  const college = held.find(({ kind }) => kind === 'college')!
  expect((await desk.send(admin, 'POST', `/qualifications/${college.id}/end`, {})).status).toBe(201)
  expect((await staffOf('missing')).map(({ username }) => username)).toContain('reviewer')
})

test('two administrators whose certificates lapsed open the door for each other, and can do nothing else', async () => {
  const second = (await desk.enter('admin2')).cookie
  await until('admin1', day(-1))
  await until('admin2', day(-1))
  expect((await desk.send(admin, 'GET', '/me')).body.permissions).toEqual(['access.certify'])
  expect((await desk.send(admin, 'GET', '/accounts')).body.code).toBe('access.certificate-lapsed')
  expect((await record(admin, await idOf('admin2'), {})).status).toBe(201)
  expect((await desk.send(second, 'GET', '/me')).body.permissions).toContain('access.administer')
  expect((await record(second, await idOf('admin1'), {})).status).toBe(201)
  expect((await desk.send(admin, 'GET', '/me')).body.permissions).toContain('access.administer')
})

test('a new account works for thirty days without a certificate, so that a new office can begin', async () => {
  const [made] = await owner<{ days: number }>(
    `insert into access.login (id, username, name, area, email) values ('${v7()}', 'fresh', '新人', 340104001000000, 'fresh')
     returning certificate_by - current_date as days`
  )
  expect(made).toEqual({ days: 30 })
})

test('what is asked of a post comes from the standard, is for posts that are there, and a training counts whole months', () => {
  for (const { key, articles, roles: of } of qualifications) {
    for (const article of articles) expect(findProvision(article), key).toBeDefined()
    for (const role of of === 'all' ? [] : of) expect(Object.keys(roles), key).toContain(role)
  }
  for (const role of Object.keys(roles)) expect(askedOf(role), role).toContain('privacy')
  expect(askedOf('street_officer')).toEqual(['privacy', 'college'])
  expect(askedOf('community_worker')).toEqual(['privacy', 'senior-high'])
  // An enforcement card is asked only where a power is really held.
  expect(findQualification('enforcement')?.whereHeld).toBe(true)
  expect(trainedUntil('privacy', '2026-11-23' as never)).toBe('2027-11-23')
  expect(trainedUntil('privacy', '2028-02-29' as never)).toBe('2029-02-28')
  expect(trainedUntil('college', '2026-11-23' as never)).toBeNull()
})

test('a post that nobody holds today is told as vacant, with who held it last; nobody else’s area is told', async () => {
  const officer = (await desk.enter('street')).cookie
  await until('street', day(90))
  await owner(`insert into areas.area (code, valid, level, name, parent, register)
    select 340104001001001, daterange('2026-01-01', null), 'grid', '第1网格', 340104001001000, register from areas.area where code = 340104001001000
    on conflict do nothing`)
  const vacant = async () => {
    const { vacancies } = (await desk.send(officer, 'GET', '/staff/vacancies')).body as {
      vacancies: { area: number; role: string; last: { name: string } | null }[]
    }
    return vacancies.filter(({ area }) => area <= 340104001001001)
  }
  expect((await vacant()).map(({ role }) => role)).toEqual([])
  await owner(`update access.post set valid_to = '${day(-2)}' where account_id = '${await idOf('grid')}'`)
  expect(await vacant()).toEqual([
    {
      area: 340104001001001,
      areaName: '第1网格',
      role: 'grid_worker',
      last: { username: 'grid', name: '陈强', until: day(-2) }
    }
  ])
})
