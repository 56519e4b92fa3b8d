import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hours } from '../../contract/bookings.ts'
import { commandsOf } from '../people/commands-factory.ts'
import { moveAway } from '../people/moves/move-factory.ts'
import {
  duty,
  type Enrolled,
  farStreet,
  grid,
  idNumber,
  nextStreet,
  officer,
  officerOf,
  street,
  today
} from '../people/people-factory.ts'
import { protectPerson } from '../people/protect-person.ts'
import { setToday } from '../platform/clock.ts'
import { type Context, everywhere } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'
import { listPrintouts } from '../printouts/list-printouts.ts'
import { tellOnce, toldTotals, untell } from '../residents/messages/tell-once.ts'
import { openResidents, type Phone, type ResidentDesk } from '../residents/resident-desk.ts'
import { bookableDays, nextOf, slotsOf } from './booking-rules.ts'
import { followWindows } from './follow-areas.ts'
import { endMovedVisits, visitLetters } from './follow-moves.ts'
import { setHours } from './hours.ts'
import { callNext, endNumber, giveNumber, noteArrival } from './numbers.ts'
import { forgetBookings, getWindowDay } from './window-day.ts'

const community = grid - (grid % 1000)
const hours: Hours = {
  morning: { opens: 540, closes: 610 },
  afternoon: null,
  slotMinutes: 30,
  places: 1,
  bookingOpen: true
}
const serving = { operation: 'bookings.window', route: 'test', trace: 'changes' } as const

let desk: ResidentDesk
let li: Enrolled
let wang: Enrolled
let [ofLi, ofWang] = [undefined, undefined] as unknown as [Phone, Phone]
beforeAll(async () => {
  desk = await openResidents()
  li = await desk.enrol({ name: '李春禾' })
  wang = await desk.enrol({ name: '王秋实' })
  ofLi = await desk.bound(li, '13800138071')
  ofWang = await desk.bound(wang, '13800138072')
})
afterAll(() => desk.close())

const at = <T>(work: (ctx: Context) => Promise<T>, who = officer) => desk.as(who, work, serving)
const open = (area: number, told: Hours = hours) => at(ctx => setHours(ctx, { area, hours: told }))
const visit = (window: number, more: Record<string, string> = {}) => ({
  window: String(window),
  on: '2026-11-24',
  at: '540',
  matter: 'my-data',
  ...more
})

test('days to book are the announced working days from tomorrow on: a weekend worked in place of a holiday is one', () => {
  expect(bookableDays('2026-11-23').slice(0, 5)).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-30'
  ])
  // 2025: Sunday 28 September is worked, the National Day holiday runs to 8 October.
  expect(bookableDays('2025-09-27').slice(0, 4)).toEqual(['2025-09-28', '2025-09-29', '2025-09-30', '2025-10-09'])
  expect(slotsOf(hours)).toEqual([540, 570])
  expect(slotsOf({ ...hours, morning: null, afternoon: { opens: 840, closes: 900 } })).toEqual([840, 870])
})

test('next is who booked a time that has come, then by number; who booked and came early passes nobody', () => {
  const waiting = [
    { number: 1, bookedAt: null },
    { number: 2, bookedAt: 900 },
    { number: 3, bookedAt: 570 },
    { number: 4, bookedAt: 540 }
  ]
  expect(nextOf(waiting, 600)?.number).toBe(4)
  expect(nextOf(waiting.slice(0, 3), 600)?.number).toBe(3)
  expect(nextOf(waiting.slice(0, 2), 600)?.number).toBe(1)
  expect(nextOf(waiting.slice(0, 2), 901)?.number).toBe(2)
  expect(nextOf([], 600)).toBeUndefined()
})

test('the street sets the hours of its windows and of no other; before that nobody books', async () => {
  expect((await ofLi.open('/my/bookings')).text).toContain('还没有开放预约')
  expect((await ofLi.open('/my/book')).to).toBe('/my/bookings')
  await expect(open(farStreet)).rejects.toThrow('bookings.no-window')
  await expect(open(grid)).rejects.toThrow('bookings.no-window')
  await expect(at(ctx => setHours(ctx, { area: street, hours }), officerOf(nextStreet))).rejects.toThrow(
    'bookings.no-window'
  )
  const late = { opens: 700, closes: 600 }
  for (const wrong of [{ morning: late }, { afternoon: late }, { afternoon: { opens: 600, closes: 700 } }])
    await expect(open(street, { ...hours, ...wrong })).rejects.toThrow('bookings.hours-order')
  expect((await open(street)).hours).toEqual(hours)
  expect((await open(community, { ...hours, bookingOpen: false })).hours?.bookingOpen).toBe(false)
})

