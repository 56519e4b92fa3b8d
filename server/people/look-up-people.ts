import { type RawBuilder, sql } from 'kysely'
import type { LookUp, PersonPage } from '../../contract/people.ts'
import { aboutHowMany } from '../platform/about-how-many.ts'
import { type Context, inOneGo } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { addDays, addMonths, firstDay, precision, readDay } from './day-rules.ts'
import { readIdNumber } from './id-number-rules.ts'
import { cleanName } from './name-rules.ts'
import { pageKey, readPageKey } from './page-key.ts'
import { type Lined, lineColumns, personLine } from './person-line.ts'

type Column = 'name' | 'pinyin' | 'initials' | 'born_on' | 'address' | 'id_hash' | 'phone_hash' | 'household_id'
type Way = { column: Column; equals: unknown } | { column: Column; starts: string }

/**
 * Looks people up inside the caller's area by one thing. Every way is an equality or a range on a b-tree, for under
 * row-level security only leakproof operators use an index: a trigram search takes 48 to 317 ms at a million people.
 */
export async function lookUpPeople(ctx: Context, query: LookUp): Promise<PersonPage> {
  const ways = waysOf(ctx, query)
  let way = ways[0]!
  let [rows, total] = await findAndCount(ctx, way, query)
  if (rows.length === 0 && ways[1]) {
    way = ways[1]
    ;[rows, total] = await findAndCount(ctx, way, query)
  }
  const page = rows.slice(0, query.limit)
  ctx.sawPeople(page.map(row => row.person_id))
  const last = page.at(-1)
  const more = rows.length > query.limit
  const hidden =
    page.length === 0 && way.column === 'id_hash' && (await asksDutyOfficer(ctx, (way as { equals: Buffer }).equals))
  return {
    people: page.map(row => personLine(ctx, row, ctx.on)),
    next: more && last ? pageKey('equals' in way ? null : (last.way as string), last.id) : null,
    ...(more && !query.after && { total: total ?? (await aboutHowMany(ctx, listOf(ctx, way, query))) }),
    about: hidden ? 'ask-duty-officer' : 'found'
  }
}

/** One thing is looked for; only a birth date may help a name along. A question wide enough for a list is refused. */
function waysOf(ctx: Context, query: LookUp): Way[] {
  const { after: _, limit: __, ...asked } = query
  const given = Object.keys(asked).filter(field => asked[field as keyof typeof asked] !== undefined)
  if (given.length === 0) throw new Refusal('people.look-up-empty')
  if (given.length > 1 && given.sort().join() !== 'bornOn,name') throw new Refusal('people.look-up-wide')
  if (query.name === undefined) return [wayOf(ctx, query)]
  const name = cleanName(query.name)
  const letters = name.toLowerCase().replace(/[' ]/g, '')
  if (!/\p{Script=Han}|〇|\p{L}.*\p{L}/u.test(letters)) throw new Refusal('people.look-up-wide')
  if (!/^[a-z]+$/.test(letters)) return [{ column: 'name', starts: name }]
  const ways: Way[] = [
    { column: 'pinyin', starts: letters },
    { column: 'initials', starts: letters }
  ]
  // zw can only be initials; an may be 安 or the initials of 安宁: pinyin first, initials when it finds nobody.
  return /[aeiouv]/.test(letters) ? ways : ways.reverse()
}

function wayOf(ctx: Context, query: LookUp): Way {
  if (query.idNumber)
    return { column: 'id_hash', equals: ctx.sealer.lookup('id', readIdNumber(query.idNumber).number ?? query.idNumber) }
  if (query.phone)
    return { column: 'phone_hash', equals: ctx.sealer.lookup('phone', query.phone.replace(/[^\d+]/g, '')) }
  if (query.household) return { column: 'household_id', equals: query.household }
  if (query.address) {
    const address = query.address.replace(/\p{Cc}/gu, '')
    if ([...address].length < 4) throw new Refusal('people.look-up-wide')
    return { column: 'address', starts: address }
  }
  const { from, to } = bornBetween(query.bornOn)
  if (from !== to) throw new Refusal('people.look-up-wide')
  return { column: 'born_on', equals: from }
}

/** The days a birth date known in part can mean. */
function bornBetween(text: string | undefined): { from: string; to: string } {
  const { day } = readDay(text ?? '')
  if (!day) throw new Refusal('people.look-up-empty')
  const from = firstDay(day)
  const months = { year: 12, month: 1, day: 0 }[precision(day)]
  return { from, to: months ? addDays(addMonths(from, months), -1) : from }
}

/** The territory stands here once more besides row-level security: as values the planner can estimate from. */
function listOf({ caller: { lo, hi } }: Context, way: Way, query: LookUp): RawBuilder<unknown> {
  const column = sql.ref(way.column)
  const where = 'equals' in way ? sql`${column} = ${way.equals}` : sql`${column} ^@ ${way.starts}`
  const born = query.name && query.bornOn ? bornBetween(query.bornOn) : undefined
  const bornThen = born ? sql`and born_on between ${born.from}::date and ${born.to}::date` : sql``
  return sql`from people.enrolment where ${where} ${bornThen}
    and end_reason is distinct from 'undone' and area between ${lo} and ${hi}`
}

type Found = Lined & { way: unknown }

/** A beginning is wide enough for several pages more often than not: how many there are is asked in the same turn. */
const findAndCount = (ctx: Context, way: Way, query: LookUp): Promise<[Found[], number | undefined]> =>
  Promise.all([
    find(ctx, way, query),
    'starts' in way && !query.after ? aboutHowMany(ctx, listOf(ctx, way, query)) : undefined
  ])

async function find(ctx: Context, way: Way, query: LookUp): Promise<Found[]> {
  const column = sql.ref(way.column)
  const key = readPageKey(query.after, 'equals' in way ? 'none' : 'text')
  const after = key
    ? 'equals' in way
      ? sql`and id > ${key[1]}::uuid`
      : sql`and (${column}, id) > (${key[0]}, ${key[1]}::uuid)`
    : sql``
  const order = 'equals' in way ? sql`id` : sql`${column}, id`
  const found = sql<Found>`select ${lineColumns}, ${column} as way ${listOf(ctx, way, query)} ${after} order by ${order} limit ${query.limit + 1}`
  const db = ctx.tables<'people'>()
  // The plan of a beginning must see it: for any beginning at all, an index would be walked from end to end.
  if ('starts' in way) return (await found.execute(db)).rows
  const [rows] = await inOneGo(ctx, [found.compile(db)])
  return rows
}

/** Someone inside the area is under protection: the answer says whom to ask and nothing else, the audit says of whom. */
export async function asksDutyOfficer(ctx: Context, idHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    person: string | null
  }>`select people.protected_by_number(${idHash}) as person`.execute(ctx.tables<'people'>())
  const person = rows[0]?.person
  if (person) ctx.sawPeople([person])
  return Boolean(person)
}
