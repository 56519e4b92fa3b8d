import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WorkKind } from '../../contract/access.ts'
import { areaRange } from '../platform/access.ts'
import { asOwner } from '../platform/db.ts'
import { requireApproval, type WorkHeld } from './index.ts'
import { type Desk, openDesk, street } from './test-desk.ts'

/** Open work as another domain keeps it: who began it, where. */
const begun: { kind: WorkKind; id: string; account: string; area: number }[] = []
const workOf: WorkHeld[] = [
  {
    kind: 'import',
    needs: 'intake.take-in',
    find: async (ctx, { account, lo, hi }) => {
      const here = begun.filter(one => one.area >= lo && one.area <= hi)
      const { rows } = await ctx.tx.query<{ id: string }>(
        `select g.id from jsonb_to_recordset($1) as g(id uuid, account uuid) where access.responsible('import', g.id, g.account) = $2`,
        [JSON.stringify(here), account]
      )
      return rows.map(({ id }) => id)
    }
  }
]

let desk: Desk
let admin: string
beforeAll(async () => {
  desk = await openDesk({ workOf })
  admin = (await desk.enter('admin1')).cookie
})
afterAll(() => desk.close())

const idOf = async (username: string): Promise<string> =>
  (await desk.db.signin.query('select id from access.login where username = $1', [username])).rows[0].id
const postOf = async (username: string): Promise<string> =>
  (
    await desk.db.signin.query(
      'select p.id from access.post p join access.login l on l.id = p.account_id where l.username = $1',
      [username]
    )
  ).rows[0].id
async function begin(username: string, area: number): Promise<string> {
  const id = uuidv7()
  begun.push({ kind: 'import', id, account: await idOf(username), area })
  return id
}
/** A second post for somebody, as two administrators would have agreed. */
async function second(username: string, role: string, area: number): Promise<void> {
  await asOwner(desk.db.ownerUrl, async client =>
    client.query(
      `insert into access.post (id, account_id, role, area, valid_from) values ($1, $2, $3, $4, '2026-01-01')`,
      [uuidv7(), await idOf(username), role, area]
    )
  )
}
const askExport = async (who: string, area: number) =>
  (
    await desk.send(who, 'POST', '/approvals', {
      kind: 'export',
      area,
      payload: { roster: 'newcomers', purpose: '居住登记回访', rows: 312 }
    })
  ).body.approval as string

test('what is open when a post ends goes to a named successor with a post that reaches the area and may do it', async () => {
  const file = await begin('community', street + 1001)
  const community = (await desk.enter('community')).cookie
  const approval = await askExport(community, street + 1000)
  const post = await postOf('community')
  const { body } = await desk.send(admin, 'GET', `/posts/${post}/work`)
  expect(body.work).toEqual([
    { kind: 'import', n: 1 },
    { kind: 'approval', n: 1 }
  ])
  // The grid worker reaches too little, the reviewer may not take files in, the administrators see nobody.
  expect((body.successors as { username: string }[]).map(({ username }) => username)).toEqual(['district', 'street'])

  expect((await desk.send(admin, 'POST', `/posts/${post}/end`, {})).body.code).toBe('access.open-work')
  expect((await desk.send(admin, 'POST', `/posts/${post}/end`, { successor: await idOf('grid') })).body.code).toBe(
    'access.successor'
  )
  expect((await desk.send(community, 'GET', '/me')).body.posts).toHaveLength(1)
  expect((await desk.send(admin, 'POST', `/posts/${post}/end`, { successor: await idOf('street') })).status).toBe(200)
  expect((await desk.send(community, 'GET', '/me')).body.posts).toEqual([])

  const officer = (await desk.enter('street')).cookie
  expect((await desk.send(officer, 'GET', '/me/handed-work')).body.work).toEqual([
    { kind: 'approval', id: approval, fromName: '王芳', at: expect.any(String) },
    { kind: 'import', id: file, fromName: '王芳', at: expect.any(String) }
  ])
  expect((await desk.traces('endPost')).map(({ detail }) => detail)).toContainEqual(
    expect.objectContaining({ handed: 2, successor: await idOf('street') })
  )
  expect((await desk.send(officer, 'GET', '/me/approvals')).body.approvals).toMatchObject([
    { id: approval, status: 'asked' }
  ])
})

