import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areaRange } from '../platform/access.ts'
import { asOwner } from '../platform/db.ts'
import { type Desk, openDesk, street } from './test-desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const idOf = async (username: string): Promise<string> =>
  (await desk.db.signin.query('select id from access.login where username = $1', [username])).rows[0].id
const me = (who: string) => desk.send(who, 'GET', '/me')

test('a right password opens a session that knows its post, area and permissions', async () => {
  const { cookie } = await desk.enter('street')
  const { status, body } = await me(cookie)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    account: { username: 'street', name: '张敏' },
    posts: [{ role: 'street_officer', area: 340104001000000 }]
  })
  expect(body.activePost).toBe((body.posts as { id: string }[])[0]!.id)
  expect(body.permissions).toContain('people.read')
})

test('the cookie is out of reach of scripts and other sites, and marked secure where the page came by https', async () => {
  const plain = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username: 'grid', password: 'anjia-demo-2026' }
  })
  expect(plain.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(plain.cookies[0]!.secure).toBeUndefined()
  const secure = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { host: 'anjia.test', origin: 'https://anjia.test' },
    payload: { username: 'grid', password: 'anjia-demo-2026' }
  })
  expect(secure.cookies[0]).toMatchObject({ secure: true })
})

test('another site cannot sign anybody in', async () => {
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    headers: { origin: 'https://elsewhere.test' },
    payload: { username: 'street', password: 'anjia-demo-2026' }
  })
  expect(answer.json().code).toBe('platform.other-site')
})

test.each(['sign-up/email', 'sign-in/email', 'update-user', 'delete-user', 'is-username-available'])(
  '%s is not open',
  async path => {
    expect((await desk.app.inject({ method: 'POST', url: `/api/auth/${path}`, payload: {} })).statusCode).toBe(404)
  }
)

test('a wrong password and an unknown name get the same answer', async () => {
  const wrong = await desk.enter('street', 'not the password')
  const unknown = await desk.enter('nobody.here', 'not the password')
  expect(wrong).toMatchObject({ status: 401, body: { code: 'access.wrong-password' } })
  expect(unknown.body).toEqual(wrong.body)
})

test('a cookie whose signature is not ours signs nobody in', async () => {
  const { cookie } = await desk.enter('street')
  const [token] = decodeURIComponent(cookie).split('=')[1]!.split('.')
  expect((await me(cookie)).status).toBe(200)
  expect((await me(`anjia.session_token=${token}.${'A'.repeat(43)}%3D`)).status).toBe(401)
  expect((await me(`anjia.session_token=${token}`)).status).toBe(401)
})

test('eight wrong passwords in a row pause a name even for the right one, until an administrator unlocks it', async () => {
  for (let i = 0; i < 8; i++) expect((await desk.enter('community', 'not the password', '10.9.0.1')).status).toBe(401)
  expect((await desk.enter('community', undefined, '10.9.0.1')).body.code).toBe('access.locked')
  const admin = (await desk.enter('admin1')).cookie
  const listed = (await desk.send(admin, 'GET', '/accounts')).body.accounts as { username: string; locked: string }[]
  expect(listed.find(({ username }) => username === 'community')?.locked).toBe('wrong-passwords')
  await desk.send(admin, 'POST', `/accounts/${await idOf('community')}/unlock`, {})
  expect((await desk.enter('community', undefined, '10.9.0.1')).status).toBe(200)
})

test('a stranger who tries passwords pauses nobody at another address', async () => {
  for (let i = 0; i < 9; i++) await desk.enter('street', 'not the password', '10.9.0.2')
  expect((await desk.enter('street', undefined, '10.9.0.2')).body.code).toBe('access.locked')
  expect((await desk.enter('street')).status).toBe(200)
})

test('a name nobody has pauses like any other, so that no pause tells which names there are', async () => {
  const answers = async (username: string) => {
    const codes: unknown[] = []
    for (let i = 0; i < 9; i++) codes.push((await desk.enter(username, 'not the password', '10.9.0.3')).body.code)
    return codes
  }
  expect(await answers('nobody.here')).toEqual(await answers('district'))
})

