import { v7 } from 'uuid'
import { z } from 'zod'
import { bucketCount } from '../contract/field-budgets.ts'
import type { Enrolled } from './people/people-factory.ts'

/** One area with people in it, to make requests about. */
export interface Sample {
  area: number
  grid: number
  one: Enrolled
  other: Enrolled
  name: string
  number: string
  /** An outlet of the area, and a lot it holds. */
  outlet: string
  lot: string
}

const outline = [
  [
    [
      [117.25, 31.84],
      [117.26, 31.84],
      [117.26, 31.85],
      [117.25, 31.84]
    ]
  ]
]

const ofFormat: Record<string, () => string> = {
  uuid: v7,
  date: () => '2026-11-01',
  'date-time': () => '2026-11-01T02:00:00.000Z'
}

/** A value for a field by its name; anything else is made from the type. */
export const named = ({ area, grid: place, one, other, name, number, lot }: Sample): Record<string, unknown> => ({
  area,
  code: area,
  below: area,
  grid: place,
  id: one.enrolment,
  enrolment: one.enrolment,
  version: 1,
  person: one.person,
  accounts: [v7(), v7()],
  spouse: other.person,
  relative: other.person,
  parents: [one.person],
  place: { area: place },
  to: { area: place },
  members: [{ enrolment: one.enrolment, version: 1, headRelation: '02' }],
  name,
  idNumber: number,
  bornOn: '2026-06-01',
  after: [{ code: area, name: '街道' }],
  before: [area],
  kind: 'renamed',
  group: 'new',
  facts: { sex: '2' },
  change: { kind: 'cancel', on: '2026-11-01', reason: 'left' },
  value: true,
  key: 'large-employers-by-district',
  username: `user${v7().slice(-8)}`,
  token: 'no-such-link',
  administrators: [1, 2].map(i => ({ username: `admin${i}`, name: '某', password: 'a long password' })),
  addresses: [{ grid: place, address: '某路1号' }],
  buildings: [{ grid: place, name: '1栋' }],
  settled: [{ address: { grid: place, text: '某路1号' }, people: [{ enrolment: one.enrolment, version: 1 }] }],
  geojson: '{"type":"FeatureCollection","features":[]}',
  shapes: [{ code: place, outline }],
  points: [{ kind: 'building', id: v7(), at: null }],
  datum: 'CGCS2000',
  origin: 'drawn',
  cells: [
    ['姓名', '现居住地址'],
    ['某人', '某路']
  ],
  changes: [{ enrolment: one.enrolment, version: 1, cells: { address: '某路9号' } }],
  matter: 'birth-registration',
  month: '2026-10',
  variant: 'after-birth',
  lot,
  licence: '0123456789ABCDEFGHIJKL',
  lotCode: 'A1',
  brought: '2222-2222',
  fingerprint: 'ab'.repeat(32),
  sha256: '',
  base64: '',
  sendAt: '2026-11-23T01:00:00.000Z',
  expiresOn: '2028-01-01',
  form: { childBornOn: '2026-06-01', childName: v7() },
  roster: 'address-open',
  segment: 'address-open',
  have: Array(bucketCount).fill(''),
  commands: [],
  expected: { new: 0, changed: 0, same: 0, doubtful: 0, rejected: 0 },
  password: 'a long password',
  events: [{ kind: 'death', enrolment: one.enrolment, version: 1, diedOn: '2026-11-01' }]
})

type Json = {
  type?: string
  properties?: Record<string, Json>
  required?: string[]
  items?: Json
  enum?: unknown[]
  anyOf?: Json[]
  format?: string
  minimum?: number
  minItems?: number
  const?: unknown
}

function made(json: Json, sample: Record<string, unknown>): unknown {
  if (json.enum) return json.enum[0]
  if (json.const !== undefined) return json.const
  if (json.anyOf) return made(json.anyOf[0]!, sample)
  if (json.type === 'object') return inputOf(json, sample)
  if (json.type === 'array') return json.items ? [made(json.items, sample)] : []
  if (json.type === 'integer' || json.type === 'number') return Math.max(json.minimum ?? 1, 1)
  if (json.type === 'boolean') return true
  return json.format === undefined ? '本人申报' : (ofFormat[json.format]?.() ?? '本人申报')
}

/** What a route asks for; of what it does not ask for, the area, the name and the enrolment, which decide who may see. */
export function inputOf(json: Json, sample: Record<string, unknown>): Record<string, unknown> {
  const wanted = Object.entries(json.properties ?? {}).filter(
    ([field]) => json.required?.includes(field) || ['area', 'name', 'enrolment'].includes(field)
  )
  return Object.fromEntries(
    wanted.map(([field, of]) => {
      const known = sample[field]
      const fits = known !== undefined && (of.type === undefined || of.type === typeOf(known) || of.type === 'integer')
      return [field, fits && (!of.enum || of.enum.includes(known)) ? known : made(of, sample)]
    })
  )
}
const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)

/** A schema with a name of its own is written as a reference into its definitions. */
export function jsonOf(schema: z.ZodType | undefined): Json {
  if (!schema) return {}
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return (json.$ref ? json.$defs?.[json.$ref.split('/').at(-1)!] : json) as Json
}
