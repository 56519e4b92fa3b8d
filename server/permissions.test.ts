import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '../contract/access.ts'
import { NewCase } from '../contract/case-deeds.ts'
import { mineForms, minePages } from '../contract/mine.ts'
import { portal } from '../contract/portal.ts'
import type { Route } from '../contract/route.ts'
import { Day } from '../contract/values.ts'
import { assertLegalBasis } from '../law/gate.ts'
import { openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { openCase } from './cases/index.ts'
import { contracts } from './contracts.ts'
import {
  farGrid,
  farStreet,
  grid,
  idNumber,
  nextStreet,
  officerOf,
  openRegister,
  type Register,
  street,
  today
} from './people/people-factory.ts'
import { areaRange, machines, permissionsOf, roles } from './platform/access.ts'
import { setToday } from './platform/clock.ts'
import { makeKeys } from './platform/config.ts'
import { portalFromSource } from './portal-factory.ts'
import { inputOf, jsonOf, named, type Sample } from './request-factory.ts'
import { demoPhone } from './residents/index.ts'
import { putInPost } from './support/private-factory.ts'
import { twoEndsRoutes } from './two-ends/index.ts'

const routes = Object.values(contracts).flatMap(contract => Object.entries(contract as Record<string, Route>))
/** Each role its own account: the limits of requests count for one. */
const accountOf = (role: string) =>
  `00000000-0000-7000-8000-${String(Role.options.indexOf(role as Role) + 1).padStart(12, '0')}`

const outletName = '只在药具里出现的名字'

/** An account to administer. */
const clerk = v7()

let register: Register
let app: FastifyInstance
type WithExchange = Sample & {
  exchange: string
  record: string
  clinic: string
  help: string
  arrival: string
  round: string
}
let here: WithExchange
let there: WithExchange
const folder = mkdtempSync(join(tmpdir(), 'anjia-permissions-'))

/** Who sends a test request stands in a header instead of a session; everything after that is as always. */
beforeAll(async () => {
  register = await openRegister()
  const signIn = openSignIn(register.signin, 'a session key for tests only, 32 bytes or more')
  app = await buildApp({
    platform: register.platform,
    store: { folder, keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    portal: await portalFromSource(),
    phones: { pool: register.signin, sealer: register.platform.sealer, messenger: demoPhone(), mostMessages: 100 },
    signIn: {
      ...signIn,
      authenticate: async ({ headers }) => {
        const [role, area] = String(headers.authorization ?? '').split(' ')
        if (!role || !area) return undefined
        const post = role === 'no-post' ? undefined : '00000000-0000-7000-8000-0000000000a1'
        return { account: accountOf(role), post, role, ...areaRange(Number(area)), permissions: permissionsOf(role) }
      }
    }
  })
  await register.owner(
    `insert into access.login (id, username, name, area, email) values ('${clerk}', 'clerk', '何平', ${street}, 'x')`
  )
  here = await sampleOf(street, grid, '本街人', 61)
  there = await sampleOf(farStreet, farGrid, '外区人', 71)
})
afterAll(async () => {
  await app.close()
  await register.close()
  rmSync(folder, { recursive: true })
})

async function sampleOf(area: number, place: number, name: string, n: number): Promise<WithExchange> {
  const told = { name, place: { area: place, address: `${name}的住址` } } as Parameters<Register['enrol']>[0]
  const one = await register.enrol({ ...told, idNumber: idNumber(n) })
  const [outlet, lot, clinic] = [v7(), v7(), v7()]
  await register.owner(
    `with o as (insert into care.outlet (register, id, area, kind, name, address, hours, made_by) values (1, $1, $2, 'room', '${outletName}', 'x', 'x', $1), (1, $5, $2, 'clinic', '${outletName}', 'x', 'x', $1)),
       l as (insert into care.lot (id, item, code, expires_on) values ($3, 'condom', $4, '2028-01-01'))
     insert into care.stock values ($1, $3, 1000)`,
    [outlet, area, lot, `L${n}`, clinic]
  )
  await putInPost(register, area)
  const record = v7()
  await register.owner(
    `insert into organisation.record (register, id, area, kind, title, owner, begins_on, ends_on, fields, made_by, made_on)
     values (1, $1, $2, 'plan', 'x', $1, '2026-01-01', '2026-12-31', '{}', $1, '2026-01-01')`,
    [record, area]
  )
  // One that is open between this place and a third.
  const { exchange } = await register.as(officerOf(area), ctx =>
    twoEndsRoutes.openExchange(ctx, {
      body: { kind: 'assist', enrolments: [one.enrolment], to: { area: nextStreet }, asks: ['lives-here'], facts: [] }
    } as unknown as Parameters<typeof twoEndsRoutes.openExchange>[1])
  )
  // And somebody who asked for help.
  const { id: help } = await register.as(officerOf(area), ctx =>
    openCase(
      ctx,
      NewCase.parse({
        commandId: v7(),
        enrolment: one.enrolment,
        matter: 'help-request',
        variant: 'hardship',
        applicant: 'self',
        form: { wants: 'living' }
      })
    )
  )
  // And somebody new who asked by phone.
  const arrival = v7()
  const words = { name, bornOn: '1990-01-02', idNumber: idNumber(n), contact: 'come' }
  await register.owner(
    `insert into residents.arrival (id, area, phone_hash, sealed, asked_on, due_on) values ($1, $2, $3, $4, '2026-11-23', '2026-11-30')`,
    [arrival, area, Buffer.from([n]), register.platform.sealer.seal(JSON.stringify(words))]
  )
  // And a round that is planned.
  const round = v7()
  await register.owner(
    `insert into field.campaign (register, id, area, segment, from_day, due_day, account) values (1, $1, $2, 'households', '2026-11-20', '2026-12-20', $1)`,
    [round, area]
  )
  return {
    area,
    grid: place,
    one,
    other: await register.enrol(told),
    name,
    number: idNumber(n),
    outlet,
    lot,
    clinic,
    exchange,
    help,
    arrival,
    round,
    record
  }
}

let sent = 0
async function send([key, r]: [string, Route], who: string, sample: Sample) {
  const values = named(sample)
  // A change of several kinds is told by its own word; the rest of the body is by name.
  if (key === 'recordMarriageChange') values.change = 'married'
  if (key === 'addPhotoPart') values.kind = 'photo'
  if (r.path.startsWith('/two-ends')) {
    const { exchange } = sample as WithExchange
    Object.assign(values, {
      id: exchange,
      to: { area: nextStreet },
      enrolments: [sample.one.enrolment],
      asks: ['lives-here']
    })
  }
  if (['getUpload', 'listUploadRows', 'decideRows'].includes(key)) values.id = v7()
  if (sample === here && r.path.startsWith('/accounts/')) values.id = clerk
  if (r.path.startsWith('/outlets')) Object.assign(values, { id: sample.outlet, name: outletName })
  if (/licence|clinic-key/.test(r.path)) values.id = (sample as WithExchange).clinic
  if (key === 'tellCabinet') values.events = [{ seq: 1, what: 'well' }]
  if (r.path.startsWith('/records')) values.id = (sample as WithExchange).record
  if (r.path.startsWith('/field/campaigns')) values.id = (sample as WithExchange).round
  if (r.path.startsWith('/arrivals')) values.id = (sample as WithExchange).arrival
  if (key in contracts.offers) values.id = (sample as WithExchange).help
  if (r.path.startsWith('/lots')) values.id = sample.lot
  const params = inputOf(jsonOf(r.params), values)
  const url = `/api${r.path.replace(/\{(\w+)\}/g, (_, field: string) => String(params[field]))}`
  const query = Object.entries(inputOf(jsonOf(r.query), values)).map(([field, value]): [string, string] => [
    field,
    String(value)
  ])
  const answer = await app.inject({
    method: r.method,
    url: `${url}?${new URLSearchParams(query)}`,
    headers: who ? { authorization: who } : {},
    // An address of its own keeps the limits for who is not signed in out of the way.
    remoteAddress: `10.1.${++sent >> 8}.${sent & 255}`,
    ...(r.body && { payload: inputOf(jsonOf(r.body), values) })
  })
  const body = answer.body.startsWith('{') || answer.body.startsWith('[') ? answer.json() : {}
  return { status: answer.statusCode, code: body.code as string | undefined, text: answer.body, where: body.where }
}

test('every route says what it needs, and some role holds it', () => {
  const held = new Set<string>(Object.values({ ...roles, ...machines }).flat())
  for (const [key, { needs }] of routes)
    expect(['anyone', 'signed-in'].includes(needs) || held.has(needs), `${key} ${needs}`).toBe(true)
  expect(routes.filter(([, { needs }]) => needs === 'anyone').map(([key]) => key)).toEqual([
    'getInstallation',
    'setUp',
    'activate',
    'listCredentialKeys',
    'listRevocations',
    'getScreen',
    'askStanding'
  ])
})

test('route by role: a post may do what its role holds and nothing else', async () => {
  const wrong: string[] = []
  const done = new Set<string>()
  for (const route of routes) {
    const [key, { needs }] = route
    const mayUse = (role: Role) => ['anyone', 'signed-in'].includes(needs) || permissionsOf(role).has(needs)
    const ask = async (role: Role) => {
      const { status, code, text } = await send(route, `${role} ${street}`, here)
      const denied = status === 403 && code === 'platform.no-permission'
      if (status < 300) done.add(key)
      // Voluntary care stands apart: no other route shows an outlet to anybody, and none of its own shows a person.
      const apart = [contracts.care, contracts.cabinet, contracts.clinic].some(contract => key in contract)
      const kept = apart ? [here.one.person, here.one.enrolment, here.number, here.name] : [here.outlet, outletName]
      if (kept.some(secret => text.includes(secret))) wrong.push(`${key} ${role} ${text.slice(0, 200)}`)
      // A request that never reached the permission would prove nothing.
      if (denied === mayUse(role) || status >= 500 || code === 'platform.invalid')
        wrong.push(`${key} ${role} ${status} ${code} ${text.slice(0, 200)}`)
    }
    // Those who may not change nothing, so that they can all ask at once.
    await Promise.all(Role.options.filter(role => !mayUse(role)).map(ask))
    for (const role of Role.options.filter(mayUse)) await ask(role)
  }
  expect(wrong).toEqual([])
  // And the allowed ones were real requests: most of them did what they ask for.
  expect(done.size).toBeGreaterThan(routes.length / 2)
})

test('no list, by any door, is asked for by sex, age, marriage or children', () => {
  const conditions = routes
    .filter(([, { trace }]) => trace !== 'changes')
    .flatMap(([key, { params, query, body }]) =>
      [params, query, body].flatMap(schema => Object.keys(jsonOf(schema).properties ?? {}).map(name => [key, name]))
    )
  expect(conditions.length).toBeGreaterThan(100)
  expect(
    conditions.filter(([, name]) =>
      /sex|gender|marri|marital|spouse|child|parent|(?<!langu)age$|fertil|preg|relation/i.test(name!)
    )
  ).toEqual([])
  // Who is looked for is known by a birth date, and people of 60 to 100 and over may be listed by decades.
  expect(conditions.filter(([, name]) => /born|birth|decade/i.test(name!))).toEqual([
    ['lookUpPeople', 'bornOn'],
    ['listRoster', 'decade'],
    ['countRoster', 'decade'],
    ['exportRoster', 'decade']
  ])
})

test('administrators may use no route that reads or changes people or takes a file in', async () => {
  for (const [key, r] of [
    ...Object.entries(contracts.people),
    ...Object.entries(contracts.moves),
    ...Object.entries(contracts.rosters),
    ...Object.entries(contracts.intake),
    ...Object.entries(contracts.cases)
  ] as [string, Route][]) {
    const { status, code } = await send([key, r], `administrator ${street}`, here)
    expect([status, code], key).toEqual([403, 'platform.no-permission'])
  }
})

test('without sign-in, and without a post, nobody gets further than the door', async () => {
  for (const route of routes) {
    const [key, { needs }] = route
    if (needs === 'anyone') continue
    expect(await send(route, '', here), key).toMatchObject({ status: 401, code: 'platform.sign-in' })
    if (needs !== 'signed-in')
      expect(await send(route, `no-post ${street}`, here), key).toMatchObject({ status: 403, code: 'platform.no-post' })
  }
})

test('route by role by area: what lies outside the area of a post is neither shown nor changed', async () => {
  const state = () =>
    register.owner(
      `select (select count(*)::int from people.event where area between $1 and $2) as events,
         (select sum(version)::int from people.enrolment where area between $1 and $2) as versions,
         (select count(*)::int from people.household where area between $1 and $2) as households,
         (select count(*)::int from people.relation where area between $1 and $2) as relations,
         (select count(*)::int from cases."case" where area between $1 and $2) as cases,
         (select count(*)::int from certificates.seal_use where area between $1 and $2) as seals,
         (select count(*)::int from two_ends.message m join two_ends.exchange x on x.id = m.exchange_id where x.asking_area between $1 and $2) as said,
         (select count(*)::int from areas.setting where area between $1 and $2) as settings,
         (select sum(quantity)::int from care.stock s join care.outlet o on o.id = s.outlet_id where o.area between $1 and $2) as supplies,
         (select sum(version)::int from organisation.record where area between $1 and $2) as records,
         (select count(*)::int from notices.notice where area between $1 and $2) as notices,
         (select count(*)::int from support.help where area between $1 and $2) as told,
         (select count(*)::int from areas.area where code between $1 and $2) as areas,
         (select count(*)::int from areas.standard_address where grid between $1 and $2) as addresses`,
      [there.area, areaRange(there.area).hi]
    )
  const before = await state()
  const wrong: string[] = []
  for (const route of routes) {
    const [key, { needs }] = route
    for (const role of Role.options.filter(role => permissionsOf(role).has(needs))) {
      const { status, text } = await send(route, `${role} ${street}`, there)
      const shown = [
        there.one.enrolment,
        there.one.person,
        there.number,
        `${there.name}的住址`,
        there.outlet,
        there.record
      ].some(secret => text.includes(secret))
      if (shown || status >= 500) wrong.push(`${key} ${role} ${status} ${text.slice(0, 200)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(await state()).toEqual(before)
})

test('an area of another street, or the district above, asked for by its code is not found', async () => {
  const ask = (url: string, area: number) =>
    app.inject({ url: `/api${url}`, headers: { authorization: `street_officer ${area}` } })
  const byCode = ['/rosters/new', '/counts', '/counts/below', '/counts/pyramid', '/address-match']
  for (const path of byCode) {
    for (const area of [there.area, nextStreet, street - 1_000_000]) {
      const answer = await ask(`${path}?area=${area}`, street)
      expect([answer.statusCode, answer.json().code], `${path} ${area}`).toEqual([404, 'platform.not-found'])
    }
    expect((await ask(`${path}?area=${there.area}`, farStreet)).statusCode, path).toBe(200)
  }
  const page = `/people/${there.one.enrolment}`
  expect([(await ask(page, street)).statusCode, (await ask(page, farStreet)).statusCode]).toEqual([404, 200])
})

test('every route names an operation with a basis in force, and refuses on a day before there was any', async () => {
  for (const [key, { operation }] of routes) expect(assertLegalBasis(operation, today).key, key).toBe(operation)
  try {
    setToday(Day.parse('1900-01-01'))
    for (const route of routes) {
      const [key, { needs }] = route
      const role =
        Role.options.find(role => permissionsOf(role).has(needs)) ??
        ['cabinet', 'clinic'].find(machine => permissionsOf(machine).has(needs)) ??
        'street_officer'
      expect(await send(route, `${role} ${street}`, here), key).toMatchObject({ status: 403, code: 'law.no-basis' })
    }
    for (const url of ['/healthz', '/api/openapi.json', '/api/auth/get-session'])
      expect((await app.inject({ url })).json(), url).toMatchObject({ code: 'law.no-basis' })
    for (const { path, operation } of [...Object.values(portal), ...Object.values(minePages)]) {
      const { statusCode, body } = await app.inject({ url: path })
      expect(statusCode, path).toBe(403)
      expect(body, path).toContain(`“${operation}”在 1900-01-01 没有现行有效的法律依据`)
    }
  } finally {
    setToday(today)
  }
})

/** The tree Fastify prints, as paths: four characters of indentation a level. */
function registered(below = ' /api'): string[] {
  const stack: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap(line => {
      const [, indent, path, methods] = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([\w, ]+)\))?/.exec(line) ?? []
      if (path === undefined) return []
      const depth = indent!.length / 4
      stack.length = depth
      stack[depth] = path
      const whole = stack.join('').replace('//', '/')
      return (methods ?? '')
        .split(', ')
        .filter(method => method && method !== 'HEAD')
        .map(method => `${method} ${whole}`)
    })
    .filter(route => route.includes(below))
}

test('every route under /api is of a contract, of the sign-in, the interface description, or carries a file', () => {
  const ofContracts = routes.map(([, { method, path }]) => `${method} /api${path.replace(/\{(\w+)\}/g, ':$1')}`)
  const known = registered()
  const rest = known.filter(route => !ofContracts.includes(route) && !/^(GET|POST) \/api\/auth\//.test(route))
  expect(rest.sort()).toEqual([
    'GET /api/openapi.json',
    'GET /api/uploads/:id/rejects',
    'POST /api/cases/:id/attachments',
    'POST /api/clues/:id/evidence',
    'POST /api/glass/documents',
    'POST /api/lists',
    'POST /api/obligations/:id/papers',
    'POST /api/rosters/:roster/returns',
    'POST /api/spendings/:id/vouchers',
    'POST /api/uploads'
  ])
  expect(ofContracts.filter(route => !known.includes(route))).toEqual([])
})

test('every page for the public answers without sign-in, reads nothing of anybody, and has a basis; nothing else is open', async () => {
  for (const { path, needs, operation, trace } of Object.values(portal)) {
    expect([needs, trace], path).toEqual(['anyone', 'none'])
    expect(assertLegalBasis(operation, today).key, path).toBe(operation)
    expect((await app.inject({ url: path })).statusCode, path).toBe(200)
  }
  // A resident's own pages have a door of their own (server/residents/residents.test.ts); here it is that there are no others.
  const mine = [
    ...Object.values(minePages).map(({ path }) => `GET ${path}`),
    ...Object.values(mineForms).map(({ path }) => `POST ${path}`)
  ]
  const pages = registered(' /').filter(
    route =>
      !route.includes(' /api') && !/^GET (\/|\/healthz|\/field\/?|\/(field\/)?(assets\/)?[\w.-]+\.\w+)$/.test(route)
  )
  // A calendar program cannot sign in: the secret of its address is what it shows (server/organisation).
  const feed = 'GET /calendar/:secret.ics'
  // Files of totals that everybody may have, after disclosure control (server/statistics).
  const files = 'GET /open-data/:set/:file'
  // A reader of news cannot either, and reads what hangs on the board.
  const news = ['GET /glass/feed.xml', 'GET /glass/events.ics']
  expect(pages.sort()).toEqual(
    [...Object.values(portal).map(({ path }) => `GET ${path}`), ...mine, feed, files, ...news].sort()
  )
})

test('the two routes that carry files ask for the permission of taking in', async () => {
  for (const role of Role.options) {
    const headers = { authorization: `${role} ${street}` }
    const codes = await Promise.all([
      app.inject({ method: 'POST', url: '/api/uploads', headers }),
      app.inject({ url: `/api/uploads/${v7()}/rejects`, headers })
    ])
    for (const answer of codes)
      expect(answer.json().code === 'platform.no-permission', role).toBe(!permissionsOf(role).has('intake.take-in'))
  }
})

test('the routes that carry a paper of a case or evidence of a clue ask for the permission to handle cases', async () => {
  for (const role of Role.options) {
    for (const url of [`/api/cases/${v7()}/attachments`, `/api/clues/${v7()}/evidence`]) {
      const answer = await app.inject({ method: 'POST', url, headers: { authorization: `${role} ${street}` } })
      expect(answer.json().code === 'platform.no-permission', role).toBe(!permissionsOf(role).has('cases.handle'))
    }
  }
})

test('the route by which a list comes back asks for the permission to correct', async () => {
  for (const role of Role.options) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/rosters/aged-60/returns',
      headers: { authorization: `${role} ${street}` }
    })
    expect(answer.json().code === 'platform.no-permission', role).toBe(!permissionsOf(role).has('people.correct'))
  }
})

test('a command sent twice is done once and answered alike; its id with another content is refused', async () => {
  const payload = {
    commandId: v7(),
    source: '本人申报',
    seat: 'living',
    on: '2026-07-01',
    name: '重复',
    sex: '1',
    bornOn: '1980',
    place: { area: grid }
  }
  const post = (body: object, who = `street_officer ${street}`) =>
    app.inject({ method: 'POST', url: '/api/people', headers: { authorization: who }, payload: body })
  const answers = await Promise.all([post(payload), post(payload), post(payload)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(await register.owner(`select from people.enrolment where name = '重复'`)).toHaveLength(1)
  const differs = await post({ ...payload, name: '另一人' })
  expect([differs.statusCode, differs.json().code]).toEqual([409, 'platform.command-differs'])
  expect(await register.owner(`select from people.enrolment where name = '另一人'`)).toHaveLength(0)
})
