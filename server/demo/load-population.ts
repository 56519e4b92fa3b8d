import { v7 } from 'uuid'
import type { Position } from '../../contract/area-shapes.ts'
import type { AreaCode } from '../../contract/values.ts'
import { areaAt, rangeOf, registerOf } from '../areas/index.ts'
import { householdNumber, takeInNew } from '../intake/index.ts'
import { firstDay, namePinyin, openBatch, precision } from '../people/index.ts'
import { permissionsOf } from '../platform/access.ts'
import { type Context, everywhere, inTransaction, type Platform } from '../platform/context.ts'
import { type CopyValue, copyInto, copyLine } from '../platform/copy.ts'
import type { Sealer } from '../platform/crypto.ts'
import { loadPlaces } from './load-places.ts'
import { loadShapes } from './load-shapes.ts'
import { generatePopulation } from './population/generate.ts'
import type { DemoPerson, HouseholdGroup } from './population/person.ts'

export interface DemoRequest {
  people: number
  seed: number
  area: AreaCode
  /** Where the map of an invented street is drawn around; without it none is. */
  centre?: Position
  say: (line: string) => void
}

const columns =
  'upload_id, row_number, "group", living_id, hukou_id, name, pinyin, initials, sex, born_on, born_precision, id_kind, id_hash, phone_hash, numbers, content_hash, living, living_area, living_address, living_address_id, living_from, hukou, hukou_area, hukou_address, hukou_address_id, hukou_from, stay_from, stay_precision, household, head_relation, hukou_household, hukou_relation'

const stretch = 100_000

/** Invented people for an area, through the same set-based door as a file: the demo is a register like any other. */
export function loadPopulation(platform: Platform, request: DemoRequest): Promise<number> {
  const caller = {
    account: '00000000-0000-7000-8000-0000000000de',
    post: undefined,
    role: 'district_officer',
    ...rangeOf(areaAt(request.area, 'district')),
    permissions: permissionsOf('district_officer')
  }
  // One transaction: broken off half-way it leaves nothing, and the next start begins again.
  return inTransaction(platform, { caller, operation: 'demo.population', route: 'demo', trace: 'changes' }, ctx =>
    load(ctx, request)
  )
}

async function load(ctx: Context, { people, seed, area, centre, say }: DemoRequest): Promise<number> {
  const places = await loadPlaces(ctx, { area, seed, households: people / 2.4 })
  if (centre) await loadShapes(ctx, { street: area, centre })
  const upload = v7()
  await ctx.tx.query(
    `insert into intake.upload (id, register, area, as_of, sha256, kind, status, report, account) values ($1, $2, $3, $4, '\\x00', 'demo', 'accepted', '{}', $5)`,
    [upload, await registerOf(ctx, area), area, ctx.on, ctx.caller.account]
  )
  const drawing: Drawing = { upload, area, sealer: ctx.sealer, drawn: { count: 0 }, relations: [] }
  await copyInto(
    ctx.tx,
    `intake.arrival (${columns})`,
    arrivals(generatePopulation({ people, seed, area, places, on: ctx.on }), drawing)
  )
  await ctx.tx.query('analyze intake.arrival')
  await ctx.tx.query(numberTaken, [upload])
  const rows = drawing.drawn.count
  const batch = openBatch(ctx, `demo seed ${seed}`)
  ctx.trace({ batch })
  for (let from = 1; from <= rows; from += stretch) {
    await takeInNew(ctx, upload, { from, to: from + stretch - 1, batch })
    say(`  ${Math.min(rows, from + stretch - 1)} / ${rows}`)
  }
  await writeRelations(ctx, drawing.relations, batch)
  await ctx.tx.query(`delete from intake.arrival where upload_id = $1`, [upload])
  await ctx.tx.query(`update intake.upload set finished_at = now(), done_through = $2 where id = $1`, [upload, rows])
  return rows
}

/** Whether the register holds nobody yet: invented people are never added to people taken in. */
export async function isEmpty(platform: Platform): Promise<boolean> {
  const caller = {
    account: '00000000-0000-7000-8000-0000000000de',
    post: undefined,
    role: 'demo',
    ...everywhere,
    permissions: new Set(['people.protected'])
  }
  return inTransaction(
    platform,
    { caller, operation: 'demo.population', route: 'isEmpty', trace: 'none' },
    async ctx => {
      const { rows } = await ctx.tx.query<{ empty: boolean }>(
        'select not exists (select from people.enrolment) as empty'
      )
      return rows[0]!.empty
    }
  )
}