test('a resident books by answering one question a page, sees it, and cancels it', async () => {
  // One window of the two takes bookings: which one is not asked.
  const day = await ofLi.open('/my/book')
  expect(day.text).toContain('哪一天来？')
  expect(day.text).toContain('2026年11月24日 星期二')
  expect(day.text).not.toContain('11月28日')
  await open(community)
  expect((await ofLi.open('/my/book')).text).toContain('到哪个窗口？')
  const { window, on, at: time, matter } = visit(community)
  expect((await ofLi.open(`/my/book?window=${window}`)).text).toContain('哪一天来？')
  expect((await ofLi.open(`/my/book?window=${window}&on=${on}`)).text).toMatch(/几点来？.*9:00.*9:30/)
  expect((await ofLi.open(`/my/book?window=${window}&on=${on}&at=${time}`)).text).toMatch(
    /来办什么事？.*不用写原因.*生育登记/
  )
  expect((await ofLi.send('/my/book', { window, on, at: time, matter })).to).toBe('/my/bookings')
  expect((await ofLi.open('/my/bookings')).text).toMatch(/2026年11月24日 星期二 9:00 .* · 我的信息/)
  const [booking] = await desk.owner<{ id: string }>(`select id from bookings.booking where state = 'booked'`)
  expect((await ofWang.send('/my/bookings', { booking: booking!.id })).status).toBe(404)
  expect((await ofLi.send('/my/bookings', { booking: booking!.id })).to).toBe('/my/bookings')
  expect((await ofLi.open('/my/bookings')).text).toContain('现在没有预约')
  expect((await ofLi.send('/my/bookings', { booking: booking!.id })).status).toBe(404)
})

const follow = () => endMovedVisits(desk.platform, { tellOnce, untell, toldTotals })
/** What was written to somebody of bookings, by the way they chose. */
const toldTo = ({ person }: Enrolled) =>
  desk
    .owner<{ sealed: string; state: string }>(
      `select sealed, state from residents.message where person_id = $1 and purpose = 'notice' order by next_at, id`,
      [person]
    )
    .then(rows => rows.map(({ sealed }) => desk.phones.sealer.open(sealed)))

test('what was booked where somebody lived ends with a message and a letter when they move, stands with its reason, and is theirs again when the move is taken back', async () => {
  const chen = await desk.enrol({ name: '陈迁居' })
  const ofChen = await desk.bound(chen, '13800138073')
  expect((await ofChen.send('/my/book', visit(street))).to).toBe('/my/bookings')
  const letters = async () =>
    (await at(ctx => listPrintouts(ctx, [visitLetters], { state: 'waiting', limit: 9 }))).printouts
  const { undo } = await moveAway(desk, chen)
  await follow()
  // It does not vanish: it stands there cancelled, with the reason, and cannot be cancelled once more.
  const page = (await ofChen.open('/my/bookings')).text
  expect(page).toMatch(/2026年11月24日 星期二 9:00 .*已取消.*您已搬到别处，这个窗口不再办理您的事项/s)
  expect(page).not.toContain('取消预约')
  const told = await toldTo(chen)
  expect(told).toEqual([expect.stringMatching(/取消了，请登录“我的页面”看原因/)])
  expect(told[0]).not.toMatch(/陈|我的信息|三里庵/)
  const [letter] = await letters()
  expect(letter).toMatchObject({ kind: 'visit-ended', name: '陈迁居' })
  const paper = await at(ctx => visitLetters.draw(ctx, { subject: letter!.subject, kind: 'visit-ended' }, 'zh'))
  expect([paper.fields[1]!.value, paper.paragraphs.join('')]).toEqual([
    '2026年11月24日',
    expect.stringMatching(/不要白跑一趟.*不预约/)
  ])
  await undo()
  await follow()
  expect((await ofChen.open('/my/bookings')).text).toMatch(/2026年11月24日 星期二 9:00/)
  expect(await letters()).toEqual([])
  // Nobody had sent the message yet: there is nothing to tell.
  expect(await toldTo(chen)).toEqual([])
  // Once it was sent, that the time is theirs again is told as well.
  const again = await moveAway(desk, chen)
  await follow()
  await desk.owner(
    `update residents.message set state = 'sent', done_at = now() where person_id = $1 and purpose = 'notice'`,
    [chen.person]
  )
  await again.undo()
  await follow()
  expect((await toldTo(chen)).at(-1)).toContain('恢复了')
  const [booking] = await desk.owner<{ id: string }>(
    `select id from bookings.booking where state = 'booked' and person_id = $1`,
    [chen.person]
  )
  expect((await ofChen.send('/my/bookings', { booking: booking!.id })).to).toBe('/my/bookings')
})