test('a right password forgets the wrong ones before it', async () => {
  for (let i = 0; i < 7; i++) await desk.enter('duty', 'not the password', '10.9.0.4')
  expect((await desk.enter('duty', undefined, '10.9.0.4')).status).toBe(200)
  await desk.enter('duty', 'not the password', '10.9.0.4')
  expect((await desk.enter('duty', undefined, '10.9.0.4')).status).toBe(200)
})

test('a name opens again by itself when the pause is over', async () => {
  for (let i = 0; i < 8; i++) await desk.enter('grid', 'not the password', '10.9.0.5')
  await desk.db.signin.query(
    `update access.attempt set locked_until = now() - interval '1 second' where account_id = $1`,
    [await idOf('grid')]
  )
  expect((await desk.enter('grid', 'not the password', '10.9.0.5')).body.code).toBe('access.wrong-password')
  expect((await desk.enter('grid', undefined, '10.9.0.5')).status).toBe(200)
})

test('every sign-in and sign-out leaves its account and outcome, and nothing of what was typed', async () => {
  const account = await idOf('reviewer')
  await desk.enter('reviewer', 'not the password')
  await desk.enter('typed.secret', 'not the password')
  const { cookie } = await desk.enter('reviewer')
  await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { cookie, host: 'anjia.test', origin: 'http://anjia.test' }
  })
  const none = '00000000-0000-0000-0000-000000000000'
  expect((await desk.traces('auth/sign-in/username')).slice(-3)).toEqual([
    { account, detail: { outcome: 'access.wrong-password' } },
    { account: none, detail: { outcome: 'access.wrong-password' } },
    { account, detail: { outcome: 'done' } }
  ])
  expect(await desk.traces('auth/sign-out')).toEqual([{ account, detail: { outcome: 'done' } }])
  const stored = await asOwner(desk.db.ownerUrl, client =>
    client.query(`select from audit.entry e where e::text like '%typed.secret%'`)
  )
  expect(stored.rowCount).toBe(0)
})

test('an auditor sees the sign-ins of the own area, and those under names nobody has', async () => {
  await desk.enter('nobody.at.all', 'not the password')
  await desk.enter('street')
  const auditor = (await desk.enter('auditor')).cookie
  const seen = await desk.db.as(
    { role: 'auditor', ...areaRange(street), account: await idOf('auditor') },
    async ({ tx }) => (await tx.query<{ account: string }>('select account from audit.entry')).rows
  )
  expect(auditor).not.toBe('')
  const accounts = new Set(seen.map(({ account }) => account))
  expect(accounts).toContain(await idOf('street'))
  expect(accounts).toContain('00000000-0000-0000-0000-000000000000')
  expect(accounts).not.toContain(await idOf('district'))
})

test('a page of another site can do nothing with the cookie of a desk', async () => {
  const { cookie } = await desk.enter('street')
  const { id } = ((await me(cookie)).body.posts as { id: string }[])[0]!
  const take = async (headers: Record<string, string>) =>
    (
      await desk.app.inject({
        method: 'POST',
        url: '/api/me/active-post',
        headers: { cookie, host: 'anjia.test', ...headers },
        payload: { commandId: uuidv7(), post: id }
      })
    ).json()
  expect((await take({ origin: 'https://elsewhere.test' })).code).toBe('platform.other-site')
  expect((await take({ 'sec-fetch-site': 'cross-site' })).code).toBe('platform.other-site')
  expect(await take({ origin: 'https://anjia.test' })).toEqual({ post: id })
})

test('a revoked session stops at once, and the others of the account with it', async () => {
  const [first, second] = [(await desk.enter('reviewer')).cookie, (await desk.enter('reviewer')).cookie]
  const admin = (await desk.enter('admin1')).cookie
  const revoked = await desk.send(admin, 'POST', `/accounts/${await idOf('reviewer')}/sessions/revoke`, {})
  expect(revoked.body).toEqual({ revoked: 2 })
  expect([(await me(first)).status, (await me(second)).status]).toEqual([401, 401])
})

