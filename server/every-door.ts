import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import type { Route } from '../contract/route.ts'
import { openSignIn } from './access/index.ts'
import { buildApp } from './app.ts'
import { contracts } from './contracts.ts'
import { openRegister, type Register, street } from './people/people-factory.ts'
import { areaRange, machines, permissionsOf, type Role, roles } from './platform/access.ts'
import { makeKeys } from './platform/config.ts'
import { type Door, doorsOf } from './written-doors.ts'

export const routes = Object.values(contracts).flatMap(contract => Object.entries(contract as Record<string, Route>))

export type Part = 'params' | 'query' | 'body'

/** Every place of every contract where somebody can write. */
export const doors: (Door & { route: string; r: Route; part: Part; name: string })[] = routes.flatMap(([route, r]) =>
  (['params', 'query', 'body'] as const).flatMap(part =>
    doorsOf(r[part]).map(door => ({ ...door, route, r, part, name: `${route} ${part}${door.path}` }))
  )
)

export interface Answered {
  status: number
  body: Record<string, unknown> & { code?: string }
}

export interface Desks extends Omit<Register, 'close'> {
  /** Where files are kept. */
  folder: string
  send: (request: InjectOptions) => Promise<Answered>
  close: () => Promise<void>
}

/** The whole server, and a caller who may do everything in one street: nothing stands between a text and its screen. Or one of a role. */
export async function openDesks(scan: string[] = [], role?: Role): Promise<Desks> {
  const register = await openRegister()
  const folder = mkdtempSync(join(tmpdir(), 'anjia-doors-'))
  const everything = new Set<string>(Object.values({ ...roles, ...machines }).flat())
  const permissions = role ? permissionsOf(role) : everything
  const app = await buildApp({
    platform: register.platform,
    store: { folder, keys: makeKeys() },
    scan,
    about: { mode: 'demo', version: 'test' },
    signIn: {
      ...openSignIn(register.signin, 'a session key for tests only, 32 bytes or more'),
      // Each request is somebody else's: the limits count for one account.
      authenticate: async () => ({
        account: v7(),
        post: v7(),
        role: role ?? 'everybody',
        ...areaRange(street),
        permissions
      })
    }
  })
  let sent = 0
  return {
    ...register,
    folder,
    async send(request) {
      const answer = await app.inject({ ...request, remoteAddress: `10.2.${++sent >> 8}.${sent & 255}` })
      const json = answer.body.startsWith('{') || answer.body.startsWith('[')
      return { status: answer.statusCode, body: json ? answer.json() : {} }
    },
    async close() {
      await app.close()
      await register.close()
      rmSync(folder, { recursive: true })
    }
  }
}