test('a booking ends in the same way when somebody moves to another community of the district, and stays within what the window serves', async () => {
  const one = await desk.enrol({ name: '区内搬家' })
  const phone = await desk.bound(one, '13800138075')
  await phone.send('/my/book', visit(street))
  await phone.send('/my/book', visit(community, { on: '2026-11-25' }))
  const moves = commandsOf(desk, officerOf(340104000000000))
  await moves.settle(one, today, { area: grid + 2000 })
  await follow()
  // The street serves both communities; the window of the old community serves them no more.
  let page = (await phone.open('/my/bookings')).text
  expect([...page.matchAll(/已取消/g)]).toHaveLength(1)
  expect(await toldTo(one)).toHaveLength(1)
  await moves.settle(one, today, { area: nextStreet + 1001 })
  await follow()
  page = (await phone.open('/my/bookings')).text
  expect([...page.matchAll(/已取消/g)]).toHaveLength(2)
  expect(await toldTo(one)).toHaveLength(2)
  expect(await follow()).toBe(0)
})

test('a booking stays where the other seat of the person is served', async () => {
  const he = await desk.enrol({ name: '何两地', idNumber: idNumber(88) })
  await desk.enrol({ name: '何两地', idNumber: idNumber(88), seat: 'hukou' })
  const ofHe = await desk.bound(he, '13800138074')
  expect((await ofHe.send('/my/book', visit(street))).to).toBe('/my/bookings')
  await moveAway(desk, he)
  await follow()
  expect((await ofHe.open('/my/bookings')).text).toMatch(/2026年11月24日 星期二 9:00/)
  await desk.owner(`update bookings.booking set state = 'cancelled' where person_id = $1`, [he.person])
})

test('the last place of a time is given once, whoever asks at the same moment; the other reads that it is gone', async () => {
  const sent = await Promise.all([ofLi, ofWang].map(phone => phone.send('/my/book', visit(street))))
  expect(sent.map(({ status }) => status).sort()).toEqual([303, 409])
  expect(sent.find(({ status }) => status === 409)?.text).toContain('这个时间已约满或不开放')
  expect(await desk.owner(`select from bookings.booking where state = 'booked'`)).toHaveLength(1)
  expect((await ofWang.open(`/my/book?window=${street}&on=2026-11-24`)).text).not.toContain('9:00')
  // Whoever was first: from here on it is Li's, so that what follows does not hang on it.
  await desk.owner(`update bookings.booking set person_id = $1 where state = 'booked'`, [li.person])
})

test('no time outside the hours, no second one a day, no fourth ahead, no window of another street', async () => {
  const wrongs: Record<string, string>[] = [
    { at: '600' },
    { at: '545' },
    { on: '2026-11-28' },
    { on: '2026-11-23' },
    { on: '2027-11-23' },
    { on: 'x' },
    { matter: 'pregnancy' }
  ]
  for (const wrong of wrongs) expect((await ofWang.send('/my/book', visit(community, wrong))).status).toBe(409)
  expect((await ofWang.send('/my/book', { ...visit(farStreet), on: '' })).status).toBe(409)
  for (const on of ['2026-11-25', '2026-11-26', '2026-11-27'])
    expect((await ofWang.send('/my/book', visit(community, { on }))).to, on).toBe('/my/bookings')
  const second = await ofWang.send('/my/book', visit(community, { on: '2026-11-25', at: '570' }))
  expect([second.status, second.text]).toEqual([409, expect.stringContaining('您这一天已有预约')])
  const fourth = await ofWang.send('/my/book', visit(community, { on: '2026-11-30' }))
  expect([fourth.status, fourth.text]).toEqual([409, expect.stringContaining('最多同时预约3次')])
})

test('who booked and came gets a number once; who came without one gets the next, and nothing of them is kept', async () => {
  await desk.owner(`update bookings.booking set on_day = $1 where on_day = '2026-11-24' and state = 'booked'`, [today])
  const [first] = (await at(ctx => getWindowDay(ctx, { area: street }))).bookings
  expect(first).toMatchObject({ at: 540, matter: 'my-data', number: null })
  expect(['李春禾', '王秋实']).toContain(first!.name)
  await at(ctx => giveNumber(ctx, { area: street }))
  expect(await at(ctx => noteArrival(ctx, { area: street, id: first!.id }))).toMatchObject({ number: 2, bookedAt: 540 })
  await expect(at(ctx => noteArrival(ctx, { area: street, id: first!.id }))).rejects.toThrow('bookings.not-there')
  const given = await Promise.all([1, 2, 3].map(() => at(ctx => giveNumber(ctx, { area: street }))))
  expect(given.map(({ number }) => number).sort()).toEqual([3, 4, 5])
  expect(Object.keys((await desk.owner<object>('select * from bookings.ticket'))[0]!).sort()).toEqual(
    'account area booked_at booking_id called_at counter ended_at number on_day register state taken_at'.split(' ')
  )
  const whose = first!.name === '李春禾' ? ofLi : ofWang
  expect((await whose.open('/my/bookings')).text).toContain('您的号码是 2，请等候叫号')
})

