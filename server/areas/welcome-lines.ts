import type { WelcomeLine } from '../../contract/welcome.ts'
import type { Context } from '../platform/context.ts'
import { areaNames } from './area-names.ts'

const columns = `id, area, kind, title, body, title_en as "titleEn", body_en as "bodyEn", checked_on as "checkedOn", review_by as "reviewBy"`
const order = `array_position(array['clinic', 'vaccination', 'school', 'subsidies', 'contact'], kind)`

/** What a place tells whoever is new, of these areas, as everybody may read it. */
export async function welcomeLines(ctx: Context, { lo, hi }: { lo: number; hi: number }): Promise<WelcomeLine[]> {
  const { rows } = await ctx.tx.query<Omit<WelcomeLine, 'areaName'>>(
    `select ${columns} from areas.welcome where ended_at is null and area between $1 and $2 order by area, ${order}, title`,
    [lo, hi]
  )
  const names = await areaNames(
    ctx,
    rows.map(({ area }) => area),
    ctx.on
  )
  return rows.map(row => ({ ...row, areaName: names(row.area).slice(2).join(' ') }))
}