/** A second invented population draws numbers that the first one has: those people are without one. */
const numberTaken = `update intake.arrival a set id_hash = null, numbers = null, id_kind = 'none'
  where upload_id = $1 and exists (select from people.identifier i where i.hash = a.id_hash)`

interface Link {
  kind: 'parent-child' | 'spouse'
  person: string
  relative: string
  area: number
  from: string
}

interface Drawing {
  upload: string
  area: number
  sealer: Sealer
  drawn: { count: number }
  relations: Link[]
}

function* arrivals(groups: Iterable<HouseholdGroup>, drawing: Drawing): Generator<string> {
  let text = ''
  for (const group of groups) {
    const people = [...group.members, ...group.awayMembers]
    const ids = new Map(people.map(person => [person.key, v7()]))
    for (const person of people) {
      text += copyLine([
        drawing.upload,
        ++drawing.drawn.count,
        'new',
        ids.get(person.key),
        v7(),
        ...valuesOf(drawing, person)
      ])
      drawing.relations.push(...linksOf(person, ids))
    }
    if (text.length > 200_000) {
      yield text
      text = ''
    }
  }
  yield text
}

const isPlace = (area: number) => area % 1000 !== 0
const noHash = Buffer.alloc(1)

function valuesOf({ sealer, area }: Drawing, person: DemoPerson): CopyValue[] {
  const { pinyin, initials } = namePinyin(person.name)
  const { idNumber: id, phone } = person
  const here = isPlace(person.livingArea)
  const hukouHere = isPlace(person.hukouArea)
  return [
    person.name,
    pinyin,
    initials,
    person.sex,
    person.bornOn,
    'day',
    person.idKind,
    id ? sealer.lookup('id', id) : null,
    phone ? sealer.lookup('phone', phone) : null,
    id || phone ? sealer.sealNumbers({ ...(id && { id }), ...(phone && { phone }) }) : null,
    noHash,
    here,
    person.livingArea,
    here ? person.livingAddress : null,
    here ? person.livingAddressId : null,
    person.stayFrom ? firstDay(person.stayFrom) : person.bornOn,
    hukouHere,
    person.hukouArea,
    hukouHere ? person.hukouAddress : null,
    hukouHere ? person.hukouAddressId : null,
    person.bornOn,
    person.stayFrom && firstDay(person.stayFrom),
    person.stayFrom && precision(person.stayFrom),
    householdNumber(person.livingHousehold, area),
    person.livingRelation,
    householdNumber(person.hukouHousehold, area),
    person.hukouRelation
  ]
}

function linksOf(person: DemoPerson, ids: Map<string, string>): Link[] {
  const own = ids.get(person.key)!
  const area = isPlace(person.livingArea) ? person.livingArea : person.hukouArea
  const parents = [person.father, person.mother].flatMap(key => ids.get(key ?? '') ?? [])
  const links: Link[] = parents.map(parent => ({
    kind: 'parent-child',
    person: parent,
    relative: own,
    area,
    from: person.bornOn
  }))
  const spouse = ids.get(person.spouse ?? '')
  // Told once, by whichever of the two has the smaller id.
  if (spouse && own < spouse)
    links.push({
      kind: 'spouse',
      person: own,
      relative: spouse,
      area,
      from: person.stayFrom ? firstDay(person.stayFrom) : person.bornOn
    })
  return links
}

async function writeRelations(ctx: Context, links: Link[], batch: string): Promise<void> {
  const register = links[0] ? await registerOf(ctx, links[0].area) : 0
  for (let from = 0; from < links.length; from += 20_000) {
    const some = links.slice(from, from + 20_000)
    await ctx.tx.query(
      `insert into people.relation (register, id, area, kind, person_id, relative_id, valid_from, batch_id)
       select $1, uuidv7(), area, kind, person, relative, since, $2 from unnest($3::bigint[], $4::text[], $5::uuid[], $6::uuid[], $7::date[]) as t (area, kind, person, relative, since)`,
      [
        register,
        batch,
        some.map(link => link.area),
        some.map(link => link.kind),
        some.map(link => link.person),
        some.map(link => link.relative),
        some.map(link => link.from)
      ]
    )
  }
}
