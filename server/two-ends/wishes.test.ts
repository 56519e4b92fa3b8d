import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '../../contract/values.ts'
import { listConsents, withdrawConsent } from '../people/consents/consents.ts'
import {
  everyone,
  farStreet,
  grid,
  idNumber,
  officer,
  openRegister,
  type Register,
  today,
  unevenCells
} from '../people/people-factory.ts'
import { answerExchange } from './act-in-exchange.ts'
import './index.ts'

import { community, exchangesOf, far, request } from './exchange-factory.ts'

let register: Register
let { open, show, close, give, review, answer } = {} as ReturnType<typeof exchangesOf>
beforeAll(async () => {
  register = await openRegister()
  ;({ open, show, close, give, review, answer } = exchangesOf(register))
})
afterAll(async () => {
  expect(await register.as(everyone, ctx => unevenCells(ctx))).toEqual([])
  await register.close()
})

test('what needs a person’s consent is told only with theirs; that they declined is an answer, and a notice is at their own wish', async () => {
  const one = await register.enrol({ name: '先同意', idNumber: idNumber(205) })
  const said = { how: 'by-phone', on: '2026-11-20' as Day } as const
  const id = await open([one.enrolment], { asks: ['lives-here', 'community', 'wants-contact'] })
  const told = { 'lives-here': 'yes', community: String(community), 'wants-contact': 'declined' }
  await expect(answer(id, told)).rejects.toThrow('two-ends.consent')
  const consents = [{ ref: (await show(far, id)).participants[0]!.ref, ...said }]
  await expect(answer(id, told, { consents: [{ ...consents[0]!, on: '2026-11-24' as Day }] })).rejects.toThrow(
    'consent-future'
  )
  await expect(answer(id, told, { consents: [{ ref: v7(), ...said }] })).rejects.toThrow('two-ends.not-about')
  for (const wrong of [{ community: String(grid) }, { 'lives-here': 'declined' }, { 'lives-here': '2026-01-01' }])
    await expect(answer(id, { ...told, ...wrong }, { consents })).rejects.toThrow('two-ends.fact-value')
  await expect(answer(id, { ...told, since: '2026-09-01' }, { consents })).rejects.toThrow('two-ends.fact-unknown')
  await expect(answer(id, { 'lives-here': 'yes' })).rejects.toThrow('two-ends.fact-missing')
  expect((await answer(id, { ...told, community: 'declined' })).state).toBe('answered')
  expect((await answer(id, told, { consents })).state).toBe('answered')
  expect((await close(officer, id)).state).toBe('closed')
  await expect(answer(id, told, { consents })).rejects.toThrow('two-ends.closed')

  const notice = { kind: 'notify', asks: [], facts: [{ fact: 'lives-here', value: 'yes' }] } as const
  await expect(open([one.enrolment], notice)).rejects.toThrow('two-ends.wish')
  const wish = [{ enrolment: one.enrolment, ...said }]
  const another = await register.enrol({ name: '没有提出' })
  await expect(open([one.enrolment, another.enrolment], { ...notice, consents: wish })).rejects.toThrow('two-ends.wish')
  const wished = await open([one.enrolment], { ...notice, consents: wish })
  expect((await show(far, wished)).messages[0]).toMatchObject({
    kind: 'notify',
    consents: [{ ...said, stands: true }],
    facts: [{ value: 'yes' }]
  })
  expect((await answer(wished, {})).state).toBe('answered')
  await expect(open([one.enrolment], { ...notice, asks: ['since'], consents: wish })).rejects.toThrow(
    'two-ends.fact-unknown'
  )
})

test('each of a couple agrees for themselves; the ledger shows it, and what is taken back is shown and accepted no more', async () => {
  const husband = await register.enrol({ name: '同意的丈夫', idNumber: idNumber(221), sex: '1' as const })
  const wife = await register.enrol({ name: '不说的妻子', idNumber: idNumber(222), sex: '2' as const })
  const id = await open([husband.enrolment, wife.enrolment], { asks: ['lives-here', 'community'] })
  const { participants } = await show(far, id)
  const [his, hers] = participants.map(({ ref }) => ref) as [string, string]
  const facts = (hersToo: string) => [
    ...[his, hers].map(ref => ({ ref, fact: 'lives-here', value: 'yes' })),
    { ref: his, fact: 'community', value: String(community) },
    { ref: hers, fact: 'community', value: hersToo }
  ]
  const consents = [{ ref: his, how: 'in-person' as const, on: today as Day }]
  const tell = (hersToo: string) =>
    register.as(far, ctx => answerExchange(ctx, { id, facts: facts(hersToo), consents }), request)
  await expect(tell(String(community))).rejects.toThrow('two-ends.consent')
  await tell('declined')
  const told = async () => (await show(officer, id)).messages.at(-1)!.facts.map(({ ref, fact }) => [ref, fact].join())
  expect(await told()).toContain([his, 'community'].join())
  expect((await show(officer, id)).messages.at(-1)!.consents).toEqual([{ ...consents[0], stands: true }])

  // In the ledger of the office that was told, under its words; of her there is nothing.
  const ledger = await register.owner<{
    person_id: string
    purpose: string
    channel: string
    area: string
    words: string
  }>(
    `select person_id, purpose, channel, area::text, words from people.consent where purpose = 'two-ends' and person_id = any($1)`,
    [[husband.person, wife.person]]
  )
  expect(ledger).toMatchObject([{ person_id: husband.person, channel: 'in-person', area: String(farStreet) }])
  expect(ledger[0]!.words).toContain('单独同意')

  await give(officer, id, '2026-10-01', ['不说的妻子'])
  expect((await show(far, id)).participants.map(({ move }) => move !== null)).toEqual([true, false])
  const entries = await register.as(officer, ctx => listConsents(ctx, husband.enrolment), {
    operation: 'people.consent-vault',
    route: 'consents',
    trace: 'reads-people'
  })
  const handed = entries.filter(({ purpose }) => purpose === 'two-ends')
  expect(handed).toMatchObject([{ state: 'given', value: expect.stringContaining('迁移') }])
  await register.as(
    officer,
    ctx => withdrawConsent(ctx, { id: husband.enrolment, consent: handed[0]!.entries[0]!.id, channel: 'in-person' }),
    { operation: 'people.consent-vault', route: 'consents', trace: 'changes' }
  )
  await expect(review(far, { id, decision: 'accept' })).rejects.toThrow('people.move-wish')
  await review(far, { id, decision: 'return', reason: '本人撤回了' })

  // What she never said stays unsaid, and what he took back is told no more; the chain is whole all the same.
  await register.owner(
    `update people.consent set ended_at = now(), ended_how = 'withdrawn' where purpose = 'two-ends' and person_id = $1 and ended_at is null`,
    [husband.person]
  )
  const after = await show(officer, id)
  const answered = after.messages.find(({ kind }) => kind === 'answer')!
  expect(answered.facts.map(({ ref, fact }) => [ref, fact].join())).not.toContain([his, 'community'].join())
  expect([answered.consents[0]!.stands, after.sound]).toEqual([false, true])
})
