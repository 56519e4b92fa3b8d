import { v7 } from 'uuid'
import type { AreaCode, Day, EnrolmentId } from '../../contract/values.ts'
import { farGrid, farStreet, officer, officerOf, type Register } from '../people/people-factory.ts'
import { getCounts } from '../statistics/get-counts.ts'
import { answerExchange, closeExchange, sayInExchange } from './act-in-exchange.ts'
import { getExchange } from './get-exchange.ts'
import { handOver, reviewHandOver } from './hand-over.ts'
import './index.ts'
import { listExchanges } from './list-exchanges.ts'
import { openExchange } from './open-exchange.ts'
import { pairPeople } from './pair-people.ts'

export type Who = typeof officer
/** Somebody else's account than everybody's, so that it reads as the other office. */
export const far = officerOf(farStreet, 'street_officer', v7())
export const community = farGrid - (farGrid % 1000)
export const request = { operation: 'two-ends.work', route: 'two-ends', trace: 'changes' } as const
type Opened = Partial<Parameters<typeof openExchange>[1]>
type Answer = Omit<Parameters<typeof answerExchange>[1], 'id' | 'facts'>

/** What two offices do with each other, as the tests of an exchange say it. */
export function exchangesOf(register: Pick<Register, 'as'>) {
  const open = async (enrolments: EnrolmentId[], told: Opened = {}, who: Who = officer) => {
    const draft = {
      kind: 'assist',
      enrolments,
      to: { area: farStreet as AreaCode },
      asks: ['lives-here', 'since'],
      facts: [],
      ...told
    }
    return (await register.as(who, ctx => openExchange(ctx, draft as Parameters<typeof openExchange>[1]), request))
      .exchange
  }
  const show = (who: Who, id: string) => register.as(who, ctx => getExchange(ctx, id), request)
  const list = (who: Who, asked: Partial<Parameters<typeof listExchanges>[1]> = {}) =>
    register.as(who, ctx => listExchanges(ctx, { box: 'waiting', state: 'open', limit: 50, ...asked }), request)
  const say = (who: Who, id: string, text: string) => register.as(who, ctx => sayInExchange(ctx, { id, text }), request)
  /** Who lives there, and the migrants in and out of it, as statistics counts them. */
  const migrants = async (area: number) => {
    const counts = await register.as(
      officerOf(area),
      ctx => getCounts(ctx, { query: {}, params: undefined, body: undefined }),
      {
        operation: 'statistics.counts',
        route: 'counts',
        trace: 'none'
      }
    )
    return { living: counts.living, in: counts.inMigrants.all, out: counts.outMigrants.all }
  }
  const close = (who: Who, id: string) => register.as(who, ctx => closeExchange(ctx, { id }), request)
  const pair = (who: Who, id: string, pairs: [string, EnrolmentId][], reason?: string) =>
    register.as(
      who,
      ctx => pairPeople(ctx, { id, pairs: pairs.map(([ref, enrolment]) => ({ ref, enrolment })), reason }),
      request
    )
  /** Of everybody in it who does not stay out of it, at their wish. */
  const give = async (who: Who, id: string, on = '2026-10-01', but: string[] = []) => {
    const { participants } = await show(who, id)
    const consents = participants
      .filter(({ name }) => !but.includes(name))
      .map(({ ref }) => ({ ref, how: 'in-person' as const, on: '2026-11-20' as Day }))
    return register.as(who, ctx => handOver(ctx, { id, on: on as Day, consents }), request)
  }
  const review = (who: Who, told: Parameters<typeof reviewHandOver>[1]) =>
    register.as(who, ctx => reviewHandOver(ctx, told), request)
  const answer = async (id: string, values: Record<string, string>, more: Answer = {}, who: Who = far) => {
    const { participants } = await show(who, id)
    const facts = participants.flatMap(({ ref }) =>
      Object.entries(values).map(([fact, value]) => ({ ref, fact, value }))
    )
    return register.as(who, ctx => answerExchange(ctx, { id, facts, ...more }), request)
  }
  return { open, show, list, say, migrants, close, pair, give, review, answer }
}
