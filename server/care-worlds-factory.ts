import ExcelJS from 'exceljs'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import type { z } from 'zod'
import type { ClinicService } from '../contract/care.ts'
import { NewCase } from '../contract/case-deeds.ts'
import type { Route } from '../contract/route.ts'
import { openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { openCase } from './cases/index.ts'
import { getDocumentText } from './cases/pdf-factory.ts'
import { type Enrolled, grid, idNumber, officerOf, street } from './people/people-factory.ts'
import { areaRange, permissionsOf } from './platform/access.ts'
import { makeKeys } from './platform/config.ts'
import { inputOf, jsonOf, named } from './request-factory.ts'
import { openResidents, type Phone, type ResidentDesk } from './residents/resident-desk.ts'

/** An appointment of a world that has them. */
export interface Appointment {
  whose: 'li' | 'wang'
  service: ClinicService
  day: number
  half: 'morning' | 'afternoon'
  consent: boolean
  outcome: 'done' | 'not-done' | null
}

/** What an id in a request stands for; each world has its own. */
export const tokens = ['li', 'wang', 'liPerson', 'outlet', 'key', 'appointment', 'case', 'nobody'] as const
export type Token = (typeof tokens)[number]
export const tokenOf = (token: Token) => `00000000-0000-4000-8000-${String(tokens.indexOf(token)).padStart(12, 'f')}`

export interface World {
  desk: ResidentDesk
  phones: Record<'li' | 'wang' | 'stranger', Phone>
  ask: (asked: Asked) => Promise<string>
  sample: Parameters<typeof named>[0]
  /** What was answered, without what is of chance: ids, moments, seals; what comes as a file is read. */
  plain: (text: string) => Promise<string>
  /** With the ids of this world. */
  named: (text: string) => string
  close: () => Promise<void>
}

export interface Asked {
  method: string
  url: string
  role: string
  payload?: unknown
  headers?: Record<string, string>
}

/** A world with people, a clinic that takes appointments, and those appointments or none. */
export async function openWorld(appointments: readonly Appointment[]): Promise<World> {
  const desk = await openResidents()
  const { platform, owner } = desk
  let asked = 0
  const app: FastifyInstance = await buildApp({
    platform,
    store: { folder: desk.files, keys: makeKeys() },
    about: { mode: 'demo', version: 'test' },
    signIn: {
      ...openSignIn(desk.signin, 'a session key for tests only, 32 bytes or more'),
      // Who sends a request stands in a header instead of a session; everything after that is as always.
      authenticate: async ({ headers }) => {
        const role = String(headers['x-role'])
        const account = role === 'clinic' || role === 'cabinet' ? key : v7()
        return { account, post: v7(), role, ...areaRange(street), permissions: permissionsOf(role) }
      }
    }
  })
  const [outlet, key, lot] = [v7(), v7(), v7()]
  const told = { place: { area: grid, address: '三里庵路1号' } } as Parameters<ResidentDesk['enrol']>[0]
  const li = await desk.enrol({ ...told, name: '李春禾', sex: '2', idNumber: idNumber(81) })
  const wang = await desk.enrol({ ...told, name: '王秋实', sex: '1', idNumber: idNumber(82) })
  const phones = {
    li: await desk.bound(li, '13800138001'),
    wang: await desk.bound(wang, '13800138002'),
    stranger: desk.phone()
  }
  await owner(
    `with o as (insert into care.outlet (register, id, area, kind, name, address, hours, made_by) values (1, $1, $2, 'clinic', '卫生站', 'x', 'x', $1)),
       l as (insert into care.lot (id, item, code, expires_on) values ($4, 'condom', 'A1', '2028-01-01')),
       c as (insert into care.clinic values ($1, '0123456789ABCDEFGHIJKL', '2028-01-01', '{preconception,screening,iud,follow-up,counselling}', $1)),
       k as (insert into care.clinic_key (id, outlet_id, hash, morning, afternoon, registered_by, registered_on) values ($3, $1, sha256('x'), 50, 50, $1, '2026-11-01'))
     insert into care.stock values ($1, $4, 100)`,
    [outlet, street, key, lot]
  )
  const help = { enrolment: li.enrolment, matter: 'help-request', variant: 'hardship', applicant: 'self' }
  const { id: opened } = await desk.as(officerOf(street), ctx =>
    openCase(ctx, NewCase.parse({ commandId: v7(), ...help, form: { wants: 'living' } }))
  )
  const whose = { li, wang }
  const ids = appointments.map(() => v7())
  for (const [n, { whose: who, service, day, half, consent, outcome }] of appointments.entries())
    await owner(
      `insert into care.appointment (id, key_id, holder, on_day, half, place, sealed, consent, outcome)
       values ($1, $2, $3, date '2026-11-23' + $4::int, $5, $6, $7, $8, $9)`,
      [
        ids[n],
        key,
        platform.sealer.lookup('care', whose[who].person),
        day,
        half,
        n + 1,
        platform.sealer.seal(JSON.stringify({ service, code: 'ABCD-EFGH', agreed: '2026-11' })),
        consent ? '2026-11' : null,
        consent ? outcome : null
      ]
    )
  const idOf: Record<Token, string> = {
    li: li.enrolment,
    wang: wang.enrolment,
    liPerson: li.person,
    outlet,
    key,
    appointment: ids[0] ?? v7(),
    case: opened,
    nobody: v7()
  }
  const inWorld = (text: string) => tokens.reduce((all, token) => all.replaceAll(tokenOf(token), idOf[token]), text)
  return {
    desk,
    phones,
    sample: { area: street, grid, one: li, other: wang as Enrolled, name: '李春禾', number: idNumber(81), outlet, lot },
    plain,
    named: inWorld,
    async ask({ method, url, role, payload, headers = {} }) {
      const text = payload === undefined || Buffer.isBuffer(payload) ? payload : inWorld(JSON.stringify(payload))
      const answer = await app.inject({
        method: method as 'GET',
        url: inWorld(url),
        remoteAddress: `10.3.${++asked >> 8}.${asked & 255}`,
        headers: {
          'x-role': role,
          ...(typeof text === 'string' && { 'content-type': 'application/json' }),
          ...headers
        },
        ...(text !== undefined && { payload: text as string })
      })
      return `${answer.statusCode} ${await plain(answer.body)}`
    },
    async close() {
      await app.close()
      await desk.close()
    }
  }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const chance = [
  [/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+\d\d:?\d\d)/g, 'a moment'],
  [/\d{4}年\d+月\d+日 \d\d:\d\d/g, 'a moment'],
  // What happened within one minute is one line of a page, and a world may have been filled over the turn of a minute.
  [/(a moment \S+ \S+ )\1+/g, '$1'],
  [/\b[2-9A-Z]{4}(?:-[2-9A-Z]{4}){3}\b/g, 'a receipt'],
  [/\b[A-Z]{2}\d{8}-[0-9A-F]{6}\b/g, 'a number'],
  [/"[\w+/-]{40,}={0,2}(?=\\*")/g, 'a signature'],
  [/[\w-]{40,}/g, 'a seal']
] as const

