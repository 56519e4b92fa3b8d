import { expect, test } from 'vitest'
import { mostPhoneBytes, timeBudgets } from '../../contract/field-budgets.ts'
import type { Device } from '../../contract/field-data.ts'
import type { OffersOfCase } from '../../contract/offers.ts'
import { ask, findBarriers, signIn, takePicture, visit } from '../visitor.ts'
import { callsHere, confirm, heading, livingHere, open, openDoor, press, type Round, stands, syncNow } from './hands.ts'

/** The community decides what was told, the register says it, and a phone is taken out of use. */
export function decideAtDesk(round: Round): void {
  test('the community worker sees both sides and keeps the office’s; confirms the others; the worker reads what became of each', async () => {
    const { page: desk } = round.story.desk
    const { page } = round.phone
    const chosen = async (name: string) => {
      const row = desk.getByRole('row').filter({ hasText: name })
      await row.getByRole('checkbox').check()
      return row
    }
    await desk.goto('/calls?tab=conflict')
    const both = await chosen(round.told.renumbered)
    await both.getByText(/^电话，手机上原来显示：1\*+\d\d$/).waitFor()
    const sides = { 网格员走访登记: ['1********33', '陈强'], 办公室改为: ['1********88', '王芳'] } as const
    for (const [side, [value, by]] of Object.entries(sides)) {
      const one = both.locator('.two-sides > div').filter({ hasText: side })
      await one.getByText(value, { exact: true }).waitFor()
      await one.getByText(new RegExp(`^${by} .*\\d{1,2}:\\d\\d$`)).waitFor()
    }
    expect(await findBarriers(desk)).toEqual([])
    await takePicture(desk, 'calls-conflict')
    await press(desk, '保留办公室的 1 条')
    await desk.getByLabel('为什么不采纳？网格员会看到').fill('本人当天来电改过号码')
    await press(desk, '保留办公室的 1 条')
    await desk.getByText('已注明不采纳 1 条').waitFor()
    await desk.goto('/calls')
    await chosen(round.told.gone)
    await chosen('安小满')
    await chosen(round.told.newcomer)
    await chosen('安新租')
    await takePicture(desk, 'calls-to-confirm')
    await press(desk, '确认选中的 4 条，写入登记')
    await desk.getByText('已写入登记 4 条').waitFor()
    await press(page, '同步')
    await page.getByRole('heading', { level: 2, name: '请您看 · 1' }).waitFor()
    await page.getByText('本人当天来电改过号码').waitFor()
    await press(page, '知道了')
    // The check of the compound still waits.
    await page.getByRole('heading', { level: 2, name: `已办结 · ${round.lines - 1}` }).waitFor()
  })

  test('the yearly check of the compound is confirmed at the desk and stands in its list, what is to be mended first; the worker reads that it is', async () => {
    const { page: desk } = round.story.desk
    const { page } = round.phone
    await desk.goto('/calls')
    const told = desk.getByRole('row').filter({ hasText: '小区年检' }).filter({ hasText: round.told.compound })
    await told.getByText('要修：无障碍坡道和扶手').waitFor()
    await told.getByRole('checkbox').check()
    expect(await findBarriers(desk)).toEqual([])
    await takePicture(desk, 'calls-compound-to-confirm')
    await press(desk, '确认选中的 1 条，写入登记')
    await desk.getByText('已写入登记 1 条').waitFor()
    await desk.goto('/calls?tab=compounds')
    const row = desk.getByRole('table', { name: '小区年检' }).getByRole('row').filter({ hasText: round.told.compound })
    await row.getByText('要修：无障碍坡道和扶手').waitFor()
    await row.getByText(/^好的：出入口和门禁/).waitFor()
    expect(await findBarriers(desk)).toEqual([])
    await takePicture(desk, 'compounds')
    await press(page, '同步')
    await page.getByRole('heading', { level: 2, name: `已办结 · ${round.lines}` }).waitFor()
  })

  test('the case of who asked for help says that the worker called, and the phone was told nothing more of it', async () => {
    const { story } = round
    const street = await visit(story.browser, story.url)
    await signIn(street.page, 'street')
    const { cases } = await ask<{ cases: { id: string }[] }>(
      street.page,
      '/cases?shelf=open&matter=help-request&limit=200'
    )
    const calls = await Promise.all(
      cases.map(async ({ id }) => ({ id, ...(await ask<OffersOfCase>(street.page, `/cases/${id}/offers`)) }))
    )
    const called = calls.find(({ offers }) => offers.some(({ kind }) => kind === 'call'))!
    const steps = () =>
      ask<OffersOfCase>(street.page, `/cases/${called.id}/offers`).then(({ offers }) =>
        offers.map(({ state }) => state)
      )
    // What phones told is noted in cases every few seconds.
    await expect.poll(steps).toContain('done')
    await street.page.goto(`/cases/${called.id}`)
    const region = street.page.getByRole('region', { name: '转介' })
    await region.getByText(/网格员上门$/).waitFor()
    await region.getByText(/ · 来过了$/).waitFor()
    expect(await findBarriers(street.page)).toEqual([])
    await region.scrollIntoViewIfNeeded()
    await takePicture(street.page, 'help-called', 'here')
    await street.leave()
  })

  test('the register says it with both times: the day on which it was so, and when and by whom it was told', async () => {
    const { page: desk } = round.story.desk
    const timeline = desk.getByRole('list', { name: '经过' })
    const latest = (words: string) => timeline.getByRole('listitem').filter({ hasText: words }).first()
    await desk.goto(`/people/${(await livingHere(round, '安小满')).enrolment}`)
    await latest('2026年10月5日')
      .getByText(/网格员陈强走访登记/)
      .waitFor()
    await desk.goto(`/people/${(await livingHere(round, round.told.newcomer)).enrolment}`)
    await latest('1991年')
      .getByText(/网格员陈强走访登记/)
      .waitFor()
    await desk.goto('/calls?tab=confirmed')
    await desk.getByRole('link', { name: round.told.gone, exact: true }).first().click()
    await latest('2026年11月26日')
      .getByText(/网格员陈强走访登记/)
      .waitFor()
    await desk.goto(`/people/${(await livingHere(round, round.told.renumbered)).enrolment}`)
    await latest('本人来电').waitFor()
  })

  test('a phone on which a sync takes longer than it may, or which keeps more than it may, is marked at the desk; a full one gets nothing new until it has room', async () => {
    const { front, phone, story } = round
    const { page: desk } = story.desk
    const row = desk.getByRole('row').filter({ hasText: '陈强的手机' }).first()
    front.late = timeBudgets.delta + 200
    await syncNow(phone.page)
    front.late = 0
    // The next round tells how long this one took.
    await syncNow(phone.page)
    await desk.goto('/calls?tab=devices')
    await row.getByText(/^同步 95% 在 [2-9][\d.]* 秒内（限 2 秒） 超时$/).waitFor()
    const full = phone.page.getByText(/^安家在这台手机上占用超过 30 MB，名册暂时不更新；您记录的内容照常送出。/)
    // A little too much: the picture that the server has makes room.
    expect(await phone.page.evaluate(picturesHere)).toBe(1)
    await phone.page.evaluate(ballast(mostPhoneBytes + 30_000))
    await syncNow(phone.page)
    expect(await full.count()).toBe(0)
    expect(await phone.page.evaluate(picturesHere)).toBe(0)
    // More than there is to take off.
    await phone.page.evaluate(ballast(mostPhoneBytes + 1_000_000))
    await syncNow(phone.page)
    await full.waitFor()
    await stands(phone.page)
    await takePicture(phone.page, 'field-full')
    await desk.reload()
    await row.getByText('已满，名册不再更新').waitFor()
    expect(await findBarriers(desk)).toEqual([])
    await takePicture(desk, 'devices')
    await phone.page.evaluate(ballast(0))
    await syncNow(phone.page)
    await full.waitFor({ state: 'detached' })
    await desk.reload()
    await row.getByText(/^应用共 [\d.]+ MB（限 30 MB）/).waitFor()
    expect(await row.getByText('已满，名册不再更新').count()).toBe(0)
  })

  test('a phone taken out of use loses its copy at the next contact and says how many lines were not taken', async () => {
    const { page } = round.phone
    await page.context().setOffline(true)
    await openDoor(page, 0)
    const declined = await callsHere(page)
    await open(page, '谢绝')
    await confirm(page)
    const devices = await ask<Device[]>(round.story.desk.page, '/field/devices')
    const { page: desk } = round.story.desk
    await desk.goto('/calls?tab=devices')
    const row = desk.getByRole('row').filter({ hasText: '陈强的手机' }).first()
    await row.getByText(/^打开 [\d.]+ 秒（限 2 秒）/).waitFor()
    await row.getByText(/^首次同步 [\d.]+ 秒（限 15 秒）/).waitFor()
    const [own] = devices
      .filter(({ name, endedAt }) => name === '陈强的手机' && endedAt === null)
      .sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
    await ask(round.story.desk.page, `/field/devices/${own!.id}/end`, { commandId: crypto.randomUUID() })
    await page.context().setOffline(false)
    await heading(page, '这台手机已停用')
    await page.getByText(`还有 ${declined} 条记录没有送达`).waitFor()
    await stands(page)
    await page.reload()
    await heading(page, '这台手机已停用')
    const left = await page.evaluate<number[]>(`(async () => {
      const got = request => new Promise(resolve => { request.onsuccess = () => resolve(request.result) })
      const database = await got(indexedDB.open('anjia-field'))
      const count = name => got(database.transaction(name).objectStore(name).count())
      return Promise.all(['keys', 'state', 'buckets', 'outbox'].map(count))
    })()`)
    expect(left).toEqual([0, 0, 0, 0])
    await press(page, '重新登录')
    await heading(page, '登录')
    expect(round.phone.outside).toEqual([])
    // Without a network a character that was never shown is drawn in the phone's own font.
    expect(
      round.phone.complaints.filter(
        one => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|410|net::ERR_(EMPTY_RESPONSE|CONNECTION_)|\.woff2$/.test(one)
      )
    ).toEqual([])
  })
}

/** Fills the app's part of the phone up to so many bytes in all, as a fault of its own or another page of this site would. */
const ballast = (bytes: number) => `(async () => {
  const cache = await caches.open('ballast')
  await cache.delete('/field/ballast')
  const { usage } = await navigator.storage.estimate()
  await cache.put('/field/ballast', new Response(new Uint8Array(Math.max(0, ${bytes} - usage))))
})()`

const picturesHere = `(async () => {
  const got = request => new Promise(resolve => { request.onsuccess = () => resolve(request.result) })
  const database = await got(indexedDB.open('anjia-field'))
  const n = await got(database.transaction('pictures').objectStore('pictures').count())
  database.close()
  return n
})()`
