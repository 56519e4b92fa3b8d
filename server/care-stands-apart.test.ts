import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '../contract/access.ts'
import { cabinet } from '../contract/cabinet.ts'
import { care } from '../contract/care.ts'
import { clinic } from '../contract/clinic.ts'
import { minePages } from '../contract/mine.ts'
import { portal } from '../contract/portal.ts'
import type { Route } from '../contract/route.ts'
import { openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { bookAppointment, bookableClinics, listOwnAppointments } from './care/appointments.ts'
import { contracts } from './contracts.ts'
import { type Enrolled, idNumber, officerOf, street } from './people/people-factory.ts'
import { areaRange, type Role as Held, machines, permissionsOf } from './platform/access.ts'
import { makeKeys } from './platform/config.ts'
import { acrossTerritory, everywhere, inTransaction } from './platform/context.ts'
import { openResidents, type Phone, type ResidentDesk } from './residents/resident-desk.ts'
import { doorsOf, least } from './written-doors.ts'

// That no route of anything else shows an outlet, and no route of care a person, whoever asks, is walked in permissions.test.ts.
let register: ResidentDesk
let app: FastifyInstance
let li: Enrolled
let ofLi: Phone
/** What nobody but the person and the clinic may read. */
let secret: { id: string; code: string; holder: string }
const key = v7()
const outlet = v7()
beforeAll(async () => {
  register = await openResidents()
  // Who sends a request stands in a header instead of a session; everything after that is as always.
  app = await buildApp({
    platform: register.platform,
    store: { folder: register.files, keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    signIn: {
      ...openSignIn(register.signin, 'a session key for tests only, 32 bytes or more'),
      authenticate: async ({ headers }) => {
        const [role = '', account = v7()] = String(headers['x-role'] ?? '').split(' ')
        return { account, post: v7(), role, ...areaRange(street), permissions: permissionsOf(role) }
      }
    }
  })
  li = await register.enrol({ name: '李春禾', idNumber: idNumber(81) })
  ofLi = await register.bound(li, '13800138001')
  await register.owner(
    `with o as (insert into care.outlet (register, id, area, kind, name, address, hours, made_by) values (1, $1, $2, 'clinic', '卫生站', 'x', 'x', $1)),
       c as (insert into care.clinic values ($1, '0123456789ABCDEFGHIJKL', '2028-01-01', '{counselling}', $1))
     insert into care.clinic_key (id, outlet_id, hash, morning, registered_by, registered_on) values ($3, $1, sha256('x'), 5, $1, '2026-11-01')`,
    [outlet, street, key]
  )
  secret = await asLi(async ctx => {
    const [at] = await bookableClinics(ctx)
    await bookAppointment(ctx, {
      clinic: at!,
      service: 'counselling',
      on: '2026-11-24' as never,
      half: 'morning',
      tells: true
    })
    const [made] = await listOwnAppointments(ctx)
    return { ...made!, holder: ctx.sealer.lookup('care', li.person).toString('hex') }
  })
})
afterAll(async () => {
  await app.close()
  await register.close()
})

const asLi = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(
    register.platform,
    {
      caller: {
        account: v7(),
        post: undefined,
        role: 'citizen',
        lo: 0,
        hi: 0,
        permissions: new Set(),
        self: li.person
      },
      operation: 'care.appointments',
      route: 'test',
      trace: 'none'
    },
    work
  )

const routes = Object.entries({ ...care, ...cabinet, ...clinic } as Record<string, Route>)

test('at the routes of supplies there is no place to write a person: only what an outlet is called, where, when, and a lot', () => {
  const doors = routes.flatMap(([name, r]) =>
    [r.params, r.query, r.body].flatMap(schema => doorsOf(schema).map(({ path }) => `${name}${path}`))
  )
  expect(doors).toEqual([
    'openOutlet.name',
    'openOutlet.address',
    'openOutlet.hours',
    'changeOutlet.name',
    'changeOutlet.address',
    'changeOutlet.hours',
    'setLicence.licence',
    'receiveSupplies.lotCode',
    'registerClinicKey.fingerprint'
  ])
  for (const [name, { trace }] of routes) expect(trace, name).not.toBe('reads-people')
})

test('the schema of care holds no person: every id in it is of a thing, of the colleague or machine that recorded it, or of nobody without the keys', async () => {
  const ids = await register.owner<{ column: string }>(
    `select distinct column_name as column from information_schema.columns where table_schema = 'care' and data_type = 'uuid' order by 1`
  )
  expect(ids.map(({ column }) => column)).toEqual(
    'account asked_by asking_outlet from_outlet id issued_by key_id lot_id made_by order_id outlet_id recalled_by registered_by set_by supplying_outlet to_outlet'.split(
      ' '
    )
  )
  const rest = await register.owner<{ column: string }>(
    `select distinct table_name || '.' || column_name as column from information_schema.columns
     where table_schema = 'care' and data_type not in ('uuid', 'integer', 'bigint', 'boolean', 'date') order by 1`
  )
  expect(rest.map(({ column }) => column)).toEqual(
    (
      'appointment.consent appointment.half appointment.holder appointment.outcome appointment.place appointment.sealed ' +
      'cabinet_event.fault cabinet_event.item cabinet_event.refused cabinet_event.what cabinet_key.ended_at cabinet_key.hash clinic.licence clinic.services clinic_key.afternoon clinic_key.ended_at clinic_key.hash clinic_key.morning lot.code lot.item ' +
      'lot.recall_reason movement.from_outside movement.kind movement.to_outside outlet.address outlet.hours outlet.kind outlet.made_at ' +
      'outlet.name reorder.item supply_order.item supply_order.state'
    ).split(' ')
  )
})

test('nothing of the database outside reads supplies, and they read nothing of people: no key, view or function leads across', async () => {
  const keys = await register.owner(
    `select c.conname from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
     where c.contype = 'f' and (a.relnamespace = 'care'::regnamespace) <> (b.relnamespace = 'care'::regnamespace)`
  )
  const functions = await register.owner(
    `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname not in ('pg_catalog', 'information_schema')
       and (n.nspname <> 'care' and p.prosrc ~ '\\mcare\\M'
         or n.nspname = 'care' and p.prosrc ~ '\\m(people|cases|residents|bookings|access|intake|lists|field)\\.')`
  )
  const views = await register.owner(
    `select schemaname || '.' || viewname as name from pg_views where schemaname not in ('pg_catalog', 'information_schema') and definition ~ '\\mcare\\M'`
  )
  const triggers = await register.owner(
    `select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
     where not tgisinternal and (c.relnamespace = 'care'::regnamespace) <> (p.pronamespace = 'care'::regnamespace)`
  )
  expect([keys, functions, views, triggers]).toEqual([[], [], [], []])
})

test('no rule, task, figure or screen about people reads supplies, in SQL or through a module', () => {
  const root = join(import.meta.dirname, '..')
  const sources = globSync('{server,law,web,bench}/**/*.{ts,tsx}', { cwd: root }).filter(
    file => !/^(server\/(care|demo)\/|web\/(app|care|portal\/supplies)\/)|[.]test[.]ts$|tables\.d\.ts$/.test(file)
  )
  expect(sources.length).toBeGreaterThan(400)
  const reads = sources.filter(file => {
    const source = readFileSync(join(root, file), 'utf8')
    return (
      /\b(from|join|into|update|select)\s+care\.\w/i.test(source) ||
      /from '[./]+(contract|server|web)?\/?(care|cabinet)[/.]/.test(source)
    )
  })
  // The house is kept by forgetting them; nothing of an appointment goes that way.
  expect(reads.sort()).toEqual([
    'server/app.ts',
    'server/contracts.ts',
    'server/follow-areas.ts',
    'server/keep-house.ts'
  ])
  const own = sources.filter(file => readFileSync(join(root, file), 'utf8').includes('care-own'))
  expect(own).toEqual(['web/portal/mine/appointment-pages.tsx'])
})

const shows = (text: string) =>
  [secret.code, secret.code.replace('-', ''), secret.holder, Buffer.from(secret.holder, 'hex').toString('base64')].some(
    one => text.includes(one)
  )

test('an appointment is read by its person and its clinic, and by no route of any other role, whatever it is asked for', async () => {
  const ask = async (r: Route, role: string, id: string) => {
    const path = r.path.replace(/\{(\w+)\}/g, () => id)
    const query = (r.query ? least(r.query) : {}) as Record<string, unknown>
    const url = `/api${path}?${new URLSearchParams(Object.entries(query).map(([name, of]): [string, string] => [name, String(of)]))}`
    const body = r.body && {
      ...(least(r.body) as object),
      ...('enrolment' in (least(r.body) as object) && { enrolment: id })
    }
    return (await app.inject({ method: r.method, url, headers: { 'x-role': role }, ...(body && { payload: body }) }))
      .body
  }
  // What is looked for is there: its person and its clinic read it.
  expect(shows((await ofLi.open('/my/appointments')).text)).toBe(true)
  expect(shows(await ask(clinic.listClinicAppointments, `clinic ${key}`, outlet))).toBe(true)
  // What only reads comes first, so that it finds everything as it was.
  const every = Object.values(contracts)
    .flatMap(contract => Object.entries(contract as Record<string, Route>))
    .sort(([, a], [, b]) => Number(a.trace === 'changes') - Number(b.trace === 'changes'))
  const read: string[] = []
  let asked = 0
  for (const [name, r] of every)
    for (const role of [...Role.options, ...Object.keys(machines)])
      for (const id of permissionsOf(role).has(r.needs) && r.path.includes('{')
        ? [secret.id, outlet, key, li.enrolment]
        : [li.enrolment]) {
        asked++
        if (shows(await ask(r, role, id))) read.push(`${name} ${role} ${id}`)
      }
  expect(read).toEqual([])
  expect(asked).toBeGreaterThan(4000)
  expect(await register.owner('select consent, outcome from care.appointment')).toEqual([
    { consent: '2026-11', outcome: null }
  ])
})

test('no page of another resident and no public page shows an appointment', async () => {
  const other = await register.bound(await register.enrol({ idNumber: idNumber(82) }), '13800138002')
  for (const { path } of [...Object.values(minePages), ...Object.values(portal)])
    for (const phone of [other, register.phone()])
      expect(shows((await phone.open(path.replace(/:\w+/, secret.id))).text), path).toBe(false)
  for (const path of ['/my/appointments', '/my/appointments/consent'])
    expect((await other.send(path, { appointment: secret.id, tells: 'no' })).status, path).toBe(404)
})

test('the database shows no role an appointment, in its own area or everywhere, nor lets it change one or count the free places', async () => {
  for (const role of [...Role.options, ...Object.keys(machines)])
    await register.as(officerOf(street, role as Held, v7()), ctx =>
      acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
        await ctx.tx.query(`select set_config('anjia.care_holder', $1, true)`, [secret.holder])
        for (const text of [
          'select from care.appointment',
          `select from care.taken('${key}', '2026-01-01', '2027-01-01')`,
          'update care.appointment set consent = null, outcome = null',
          'delete from care.appointment'
        ])
          expect((await ctx.tx.query(text)).rowCount, `${role} ${text}`).toBe(0)
      })
    )
  for (const text of [
    'select from care.appointment_total',
    'select hash from care.clinic_key',
    `update care.appointment set holder = ''`
  ])
    await expect(
      register.as(officerOf(street), ({ tx }) => tx.query(text)),
      text
    ).rejects.toThrow('permission denied')
})
