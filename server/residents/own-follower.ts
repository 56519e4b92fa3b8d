import { randomBytes } from 'node:crypto'
import { minePages } from '../../contract/mine.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import type { Phones } from './codes.ts'
import { ownSeats } from './show-own-file.ts'

const cookie = 'anjia_wechat'

/** To WeChat and back: the browser must bring back what it was given here, or somebody could tie another's account to theirs. */
export async function goToWechat(ctx: Context, { url }: MineRequest, { others }: Phones): Promise<MineAnswer> {
  await ownSeats(ctx)
  if (!others?.wechat) throw new Refusal('residents.channel')
  const state = randomBytes(24).toString('base64url')
  return { to: others.wechat.ask(new URL(minePages.followed.path, url()), state), cookies: { [cookie]: state } }
}

/** Who it is by WeChat's own word, asked of WeChat before anything of ours is opened. */
export async function askWechat({ cookies, query }: MineRequest, { others }: Phones): Promise<string | undefined> {
  const said = new URLSearchParams(query)
  const [state, code] = [said.get('state'), said.get('code')]
  return code && state && state === cookies[cookie] ? others?.wechat?.followerOf(code) : undefined
}

export async function comeFromWechat(ctx: Context, { told: follower }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  if (!follower) throw new Refusal('residents.wechat')
  await ctx.tx.query(
    `insert into residents.channel (person_id, channel, wanted, sealed, confirmed_at) values ($1, 'wechat', true, $2, now())
     on conflict (person_id, channel) do update set wanted = true, sealed = excluded.sealed, confirmed_at = now(), changed_at = now()`,
    [ctx.caller.self, ctx.sealer.seal(follower)]
  )
  return { to: minePages.account.path, cookies: { [cookie]: undefined } }
}
