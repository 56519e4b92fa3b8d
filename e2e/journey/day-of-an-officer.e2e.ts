import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { random } from '../../server/demo/population/random.ts'
import { stopAtFirstFailure } from '../story.ts'
import { openBrowser, picturePages, signIn, takePicture, visit } from '../visitor.ts'
import { confirmDeaths } from './confirm-deaths.ts'
import { correctBirth } from './correct-birth.ts'
import { type Day, drawSomeone, numberOf, type Someone } from './day.ts'
import { findByCard, findByInitials } from './find-someone.ts'
import { keepRoster } from './keep-roster.ts'
import { mergeDuplicate } from './merge-duplicate.ts'
import { moveAway } from './move-away.ts'
import { recutGrid } from './recut-grid.ts'
import { takeFileIn } from './take-file-in.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
})

/** Chance decides who, where, in which window and in which order; the seed in the title plays the same day again. */
describe.each(inject('days'))('the day of a street officer drawn by seed $seed', ({ seed, arriving }) => {
  stopAtFirstFailure()
  const draw = random(seed)
  let day: Day
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'anjia-day-'))
    const url = inject('url')
    const desk = await visit(browser, url, draw.pick([1280, 1366, 1600]))
    desk.page.setDefaultTimeout(60_000)
    day = { browser, url, desk, draw, folder, arriving, pictured: inject('pictured') }
    await signIn(desk.page, 'street')
  })
  afterAll(async () => {
    await day?.desk.leave()
    if (day) await rm(day.folder, { recursive: true, force: true })
  })

  const met: Someone[] = []
  const meet = async (roster: string) => {
    const someone = await drawSomeone(day, roster, met)
    met.push(someone)
    return someone
  }
  /** Some came with a file that lacked their number, or with one of 15 digits: they have no card to lay on the reader. */
  const meetCardHolder = async (): Promise<Someone> => {
    const someone = await meet('aged-60')
    return (await numberOf(day, someone))?.length === 18 ? someone : meetCardHolder()
  }
  const works: [string, () => Promise<void>][] = [
    ['a resident is found by the initials of the name', async () => findByInitials(day, await meet('aged-60'))],
    ['a resident is found by a card', async () => findByCard(day, await meetCardHolder())],
    [
      'a move to another district is asked here and accepted there',
      async () => moveAway(day, await meet('children-0-6'))
    ],
    [
      'a corrected birth date shows in last month’s figures',
      async () => correctBirth(day, await meet(`aged-60?on=${lastMonthEnd()}`))
    ],
    ['a death list is confirmed, and one entry taken back', () => confirmDeaths(day, met)],
    ['a duplicate is merged, and the merge taken back', () => mergeDuplicate(day)],
    ['a grid is cut anew on the map', () => recutGrid(day)],
    ['a roster is printed, and comes back from a spreadsheet', () => keepRoster(day)]
  ]
  const play = (title: string, work: () => Promise<void>, longest = 300_000) =>
    test(
      title,
      async ({ onTestFailed }) => {
        onTestFailed(() => picturePages(`failed-${seed}`))
        await work()
      },
      longest
    )
  play('the morning begins with what waits', async () => {
    const { page } = day.desk
    await page.getByRole('region', { name: '今日待办' }).waitFor()
    if (day.pictured) await takePicture(page, 'overview', 'whole')
  })
  play(
    'a register file is previewed truthfully and taken in; its rejects go out, are mended and come back',
    () => takeFileIn(day),
    1_200_000
  )
  for (const [title, work] of draw.shuffle(works)) play(title, work)
  test('nothing was fetched from outside, and no page complained', () => {
    expect(day.desk.outside).toEqual([])
    expect(day.desk.complaints).toEqual([])
  })
})

function lastMonthEnd(): string {
  const now = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 10)
}
