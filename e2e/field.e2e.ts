import { afterAll, beforeAll } from 'vitest'
import { decideAtDesk } from './field/at-the-desk.ts'
import { photograph, walkTheRound } from './field/at-the-doors.ts'
import { comeBack } from './field/come-back.ts'
import { takeIntoUse } from './field/first-start.ts'
import { openFront } from './field/front.ts'
import type { Round } from './field/hands.ts'
import { twoPhones } from './field/two-phones.ts'
import { sufferAll, takeOver } from './field/whatever-happens.ts'
import { tellStory } from './story.ts'
import { ask, visit } from './visitor.ts'

/** A worker's day, room by room, each going on where the one before stopped. */
const story = tellStory('community')
const told = { gone: '', leftOn: '2026-11-26', renumbered: '', parent: '', newcomer: '安新来', compound: '' }
const round = { story, lines: 0, grid: 0, told } as Round

/** Days well apart: whichever side of midnight a step falls on, the round is open and not late. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  const { page } = story.desk
  const { posts } = await ask<{ posts: { area: number }[] }>(page, '/me')
  const [from, due] = [dayFromNow(-1), dayFromNow(20)]
  const plan = { commandId: crypto.randomUUID(), segment: 'households', area: posts[0]!.area, from, due }
  await ask(page, '/field/campaigns', plan)
  round.front = await openFront(story.url)
  round.phone = await visit(story.browser, round.front.url, 390)
})
afterAll(async () => {
  await round.phone?.leave()
  await round.front?.close()
})

takeIntoUse(round)
walkTheRound(round)
takeOver(round)
photograph(round)
sufferAll(round)
comeBack(round)
twoPhones(round)
decideAtDesk(round)
