import { sql } from 'kysely'
import { Outline } from '../../contract/area-shapes.ts'
import {
  type HeldRow,
  type Pulled,
  type SentState,
  TaskKind,
  type Times,
  VisitAbout,
  VisitHalf
} from '../../contract/field-data.ts'
import { AreaCode, CommandId, Day, EnrolmentId, Sex } from '../../contract/values.ts'
import { areaAt, areaNames, pathOf, welcomeLines } from '../areas/index.ts'
import { maskNumber, partialDay } from '../people/index.ts'
import { type Context, inOneGo } from '../platform/context.ts'
import { Refusal, type RefusalParams } from '../platform/refusal.ts'
import { bucketsOf, differing, fitsPhone, requireFits } from './bucket-rules.ts'
import { contact, leaseEnd, noteBytes, noteTimes } from './devices.ts'
import { phoneMark } from './living-here.ts'

/** Days for which a device hears what became of a line, from the day it came, and again from the day it was decided. */
const sentDays = 14

/** What changed in the grid of a device, for what it says it holds; nothing of it where the phone would keep more than it may. */
export async function pull(
  ctx: Context,
  { device, have, kept, took }: { device: string; have: string[]; kept?: number | undefined; took?: Times | undefined }
): Promise<Pulled> {
  const { grid } = await contact(ctx, device)
  if (took) await noteTimes(ctx, device, took)
  const { rows, persons } = await heldRows(ctx, grid)
  await noteBytes(ctx, device, requireFits(rows), kept)
  const differ = differing(bucketsOf(rows), have)
  const full = kept !== undefined && !fitsPhone(kept, differ.answer)
  const { answer, more } = full ? { answer: [], more: false } : differ
  const read = answer.flatMap(bucket => bucket.rows.flatMap(row => persons.get(row.id) ?? []))
  ctx.sawPeople(read)
  const name = await areaNames(ctx, [grid], ctx.on)
  return {
    grid: { code: AreaCode.parse(grid), name: name(grid).at(-1) ?? '' },
    worker: await workerName(ctx),
    today: ctx.on,
    until: leaseEnd(),
    buckets: answer,
    more,
    full
  }
}

export async function workerName({ tx, caller }: Context): Promise<string> {
  const { rows } = await tx.query<{ name: string }>('select name from access.login where id = $1', [caller.account])
  return rows[0]?.name ?? ''
}

