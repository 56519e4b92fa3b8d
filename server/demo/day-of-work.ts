import type pg from 'pg'
import { v7 } from 'uuid'
import { NewCase } from '../../contract/case-deeds.ts'
import { BulkEvent, MoveRequest, NewPerson } from '../../contract/life-events.ts'
import { AreaCode, CommandId } from '../../contract/values.ts'
import { askApproval } from '../access/index.ts'
import { rangeOf } from '../areas/index.ts'
import { bookingsRoutes } from '../bookings/index.ts'
import { openCase } from '../cases/index.ts'
import { followHelp } from '../field/index.ts'
import type { FileStore } from '../intake/index.ts'
import { lookForPairs, peopleRoutes } from '../people/index.ts'
import { permissionsOf, type Role } from '../platform/access.ts'
import { today } from '../platform/clock.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'
import { reportsRoutes } from '../reports/index.ts'
import { fillGroups } from './fill-groups.ts'
import { fillMoney } from './fill-money.ts'
import { fillOrganisation } from './fill-organisation.ts'
import { fillPlaces } from './fill-places.ts'
import { fillSupplies } from './fill-supplies.ts'
import { leaveArrival } from './leave-arrival.ts'
import { leaveCalls } from './leave-calls.ts'
import { leaveExchange } from './leave-exchange.ts'
import { leaveDeathList, leaveFile } from './leave-files.ts'
import { leaveHelpCall, leaveReferral } from './leave-referral.ts'
import { leaveVoices } from './leave-voices.ts'
import { daysAgo } from './population/calendar.ts'
import { type Somebody, somebody } from './somebody.ts'
import { writeNotices, writeWelcome } from './write-notices.ts'

interface OfTheDay {
  street: AreaCode
  store: FileStore
  /** The pool of the sign-in: what residents send from their phones comes by it. */
  signin: pg.Pool
}

/**
 * What a day at a street has on its desk besides the people: a file that waits, moves asked, records that may be one
 * person, addresses and facts open, a request for a second person. Invented, always the same, and made by the very
 * commands an officer gives.
 */
export async function fillDay(platform: Platform, { street, store, signin }: OfTheDay) {
  const desk = deskOf(platform)
  const officer = await desk.caller('street', street)
  const worker = await desk.caller('community', street + 1000)
  const neighbour: Caller = { ...officer, account: elsewhere, ...rangeOf(AreaCode.parse(340111000000000)) }
  await desk.as(officer, 'people.register', async ctx => {
    for (const person of newcomers(street)) await peopleRoutes.registerPerson(ctx, { ...nothing, body: person })
    for (const person of await twins(ctx)) await peopleRoutes.registerPerson(ctx, { ...nothing, body: person })
  })
  await desk.as(officer, 'people.life-event', leaveAddressesOpen)
  await desk.as(officer, 'people.move', ctx => askMoves(ctx, away))
  const asked = await desk.as(officer, 'people.look-up', ctx => somebody(ctx, { from: 60, count: 1 }))
  await desk.as(neighbour, 'people.move', ctx => askForSomebody(ctx, asked[0]!))
  await desk.as(worker, 'access.approve', ctx =>
    askApproval(ctx, {
      kind: 'export',
      area: street + 1000,
      payload: { roster: 'aged-80', purpose: '重阳节走访慰问名单', rows: 260 }
    })
  )
  await leaveFile(platform, { caller: officer, store, street })
  const dead = await desk.as(officer, 'people.look-up', ctx =>
    somebody(ctx, { from: 0, count: 5, born: ['1928-01-01', '1942-12-31'] })
  )
  await leaveDeathList(platform, { caller: officer, store, street }, dead)
  await desk.as(officer, 'cases.childcare-subsidy', claimSubsidies)
  await desk.as(officer, 'cases.birth-registration', registerBirth)
  const looking = await desk.as(officer, 'people.look-up', ctx =>
    somebody(ctx, { from: 20, count: 1, born: ['1970-01-01', '1985-12-31'] })
  )
  await desk.as(officer, 'support.offers', ctx => leaveReferral(ctx, looking[0]!.id))
  const left = await desk.as(officer, 'people.look-up', ctx => somebody(ctx, { from: 30, count: 1 }))
  await leaveExchange(platform, { officer, neighbour, to: away, enrolment: left[0]!.id, since: daysAgo(40) })
  await leaveArrival(platform, { signin, community: street + 1000 })
  await desk.as(officer, 'bookings.window', ctx => openWindows(ctx, street))
  const asking = await leaveCalls(platform, {
    leader: worker,
    worker: await desk.caller('grid', street + 1001),
    community: AreaCode.parse(street + 1000),
    days: { from: daysAgo(3), due: daysAgo(-14), called: daysAgo(1) }
  })
  await desk.as(officer, 'support.offers', ctx => leaveHelpCall(ctx, asking, today()))
  await followHelp(platform)
  await desk.as(officer, 'care.supplies', ctx => fillSupplies(ctx, street))
  await writeNotices(platform, {
    officer,
    worker,
    community: street + 1000,
    days: { sent: daysAgo(1), later: daysAgo(-3), until: daysAgo(-30) }
  })
  await writeWelcome(platform, { officer, street, reviewBy: daysAgo(-180) })
  await fillOrganisation(platform, {
    officer,
    worker,
    contact: await desk.caller('employer', street),
    street,
    store,
    days: { begun: daysAgo(30), late: daysAgo(5), soon: daysAgo(-20), end: daysAgo(-120) }
  })
  await fillPlaces(platform, {
    officer,
    community: street + 1000,
    store,
    days: { begun: daysAgo(30), soon: daysAgo(-3), end: daysAgo(-335) }
  })
  await fillGroups(platform, {
    worker,
    volunteer: await desk.caller('volunteer', street + 1000),
    messenger: await desk.caller('grid', street + 1001),
    store,
    days: { begun: daysAgo(10), end: daysAgo(-355) }
  })
  await fillMoney(platform, { officer, street, store })
  await leaveVoices(platform, { worker, street })
  await desk.as(worker, 'reports.submit', ctx => handInReport(ctx, AreaCode.parse(street + 1000)))
  await lookForPairs(platform)
}

