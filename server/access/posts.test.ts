import { afterAll, beforeAll, expect, test } from 'vitest'
import { access, Role } from '../../contract/access.ts'
import { areaRange, permissionsOf, roles } from '../platform/access.ts'
import { today } from '../platform/clock.ts'
import { asOwner } from '../platform/db.ts'
import { requireApproval } from './index.ts'
import { type Desk, openDesk, street } from './test-desk.ts'

let desk: Desk
let cookies: Record<'street' | 'reviewer' | 'community' | 'district' | 'admin1' | 'admin2', string>
beforeAll(async () => {
  desk = await openDesk()
  const names = ['street', 'reviewer', 'community', 'district', 'admin1', 'admin2'] as const
  cookies = Object.fromEntries(
    await Promise.all(names.map(async name => [name, (await desk.enter(name)).cookie]))
  ) as typeof cookies
})
afterAll(() => desk.close())

const idOf = async (username: string): Promise<string> =>
  (await desk.db.signin.query('select id from access.login where username = $1', [username])).rows[0].id
const caller = (who: string) =>
  desk.signIn.authenticate({
    headers: who.startsWith('Bearer ') ? { authorization: who } : { cookie: who }
  } as Parameters<Desk['signIn']['authenticate']>[0])

async function newAccount(username: string): Promise<string> {
  const body = { username, name: '何平', area: street }
  const { status, body: answer } = await desk.send(cookies.admin1, 'POST', '/accounts', body)
  expect(status).toBe(201)
  await desk.send('', 'POST', '/activate', { token: answer.activation, password: 'a long first password' })
  return answer.account as string
}

async function ask(who: string, post: object): Promise<string> {
  const { body } = await desk.send(who, 'POST', '/posts', { validFrom: '2026-01-01', validTo: null, ...post })
  return body.approval as string
}
const decide = (who: string, approval: string, decision = 'grant') =>
  desk.send(who, 'POST', `/approvals/${approval}/decide`, { decision })

async function grant(account: string, role: string, area: number = street): Promise<string> {
  const { body } = await decide(cookies.admin2, await ask(cookies.admin1, { account, role, area }))
  return body.post as string
}

test('the contract and the permissions know the same roles', () => {
  expect([...Role.options].sort()).toEqual(Object.keys(roles).sort())
})

test('administrators hold no permission on people', () => {
  expect([...permissionsOf('administrator')].filter(permission => /^(people|intake)\./.test(permission))).toEqual([])
})

test('every route of access names an operation of access', () => {
  expect(new Set(Object.values(access).map(({ operation }) => operation))).toEqual(
    new Set(['access.sign-in', 'access.posts', 'access.approve'])
  )
})

test('an account without a post sees nothing and may do nothing', async () => {
  await newAccount('heping')
  const { cookie } = await desk.enter('heping', 'a long first password')
  expect((await desk.send(cookie, 'GET', '/me')).body).toMatchObject({ posts: [], activePost: null, permissions: [] })
  expect(await caller(cookie)).toMatchObject({ post: undefined, lo: 0, hi: 0 })
  expect((await desk.send(cookie, 'GET', '/accounts')).body.code).toBe('platform.no-post')
})

test('a user name is given once', async () => {
  await newAccount('twice')
  const again = await desk.send(cookies.admin1, 'POST', '/accounts', {
    username: 'twice',
    name: '何平',
    area: street
  })
  expect(again.body.code).toBe('access.username-taken')
})

test('a post begins when another administrator agrees, and not before', async () => {
  const account = await newAccount('newcomer')
  const { cookie } = await desk.enter('newcomer', 'a long first password')
  const approval = await ask(cookies.admin1, { account, role: 'grid_worker', area: street + 1001 })
  expect((await caller(cookie))?.post).toBeUndefined()
  expect((await decide(cookies.admin1, approval)).body.code).toBe('access.second-person')
  expect((await decide(cookies.reviewer, approval)).body.code).toBe('platform.no-permission')
  const waiting = (await desk.send(cookies.admin2, 'GET', '/approvals')).body.approvals
  expect(waiting).toContainEqual(expect.objectContaining({ id: approval, kind: 'grant-post', askedByName: '孙丽' }))
  expect((await decide(cookies.admin2, approval)).body.status).toBe('used')
  expect(await caller(cookie)).toMatchObject({ role: 'grid_worker', lo: street + 1001, hi: street + 1001 })
  expect((await decide(cookies.admin2, approval)).body.code).toBe('access.already-decided')
})

