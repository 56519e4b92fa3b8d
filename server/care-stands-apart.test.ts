import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Role } from '../contract/access.ts'
import { cabinet } from '../contract/cabinet.ts'
import { care } from '../contract/care.ts'
import { clinic } from '../contract/clinic.ts'
import { minePages } from '../contract/mine.ts'
import { portal } from '../contract/portal.ts'
import type { Route } from '../contract/route.ts'
import { bookAppointment, bookableClinics, listOwnAppointments } from './care/appointments.ts'
import { type Enrolled, idNumber, officerOf, street } from './people/people-factory.ts'
import { type Role as Held, machines } from './platform/access.ts'
import { acrossTerritory, everywhere, inTransaction } from './platform/context.ts'
import { openResidents, type ResidentDesk } from './residents/resident-desk.ts'
import { doorsOf } from './written-doors.ts'

// That no route of anything else shows an outlet, and no route of care a person, whoever asks, is walked in permissions.test.ts; that nothing
// answers otherwise where somebody has an appointment, in care-two-worlds.test.ts.
let register: ResidentDesk
let li: Enrolled
/** What nobody but the person and the clinic may read. */
let secret: { id: string; code: string; holder: string }
const key = v7()
const outlet = v7()
beforeAll(async () => {
  register = await openResidents()
  li = await register.enrol({ name: '李春禾', idNumber: idNumber(81) })
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
afterAll(() => register.close())

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
    'openOutlet.phone',
    'changeOutlet.name',
    'changeOutlet.address',
    'changeOutlet.hours',
    'changeOutlet.phone',
    'setLicence.licence',
    'receiveSupplies.lotCode',
    'registerClinicKey.fingerprint',
    'withdrawClinicAppointment.brought'
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
      'outlet.name outlet.phone reorder.item supply_order.item supply_order.state'
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

test('no rule, task, figure or screen about people reads supplies, in SQL or through a module', async () => {
  const root = join(import.meta.dirname, '..')
  const sources = globSync('{server,law,contract,web,bench,ui,field,device}/**/*.{ts,tsx}', { cwd: root }).filter(
    file =>
      !/^(server\/(care|demo)\/|contract\/(care|cabinet|clinic)|web\/(app|care|portal\/supplies)\/|device\/(cabinet|clinic)\/)|[.]test[.]ts$|-factory[.]ts$|tables\.d\.ts$/.test(
        file
      )
  )
  expect(sources.length).toBeGreaterThan(900)
  const objects = await register.owner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'care'::regnamespace and relkind in ('r', 'v', 'm')
     union select proname from pg_proc where pronamespace = 'care'::regnamespace`
  )
  expect(objects.length).toBeGreaterThan(12)
  // Written out in SQL or named to a builder of queries; what the browser runs speaks no SQL, and names texts alike.
  const inSql = new RegExp(`\\bcare"?\\s*\\.\\s*"?(${objects.map(({ name }) => name).join('|')})\\b`, 'i')
  const speaksSql = /^(server|contract|bench)\//
  const imports = (file: string, source: string) =>
    [...source.matchAll(/(?:from|import\()\s*'([./][^']*)'/g)].map(([, path]) => normalize(join(dirname(file), path!)))
  const found = { reads: [] as string[], own: [] as string[] }
  for (const file of sources) {
    const source = readFileSync(join(root, file), 'utf8')
    const modules = imports(file, source)
    if (modules.some(path => /^contract\/care-own/.test(path))) found.own.push(file)
    if (
      (speaksSql.test(file) && inSql.test(source)) ||
      modules.some(path => /^(server|contract|web)\/(care|cabinet|clinic)(?!-(own|two|worlds))/.test(path))
    )
      found.reads.push(file)
  }
  // Wiring, a permission that is called as a table is, and nothing else. The house is kept by forgetting them; nothing of an appointment goes that way.
  expect(found.reads.sort()).toEqual([
    'contract/portal.ts',
    'server/app.ts',
    'server/contracts.ts',
    'server/follow-areas.ts',
    'server/keep-house.ts',
    'server/platform/access.ts',
    'server/platform/serve-portal.ts'
  ])
  expect(found.own.sort()).toEqual(['contract/mine-data.ts', 'web/portal/mine/appointment-pages.tsx'])
  for (const text of ["db.selectFrom('care.appointment')", 'select 1 from care.stock', 'join "care"."lot" l'])
    expect(inSql.test(text), text).toBe(true)
  for (const text of ["needs: 'care.outlets'", "new Refusal('care.no-appointment')"])
    expect(inSql.test(text), text).toBe(false)
})

const shows = (text: string) =>
  [secret.code, secret.code.replace('-', ''), secret.holder, Buffer.from(secret.holder, 'hex').toString('base64')].some(
    one => text.includes(one)
  )

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
