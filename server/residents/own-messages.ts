import { randomInt } from 'node:crypto'
import { v7 } from 'uuid'
import { z } from 'zod'
import { minePages } from '../../contract/mine.ts'
import type { MineData, OwnChannel } from '../../contract/mine-data.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { MineAnswer, MineRequest } from '../platform/serve-mine.ts'
import type { Phones } from './codes.ts'
import { ownSeats } from './show-own-file.ts'

const tries = 5
const codesADay = 5
const mailForm = z.email().max(100)

/** `anna@example.cn` → `a***@example.cn`: enough to know it again. */
const maskMail = (address: string): string => address.replace(/^(.).*(?=@)/u, '$1***')

/** How I am told of news, and the last messages: when, by what, and what came of them. */
export async function ownMessages(
  ctx: Context,
  { messenger, others }: Phones
): Promise<Pick<MineData['account'], 'channels' | 'messages'>> {
  const { rows } = await ctx.tx.query<{ channel: OwnChannel['channel']; wanted: boolean; sealed: string | null }>(
    `select channel, wanted, sealed from residents.channel where confirmed_at is not null or channel = 'sms'`
  )
  const chosen = new Map(rows.map(row => [row.channel, row]))
  const { rows: bound } = await ctx.tx.query(
    'select from residents.binding where ended_at is null and phone is not null'
  )
  const mail = chosen.get('email')
  const account = chosen.get('wechat')
  const channels: OwnChannel[] = [
    ...(messenger && bound.length > 0
      ? [{ channel: 'sms' as const, wanted: chosen.get('sms')?.wanted ?? true, address: null, tied: true }]
      : []),
    ...(others?.email
      ? [
          {
            channel: 'email' as const,
            wanted: mail?.wanted ?? false,
            address: mail?.sealed ? maskMail(ctx.sealer.open(mail.sealed)) : null,
            tied: Boolean(mail)
          }
        ]
      : []),
    ...(others?.wechat
      ? [{ channel: 'wechat' as const, wanted: account?.wanted ?? false, address: null, tied: Boolean(account) }]
      : [])
  ]
  const messages = await ctx.tx.query<MineData['account']['messages'][number]>(
    `select channel, state, made_at as at from residents.message where purpose = 'case-moved' order by made_at desc limit 10`
  )
  return { channels, messages: messages.rows }
}

/** Yes or no, at once: what waits for a channel that is not wanted any more is sent no more. */
export async function setChannel(ctx: Context, { form }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  const said = z.object({ channel: z.enum(['sms', 'email', 'wechat']), wanted: z.enum(['yes', 'no']) }).safeParse(form)
  if (!said.success) throw new Refusal('residents.channel')
  const { channel, wanted } = said.data
  if (channel === 'sms')
    await ctx.tx.query(
      `insert into residents.channel (person_id, channel, wanted) values ($1, 'sms', $2)
       on conflict (person_id, channel) do update set wanted = excluded.wanted, changed_at = now()`,
      [ctx.caller.self, wanted === 'yes']
    )
  else
    await ctx.tx.query(
      `update residents.channel set wanted = $2, changed_at = now() where channel = $1 and confirmed_at is not null`,
      [channel, wanted === 'yes']
    )
  return { to: minePages.account.path }
}

const codeHash = (ctx: Context, code: string): Buffer =>
  ctx.sealer.lookup('resident', `mail ${ctx.caller.self} ${code}`)

/** An address is used once whoever holds it has read the code that was sent there: a slip writes to nobody else about anything. */
export async function giveMail(ctx: Context, { form, language }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  const said = (form.mail ?? '').trim()
  const address = mailForm.safeParse(said.normalize('NFKC'))
  const refuse = (code: string): MineAnswer => {
    const refusal = new Refusal(code)
    const wrong = [{ field: 'mail', sentence: refusal.say(language) }]
    return { page: 'mail', status: refusal.status, data: { mail: said.slice(0, 100), wrong } }
  }
  if (!address.success) return refuse('residents.mail')
  const { rows } = await ctx.tx.query<{ n: number }>(
    `select count(*)::int as n from residents.message where purpose = 'confirm-address' and made_at > now() - interval '1 day'`
  )
  if (rows[0]!.n >= codesADay) return refuse('residents.too-often')
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const sealed = ctx.sealer.seal(address.data)
  await ctx.tx.query(
    `insert into residents.channel (person_id, channel, wanted, sealed, code_hash) values ($1, 'email', true, $2, $3)
     on conflict (person_id, channel) do update set wanted = true, sealed = excluded.sealed, code_hash = excluded.code_hash, tries = 0,
       confirmed_at = null, changed_at = now()`,
    [ctx.caller.self, sealed, codeHash(ctx, code)]
  )
  await ctx.tx.query(
    `insert into residents.message (id, purpose, channel, phone, sealed, until, person_id)
     values ($1, 'confirm-address', 'email', $2, $3, now() + interval '30 minutes', $4)`,
    [
      v7(),
      sealed,
      ctx.sealer.seal(`【安家】验证码 ${code}，30分钟内有效。如不是您本人操作，请不用理会。`),
      ctx.caller.self
    ]
  )
  return { to: minePages.mailCode.path }
}

export async function askMailCode(ctx: Context): Promise<MineAnswer> {
  const { rows } = await ctx.tx.query(`select from residents.channel where channel = 'email' and code_hash is not null`)
  return rows.length > 0 ? { page: 'mailCode', data: { wrong: [] } } : { to: minePages.mail.path }
}

/** Five tries in half an hour; what is counted and what is compared is one statement. */
export async function confirmMail(ctx: Context, { form, language }: MineRequest): Promise<MineAnswer> {
  await ownSeats(ctx)
  const said = (form.code ?? '').normalize('NFKC').replace(/\s/g, '')
  const { rows } = await ctx.tx.query<{ right: boolean }>(
    `update residents.channel set tries = tries + 1, confirmed_at = case when code_hash = $1 then now() end,
       code_hash = case when code_hash = $1 then null else code_hash end
     where channel = 'email' and code_hash is not null and tries < ${tries} and changed_at > now() - interval '30 minutes'
     returning confirmed_at is not null as right`,
    [codeHash(ctx, said)]
  )
  if (rows[0]?.right) return { to: minePages.account.path }
  const wrong = [{ field: 'code', sentence: new Refusal('residents.wrong-code').say(language) }]
  return { page: 'mailCode', status: 401, data: { wrong } }
}