async function plain(text: string): Promise<string> {
  const json = /^[[{]/.test(text) ? JSON.stringify(await read(JSON.parse(text))) : text
  const seen: string[] = []
  const named = json.replace(uuid, id => {
    if (!seen.includes(id)) seen.push(id)
    return `#${seen.indexOf(id)}`
  })
  return chance.reduce((all, [of, is]) => all.replace(of, is), named)
}

/** With each file as what a reader finds in it. */
async function read(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(read))
  if (value === null || typeof value !== 'object') return value
  const { base64, ...rest } = value as Record<string, unknown>
  const inside = Object.fromEntries(
    await Promise.all(Object.entries(rest).map(async ([name, of]) => [name, await read(of)]))
  )
  return typeof base64 === 'string' ? { ...inside, file: await contents(base64) } : inside
}

async function contents(base64: string): Promise<string> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') return getDocumentText({ base64 })
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8')
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const cells: string[] = []
  book.eachSheet(sheet => {
    cells.push(sheet.name, String(sheet.state))
    sheet.eachRow(row => row.eachCell({ includeEmpty: false }, cell => cells.push(cell.text)))
  })
  return cells.join('\n')
}

/** A file in a form, as a browser sends it. */
export function formOf(text: string): Pick<Asked, 'payload' | 'headers'> {
  const field = (name: string, value: string) =>
    `--anjia\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file = `--anjia\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${text}`
  return {
    payload: Buffer.from(`${field('area', String(street))}${field('asOf', '2026-11-23')}${file}\r\n--anjia--\r\n`),
    headers: { 'content-type': 'multipart/form-data; boundary=anjia' }
  }
}

type Def = z.core.$ZodTypes['_zod']['def']
const ids = fc.constantFrom(...tokens.map(tokenOf))
const texts = fc.constantFrom('本人申报', '2026', '2026-11', '02', '李春禾', 'ABCD-EFGH', 'someone')
const days = fc.constantFrom('2026-11-01', '2026-11-23', '2026-11-24', '2026-12-01')

/** Anything that may be written into a place, with the ids of a world where an id goes; not all of it is accepted. */
export function anyOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const def = schema._zod.def as Def
  switch (def.type) {
    case 'string': {
      const { format } = def as { format?: string }
      return format === 'uuid' ? ids : format === 'date' ? days : texts
    }
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(street, grid))
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([name, of]) => [name, anyOf(of)])))
    case 'array':
      return fc.array(anyOf(def.element), { minLength: 1, maxLength: 2 })
    case 'union':
      return fc.oneof(...def.options.map(anyOf))
    case 'pipe':
      return anyOf(def.out)
    case 'optional':
    case 'default':
      return fc.option(anyOf(def.innerType), { nil: undefined })
    case 'nullable':
      return fc.option(anyOf(def.innerType))
    case 'readonly':
      return anyOf(def.innerType)
    default:
      return fc.constant({})
  }
}

const search = (query: Record<string, unknown>) =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, of]): [string, string][] => (of === undefined ? [] : [[name, String(of)]]))
  )
const pathOf = (path: string, of: (name: string) => string) =>
  `/api${path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(of(name)))}`

/** A request as it is really sent, about a person or a thing of the world. */
export function validOf(r: Route, role: string, token: Token, sample: World['sample']): Asked {
  const known = { ...named(sample), id: tokenOf(token), enrolment: tokenOf('li') }
  const query = r.query ? inputOf(jsonOf(r.query), known) : {}
  return {
    method: r.method,
    role,
    url: `${pathOf(r.path, name => (name === 'id' ? tokenOf(token) : String(known[name as keyof typeof known] ?? tokenOf(token))))}?${search(query)}`,
    ...(r.body && {
      payload: { ...inputOf(jsonOf(r.body), known), ...('commandId' in shapeOf(r.body) && { commandId: v7() }) }
    })
  }
}

const shapeOf = (schema: z.ZodType): object => (schema as unknown as { shape?: object }).shape ?? {}

/** A request with whatever may be written into it. */
export function generatedOf(r: Route, role: string): fc.Arbitrary<Asked> {
  return fc
    .record({
      token: ids,
      query: r.query ? anyOf(r.query) : fc.constant({}),
      body: r.body ? anyOf(r.body) : fc.constant(undefined),
      commandId: fc.uuid({ version: 7 })
    })
    .map(({ token, query, body, commandId }) => ({
      method: r.method,
      role,
      url: `${pathOf(r.path, () => token)}?${search(query as Record<string, unknown>)}`,
      ...(body !== undefined && { payload: { ...(body as object), commandId } })
    }))
}
