import type { Context } from '../platform/context.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import { levelOf } from './area-rules.ts'
import { asked, type SomeDelta, type SomeHappening } from './counts.arbitraries.ts'

/** A province that does not exist, so that the tree delivered with the migrations stays out of the way. */
export async function openCounts(): Promise<TestDatabase> {
  const db = await testDatabase()
  const areas = [...asked, 990104001003008, 990104001004000].map(code => ({ code, level: levelOf(code).level }))
  await db.owner(
    `insert into areas.area (code, valid, level, name)
     select code, '[2000-01-01,)', level, 'A' || code from jsonb_to_recordset($1) as a (code bigint, level text)`,
    [JSON.stringify(areas)]
  )
  return db
}

const truncate = `truncate people.count_delta, people.happening, statistics.snapshot, statistics.snapshot_run, statistics.page, statistics.page_sum,
  statistics.happening_fold, statistics.happening_month`
export const forgetCounts = ({ owner }: TestDatabase) => owner(truncate)

export const append = ({ tx }: Context, deltas: readonly SomeDelta[]) =>
  tx.query(
    `insert into people.count_delta (register, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n)
     select 1, area, seat, sex, birth_month, split, stay, valid_on, recorded_at, n
     from jsonb_to_recordset($1) as d (area bigint, seat text, sex text, birth_month date, split smallint, stay smallint,
       valid_on date, recorded_at timestamptz, n integer)`,
    [JSON.stringify(deltas)]
  )

export const happen = ({ tx }: Context, happened: readonly SomeHappening[]) =>
  tx.query(
    `insert into people.happening (register, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n)
     select 1, kind, area, seat, sex, age, split, stay, beyond, valid_on, recorded_at, n
     from jsonb_to_recordset($1) as h (kind text, area bigint, seat text, sex text, age smallint, split smallint, stay smallint, beyond smallint,
       valid_on date, recorded_at timestamptz, n integer)`,
    [JSON.stringify(happened)]
  )
