import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cabinet } from '../contract/cabinet.ts'
import { care } from '../contract/care.ts'
import type { Route } from '../contract/route.ts'
import { openRegister, type Register } from './people/people-factory.ts'
import { doorsOf } from './written-doors.ts'

// That no route of anything else shows an outlet, and no route of care a person, whoever asks, is walked in permissions.test.ts.
let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const routes = Object.entries({ ...care, ...cabinet } as Record<string, Route>)

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
    'receiveSupplies.lotCode'
  ])
  for (const [name, { trace }] of routes) expect(trace, name).not.toBe('reads-people')
})

test('the schema of supplies holds no person: every id in it is of a thing, or of the colleague or machine that recorded it', async () => {
  const ids = await register.owner<{ column: string }>(
    `select distinct column_name as column from information_schema.columns where table_schema = 'care' and data_type = 'uuid' order by 1`
  )
  expect(ids.map(({ column }) => column)).toEqual(
    'account asked_by asking_outlet from_outlet id issued_by lot_id made_by order_id outlet_id recalled_by set_by supplying_outlet to_outlet'.split(
      ' '
    )
  )
  const rest = await register.owner<{ column: string }>(
    `select distinct table_name || '.' || column_name as column from information_schema.columns
     where table_schema = 'care' and data_type not in ('uuid', 'integer', 'bigint', 'boolean', 'date') order by 1`
  )
  expect(rest.map(({ column }) => column)).toEqual(
    (
      'cabinet_event.fault cabinet_event.item cabinet_event.refused cabinet_event.what cabinet_key.ended_at cabinet_key.hash clinic.licence clinic.services lot.code lot.item ' +
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
  expect(reads.sort()).toEqual(['server/app.ts'])
})
