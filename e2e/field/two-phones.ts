import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Device, Proposal, Sent } from '../../contract/field-data.ts'
import { ask, type Visitor, visit } from '../visitor.ts'
import {
  callsHere,
  choosePin,
  confirm,
  open,
  press,
  type Round,
  residents,
  says,
  signInOnPhone,
  syncNow,
  tab
} from './hands.ts'

const spare = '备用手机'

/** A second phone of the same worker, and a server that is put back to how it was in the night before that phone was taken into use. */
export function twoPhones(round: Round): void {
  let other: Visitor
  let backup = ''
  let spareLines = 0
  let person = ''
  const told = { first: '', second: '' }

  test('two phones of one worker tell of the same doors without a network: each line is taken once, and neither number is lost', async () => {
    const { story, front, phone } = round
    other = await visit(story.browser, front.url, 390)
    // Signed in before the backup, taken into use after it: the restored server knows who asks, and not from what phone.
    await signInOnPhone(other.page)
    backup = await mkdtemp(join(dirname(story.pidFile), 'backup-'))
    await story.pause(database => copy(database, join(backup, 'postgres')))
    await choosePin(other.page, spare)
    await phone.page.context().setOffline(true)
    await other.page.context().setOffline(true)
    await tab(phone.page, '今天')
    const doors = await phone.page.locator('.doors a strong').allTextContents()
    const [called = '', changed = ''] = doors.filter((one, at) => doors.indexOf(one) === at).slice(6)
    for (const [page, how, number] of [
      [phone.page, '登记的人都还住这里', '13955110001'],
      [other.page, '不在家', '13955110002']
    ] as const) {
      await goTo(page, called)
      const lines = await callsHere(page)
      await open(page, how)
      await confirm(page)
      await goTo(page, changed)
      ;[person = ''] = await residents(page)
      await tellNumber(page, person, number)
      if (page === phone.page) round.lines += lines + 1
      else spareLines = lines + 1
    }
    await says(other.page, `${spareLines} 条待发送`)
    for (const { page } of [phone, other]) await page.context().setOffline(false)
    await Promise.all([phone.page, other.page].map(page => press(page, '同步')))
    for (const { page } of [phone, other]) await says(page, /^全部已发送/)
    expect(await sentBy(round)).toEqual([round.lines, spareLines])
    ;[told.first = '', told.second = ''] = await numbersTold(round, person)
    await settleBoth(round, told)
  })

  test('the server restored from the backup of the night before: both phones send all again, one of them unknown to it; each line is there once', async () => {
    const { story, phone } = round
    await story.pause(async database => {
      await rm(database, { recursive: true })
      await copy(join(backup, 'postgres'), database)
    })
    expect(await numbersTold(round, person)).toEqual([])
    for (const { page } of [phone, other]) {
      await syncNow(page)
      await says(page, /^全部已发送/)
      await tab(page, '发件箱')
      await page.getByRole('heading', { level: 2, name: /^等社区确认/ }).waitFor()
      expect(await page.getByRole('heading', { level: 2, name: /^(待发送|请您看)/ }).count()).toBe(0)
    }
    expect(await sentBy(round)).toEqual([round.lines, spareLines])
    expect(await numbersTold(round, person)).toEqual([told.first, told.second])
    // What was decided after the backup is decided once more, and what is not taken is said on the phone that told it.
    await settleBoth(round, told)
    await syncNow(other.page)
    await other.page.getByRole('heading', { level: 2, name: '请您看 · 1' }).waitFor()
    await other.page.getByText('以另一部手机上的为准').waitFor()
    await syncNow(phone.page)
    await other.leave()
  })
}

/** With its owner: run by root, Postgres keeps its files as somebody else. */
const copy = async (from: string, to: string): Promise<void> => {
  execFileSync('cp', ['-a', from, to])
}

async function goTo(page: Page, address: string): Promise<void> {
  await tab(page, '今天')
  await page.locator('.doors a').filter({ hasText: address }).first().click()
  await page.getByRole('heading', { level: 2, name: '登记在这里的人' }).waitFor()
}

async function tellNumber(page: Page, name: string, number: string): Promise<void> {
  await open(page, '信息有变')
  await page.getByLabel(name, { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('电话', { exact: true }).check()
  await press(page, '下一步')
  await page.getByLabel('电话', { exact: true }).fill(number)
  await press(page, '下一步')
  await confirm(page)
}

/** How many lines the server has of each of the two phones. */
async function sentBy({ story }: Round): Promise<(number | undefined)[]> {
  const devices = await ask<Device[]>(story.desk.page, '/field/devices')
  return ['陈强的手机', spare].map(one => devices.find(({ name, endedAt }) => name === one && endedAt === null)?.sent)
}

/** The lines that tell another number of somebody, in the order in which the community reads them: by the number itself. */
async function numbersTold({ story }: Round, person: string): Promise<string[]> {
  const { proposals } = await ask<{ proposals: Proposal[] }>(
    story.desk.page,
    '/field/proposals?state=waiting&limit=200'
  )
  return proposals
    .filter(({ kind, name, told }) => kind === 'changed' && name === person && /0[12]$/.test(told.phone ?? ''))
    .sort((a, b) => (a.told.phone! < b.told.phone! ? -1 : 1))
    .map(({ id }) => id)
}

/** The first number goes into the register; the second then contradicts it, and is left out with a reason. */
async function settleBoth({ story }: Round, { first, second }: { first: string; second: string }): Promise<void> {
  const decide = (proposal: string, more: object) =>
    ask<{ decided: number; left: Sent[] }>(story.desk.page, '/field/proposals/decisions', {
      commandId: crypto.randomUUID(),
      proposals: [proposal],
      ...more
    })
  expect(await decide(first, { decision: 'take' })).toEqual({ decided: 1, left: [] })
  expect((await decide(second, { decision: 'take' })).left).toMatchObject([{ id: second, state: 'conflict' }])
  const leaveOut = { decision: 'leave-out', reason: '以另一部手机上的为准' }
  expect(await decide(second, leaveOut)).toEqual({ decided: 1, left: [] })
}
