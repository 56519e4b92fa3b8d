import { sql } from 'kysely'
import { RosterKey } from '../../contract/people.ts'
import type { Quality } from '../../contract/quality.ts'
import { QualityKey } from '../../contract/quality.ts'
import { AreaCode } from '../../contract/values.ts'
import { findOperation } from '../../law/operations.ts'
import { qualityRuleStands, qualityRules } from '../../law/quality.ts'
import { rangeOf } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { countRosters } from './count-rosters.ts'

/** Counted no further: who has so much to put right learns nothing from the exact number. */
const most = 1000

/** What is to be put right in the caller's area or one below, by the very conditions of the lists behind the numbers. */
export async function getQuality(ctx: Context, { area }: { area?: AreaCode | undefined }): Promise<Quality> {
  const within = area ? rangeOf(area) : ctx.caller
  if (within.lo < ctx.caller.lo || within.hi > ctx.caller.hi) throw new Refusal('platform.not-found')
  const rules = qualityRules.filter(rule => qualityRuleStands(rule, ctx.on))
  const rosters = rules.flatMap(({ list }) => ('roster' in list ? [RosterKey.parse(list.roster)] : []))
  const counted = await countRosters(ctx, { rosters, most, within })
  const pairs = await countPairs(ctx, within)
  return {
    on: ctx.on,
    area: AreaCode.parse(within.lo),
    most,
    lists: rules.map(({ key, list, holdsUp }) => {
      const roster = 'roster' in list ? RosterKey.parse(list.roster) : null
      const { titleZh, titleEn } = findOperation(holdsUp)!
      return {
        rule: QualityKey.parse(key),
        roster,
        holdsUpZh: titleZh,
        holdsUpEn: titleEn,
        n: roster === null ? pairs : (counted.get(roster) ?? 0)
      }
    })
  }
}

/** Two entries that claim to be one person, not yet decided. */
async function countPairs(ctx: Context, { lo, hi }: { lo: number; hi: number }): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from (select from people.duplicate_pair
    where status = 'open' and area_a between ${lo} and ${hi} and area_b between ${lo} and ${hi} limit ${most}) open`.execute(
    ctx.tables<'people'>()
  )
  return rows[0]!.n
}
