import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { findMatter } from '../../law/matters.ts'
import { issuerOf } from '../certificates/index.ts'
import { followerOfMoves, type Moved, noteFollowed, readMoves } from '../people/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { addPrintouts, closePrintouts, dayInWords, type PaperSource } from '../printouts/index.ts'

const asked = {
  caller: followerOfMoves,
  operation: 'bookings.window',
  route: 'follow moves',
  trace: 'changes'
} as const

/**
 * A time that was booked at a window that serves the person no more ends with a message and a letter, and stands with its reason on their page. It stays where another seat of theirs is served there, and
 * where a case of that matter is still with that window's office: cases follow before (`cases/follow-moves.ts`). How many moves were followed.
 */
export async function endMovedVisits(platform: Platform, messages: Messages): Promise<number> {
  const moves = await inTransaction(platform, { ...asked, trace: 'none' }, ctx => readMoves(ctx, 'bookings'))
  for (const move of moves)
    await inTransaction(platform, asked, async ctx => {
      if (!(await noteFollowed(ctx, 'bookings', move))) return
      if (move.back) await takeBack(ctx, move, messages)
      else if (move.to) await end(ctx, move, messages)
    })
  return moves.length
}

interface Booked {
  register: number
  id: string
  area: number
  on: string
}

/** How a person is told in neutral words by the way they chose (residents/messages), which comes after this domain. */
interface Messages {
  tellOnce: (
    ctx: Context,
    told: { about: string; persons: string[]; purpose: 'notice'; words: string; from: string; until: string }
  ) => Promise<number>
  untell: (ctx: Context, about: string) => Promise<void>
  toldTotals: (ctx: Context, about: string) => Promise<{ sent: number }>
}

const cancelledWords = '【安家】您约好的一次到窗口的时间取消了，请登录“我的页面”看原因，不要白跑一趟。'
const againWords = '【安家】您约好的一次到窗口的时间恢复了，请登录“我的页面”查看。'

/** Of one booking ended by one move: each ending is told once. */
const aboutEnding = (booking: string, move: string): string =>
  createHash('sha256').update(`${booking} ${move}`).digest('hex').slice(0, 32)

async function tell(
  ctx: Context,
  { tellOnce }: Messages,
  told: { about: string; person: string; words: string; on: string }
) {
  const { about, person, words, on } = told
  const until = `${on}T15:59:59Z`
  await tellOnce(ctx, { about, persons: [person], purpose: 'notice', words, from: new Date().toISOString(), until })
}

/** A window is a street's (…000000) or a community's (…000) and serves everybody in it. */
const served = 'between b.area and b.area + case when b.area % 1000000 = 0 then 999999 else 999 end'

async function end(ctx: Context, { seq, person, leftArea }: Moved, messages: Messages): Promise<void> {
  ctx.sawPeople([person])
  const { rows } = await ctx.tx.query<Booked>(
    `update bookings.booking b set state = 'cancelled', ended_by = $1
     where b.person_id = $2 and b.state = 'booked' and b.on_day >= $3 and $4::bigint ${served}
       and not exists (select from people.enrolment e where e.person_id = b.person_id and e.enrolled and e.area ${served})
       and not exists (select from cases."case" c where c.person_id = b.person_id and c.matter = b.matter and c.area ${served}
         and c.state not in ('draft', 'delivered', 'returned', 'withdrawn'))
     returning b.register, b.id, b.area, b.on_day as on`,
    [seq, person, ctx.on, leftArea]
  )
  for (const { id, on } of rows)
    await tell(ctx, messages, { about: aboutEnding(id, seq), person, words: cancelledWords, on })
  await addPrintouts(
    ctx,
    rows.map(({ register, id, area }) => ({ register, subject: id, area, person, kind: 'visit-ended' }))
  )
}

