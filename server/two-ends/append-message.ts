import { sql } from 'kysely'
import { v7 } from 'uuid'
import { TwoEndMessage } from '../../contract/two-ends-message.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { longestNumber } from '../platform/refused-words.ts'
import type { Row } from './exchange.ts'
import { hashOfMessage, hashOfText } from './thread-rules.ts'

type Told = Pick<TwoEndMessage, 'kind' | 'side'> &
  Partial<Pick<TwoEndMessage, 'people' | 'asks' | 'facts' | 'consents' | 'about' | 'outcome'>> & {
    dueOn: string | null
    text?: string | undefined
  }

/**
 * Adds a message to the thread of both offices. The row of the exchange is locked by who acts, so that each message follows one and holds
 * its hash; what an office said can be neither changed nor taken out without its being seen.
 */
export async function appendMessage(
  ctx: Context,
  { id: exchange, asking_area, asked_area }: Pick<Row, 'id' | 'asking_area' | 'asked_area'>,
  { text, ...told }: Told
): Promise<void> {
  if (longestNumber(text ?? '') >= 11) throw new Refusal('two-ends.number')
  const db = ctx.tables<'two_ends'>()
  const { rows } = await sql<{ position: number; hash: string; now: Date | string }>`
    select coalesce(max(position), 0)::int as position, (array_agg(encode(hash, 'hex') order by position desc))[1] as hash, now() as now
    from two_ends.message where exchange_id = ${exchange}::uuid`.execute(db)
  const last = rows[0]!
  const id = v7()
  const saidAt = new Date(last.now).toISOString()
  const message = TwoEndMessage.parse({
    format: 'anjia.two-ends',
    version: 1,
    exchange,
    id,
    position: last.position + 1,
    asking: asking_area,
    asked: asked_area,
    ...told,
    textHash: text ? hashOfText(id, text) : null,
    saidAt,
    previous: last.hash ?? null
  })
  await sql`insert into two_ends.message (exchange_id, position, id, side, kind, body, text, account, said_at, hash)
    values (${exchange}::uuid, ${message.position}, ${id}::uuid, ${message.side}, ${message.kind}, ${JSON.stringify(message)}::jsonb,
      ${text || null}, ${ctx.caller.account}::uuid, ${saidAt}::timestamptz, decode(${hashOfMessage(message)}, 'hex'))`.execute(
    db
  )
}