test('nobody approves their own post', async () => {
  const approval = await ask(cookies.admin1, { account: await idOf('admin2'), role: 'district_officer', area: street })
  expect((await decide(cookies.admin2, approval)).body.code).toBe('access.second-person')
})

test('a refused post never begins', async () => {
  const account = await newAccount('refused')
  const approval = await ask(cookies.admin1, { account, role: 'auditor', area: street })
  const refuse = (told: object) =>
    desk.send(cookies.admin2, 'POST', `/approvals/${approval}/decide`, { decision: 'refuse', ...told })
  expect((await refuse({})).body.code).toBe('access.reason-needed')
  expect((await refuse({ reason: '岗位已满' })).body).toEqual({ status: 'refused', post: null })
  const [asked] = (await desk.send(cookies.admin1, 'GET', '/me/approvals')).body.approvals as object[]
  expect(asked).toMatchObject({ id: approval, status: 'refused', reason: '岗位已满', decidedByName: '周涛' })
})

test('an administrator grants no post outside their own area', async () => {
  const { body } = await desk.send(cookies.admin1, 'POST', '/posts', {
    account: await idOf('street'),
    role: 'street_officer',
    area: 340111001000000,
    validFrom: '2026-01-01',
    validTo: null
  })
  expect(body.code).toBe('access.outside-area')
})

test('the database itself refuses one person for two, whoever asks', async () => {
  const one = await idOf('admin1')
  const approval = `insert into access.approval (id, kind, payload, area, asked_by, decided_by, decided_at, status)
    values (gen_random_uuid(), 'export', '{}', $2, $1, $1, now(), 'granted')`
  const post = `insert into access.post (id, account_id, role, area, valid_from, asked_by, approved_by, approval_id)
    values (gen_random_uuid(), $1, 'auditor', $2, '2026-01-01', $1, $1, gen_random_uuid())`
  await asOwner(desk.db.ownerUrl, async client => {
    await expect(client.query(approval, [one, street])).rejects.toThrow('approval_two_people')
    await expect(client.query(post, [one, street])).rejects.toThrow('post_two_people')
  })
})

test('the application role can neither approve in another name nor make a post without an approval', async () => {
  const [one, two] = [await idOf('admin1'), await idOf('admin2')]
  const asOne = { role: 'administrator', ...areaRange(street), account: one } as const
  const approval = await ask(cookies.admin1, { account: await idOf('grid'), role: 'auditor', area: street })
  const forged = desk.db.as(asOne, ctx =>
    ctx.tx.query(`update access.approval set status = 'granted', decided_by = $2, decided_at = now() where id = $1`, [
      approval,
      two
    ])
  )
  await expect(forged).rejects.toThrow('row-level security')
  const bare = desk.db.as(asOne, ctx =>
    ctx.tx.query(
      `insert into access.post (id, account_id, role, area, valid_from) values (gen_random_uuid(), $1, 'street_officer', $2, '2026-01-01')`,
      [one, street]
    )
  )
  await expect(bare).rejects.toThrow('row-level security')
})

test.each(['credential', 'session', 'token'])('the application role reads no secret of %s', async table => {
  const asAdmin = { role: 'administrator', ...areaRange(street), account: await idOf('admin1') } as const
  const read = (column: string) => desk.db.as(asAdmin, ctx => ctx.tx.query(`select ${column} from access.${table}`))
  await expect(read({ credential: 'password', session: 'token', token: 'hash' }[table]!)).rejects.toThrow(
    'permission denied'
  )
})

test('an ended post gives no permission from the next request on', async () => {
  const account = await newAccount('ended')
  const post = await grant(account, 'street_reviewer')
  const { cookie } = await desk.enter('ended', 'a long first password')
  expect((await caller(cookie))?.permissions.has('people.read')).toBe(true)
  await desk.send(cookies.admin1, 'POST', `/posts/${post}/end`, {})
  expect((await caller(cookie))?.permissions.size).toBe(0)
})