test('each number is called once, by two counters at the same moment too; the hall sees numbers and nothing else', async () => {
  await desk.owner('update bookings.ticket set booked_at = null, booking_id = null')
  const called = await Promise.all([1, 2].map(counter => at(ctx => callNext(ctx, { area: street, counter }))))
  expect(called.map(ticket => ticket!.number).sort()).toEqual([1, 2])
  const screen = await desk.server.inject({ url: `/api/windows/${street}/screen` })
  expect(screen.json()).toEqual({
    name: expect.stringContaining('三里庵街道'),
    called: expect.arrayContaining([
      { number: 1, counter: expect.any(Number) },
      { number: 2, counter: expect.any(Number) }
    ]),
    waiting: 3
  })
  expect((await desk.server.inject({ url: `/api/windows/${farStreet}/screen` })).statusCode).toBe(404)
  const { number } = (await at(ctx => callNext(ctx, { area: street, counter: 1 })))!
  expect(number).toBe(3)
  expect(await at(ctx => endNumber(ctx, { area: street, number, how: 'missed' }))).toMatchObject({ state: 'missed' })
  await expect(at(ctx => endNumber(ctx, { area: street, number, how: 'done' }))).rejects.toThrow('bookings.not-called')
  await at(ctx => callNext(ctx, { area: street, counter: 1 }))
  await at(ctx => callNext(ctx, { area: street, counter: 1 }))
  expect(await at(ctx => callNext(ctx, { area: street, counter: 1 }))).toBeNull()
  await expect(at(ctx => giveNumber(ctx, { area: street }), officerOf(nextStreet))).rejects.toThrow(
    'bookings.no-window'
  )
})

test('of somebody protected the window reads a time and no name', async () => {
  await desk.as(duty, ctx => protectPerson(ctx, { enrolment: wang.enrolment, protect: true, source: '本人' }))
  const { bookings } = await at(ctx => getWindowDay(ctx, { area: community, on: '2026-11-25' as typeof today }))
  expect(bookings).toMatchObject([{ at: 540, name: null, enrolment: null }])
  expect((await ofWang.open('/my/bookings')).status).toBe(403)
})

test('after thirty days nothing is left of bookings and numbers, and the hours stay', async () => {
  const keeper = { ...nobody, ...everywhere }
  const forget = (on: string) => {
    setToday(on as typeof today)
    return forgetBookings(desk.platform, keeper)
  }
  try {
    expect(await forget('2026-12-23')).toBe(0)
    expect(await forget('2026-12-24')).toBeGreaterThan(5)
    await forget('2027-01-31')
    expect(await desk.owner('select from bookings.booking union all select from bookings.ticket')).toEqual([])
    expect(await desk.owner('select from bookings.hours')).toHaveLength(2)
  } finally {
    setToday(today)
  }
})

test('windows follow their areas: who booked keeps the time, hours are those of the window that stays, and nobody is lost', async () => {
  const [from, to] = [340104001007000, 340104001008000]
  const [li_, wang_] = [li.person, wang.person]
  const book = (area: number, person: string) =>
    desk.owner(
      `insert into bookings.booking (register, id, area, person_id, on_day, at, place, matter, account)
       values (1, uuidv7(), $1, $2, '2027-03-01', 540, 1, 'my-data', $2)`,
      [area, person]
    )
  await book(from, li_)
  await book(to, wang_)
  for (const area of [from, to])
    await desk.owner(
      `insert into bookings.ticket (register, area, on_day, number, account) values (1, $1, '2026-11-23', 1, $2)`,
      [area, li_]
    )
  await desk.owner(
    `insert into bookings.hours (register, area, slot_minutes, places, booking_open, set_by) values (1, $1, 30, 1, true, $2)`,
    [from, li_]
  )
  const follow = (was: number, goes: number) =>
    at(ctx => followWindows(ctx, { from: [was as never], goesTo: area => (area === was ? goes : area) }))
  await follow(from, to)
  const placed = `select person_id as person, area, place from bookings.booking where on_day = '2027-03-01' order by place`
  expect(await desk.owner(placed)).toEqual([
    { person: wang_, area: to, place: 1 },
    { person: li_, area: to, place: 2 }
  ])
  const numbers = 'select number from bookings.ticket where area = $1 order by number'
  expect(await desk.owner(numbers, [to])).toEqual([{ number: 1 }, { number: 2 }])
  expect(await desk.owner(numbers, [from])).toEqual([])
  // The window that had no hours has those that came; renumbered, all of it goes along.
  await follow(to, 340104001009000)
  expect(await desk.owner('select slot_minutes from bookings.hours where area = 340104001009000')).toHaveLength(1)
  expect(await desk.owner('select from bookings.booking where area = $1', [to])).toEqual([])
})
