import { v7 } from 'uuid'
import { bucketCount } from '../../contract/field-budgets.ts'
import { FieldCommand } from '../../contract/field-data.ts'
import type { AreaCode, Day } from '../../contract/values.ts'
import { fieldRoutes } from '../field/index.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'

interface Who {
  /** The community worker who plans, and the grid worker who called. */
  leader: Caller
  worker: Caller
  community: AreaCode
  /** Days of the round, and the day of the calls. */
  days: { from: Day; due: Day; called: Day }
}

const nothing = { params: undefined, query: undefined }

/**
 * Two rounds that are planned and the yearly check of each compound, a device in use, and what its worker recorded yesterday: it waits to be
 * confirmed. Answers somebody else of that grid.
 */
export async function leaveCalls(platform: Platform, { leader, worker, community, days }: Who): Promise<string> {
  const as = <T>(caller: Caller, work: (ctx: Context) => Promise<T>) =>
    inTransaction(platform, { caller, operation: 'field.calls', route: 'demo', trace: 'changes' }, work)
  for (const segment of ['newcomers', 'aged-80'])
    await as(leader, ctx =>
      fieldRoutes.planCampaign(ctx, {
        ...nothing,
        body: { commandId: v7() as never, segment, area: community, from: days.from, due: days.due }
      })
    )
  await as(leader, ctx => {
    // A check is of one year, whatever day the demo is filled on: of the three days the one in the middle.
    const thisYear = (day: Day) => [`${ctx.on.slice(0, 4)}-01-01`, day, `${ctx.on.slice(0, 4)}-12-31`].sort()[1] as Day
    const [from, due] = [thisYear(days.from), thisYear(days.due)]
    const body = { commandId: v7() as never, segment: 'compounds', area: community, from, due }
    return fieldRoutes.planCampaign(ctx, { ...nothing, body })
  })
  const device = v7()
  await as(worker, ctx =>
    fieldRoutes.addDevice(ctx, { ...nothing, body: { commandId: v7() as never, device, name: '网格手机' } })
  )
  const have = Array<string>(bucketCount).fill('')
  const held = await as(worker, ctx => fieldRoutes.pull(ctx, { ...nothing, body: { device, have } }))
  const people = held.buckets
    .flatMap(({ rows }) => rows)
    .flatMap(row => (row.is === 'person' && row.phoneMasked && row.bornOn && row.bornOn < '2000' ? [row] : []))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const [gone, called, another] = people
  if (!gone || !called || !another) throw new Error('the first grid of the demo has three residents with a phone')
  const told = { on: days.called, at: `${days.called}T02:30:00.000Z` }
  const lines = [
    { kind: 'moved-out', enrolment: gone.id },
    { kind: 'changed', enrolment: called.id, field: 'phone', was: called.phoneMasked, now: '13955100000' },
    {
      kind: 'found',
      name: '田野',
      sex: '1',
      bornOn: '1994-06',
      address: gone.address ?? called.address ?? '三里庵路18号'
    }
  ].map(line => FieldCommand.parse({ id: v7(), ...told, ...line }))
  await fieldRoutes.push({ caller: worker, platform }, { ...nothing, body: { device, sentBefore: 0, commands: lines } })
  return another.id
}
