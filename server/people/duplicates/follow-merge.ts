import { sql } from 'kysely'
import { acrossTerritory, type Context, everywhere } from '../../platform/context.ts'

/** What followed a person into another id, so that undoing puts back exactly this. */
export interface Moved {
  enrolments: string[]
  claims: string[]
  /** Keyed hashes, in hexadecimal. */
  identifiers: string[]
  moves: string[]
  vault: string[]
  /** Of merges before there was a ledger none is known. */
  consents?: string[]
  relations: { register: number; id: string; area: number; knownFrom: string; replaced: boolean }[]
}

interface Two {
  keep: string
  drop: string
}

/**
 * Everything that names the person by id follows to the kept one: entries, claims, numbers, moves of the past, what is held
 * by consent, and relations, which keep in two times what was known before. Wherever it stands; nothing of it is shown.
 */
export async function follow(ctx: Context, two: Two): Promise<Moved> {
  return acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const enrolments = await rename(ctx, 'enrolment', two)
    await renamePast(ctx, enrolments, two.keep)
    return {
      enrolments,
      claims: await rename(ctx, 'claim', two),
      identifiers: await numbersFollow(ctx, two),
      moves: await rename(ctx, 'move', two),
      vault: await rename(ctx, 'vault', two),
      consents: await rename(ctx, 'consent', two),
      relations: await relationsFollow(ctx, two)
    }
  })
}

const keys = { enrolment: 'id', claim: 'seat', move: 'id', vault: 'id', consent: 'id' } as const

async function rename(ctx: Context, table: keyof typeof keys, { keep, drop }: Two): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`update ${sql.table(`people.${table}`)} set person_id = ${keep}::uuid
    where person_id = ${drop}::uuid returning ${sql.ref(keys[table])} as key`.execute(ctx.tables<'people'>())
  return rows.map(row => row.key)
}

const renamePast = (ctx: Context, enrolments: string[], person: string) =>
  sql`update people.enrolment_past p set person_id = ${person}::uuid from people.enrolment e
    where e.id = any(${enrolments}::uuid[]) and p.register = e.register and p.id = e.id`.execute(ctx.tables<'people'>())

async function numbersFollow(ctx: Context, { keep, drop }: Two): Promise<string[]> {
  const db = ctx.tables<'people'>()
  const { rows } = await sql<{ hash: string }>`
    delete from people.identifier where person_id = ${drop}::uuid returning encode(hash, 'hex') as hash`.execute(db)
  const hashes = rows.map(row => row.hash)
  await giveNumbers(ctx, hashes, keep)
  return hashes
}

/** The number that no seat shows any more, an old one of 15 digits, still leads to the person. */
export const keepNumbers = (ctx: Context, { identifiers }: Moved, person: string) =>
  giveNumbers(ctx, identifiers, person)

const giveNumbers = (ctx: Context, hashes: string[], person: string) =>
  sql`insert into people.identifier (hash, person_id) select decode(hash, 'hex'), ${person}::uuid from unnest(${hashes}::text[]) hash on conflict do nothing`.execute(
    ctx.tables<'people'>()
  )

/** A relation is known of the kept person from now on; one that stands already is not told twice. */
async function relationsFollow(ctx: Context, { keep, drop }: Two): Promise<Moved['relations']> {
  const { rows } = await sql<Moved['relations'][number]>`
    with gone as (
      update people.relation set known_to = greatest(clock_timestamp(), known_from + interval '1 millisecond')
      where known_to is null and ${drop}::uuid in (person_id, relative_id) returning *),
    renamed as (
      select g.*, case when person_id = ${drop}::uuid then ${keep}::uuid else person_id end as one,
        case when relative_id = ${drop}::uuid then ${keep}::uuid else relative_id end as other from gone g),
    told as (
      insert into people.relation
        (register, id, area, kind, person_id, relative_id, valid_from, valid_to, known_from, batch_id, protected)
      select register, id, area, kind, one, other, valid_from, valid_to, known_to, batch_id, protected from renamed n
      where not exists (select from people.relation r where r.register = n.register and r.area = n.area and r.kind = n.kind
        and r.known_to is null and r.valid_to is not distinct from n.valid_to
        and (r.person_id, r.relative_id) in ((n.one, n.other), (case when n.kind = 'spouse' then n.other else n.one end, case when n.kind = 'spouse' then n.one else n.other end)))
      returning register, id, area)
    select g.register, g.id, g.area, g.known_from as "knownFrom",
      exists (select from told t where t.register = g.register and t.id = g.id and t.area = g.area) as replaced from gone g`.execute(
    ctx.tables<'people'>()
  )
  return rows
}

/** Puts back what had followed, to the id it had before. */
export async function unfollow(ctx: Context, moved: Moved, { keep, drop }: Two): Promise<void> {
  await acrossTerritory(ctx, { ...everywhere, trained: true }, async () => {
    const db = ctx.tables<'people'>()
    for (const [table, ids] of [
      ['enrolment', moved.enrolments],
      ['move', moved.moves],
      ['vault', moved.vault],
      ['consent', moved.consents ?? []]
    ] as const)
      await sql`update ${sql.table(`people.${table}`)} set person_id = ${drop}::uuid where id = any(${ids}::uuid[])`.execute(
        db
      )
    await renamePast(ctx, moved.enrolments, drop)
    await sql`update people.claim set person_id = ${drop}::uuid where person_id = ${keep}::uuid and seat = any(${moved.claims}::text[])`.execute(
      db
    )
    await sql`delete from people.identifier where hash in (select decode(hash, 'hex') from unnest(${moved.identifiers}::text[]) hash)`.execute(
      db
    )
    await giveNumbers(ctx, moved.identifiers, drop)
    await relationsBack(ctx, moved.relations, { keep, drop })
  })
}

async function relationsBack(ctx: Context, relations: Moved['relations'], { keep, drop }: Two): Promise<void> {
  const db = ctx.tables<'people'>()
  for (const { register, id, area, knownFrom, replaced } of relations) {
    const place = sql`register = ${register} and id = ${id}::uuid and area = ${area}`
    const names = sql`register, id, area, kind, valid_from, valid_to, batch_id, protected`
    if (replaced)
      // What was told of it since (its end, say) stays told; only whose it is goes back.
      await sql`with gone as (
          update people.relation set known_to = greatest(clock_timestamp(), known_from + interval '1 millisecond')
          where ${place} and known_to is null returning *)
        insert into people.relation (${names}, person_id, relative_id, known_from)
        select ${names}, case when person_id = ${keep}::uuid then ${drop}::uuid else person_id end,
          case when relative_id = ${keep}::uuid then ${drop}::uuid else relative_id end, known_to from gone`.execute(db)
    else
      await sql`insert into people.relation (${names}, person_id, relative_id, known_from)
        select ${names}, person_id, relative_id, greatest(clock_timestamp(), known_to + interval '1 millisecond')
        from people.relation where ${place} and known_from = ${knownFrom}::timestamptz`.execute(db)
  }
}