test.each([
  ['expired yesterday', '2026-01-01', '2026-01-31'],
  ['begins tomorrow', '2999-01-01', null]
])('a post that %s gives no permission', async (_, from, to) => {
  const { cookie } = await desk.enter('auditor')
  expect((await caller(cookie))?.role).toBe('auditor')
  const account = await idOf('auditor')
  await asOwner(desk.db.ownerUrl, client =>
    client.query('update access.post set valid_from = $2, valid_to = $3 where account_id = $1', [account, from, to])
  )
  expect(await caller(cookie)).toMatchObject({ post: undefined, lo: 0, hi: 0, permissions: new Set() })
  await asOwner(desk.db.ownerUrl, client =>
    client.query(`update access.post set valid_from = '2026-01-01', valid_to = null where account_id = $1`, [account])
  )
})

test('each post reaches its own subtree', async () => {
  expect(await caller(cookies.street)).toMatchObject({ lo: 340104001000000, hi: 340104001999999 })
  expect(await caller(cookies.community)).toMatchObject({ lo: 340104001001000, hi: 340104001001999 })
  expect(await caller(cookies.district)).toMatchObject({ lo: 340104000000000, hi: 340104999999999 })
})

test('who holds two posts acts in one at a time, chosen for each session', async () => {
  const account = await newAccount('both')
  const posts = [
    await grant(account, 'grid_worker', street + 1001),
    await grant(account, 'community_worker', street + 2000)
  ]
  const first = (await desk.enter('both', 'a long first password')).cookie
  const second = (await desk.enter('both', 'a long first password')).cookie
  expect((await caller(first))?.post).toBeUndefined()
  await desk.send(first, 'POST', '/me/active-post', { post: posts[1] })
  await desk.send(second, 'POST', '/me/active-post', { post: posts[0] })
  expect(await caller(first)).toMatchObject({ role: 'community_worker', lo: street + 2000 })
  expect(await caller(second)).toMatchObject({ role: 'grid_worker', lo: street + 1001 })
  const others = (await desk.send(cookies.street, 'GET', '/me')).body.activePost
  expect((await desk.send(first, 'POST', '/me/active-post', { post: others as string })).body.code).toBe(
    'platform.not-found'
  )
})

test('a token acts as one post of who made it, until it is revoked', async () => {
  const { post } = (await caller(cookies.community))!
  const issued = await desk.send(cookies.community, 'POST', '/tokens', {
    post,
    name: '政务平台',
    validTo: today()
  })
  const bearer = `Bearer ${issued.body.token}`
  expect(await caller(bearer)).toMatchObject({ post, role: 'community_worker', lo: street + 1000, hi: street + 1999 })
  expect((await desk.send(bearer, 'POST', '/me/active-post', { post: post! })).body.code).toBe('access.session-only')
  expect((await desk.send(cookies.admin1, 'POST', `/tokens/${issued.body.id}/revoke`, {})).status).toBe(200)
  expect(await caller(bearer)).toBeUndefined()
})

test('a token is valid for a year at most', async () => {
  const { post } = (await caller(cookies.community))!
  const issue = async (validTo: string) =>
    (await desk.send(cookies.community, 'POST', '/tokens', { post, name: '政务平台', validTo })).body
  const [year, rest] = [Number(today().slice(0, 4)) + 1, today().slice(4)]
  expect((await issue(`${year}${rest}`)).token).toBeDefined()
  expect((await issue(`${year + 1}-01-01`)).code).toBe('access.token-days')
})

test('an administrator makes no token for the post of another', async () => {
  const { post } = (await caller(cookies.street))!
  const issued = await desk.send(cookies.admin1, 'POST', '/tokens', { post, name: '政务平台', validTo: today() })
  expect(issued.body.code).toBe('platform.not-found')
})

