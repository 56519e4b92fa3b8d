import { sql } from 'kysely'
import type { AreaCode, Day } from '../../contract/values.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

interface Setting {
  area: AreaCode
  key: 'large-employers-by-district' | 'standard-applies'
  on: Day
  value: boolean | 'full' | 'by-reference' | 'no'
}

/** From a day on; what was valid before stays readable. */
export async function setAreaSetting(ctx: Context, { area, key, on, value }: Setting): Promise<{ area: AreaCode }> {
  if (area < ctx.caller.lo || area > ctx.caller.hi) throw new Refusal('platform.not-found')
  if ((key === 'standard-applies') === (typeof value === 'boolean')) throw new Refusal('areas.setting-value', { key })
  const db = ctx.tables<'areas'>()
  await sql`update areas.setting set valid = daterange(lower(valid), ${on}::date) where area = ${area} and key = ${key} and valid @> ${on}::date and lower(valid) < ${on}::date`.execute(
    db
  )
  await sql`insert into areas.setting (area, key, valid, value, account) values (${area}, ${key}, daterange(${on}::date, null), ${JSON.stringify(value)}::jsonb, ${ctx.caller.account})`
    .execute(db)
    .catch((error: { code?: string }) => {
      throw error.code === '23P01' ? new Refusal('areas.setting-later', { key }) : error
    })
  return { area }
}