test('a request that was handed over is used by the successor, who does not decide on it, and no more by who asked', async () => {
  const [street1] = (await desk.send((await desk.enter('street')).cookie, 'GET', '/me/approvals')).body.approvals as {
    id: string
  }[]
  const approval = street1!.id
  // The successor comes to hold a reviewing post too.
  await second('street', 'street_reviewer', street)
  const officer = (await desk.enter('street')).cookie
  const posts = (await desk.send(officer, 'GET', '/me')).body.posts as { id: string; role: string }[]
  const take = (role: string) =>
    desk.send(officer, 'POST', '/me/active-post', { post: posts.find(post => post.role === role)!.id })
  await take('street_reviewer')
  const decide = (who: string) => desk.send(who, 'POST', `/approvals/${approval}/decide`, { decision: 'grant' })
  expect((await desk.send(officer, 'GET', '/approvals')).body.approvals).toEqual([])
  expect((await decide(officer)).body.code).toBe('access.second-person')
  const reviewer = (await desk.enter('reviewer')).cookie
  expect((await decide(reviewer)).body).toEqual({ status: 'granted', post: null })
  const use = (account: string) =>
    desk.db.as({ role: 'street_officer', ...areaRange(street), account }, ctx =>
      requireApproval(ctx, 'export', approval, () => true)
    )
  await expect(use(await idOf('community'))).rejects.toThrow('access.approval-needed')
  await use(await idOf('street'))
})

test('a post that lapsed stays in sight, and its work can still be handed over; one that ends soon warns', async () => {
  await begin('street', street + 2001)
  const post = await postOf('street')
  await asOwner(desk.db.ownerUrl, async client => {
    await client.query(
      `update access.post set ended_at = now(), ended_by = account_id where id <> $1 and account_id = $2`,
      [post, await idOf('street')]
    )
    await client.query(`update access.post set valid_to = current_date - 3 where id = $1`, [post])
  })
  const listed = async (show: string) =>
    ((await desk.send(admin, 'GET', `/accounts?show=${show}`)).body.accounts as { username: string }[]).map(
      ({ username }) => username
    )
  expect(await listed('lapsed')).toEqual(['street'])
  expect(await listed('no-post')).toEqual(['community', 'street'])
  expect(
    (await desk.send(admin, 'POST', `/posts/${post}/handover`, { successor: await idOf('district') })).body
  ).toEqual({ handed: 2 })
  expect(await listed('expiring')).toEqual([])
  await asOwner(desk.db.ownerUrl, client =>
    client.query('update access.post set valid_to = current_date + 30 where id = $1', [post])
  )
  expect(await listed('expiring')).toEqual(['street'])
  await asOwner(desk.db.ownerUrl, client =>
    client.query('update access.post set valid_to = null where id = $1', [post])
  )
})

test('who holds another post there goes on with the work, and null leaves it to the office', async () => {
  await begin('district', street + 3001)
  const post = await postOf('district')
  expect((await desk.send(admin, 'POST', `/posts/${post}/end`, {})).body.code).toBe('access.open-work')
  await second('district', 'street_officer', street - 1_000_000)
  expect((await desk.send(admin, 'GET', `/posts/${post}/work`)).body.work).toEqual([])
  expect((await desk.send(admin, 'POST', `/posts/${post}/end`, { successor: null })).status).toBe(200)
})

test('another district sees nothing of a hand-over', async () => {
  const there = await desk.db.as({ role: 'administrator', ...areaRange(340111000000000) }, ({ tx }) =>
    tx.query('select from access.handover union all select from access.handed_work')
  )
  expect(there.rowCount).toBe(0)
})
