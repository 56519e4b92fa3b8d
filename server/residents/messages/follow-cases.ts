import { type Caller, everywhere, inTransaction, type Platform } from '../../platform/context.ts'
import type { Sealer } from '../../platform/crypto.ts'
import { keepDoing } from '../../platform/keep-doing.ts'

const follower: Caller = {
  account: '00000000-0000-7000-8000-0000000c1ea1',
  post: undefined,
  role: 'messages',
  ...everywhere,
  permissions: new Set()
}

/** What an office did that the person would want to know; their own deeds they know. */
const news = [
  'notice',
  'accept',
  'accept-gaps',
  'decide',
  'deliver',
  'return',
  'extend',
  'transfer',
  'reopen',
  'reissue'
]

/** Whoever sees the screen of a phone learns no matter and no name. */
export const newsWords = '【安家】您有一件事有新进展，请登录“我的页面”查看。'

/** A deed is committed long before this is over; one that was told already is told no more. */
const lookBack = '2 hours'

interface Following {
  platform: Platform
  sealer: Sealer
  mostMessages: number
}

/**
 * Looks at what was done in cases since the last time and writes the messages. Of somebody protected nothing is seen here and
 * nothing is sent, since their phone may be in other hands; nor of somebody who died.
 */
export const tellNews = ({ platform, sealer, mostMessages }: Following): Promise<number> =>
  inTransaction(
    platform,
    { caller: follower, operation: 'residents.messages', route: 'tell news', trace: 'none' },
    async ({ tx }) => {
      const { rows } = await tx.query<{ event: string; person: string }>(
        `select e.id as event, e.person_id as person from cases.case_change e
         where e.done_at > now() - $1::interval and e.deed = any($2)
           and exists (select from residents.binding b where b.person_id = e.person_id and b.ended_at is null)
           and not exists (select from people.enrolment n where n.person_id = e.person_id and n.died_on is not null)`,
        [lookBack, news]
      )
      if (rows.length === 0) return 0
      const told = await tx.query<{ n: number }>('select residents.tell($1, $2, $3, $4) as n', [
        rows.map(({ event }) => event),
        rows.map(({ person }) => person),
        sealer.seal(newsWords),
        mostMessages
      ])
      return told.rows[0]!.n
    }
  )

export const keepTelling = (following: Following): (() => Promise<void>) =>
  keepDoing('messages', async () => {
    await tellNews(following)
  })