test('signing out ends the session', async () => {
  const { cookie } = await desk.enter('auditor')
  const answer = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { cookie, host: 'anjia.test', origin: 'http://anjia.test' }
  })
  expect(answer.statusCode).toBe(200)
  expect((await me(cookie)).status).toBe(401)
})

test('an expired session signs nobody in', async () => {
  const { cookie } = await desk.enter('auditor')
  await desk.db.signin.query(`update access.session set expires_at = now() - interval '1 second' where user_id = $1`, [
    await idOf('auditor')
  ])
  expect((await me(cookie)).status).toBe(401)
})

test('an account locked by an administrator stops everywhere, and stays so after a right password', async () => {
  const { cookie } = await desk.enter('auditor')
  const admin = (await desk.enter('admin1')).cookie
  await desk.send(admin, 'POST', `/accounts/${await idOf('auditor')}/lock`, {})
  expect((await me(cookie)).status).toBe(401)
  expect((await desk.enter('auditor')).body.code).toBe('access.locked')
  const listed = await desk.send(admin, 'GET', '/accounts')
  expect(listed.body.accounts).toContainEqual(
    expect.objectContaining({ username: 'auditor', locked: 'administrator', sessions: 0 })
  )
})

test('an administrator of one district neither sees nor locks the accounts of another', async () => {
  await desk.db.signin.query('update access.login set area = 340111000000000 where username = $1', ['grid'])
  const admin = (await desk.enter('admin1')).cookie
  expect((await desk.send(admin, 'POST', `/accounts/${await idOf('grid')}/lock`, {})).body.code).toBe(
    'platform.not-found'
  )
  const listed = (await desk.send(admin, 'GET', '/accounts')).body.accounts as { username: string }[]
  expect(listed.map(({ username }) => username)).not.toContain('grid')
  expect(listed.length).toBe(11)
})

test('a second factor, once set, is asked for after the password', async () => {
  const { cookie } = await desk.enter('district')
  const headers = { cookie, host: 'anjia.test', origin: 'http://anjia.test' }
  const post = (path: string, payload: object) =>
    desk.app.inject({ method: 'POST', url: `/api/auth/two-factor/${path}`, headers, payload })
  const set = await post('enable', { password: 'anjia-demo-2026' })
  expect(set.json().totpURI).toMatch(/^otpauth:\/\/totp\//)
  expect((await post('verify-totp', { code: '000000' })).json().code).toBe('access.wrong-code')
  await desk.db.signin.query('update access.login set two_factor_enabled = true where username = $1', ['district'])
  await desk.db.signin.query('update access.second_factor set verified = true')
  const again = await desk.enter('district')
  expect([again.status, again.body.twoFactorRedirect, again.cookie]).toEqual([200, true, ''])
  const open = await desk.db.signin.query('select from access.session where user_id = $1', [await idOf('district')])
  expect(open.rowCount).toBe(1)
  const signedIn = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username: 'district', password: 'anjia-demo-2026' }
  })
  const pending = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  const verified = await desk.app.inject({
    method: 'POST',
    url: '/api/auth/two-factor/verify-backup-code',
    headers: { ...headers, cookie: pending },
    payload: { code: set.json().backupCodes[0] }
  })
  const session = verified.cookies.find(({ name }) => name === 'anjia.session_token')!
  expect((await me(`anjia.session_token=${encodeURIComponent(session.value)}`)).status).toBe(200)
})

test('an address that tries too often is told to wait', async () => {
  const tooShort = (username: string) =>
    desk.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      remoteAddress: '10.1.2.3',
      payload: { username, password: 'not the password' }
    })
  const codes: string[] = []
  for (let i = 0; i < 31; i++) codes.push((await tooShort((36 + i).toString(36))).json().code)
  expect(codes.slice(0, 30)).toEqual(Array(30).fill('access.wrong-password'))
  expect(codes[30]).toBe('platform.too-often')
})
