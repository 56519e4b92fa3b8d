import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { findKind } from '../../law/organisation.ts'
import { now, today } from '../platform/clock.ts'
import { ask, type Caller, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { nobody } from '../platform/serve.ts'
import { hashOfSecret } from './calendar.ts'
import { type CalendarDay, calendarText } from './ical-rules.ts'

interface Entry {
  id: string
  day: string
  what: string
  kind: string
  title: string
}
const most = 2000
const said = { zh: '安家：我负责的事项', en: 'Anjia: what I am responsible for' }

/** A calendar program signs in nowhere: the secret in its address is all it has, and it reads the days of one account. */
export function mountCalendar(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { secret: string } }>(
    '/calendar/:secret.ics',
    { schema: { hide: true }, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
    async ({ params }, reply) => {
      const text = await feedOf(platform, params.secret)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .header('x-robots-tag', 'noindex')
        .send(text)
    }
  )
}

async function feedOf(platform: Platform, secret: string): Promise<string> {
  const asked = { operation: 'organisation.calendar', route: 'calendar', trace: 'none' } as const
  const found = await inTransaction(platform, { ...asked, caller: nobody }, async ({ tx }) => {
    const { rows } = await tx.query<{ account: string; language: 'zh' | 'en' }>(
      'select account, language from organisation.calendar_of($1, $2)',
      [hashOfSecret(secret), today()]
    )
    return rows[0]
  })
  if (!found) throw new Refusal('platform.not-found')
  // No territory: what shows are the account's own obligations and nothing else.
  const caller: Caller = { ...nobody, account: found.account }
  const entries = await inTransaction(platform, { ...asked, caller }, ctx =>
    ask(
      ctx,
      sql<Entry>`select o.id, o.due_on as day, o.what, o.kind, organisation.title_of(o.record_id) as title
        from organisation.obligation o where o.owner = ${found.account}::uuid and o.state = 'open' order by o.due_on limit ${most}`
    )
  )
  return calendarText(
    said[found.language],
    entries.map(({ id, day, what, kind, title }): CalendarDay => {
      const name = findKind(kind)?.[found.language === 'zh' ? 'titleZh' : 'titleEn'] ?? kind
      return { id, day, title: what, about: `${name} · ${title}`, done: false }
    }),
    now()
  )
}