/** Everything of a grid that its worker needs, and whom each row tells of. */
async function heldRows(ctx: Context, grid: number): Promise<{ rows: HeldRow[]; persons: Map<string, string> }> {
  const db = ctx.tables<'people' | 'areas' | 'field'>()
  const heardSince = new Date(Date.now() - sentDays * 86_400_000).toISOString()
  const [people, numbers, without, buildings, compounds, origins, shapes, tasks, sent] = await inOneGo(ctx, [
    db
      .selectFrom('people.enrolment')
      .select(['id', 'person_id', 'name', 'sex', 'born_on', 'born_precision', 'numbers', 'address'])
      .select(['household_id', 'head_relation', 'stay_from'])
      .where('area', '=', grid)
      .where('seat', '=', 'living')
      .where('enrolled', '=', true)
      .compile(),
    db
      .selectFrom('people.household')
      .select(['id', 'number'])
      .where('area', '=', grid)
      .where('seat', '=', 'living')
      .compile(),
    sql<{ enrolment_id: string }>`select enrolment_id from field.quiet_in(${grid}::bigint)`.compile(db),
    db
      .selectFrom('areas.building as b')
      .leftJoin('areas.point as p', 'p.thing_id', 'b.id')
      .select(['b.id', 'b.name', 'b.street_address', 'p.longitude', 'p.latitude'])
      .where('b.grid', '=', grid)
      .compile(),
    db
      .selectFrom('areas.building as b')
      .innerJoin('areas.compound as c', 'c.id', 'b.compound_id')
      .select(['c.id', 'c.name', 'b.name as building'])
      .where('b.grid', '=', grid)
      .orderBy('b.name')
      .compile(),
    sql<{ id: string; name: string; level: 'district' | 'city' | 'province' }>`
      select code::text as id, name, level from areas.area where valid @> ${ctx.on}::date and code <> all (${pathOf(grid)}::bigint[])
        and (level = 'province' or parent in (${areaAt(grid, 'province')}, ${areaAt(grid, 'city')}) and level in ('city', 'district'))`.compile(
      db
    ),
    db.selectFrom('areas.shape').select('outline').where('code', '=', grid).where('replaced_at', 'is', null).compile(),
    db
      .selectFrom('field.task')
      .select([
        'id',
        'kind',
        'household_id',
        'enrolment_id',
        'compound_id',
        'person_id',
        'from_day',
        'due_day',
        'half',
        'about'
      ])
      .where('area', '=', grid)
      .where('state', '=', 'open')
      .compile(),
    db
      .selectFrom('field.sent')
      .select(['id', 'state', 'code', 'params', 'reason'])
      .where('account', '=', ctx.caller.account)
      .where(line =>
        line.or([
          line('received_at', '>', heardSince),
          line('decided_at', '>', heardSince),
          line('state', 'in', ['waiting', 'conflict'])
        ])
      )
      .compile()
  ])
  const told = await Promise.all(
    [areaAt(grid, 'street'), areaAt(grid, 'community')].map(area => welcomeLines(ctx, { lo: area, hi: area }))
  )
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]))
  const lived = new Set(people.flatMap(row => row.household_id ?? []))
  const quiet = new Set(without.map(row => row.enrolment_id))
  const noCalls = new Set(people.flatMap(row => (quiet.has(row.id) && row.household_id) || []))
  const living = new Set(people.flatMap(row => (quiet.has(row.id) ? [] : row.id)))
  // Who died, moved or wants no calls is not called on in the time until the call has followed them (`follow-calls.ts`).
  const hereStill = ({ enrolment_id: one, household_id: home, compound_id }: (typeof tasks)[number]): boolean =>
    compound_id !== null || (one === null ? lived.has(home!) && !noCalls.has(home!) : living.has(one))
  const rows: HeldRow[] = [
    ...people.map((row): HeldRow => {
      const { id, phone } = ctx.sealer.openNumbers(row.numbers)
      return {
        is: 'person',
        id: EnrolmentId.parse(row.id),
        name: row.name,
        sex: Sex.parse(row.sex),
        bornOn: partialDay(row.born_on, row.born_precision),
        idMasked: id ? maskNumber(id) : null,
        phoneMasked: phone ? maskNumber(phone) : null,
        phoneMark: phone ? phoneMark(ctx, phone) : null,
        address: row.address,
        household: row.household_id,
        headRelation: row.head_relation,
        since: row.stay_from,
        ...(row.household_id === null && quiet.has(row.id) && { noCalls: true as const })
      }
    }),
    ...[...lived].map(
      (id): HeldRow => ({ is: 'household', id, number: numberOf.get(id) ?? null, noCalls: noCalls.has(id) })
    ),
    ...buildings.map(
      ({ id, name, street_address, longitude, latitude }): HeldRow => ({
        is: 'building',
        id,
        name,
        address: street_address,
        at: longitude === null || latitude === null ? null : [longitude, latitude]
      })
    ),
    ...[...new Map(compounds.map(one => [one.id, one.name]))].map(
      ([id, name]): HeldRow => ({
        is: 'compound',
        id,
        name,
        buildings: compounds.filter(one => one.id === id).map(({ building }) => building)
      })
    ),
    ...origins.map((row): HeldRow => ({ is: 'origin', ...row })),
    ...told.flat().map(
      ({ id, kind, title, body, titleEn, bodyEn, checkedOn }): HeldRow => ({
        is: 'welcome',
        id,
        kind,
        title,
        body,
        titleEn,
        bodyEn,
        checkedOn
      })
    ),
    ...shapes
      .slice(0, 1)
      .map(({ outline }): HeldRow => ({ is: 'ground', id: String(grid), outline: Outline.parse(outline) })),
    ...tasks.filter(hereStill).map(
      (row): HeldRow => ({
        is: 'task',
        id: row.id,
        kind: TaskKind.parse(row.kind),
        household: row.household_id,
        enrolment: row.enrolment_id === null ? null : EnrolmentId.parse(row.enrolment_id),
        ...(row.compound_id && { compound: row.compound_id }),
        from: Day.parse(row.from_day),
        due: Day.parse(row.due_day),
        ...(row.half && { half: VisitHalf.parse(row.half) }),
        ...(row.about && { about: VisitAbout.parse(row.about) })
      })
    ),
    ...sent.map(
      (row): HeldRow => ({ is: 'sent', id: CommandId.parse(row.id), state: row.state as SentState, reason: whyOf(row) })
    )
  ]
  return {
    rows,
    persons: new Map([
      ...people.map(row => [row.id, row.person_id] as const),
      ...tasks.flatMap(row => (row.person_id ? [[row.id, row.person_id] as const] : []))
    ])
  }
}

/** Why a line was not taken: the sentence of a refusal, or what the community wrote. */
export function whyOf({ code, params, reason }: { code: string | null; params: unknown; reason: string | null }) {
  if (reason !== null) return { zh: reason, en: reason }
  if (code === null) return null
  const refusal = new Refusal(code, (params ?? {}) as RefusalParams)
  return { zh: refusal.say('zh'), en: refusal.say('en') }
}
