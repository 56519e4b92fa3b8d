import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Me, Post } from '../../contract/access.ts'
import type { Installation } from '../../contract/installation.ts'
import { send } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

export type DemoAccount = NonNullable<Installation['demoAccounts']>[number]

export const installationQuery = queryOptions({
  queryKey: ['installation'],
  queryFn: () => calls.installation.getInstallation({}),
  staleTime: Number.POSITIVE_INFINITY
})

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => calls.access.showMe({}), staleTime: 300_000 })

export const activePost = (me: Me): Post | undefined => me.posts.find(post => post.id === me.activePost)

/** Who works here now. The shell has loaded it before any page shows. */
export function useMe() {
  const { data: me } = useSuspenseQuery(meQuery)
  return { me, post: activePost(me), may: (permission: string) => me.permissions.includes(permission) }
}

export const signIn = (username: string, password: string): Promise<unknown> =>
  send('POST', '/auth/sign-in/username', { username, password })

export const signOut = (): Promise<unknown> => send('POST', '/auth/sign-out', {})
