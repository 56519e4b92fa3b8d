import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './test-desk.ts'

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
  expect(answer.json().code).toBe('access.other-site')
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
  expect([wrong.status, wrong.body]).toEqual([401, { code: 'access.wrong-password' }])
  expect(unknown.body).toEqual(wrong.body)
})

test('a cookie whose signature is not ours signs nobody in', async () => {
  const { cookie } = await desk.enter('street')
  const [token] = decodeURIComponent(cookie).split('=')[1]!.split('.')
  expect((await me(cookie)).status).toBe(200)
  expect((await me(`anjia.session_token=${token}.${'A'.repeat(43)}%3D`)).status).toBe(401)
  expect((await me(`anjia.session_token=${token}`)).status).toBe(401)
})

test('eight wrong passwords in a row lock an account even for the right one, until an administrator unlocks it', async () => {
  for (let i = 0; i < 8; i++) expect((await desk.enter('community', 'not the password')).status).toBe(401)
  expect((await desk.enter('community')).body.code).toBe('access.locked')
  const admin = (await desk.enter('admin1')).cookie
  await desk.send(admin, 'POST', `/accounts/${await idOf('community')}/unlock`, {})
  expect((await desk.enter('community')).status).toBe(200)
})

test('a right password forgets the wrong ones before it', async () => {
  for (let i = 0; i < 7; i++) await desk.enter('duty', 'not the password')
  expect((await desk.enter('duty')).status).toBe(200)
  await desk.enter('duty', 'not the password')
  expect((await desk.enter('duty')).status).toBe(200)
})

test('an account opens again by itself when the pause is over', async () => {
  await desk.db.signin.query(
    `insert into access.lockout (account_id, failures, locked_until) values ($1, 8, now() - interval '1 second')
     on conflict (account_id) do update set failures = excluded.failures, locked_until = excluded.locked_until`,
    [await idOf('grid')]
  )
  expect((await desk.enter('grid', 'not the password')).body.code).toBe('access.wrong-password')
  expect((await desk.enter('grid')).status).toBe(200)
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
  expect(listed.length).toBe(8)
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
  const tooShort = () =>
    desk.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/username',
      remoteAddress: '10.1.2.3',
      payload: { username: 'ab', password: 'not the password' }
    })
  const codes: string[] = []
  for (let i = 0; i < 31; i++) codes.push((await tooShort()).json().code)
  expect(codes.slice(0, 30)).toEqual(Array(30).fill('access.wrong-password'))
  expect(codes[30]).toBe('platform.too-often')
})