/** A community has handed in the form of last month that needs no word: the street is to check it. */
async function handInReport(ctx: Context, area: AreaCode): Promise<void> {
  const which = { area, month: daysAgo(Number(today().slice(8))).slice(0, 7) }
  const params = { form: 'F05' } as const
  const { version } = await reportsRoutes.getReport(ctx, { params, query: which, body: undefined })
  await reportsRoutes.actOnReport(ctx, {
    ...nothing,
    params,
    body: { commandId: CommandId.parse(v7()), ...which, version, deed: 'submit', said: '' }
  })
}

/** The street and its first communities take bookings, as most do. */
async function openWindows(ctx: Context, street: AreaCode): Promise<void> {
  const hours = {
    morning: { opens: 540, closes: 690 },
    afternoon: { opens: 840, closes: 1020 },
    slotMinutes: 30,
    places: 2,
    bookingOpen: true
  }
  for (const { area } of await bookingsRoutes.listWindows(ctx, { ...nothing, body: undefined }))
    if (area <= street + 3000)
      await bookingsRoutes.setHours(ctx, {
        ...nothing,
        params: { area: AreaCode.parse(area) },
        body: { commandId: CommandId.parse(v7()), hours }
      })
}

const elsewhere = '00000000-0000-7000-8000-0000000000e1'
const away = AreaCode.parse(340111001009000)
const nothing = { params: undefined, query: undefined }
const command = (source: string) => ({ commandId: v7(), source })

const roleOf: Record<string, Role> = {
  street: 'street_officer',
  grid: 'grid_worker',
  employer: 'employer_contact',
  volunteer: 'volunteer'
}

function deskOf(platform: Platform) {
  return {
    as: <T>(caller: Caller, operation: string, action: (ctx: Context) => Promise<T>): Promise<T> =>
      inTransaction(platform, { caller, operation, route: 'demo', trace: 'changes' }, action),
    caller: async (username: string, area: number): Promise<Caller> => {
      const { rows } = await platform.app.query<{ id: string }>('select id from access.login where username = $1', [
        username
      ])
      const role = roleOf[username] ?? 'community_worker'
      const territory = rangeOf(AreaCode.parse(area))
      return { account: rows[0]!.id, post: undefined, role, ...territory, permissions: permissionsOf(role) }
    }
  }
}

/** Whose birth is known by the year only, and who came from another city nobody noted when. */
function newcomers(street: number): NewPerson[] {
  const grid = street + 1001
  const told = { ...command('社区走访登记'), on: daysAgo(9), place: { area: grid } }
  const year = Number(today().slice(0, 4))
  const children = ['周雨桐', '何一诺'].map((name, i) => ({
    ...told,
    seat: 'hukou',
    name,
    sex: '2',
    bornOn: String(year - 1 - i)
  }))
  const adults = ['马建国', '沈丽华', '邓小勇'].map((name, i) => ({
    ...told,
    seat: 'living',
    name,
    sex: i === 1 ? '2' : '1',
    bornOn: `19${80 + i}-0${3 + i}-1${i}`,
    otherArea: 410102000000000
  }))
  return [...children, ...adults].map(one => NewPerson.parse(one))
}

