import type { Browser, Page } from 'playwright-core'
import type { Random } from '../../server/demo/population/random.ts'
import { ask, findBarriers, picturePages, signIn, type Visitor, visit } from '../visitor.ts'

/** The day of a street officer: who plays it, in which window, and what chance decides. */
export interface Day {
  browser: Browser
  url: string
  desk: Visitor
  draw: Random
  /** Files of the day: what is downloaded, mended and brought back. */
  folder: string
  /** The register file that arrives today, and what its maker says is in it. */
  arriving: { path: string; truth: Truth }
  /** Whether the pictures of the README are made by this day. */
  pictured: boolean
}

export interface Truth {
  rows: number
  classes: Record<'new' | 'same' | 'doubtful' | 'rejected', number>
}

export interface Someone {
  enrolment: string
  name: string
  bornOn: string
}

/** Another officer at another desk, for as long as `act` takes. */
export async function atAnotherDesk(day: Day, username: string, act: (page: Page) => Promise<void>): Promise<void> {
  const other = await visit(day.browser, day.url)
  try {
    other.page.setDefaultTimeout(60_000)
    await signIn(other.page, username)
    await act(other.page)
  } catch (error) {
    await picturePages(`failed-at-${username}`)
    throw error
  } finally {
    await other.leave()
  }
}

/** Somebody of a roster by chance, other than those named before. */
export async function drawSomeone({ desk, draw }: Day, roster: string, not: readonly Someone[] = []): Promise<Someone> {
  const { people } = await ask<{ people: Someone[] }>(
    desk.page,
    `/rosters/${roster}${roster.includes('?') ? '&' : '?'}limit=200`
  )
  const known = people.filter(one => one.bornOn?.length === 10 && !not.some(other => other.name === one.name))
  return draw.pick(known)
}

/** The full number of somebody, opened as an officer opens it: with a reason, and in the audit. */
export const numberOf = async ({ desk }: Day, { enrolment }: Someone): Promise<string | null> =>
  (await ask<{ idNumber: string | null }>(desk.page, `/people/${enrolment}/numbers`, { reason: '核对证件办理业务' }))
    .idNumber

export const said = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('region', { name: '刚刚办理' }).getByText(text).first().waitFor()

export const numberIn = (text: string | null): number => Number((text ?? '').replaceAll(/\D/g, '') || 0)

export async function withoutBarriers(page: Page): Promise<void> {
  const barriers = await findBarriers(page)
  if (barriers.length > 0) throw new Error(`${page.url()}\n${barriers.join('\n')}`)
}
