import { demoAccounts, demoPassword } from '../server/access/index.ts'
import { areaRange } from '../server/platform/access.ts'
import { today } from '../server/platform/clock.ts'
import { exchange } from './drive.ts'
import { street } from './place.ts'

/** A desk at work: the token of its post, and the territory of the post. */
export interface Desk {
  token: string
  lo: number
  hi: number
}

const desks = ['street', 'community', 'district']

/** Signs the officers of the demo in and makes tokens of their posts: many desks, as the limit of requests is for each. */
export async function openDesks(url: string, count: number): Promise<Desk[]> {
  const opened: Desk[] = []
  const accounts = demoAccounts(street).filter(({ username }) => desks.includes(username))
  for (const { username, area } of accounts) {
    const cookie = await signIn(url, username)
    const me = await ask<{ posts: { id: string }[] }>(url, { method: 'GET', path: '/api/me' }, cookie)
    for (let i = 0; i < count / accounts.length; i++) {
      const body = { post: me.posts[0]!.id, name: `bench ${i}`, validTo: today() }
      const { token } = await ask<{ token: string }>(url, { method: 'POST', path: '/api/tokens', body }, cookie)
      opened.push({ token, ...areaRange(area) })
    }
  }
  return opened
}

async function signIn(url: string, username: string): Promise<string> {
  const body = { username, password: demoPassword }
  const { status, cookies } = await exchange(url, { method: 'POST', path: '/api/auth/sign-in/username', body })
  if (status !== 200) throw new Error(`${username} could not sign in: ${status}`)
  return cookies.join('; ')
}

async function ask<T>(url: string, shot: Parameters<typeof exchange>[1], cookie: string): Promise<T> {
  const { status, text } = await exchange(url, shot, undefined, { cookie })
  if (status >= 300) throw new Error(`${shot.path} answered ${status}: ${text}`)
  return JSON.parse(text) as T
}
