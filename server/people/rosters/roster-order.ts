import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { RosterKey } from '../../../contract/people.ts'
import type { sortableColumns } from '../../../contract/rosters.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isDay } from '../day-rules.ts'
import { columnsOf, declared } from './declared-rosters.ts'

export type SortKey = (typeof sortableColumns)[number]

interface Sortable {
  by: RawBuilder<unknown>
  type: 'bigint' | 'date' | 'text'
  /** An index has this order; anything else is sorted in memory, which a street can afford and a district cannot. */
  wide?: true
}

const text = (column: string): Sortable => ({ by: sql`coalesce(${sql.ref(column)}, '')`, type: 'text' })
/** A row comparison wants values, so what is unknown stands behind everything. */
const sortable = {
  area: { by: sql.ref('area'), type: 'bigint', wide: true },
  bornOn: { by: sql`coalesce(born_on, 'infinity')`, type: 'date' },
  since: { by: sql.ref('valid_from'), type: 'date', wide: true },
  name: { by: sql.ref('pinyin'), type: 'text', wide: true },
  address: text('address'),
  household: { by: sql`coalesce(household_id::text, '')`, type: 'text' },
  headRelation: text('head_relation'),
  stayFrom: { by: sql`coalesce(stay_from, 'infinity')`, type: 'date' }
} satisfies Record<SortKey, Sortable>

/** By birth everybody listed has a birth date, and the plain column is the one that has an index. */
const knownBirth: Sortable = { by: sql.ref('born_on'), type: 'date', wide: true }

interface Step extends Sortable {
  down: boolean
}

/** How a page is ordered and where it goes on. */
export interface Ordered {
  orderBy: RawBuilder<unknown>
  /** The values of a row that its page key holds, as text. */
  values: RawBuilder<unknown>
  beyond: RawBuilder<unknown>
  keyOf: (row: { id: string; order_values: string[] }) => string
}

interface Asked {
  sort?: string | undefined
  after?: string | undefined
  /** The whole list lies in one street or less. */
  narrow: boolean
}

export function ordered(roster: RosterKey, { sort, after, narrow }: Asked): Ordered {
  const spec = sort ?? declared[roster].order
  const steps = stepsOf(roster, spec)
  if (!narrow && !steps[0]!.wide) throw new Refusal('people.roster-sort-wide')
  // The id follows the last direction, so that an order all downwards is an index read backwards.
  const all: Step[] = [...steps, { by: sql.ref('id'), type: 'text', down: steps.at(-1)!.down }]
  const key = readKey(after, spec, steps)
  return {
    orderBy: sql.join(all.map(({ by, down }) => sql`${by} ${sql.raw(down ? 'desc' : 'asc')}`)),
    values: sql`array[${sql.join(steps.map(({ by }) => sql`(${by})::text`))}]`,
    beyond: key ? sql`and ${beyond(all, key)}` : sql``,
    keyOf: ({ id, order_values }) => Buffer.from(JSON.stringify([spec, ...order_values, id])).toString('base64url')
  }
}

function stepsOf(roster: RosterKey, spec: string): Step[] {
  const shown = new Set<string>(columnsOf(roster))
  const steps = spec.split(',').map((part): Step & { key: string } => {
    const key = part.replace(/^-/, '')
    if (!(key in sortable) || (!shown.has(key) && key !== declared[roster].order))
      throw new Refusal('people.roster-sort', { column: key })
    const known = key === 'bornOn' && declared[roster].byAge ? knownBirth : sortable[key as SortKey]
    return { ...known, key, down: part.startsWith('-') }
  })
  if (new Set(steps.map(step => step.key)).size < steps.length)
    throw new Refusal('people.roster-sort', { column: spec })
  return steps
}

const values = {
  date: z.string().refine(day => day === 'infinity' || isDay(day)),
  bigint: z.string().regex(/^\d{1,15}$/),
  text: z.string().refine(value => !value.includes('\0'))
}

/** Where a page ended. A key made for another order is no place in this one. */
function readKey(after: string | undefined, spec: string, steps: Step[]): string[] | undefined {
  if (!after) return undefined
  try {
    const [made, ...rest] = z
      .array(z.string())
      .length(steps.length + 2)
      .parse(JSON.parse(Buffer.from(after, 'base64url').toString()))
    if (made !== spec) throw new Error('another order')
    return [...steps.map(({ type }, i) => values[type].parse(rest[i])), z.uuid().parse(rest.at(-1))]
  } catch {
    throw new Refusal('people.page')
  }
}

/** Behind the key in the order: one comparison where all goes one way, which an index follows; else step by step. */
function beyond(steps: Step[], key: string[]): RawBuilder<unknown> {
  const at = (i: number) => sql`${key[i]}::${sql.raw(i === steps.length - 1 ? 'uuid' : steps[i]!.type)}`
  const past = ({ down }: Step) => sql.raw(down ? '<' : '>')
  if (steps.every(step => step.down === steps[0]!.down))
    return sql`(${sql.join(steps.map(({ by }) => by))}) ${past(steps[0]!)} (${sql.join(steps.map((_, i) => at(i)))})`
  const ways = steps.map((step, i) => {
    const equal = steps.slice(0, i).map(({ by }, j) => sql`${by} = ${at(j)} and `)
    return sql`(${sql.join(equal, sql``)}${step.by} ${past(step)} ${at(i)})`
  })
  const first = steps[0]!
  return sql`${first.by} ${sql.raw(first.down ? '<=' : '>=')} ${at(0)} and (${sql.join(ways, sql` or `)})`
}
