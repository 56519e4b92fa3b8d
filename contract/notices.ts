import { z } from 'zod'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day } from './values.ts'

/** What people may ask to be told of on their own page. Who did is read by nobody else. */
export const NoticeTopic = z.enum([
  'vaccination',
  'childcare-places',
  'aged-60',
  'subsidies',
  'health-talks',
  'courses'
])
export type NoticeTopic = z.infer<typeof NoticeTopic>

export const NoticeState = z.enum(['draft', 'checked', 'sent', 'withdrawn'])
export type NoticeState = z.infer<typeof NoticeState>

/** A number of people, or null where it is one to four: so few could be known. */
const Some = z.int().min(0).nullable()

const words = {
  title: z.string().trim().min(2).max(30),
  body: z.string().trim().min(2).max(600)
}

/** To whom: everybody who lives in a place, or who asked for a topic there. */
const toWhom = {
  area: AreaCode,
  building: z.uuid().nullable(),
  topic: NoticeTopic.nullable()
}

export const Notice = z.object({
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  building: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  topic: NoticeTopic.nullable(),
  ...words,
  state: NoticeState,
  sendAt: z.string(),
  until: Day,
  writtenBy: z.string(),
  checkedBy: z.string().nullable(),
  sentAt: z.string().nullable(),
  /** Messages sent and failed, and how often it was opened on a resident's own page: openings, not people, for who opened it is kept nowhere. */
  totals: z.object({
    sent: Some,
    failed: Some,
    opened: Some,
    /** By way, for each that carried any; null where one of the numbers is so few that it could be known who. */
    ways: z.array(z.object({ channel: z.enum(['sms', 'email', 'wechat']), sent: z.int(), failed: z.int() })).nullable(),
    /** Groups of the office's messenger: people are in none of these numbers. */
    groups: z.object({ posted: z.int(), failed: z.int(), waiting: z.int() })
  }),
  may: z.array(z.enum(['change', 'check', 'withdraw', 'poster']))
})
export type Notice = z.infer<typeof Notice>

/** What stands on the open board. */
export interface OpenNotice {
  id: string
  areaName: string
  building: string | null
  topic: NoticeTopic | null
  title: string
  body: string
  sentAt: string
  until: Day
}

const common = { operation: 'notices.send' } as const
const one = z.object({ id: z.uuid() })
const written = {
  ...common,
  needs: 'notices.write',
  trace: 'changes',
  body: z.strictObject({ commandId: CommandId, ...toWhom, ...words, sendAt: z.iso.datetime(), until: Day }),
  answer: Notice
} as const
const deed = {
  ...common,
  method: 'POST',
  trace: 'changes',
  params: one,
  body: z.strictObject({ commandId: CommandId }),
  answer: Notice
} as const

export const notices = {
  listNotices: route({
    ...common,
    method: 'GET',
    path: '/notices',
    summary: 'Notices of the own area, the latest first',
    needs: 'notices.read',
    trace: 'none',
    answer: z.array(Notice)
  }),
  reachOfNotice: route({
    ...common,
    method: 'GET',
    path: '/notice-reach',
    summary: 'For how many people with an account a notice would be; null for one to four',
    needs: 'notices.read',
    trace: 'none',
    query: z.object({
      area: z.coerce.number().pipe(AreaCode),
      building: z.uuid().optional(),
      topic: NoticeTopic.optional()
    }),
    answer: z.object({ people: Some })
  }),
  writeNotice: route({
    ...written,
    method: 'POST',
    path: '/notices',
    summary: 'Draft a notice; one that names somebody is held back',
    status: 201
  }),
  changeNotice: route({
    ...written,
    method: 'PUT',
    path: '/notices/{id}',
    summary: 'Change a notice that is not sent yet; it is to be checked again',
    params: one
  }),
  checkNotice: route({
    ...deed,
    path: '/notices/{id}/check',
    summary: 'Check a notice that somebody else wrote: it goes out at its time',
    needs: 'notices.check'
  }),
  withdrawNotice: route({
    ...deed,
    path: '/notices/{id}/withdraw',
    summary: 'Withdraw a notice: it goes from the pages, and messages on their way are not sent any more',
    needs: 'notices.write'
  }),
  printPoster: route({
    ...common,
    method: 'GET',
    path: '/notices/{id}/poster',
    summary: 'A notice that was checked as a poster, A4 in large type',
    needs: 'notices.read',
    trace: 'none',
    params: one,
    answer: MadeFile
  })
}