/** The time is theirs again where nobody took it and the day is still to come; else the letter stands, and they choose another. */
async function takeBack(ctx: Context, { move, person }: Moved, messages: Messages): Promise<void> {
  ctx.sawPeople([person])
  const { rows } = await ctx.tx.query<Booked>(
    `update bookings.booking b set state = 'booked', ended_by = null
     where b.ended_by = $1 and b.state = 'cancelled' and b.on_day >= $2
       and not exists (select from bookings.booking o where o.id <> b.id and o.on_day = b.on_day
         and (o.person_id = b.person_id and o.state = 'booked' or o.area = b.area and o.at = b.at and o.place = b.place and o.state <> 'cancelled'))
     returning b.register, b.id, b.area, b.on_day as on`,
    [move, ctx.on]
  )
  for (const { register, id, on } of rows) {
    await closePrintouts(ctx, { register, subject: id }, { kinds: ['visit-ended'], state: 'void' })
    const about = aboutEnding(id, move)
    // Who was told that it is off is told that it is on again; who was not is told nothing.
    if ((await messages.toldTotals(ctx, about)).sent > 0)
      await tell(ctx, messages, { about: v7(), person, words: againWords, on })
    else await messages.untell(ctx, about)
  }
}

const words = {
  title: { zh: '迁居后预约取消告知书', en: 'Your booking after you moved' },
  name: { zh: '姓名', en: 'Name' },
  when: { zh: '原来预约的日期', en: 'Booked for' },
  matter: { zh: '事项', en: 'Matter' },
  other: { zh: '其他事项', en: 'Something else' },
  why: {
    zh: '您已搬到别处，这个窗口不再办理您的事项，所以取消了这次预约，请不要白跑一趟。',
    en: 'You have moved, and this window can no longer do it for you. The booking was taken back so that you do not come for nothing.'
  },
  next: {
    zh: '您可以在“我的页面”预约现住地的窗口，也可以不预约，直接去取号。正在办理的事项怎么样了，“我的页面”上都能看到。',
    en: 'Book a time at the window where you live now on your own page, or go there without one and take a number. What became of your running cases stands on your page.'
  },
  seal: { zh: '（印章）', en: '(seal)' },
  foot: { zh: '办事不收费，不预约也一样办理。', en: 'Free of charge, and the same without a booking.' }
} as const

interface Ended {
  id: string
  person: string
  area: number
  on: string
  matter: string
  name: string
}

const endedOf = async (ctx: Context, subjects: readonly string[]): Promise<Ended[]> =>
  (
    await ctx.tx.query<Ended>(
      `select b.id, b.person_id as person, b.area, b.on_day as on, b.matter, coalesce(e.name, '') as name
       from bookings.booking b left join lateral (select name from people.enrolment where person_id = b.person_id order by enrolled desc, seat desc limit 1) e on true
       where b.id = any($1) and b.ended_by is not null`,
      [subjects]
    )
  ).rows

/** The letter of a booking that ended with a move, for as long as the booking is kept. */
export const visitLetters: PaperSource = {
  kinds: ['visit-ended'],
  about: async (ctx, subjects) =>
    new Map(
      (await endedOf(ctx, subjects)).map(({ id, name, person }) => [
        id,
        { name, matter: null, enrolment: null, people: [person] }
      ])
    ),
  async draw(ctx, { subject }, language) {
    const [ended] = await endedOf(ctx, [subject])
    if (!ended) throw new Refusal('platform.not-found')
    ctx.sawPeople([ended.person])
    const matter = findMatter(ended.matter)
    return {
      title: words.title[language],
      fields: [
        { label: words.name[language], value: ended.name },
        { label: words.when[language], value: dayInWords(ended.on, language) },
        {
          label: words.matter[language],
          value: matter ? (language === 'zh' ? matter.titleZh : matter.titleEn) : words.other[language]
        }
      ],
      paragraphs: [words.why[language], words.next[language]],
      issuer: (await issuerOf(ctx, ended.area)).name,
      day: dayInWords(ctx.on, language),
      seal: words.seal[language],
      foot: words.foot[language],
      language
    }
  }
}

/** A booking is forgotten after thirty days, and a letter nobody fetched with it. */
export async function voidOldLetters(ctx: Context, keptDays: number): Promise<void> {
  await ctx.tx.query(
    `update printouts.printout set state = 'void', closed_at = now(), closed_account = $3 where kind = 'visit-ended' and state <> 'void'
       and subject_id in (select id from bookings.booking where on_day < $1::date - $2::int and ended_by is not null)`,
    [ctx.on, keptDays, ctx.caller.account]
  )
}
