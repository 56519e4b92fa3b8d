import { v7 as uuidv7 } from 'uuid'
import type { Me, Post } from '../../contract/access.ts'
import { field } from '../../contract/field.ts'
import type { Pulled, Times } from '../../contract/field-data.ts'
import { fieldPhotos } from '../../contract/field-photos.ts'
import { client, Problem, request, send } from '../../ui/client.ts'
import type { State } from '../device/state.ts'
import type { Server } from '../device/sync.ts'

const { addDevice, push, addPhotoPart } = client({
  addDevice: field.addDevice,
  push: field.push,
  addPhotoPart: fieldPhotos.addPhotoPart
})

/** True where a second factor is asked for. */
export async function signIn(username: string, password: string): Promise<boolean> {
  const answer = (await send('POST', '/auth/sign-in/username', { username, password })) as {
    twoFactorRedirect?: boolean
  } | null
  return answer?.twoFactorRedirect === true
}

export const verifyCode = (code: string): Promise<unknown> => send('POST', '/auth/two-factor/verify-totp', { code })

export const signOut = (): Promise<unknown> => send('POST', '/auth/sign-out', {})

export const showMe = async (): Promise<Me> => (await send('GET', '/me')) as Me

export const gridPosts = (me: Me): Post[] => me.posts.filter(({ role }) => role === 'grid_worker')

async function takePost(me: Me, post: string): Promise<void> {
  if (me.activePost !== post) await send('POST', '/me/active-post', { commandId: uuidv7(), post })
}

/** 32 random bytes, as text. */
export const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '')

/** Tells the server that this device is used for the grid of a post. */
export async function takeIntoUse(me: Me, own: Pick<State, 'device' | 'secret' | 'name' | 'post'>): Promise<void> {
  await takePost(me, own.post.id)
  await addAgain(own)
}

/** The server was restored from a backup of before this device was taken into use. */
export const addAgain = ({ device, name, secret }: Pick<State, 'device' | 'name' | 'secret'>): Promise<unknown> =>
  addDevice({ body: { commandId: uuidv7(), device, name, ...(secret && { secret }) } })

/**
 * Speaks for one device. First it looks who is signed in: the desk shares this browser's session, and what another account asks for
 * would be answered as for a device that is not theirs.
 */
export async function speakFor({ device, account, post }: State, took: Times): Promise<Server> {
  const me = await showMe()
  if (me.account.id !== account.id) throw new Problem(0, 'field.other-account')
  if (!me.posts.some(({ id, area }) => id === post.id && area === post.area)) throw new Problem(0, 'field.post-ended')
  await takePost(me, post.id)
  let toTell: Times | undefined = took
  return {
    push: (sentBefore, commands) => push({ body: { device, sentBefore, commands } }),
    part: (sentBefore, photo, from, part) =>
      addPhotoPart({ body: { device, sentBefore, photo, from, base64: btoa(String.fromCharCode(...part)) } }),
    pull: async (have, kept) => {
      const response = await request('POST', field.pull.path, { device, have, kept, took: toTell })
      toTell = undefined
      const serverTime = Date.parse(response.headers.get('date') ?? '') || Date.now()
      return { pulled: (await response.json()) as Pulled, serverTime }
    }
  }
}
