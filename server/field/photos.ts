import type { KeptPhoto } from '../../contract/field-photos.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

const most = 200

/** Photos of the own area, the newest first; more than these are looked for by nobody, and they go after 90 days. */
export async function listPhotos({ tx, caller }: Context): Promise<KeptPhoto[]> {
  const { rows } = await tx.query<KeptPhoto>(
    `select p.id, p.what, p.area, b.name as building, b.street_address as address, p.on_day as "on", coalesce(l.name, '') as by,
       p.received_at as "receivedAt"
     from field.photo p join areas.building b on b.id = p.building_id left join access.login l on l.id = p.account
     where p.area between $1 and $2 order by p.id desc limit $3`,
    [caller.lo, caller.hi, most]
  )
  return rows
}

export async function readPhoto(ctx: Context, { id }: { id: string }): Promise<{ type: 'image/jpeg'; base64: string }> {
  const { rows } = await ctx.tx.query<{ sealed: string }>('select sealed from field.photo where id = $1', [id])
  if (!rows[0]) throw new Refusal('platform.not-found')
  ctx.trace({ detail: { photo: id } })
  return { type: 'image/jpeg', base64: ctx.sealer.open(rows[0].sealed) }
}

/** One that shows a person or a paper goes at once; that its line was sent stays. */
export async function removePhoto(ctx: Context, { id }: { id: string }): Promise<{ id: string }> {
  const { rowCount } = await ctx.tx.query('delete from field.photo where id = $1', [id])
  if (!rowCount) throw new Refusal('platform.not-found')
  ctx.trace({ detail: { photo: id, removed: true } })
  return { id }
}