/** Written down a second time at a door, without a number: once the days changed places, once the name has another tone. */
async function twins(ctx: Context): Promise<NewPerson[]> {
  const people = await somebody(ctx, { from: 10, count: 4 })
  return people.map((one, i) =>
    NewPerson.parse({
      ...command('网格员上门登记'),
      on: daysAgo(3 + i),
      seat: 'living',
      name: one.name,
      sex: one.sex,
      bornOn: i % 2 === 0 ? one.born_on : swapped(one.born_on),
      place: { area: one.area, address: one.address }
    })
  )
}

/** Day and month the other way round, where that is a day. */
function swapped(day: string): string {
  const [year, month, date] = day.split('-')
  return Number(date) <= 12 ? `${year}-${date}-${month}` : `${year}-${month}-${date === '30' ? '20' : date}`
}

async function leaveAddressesOpen(ctx: Context): Promise<void> {
  const people = await somebody(ctx, { from: 30, count: 9 })
  for (const [i, { id, version, area }] of people.entries())
    await peopleRoutes.recordInBulk(ctx, {
      ...nothing,
      body: BulkEvent.parse({
        ...command('租住信息采集'),
        change: {
          kind: 'address',
          on: daysAgo(2 + i),
          place: { area, address: `菜市场东侧${3 + i}号门面二楼` }
        },
        enrolments: [{ enrolment: id, version }]
      })
    })
}

/** Moves this street asks of another district, and one that district asks of this street. */
async function askMoves(ctx: Context, to: AreaCode): Promise<void> {
  for (const { id } of await somebody(ctx, { from: 50, count: 2 }))
    await peopleRoutes.askMove(ctx, {
      ...nothing,
      body: MoveRequest.parse({
        ...command('本人申请'),
        seat: 'living',
        on: daysAgo(1),
        enrolment: id,
        to: { area: to }
      })
    })
}

const askForSomebody = (ctx: Context, { name, numbers }: Somebody) =>
  peopleRoutes.askMove(ctx, {
    ...nothing,
    body: MoveRequest.parse({
      ...command('本人到社区登记'),
      seat: 'living',
      on: daysAgo(4),
      idNumber: ctx.sealer.openNumbers(numbers).id,
      name,
      to: { area: away }
    })
  })

/** Parents at the window: for each a child under three whose hukou is here, both in the register. */
async function claimSubsidies(ctx: Context): Promise<void> {
  for (const { parent, child } of await youngFamilies(ctx, { from: 0, count: 2 }))
    await openCase(
      ctx,
      NewCase.parse({
        commandId: v7(),
        matter: 'childcare-subsidy',
        variant: 'parent',
        enrolment: parent,
        applicant: 'self',
        form: { child, account: '6222020200112233445' }
      })
    )
}

/** Done at once; its receipt waits to be printed. */
async function registerBirth(ctx: Context): Promise<void> {
  for (const { parent, child } of await youngFamilies(ctx, { from: 2, count: 1 }))
    await openCase(
      ctx,
      NewCase.parse({
        commandId: v7(),
        matter: 'birth-registration',
        variant: 'after-birth',
        enrolment: parent,
        applicant: 'self',
        form: { child }
      })
    )
}

/** The same children below two and a half every time, each with a parent who lives here. */
async function youngFamilies(
  ctx: Context,
  { from, count }: { from: number; count: number }
): Promise<{ parent: string; child: string }[]> {
  const { rows } = await ctx.tx.query<{ parent: string; child: string }>(
    `select distinct on (child.name, child.born_on, child.id) parent.id as parent, child.id as child from people.enrolment child
     join people.relation r on r.relative_id = child.person_id and r.kind = 'parent-child' and r.valid_to is null and r.known_to is null
     join people.enrolment parent on parent.person_id = r.person_id and parent.seat = 'living' and parent.enrolled
     where child.area between $1 and $2 and child.seat = 'hukou' and child.enrolled and child.born_on > $3
       and parent.area between $1 and $2
     order by child.name, child.born_on, child.id, parent.name offset $4 limit $5`,
    [ctx.caller.lo, ctx.caller.hi, daysAgo(900), from, count]
  )
  return rows
}
