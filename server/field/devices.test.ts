import { afterAll, beforeAll, expect, test } from 'vitest'
import { farGrid, grid, nextGrid } from '../people/people-factory.ts'
import { inTransaction } from '../platform/context.ts'
import { nobody } from '../platform/serve.ts'
import { askStanding, endDevice } from './devices.ts'
import { type FieldDesk, line, openField, secretOf } from './field-desk.ts'

let field: FieldDesk
beforeAll(async () => {
  field = await openField()
})
afterAll(() => field.close())

test('a phone goes with its worker to another grid, and what was recorded in the first is taken there', async () => {
  const account = await field.worker('冯换岗')
  const before = await field.device(account)
  const enrolled = await field.enrol({ name: '还在原网格', place: { area: grid } })
  await before.push([line({ kind: 'moved-out', enrolment: enrolled.enrolment })])
  // Recorded on the stairs of the first grid, and not sent before the post was another.
  const found = line({ kind: 'found', name: '原网格新居民', sex: '2', bornOn: '1990', address: '1栋', grid })
  const now = await field.device(account, nextGrid, before.id)
  await now.pull()
  expect(now.rows('person').map(({ name }) => name)).not.toContain('还在原网格')
  // What became of the lines of the first grid is heard here, and nothing makes the phone think that the server was restored.
  expect(now.rows('sent')).toHaveLength(1)
  expect(await now.push([found], 1)).toMatchObject({ has: 2, again: false, taken: [{ state: 'waiting' }] })
  const wish = line({ kind: 'no-calls', enrolment: enrolled.enrolment, wish: true, grid })
  expect((await now.push([wish], 2)).taken).toMatchObject([{ state: 'done' }])
  const areas = await field.owner<{ area: number }>('select area from field.sent where device_id = $1', [before.id])
  expect(areas).toEqual([{ area: grid }, { area: grid }, { area: grid }])
  expect((await field.waiting()).proposals.find(({ id }) => id === found.id)).toMatchObject({ area: grid })
  // A grid it never held is none it speaks for, and after a fortnight neither is the first.
  const foreign = line({ kind: 'found', name: '别处的', sex: '2', bornOn: '1990', address: '1栋', grid: farGrid })
  await now.push([foreign], 3)
  await field.owner(`update field.device set area_since = now() - interval '15 days' where id = $1`, [before.id])
  const late = line({ kind: 'found', name: '太晚的', sex: '2', bornOn: '1990', address: '1栋', grid })
  await now.push([late], 4)
  const last = await field.owner<{ area: number }>('select area from field.sent where id = any($1) order by id', [
    [foreign.id, late.id]
  ])
  expect(last).toEqual([{ area: nextGrid }, { area: nextGrid }])
})

test('a phone of somebody else, or one that ended, is taken into use by nobody, in whatever grid', async () => {
  const mine = await field.device(await field.worker('何本人'))
  await expect(field.device(await field.worker('吕别人', nextGrid), nextGrid, mine.id)).rejects.toThrow(
    'field.device-ended'
  )
  await field.lead(ctx => endDevice(ctx, { id: mine.id }))
  await expect(field.device(mine.caller.account, nextGrid, mine.id)).rejects.toThrow('field.device-ended')
})

test('a phone learns by its own secret alone that it was ended or its post is over; whoever does not know it learns nothing', async () => {
  const account = await field.worker('施丢机')
  const phone = await field.device(account)
  const stand = async (secret = secretOf(phone.id), device = phone.id) => {
    const asked = { caller: nobody, operation: 'field.calls', route: 'askStanding', trace: 'none' } as const
    return (await inTransaction(field.platform, asked, ctx => askStanding(ctx, { device, secret }))).standing
  }
  // As long as nobody has a post in its grid.
  expect(await stand()).toBe('post-ended')
  await field.owner(
    `insert into access.post (id, account_id, role, area, valid_from) values (uuidv7(), $1, 'grid_worker', $2, '2026-01-01')`,
    [account, grid]
  )
  expect(await stand()).toBe('in-use')
  expect(await stand(secretOf(nextGrid.toString()))).toBe('unknown')
  expect(await stand(secretOf(phone.id), account)).toBe('unknown')
  await field.owner('update access.post set valid_to = $2 where account_id = $1', [account, '2026-11-22'])
  expect(await stand()).toBe('post-ended')
  await field.owner('update access.post set valid_to = null where account_id = $1', [account])
  await field.owner('insert into access.lockout (account_id, locked_by) values ($1, $1)', [account])
  expect(await stand()).toBe('post-ended')
  await field.lead(ctx => endDevice(ctx, { id: phone.id }))
  expect(await stand()).toBe('ended')
})