test('a token stops with its last day, its post or its account', async () => {
  const account = await newAccount('exchange')
  const post = await grant(account, 'community_worker', street + 1000)
  const { cookie } = await desk.enter('exchange', 'a long first password')
  const issue = async (validTo: string) =>
    `Bearer ${(await desk.send(cookie, 'POST', '/tokens', { post, name: '政务平台', validTo })).body.token}`
  const [past, open] = [await issue('2026-01-01'), await issue(today())]
  expect(await caller(past)).toBeUndefined()
  await desk.send(cookies.admin1, 'POST', `/accounts/${account}/lock`, {})
  expect(await caller(open)).toBeUndefined()
  await desk.send(cookies.admin1, 'POST', `/accounts/${account}/unlock`, {})
  expect((await caller(open))?.post).toBe(post)
  await desk.send(cookies.admin1, 'POST', `/posts/${post}/end`, {})
  expect(await caller(open)).toBeUndefined()
})

const asStreet = async () => ({ role: 'street_officer', ...areaRange(street), account: await idOf('street') }) as const
const useExport = async (approval: string, rows: number) =>
  desk.db.as(await asStreet(), ctx => requireApproval(ctx, 'export', approval, ({ payload }) => payload.rows === rows))
const askExport = async () =>
  (
    await desk.send(cookies.street, 'POST', '/approvals', {
      kind: 'export',
      area: street,
      payload: { roster: 'newcomers', purpose: '居住登记回访', rows: 312 }
    })
  ).body.approval as string

test('an approval is used once, by who asked, for what was asked', async () => {
  const approval = await askExport()
  await expect(useExport(approval, 312)).rejects.toThrow('access.approval-needed')
  expect((await decide(cookies.street, approval)).body.code).toBe('platform.no-permission')
  expect((await decide(cookies.reviewer, approval)).body.status).toBe('granted')
  await expect(useExport(approval, 9000)).rejects.toThrow('access.approval-needed')
  await useExport(approval, 312)
  await expect(useExport(approval, 312)).rejects.toThrow('access.approval-needed')
})

test('what is asked for is a known list with purpose and rows, or the numbers of one person, and nothing else', async () => {
  const ask = async (payload: object) =>
    (await desk.send(cookies.street, 'POST', '/approvals', { kind: 'export', area: street, payload })).body.code
  const list = { roster: 'newcomers', purpose: '居住登记回访', rows: 312 }
  for (const wrong of [{}, { rows: 312 }, { ...list, area: 340100000000000 }, { ...list, roster: 'everybody' }])
    expect(await ask(wrong)).toBe('platform.invalid')
})

test('an approval whose action fails is not used up', async () => {
  const approval = await askExport()
  await decide(cookies.reviewer, approval)
  const failing = desk.db.as(await asStreet(), async ctx => {
    await requireApproval(ctx, 'export', approval, () => true)
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('the disk is full')
  await useExport(approval, 312)
})

test('an approval of yesterday counts no more', async () => {
  const approval = await askExport()
  await decide(cookies.reviewer, approval)
  await asOwner(desk.db.ownerUrl, client =>
    client.query(`update access.approval set decided_at = now() - interval '24 hours' where id = $1`, [approval])
  )
  await expect(useExport(approval, 312)).rejects.toThrow('access.approval-needed')
})

test('administrators decide on no export, and officers on no post', async () => {
  expect((await decide(cookies.admin1, await askExport())).body.code).toBe('platform.no-permission')
  const kinds = async (who: string) =>
    new Set(((await desk.send(who, 'GET', '/approvals')).body.approvals as { kind: string }[]).map(({ kind }) => kind))
  expect(await kinds(cookies.admin1)).not.toContain('export')
  expect(await kinds(cookies.reviewer)).toEqual(new Set(['export']))
})

test('a request left for more than seven days expires when somebody looks at it', async () => {
  const approval = await askExport()
  await asOwner(desk.db.ownerUrl, client =>
    client.query(`update access.approval set asked_at = now() - interval '8 days' where id = $1`, [approval])
  )
  expect((await decide(cookies.reviewer, approval)).body.status).toBe('expired')
})

test('accounts are found by the beginning of a user name or a name', async () => {
  const found = async (q: string) =>
    (
      (await desk.send(cookies.admin1, 'GET', `/accounts?q=${encodeURIComponent(q)}`)).body.accounts as {
        username: string
      }[]
    ).map(({ username }) => username)
  expect(await found('Admin')).toEqual(['admin1', 'admin2'])
  expect(await found('张敏')).toEqual(['street'])
  expect(await found('100%')).toEqual([])
})
