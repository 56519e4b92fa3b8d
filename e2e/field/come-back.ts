import { expect, test } from 'vitest'
import { photoPartBytes } from '../../contract/field-budgets.ts'
import type { Device } from '../../contract/field-data.ts'
import { chance, seed } from '../chance.ts'
import { restart } from '../story.ts'
import { ask, findBarriers } from '../visitor.ts'
import { livingHere, type Round, standing, tab } from './hands.ts'

/** Back in a network that loses much, on a server that is killed: each line arrives once. */
export function comeBack(round: Round): void {
  test(`meanwhile the office was told another number: back over a line that loses much, as drawn by seed ${seed}, each line arrives once`, async () => {
    const { page } = round.phone
    const { page: desk } = round.story.desk
    const { enrolment, version } = await livingHere(round, round.told.renumbered)
    const common = { commandId: crypto.randomUUID(), source: '本人来电' }
    await ask(desk, '/people/corrections', { ...common, enrolment, version, phone: '15455667788' })
    // What is asked never arrives, or the answer is lost after it was acted on, or the server is killed over it: in whatever order.
    const draw = chance()
    const fates = draw.shuffle(['never', 'unheard', 'through', 'never', 'killed', 'unheard', 'through', 'unheard'])
    const ofPhoto = draw.shuffle(['through', 'through', 'unheard', 'never', 'through', 'through', 'never', 'unheard'])
    await page.context().route('**/api/field/*', async route => {
      const fate = (route.request().url().endsWith('/photos') ? ofPhoto : fates).shift()
      const sent = fate === 'unheard' || fate === 'killed' ? route.fetch().catch(() => undefined) : undefined
      if (fate === 'killed') {
        await page.waitForTimeout(draw.below(80))
        await restart(round.story)
      }
      await sent
      if (fate === 'unheard' || fate === 'never' || fate === 'killed') await route.abort()
      else await route.continue()
    })
    const syncing = page.getByRole('banner').getByRole('button', { name: '同步', exact: true })
    await page.context().setOffline(false)
    while (fates.length > 0 || !/^全部已发送/.test(await standing(page))) {
      await syncing.click()
      await syncing.waitFor()
    }
    await page.context().unroute('**/api/field/*')
    await tab(page, '发件箱')
    await page.getByRole('heading', { level: 2, name: '等社区确认 · 6' }).waitFor()
    await page.getByRole('heading', { level: 2, name: `已办结 · ${round.lines - 6}` }).waitFor()
    const devices = await ask<Device[]>(desk, '/field/devices')
    expect(devices.filter(({ name }) => name === '陈强的手机').map(({ sent, open }) => [sent, open])).toEqual([
      [round.lines, 6]
    ])
  })

  test('the photo came whole, once, and tells nothing but its pixels', async () => {
    const { page: desk } = round.story.desk
    await desk.goto('/calls?tab=photos')
    await desk.getByRole('button', { name: /^看照片/ }).click()
    const shown = desk.getByRole('img', { name: /^公告栏：/ })
    await shown.waitFor()
    expect(await desk.evaluate<number>(`document.querySelector('.door-photo').naturalWidth`)).toBeGreaterThan(400)
    const bytes = Buffer.from((await shown.getAttribute('src'))!.split(',')[1]!, 'base64')
    expect(bytes.length).toBeGreaterThan(2 * photoPartBytes)
    expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS/)
    await desk.evaluate('scrollTo(0, 0)')
    expect(await findBarriers(desk)).toEqual([])
  })
}
