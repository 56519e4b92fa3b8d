import type pg from 'pg'
import type { Sealer } from '../../platform/crypto.ts'
import { keepDoing } from '../../platform/keep-doing.ts'
import type { Channel, Messenger } from './messenger.ts'
import { openReminder } from './remind.ts'

interface Due {
  id: string
  purpose: string
  channel: Channel
  phone: string
  sealed: string
  tries: number
}

/** After each try a message waits longer; four tries fit well into the life of a code. */
const pauses = [5, 20, 60, 120]

export interface Post {
  pool: pg.Pool
  sealer: Sealer
  /** For phones; undefined where there is none. */
  messenger: Messenger | undefined
  others?: Partial<Record<Exclude<Channel, 'sms'>, Messenger>> | undefined
  /** How many that wait out the night may leave in an hour; unset is as many as there are. */
  mostMessages?: number
  /** The hour of the day in China. */
  hour?: () => number
}

/** Nobody is woken by what can wait: from eight in the morning to eight in the evening. */
const byDay = { from: 8, to: 20 }
const hourInChina = (): number => (new Date().getUTCHours() + 8) % 24

/**
 * Sends one message that is due, or the one named. It is claimed by setting its next try ahead, so that a process that dies in
 * between loses nothing: another one tries again, under the same id. Undefined where none was due. `next_at` is rounded to milliseconds, and so
 * is what it is compared with: else what was written half a millisecond ago is not due yet, and a code that was asked for is not sent at once.
 */
export async function deliverOne(
  { pool, sealer, messenger, others, mostMessages = 1_000_000, hour = hourInChina }: Post,
  id: string | null = null
): Promise<string | undefined> {
  await pool.query(
    `update residents.message set state = 'failed', problem = coalesce(problem, 'too-late'), done_at = now(), phone = '', sealed = ''
     where state = 'waiting' and (until <= now() or tries >= $1)`,
    [pauses.length]
  )
  // Written days ago: it goes only where it would still be written.
  await pool.query(
    `update residents.message set state = 'failed', problem = 'no-longer', done_at = now(), phone = '', sealed = ''
     where state = 'waiting' and by_day and person_id is not null and next_at <= now()::timestamptz(3) and not residents.still_tells(person_id, channel, phone)`
  )
  const { rows } = await pool.query<Due>(
    `update residents.message m set tries = tries + 1, next_at = now() + make_interval(secs => ($2::int[])[m.tries + 1])
     where id = (select id from residents.message where state = 'waiting' and next_at <= now()::timestamptz(3) and id = coalesce($1, id)
         and (not by_day or $3 and (select count(*) from residents.message d where d.by_day and d.done_at > now() - interval '1 hour') < $4)
       order by by_day, next_at limit 1 for update skip locked)
     returning id, purpose, channel, phone, sealed, tries`,
    [id, pauses, hour() >= byDay.from && hour() < byDay.to, mostMessages]
  )
  const [due] = rows
  if (!due) return undefined
  const named = due.purpose !== 'reminder' || due.phone !== ''
  const ready = named ? { ...due, text: sealer.open(due.sealed) } : await openReminder({ pool, sealer }, due)
  if (!ready) return due.id
  const by = ready.channel === 'sms' ? messenger : others?.[ready.channel]
  const came = by
    ? await by.send({ id: due.id, to: sealer.open(ready.phone), text: ready.text })
    : { refused: 'no-channel' }
  if ('unreached' in came)
    await pool.query('update residents.message set problem = $2 where id = $1', [due.id, came.unreached])
  else
    await pool.query(
      `update residents.message set state = $2, receipt = $3, problem = $4, done_at = now(), phone = '', sealed = '' where id = $1`,
      [
        due.id,
        'receipt' in came ? 'sent' : 'failed',
        'receipt' in came ? came.receipt : null,
        'refused' in came ? came.refused : null
      ]
    )
  return due.id
}

/** Tries again what could not be sent at once, for as long as the server runs. */
export const keepDelivering = (post: Post): (() => Promise<void>) =>
  keepDoing('messages', async () => {
    while (await deliverOne(post)) {
      // On to the next one that is due.
    }
  })
