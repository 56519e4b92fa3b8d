import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { v7 as uuidv7 } from 'uuid'
import { access } from '../../contract/access.ts'
import { accounts } from '../../contract/accounts.ts'
import { staff } from '../../contract/staff.ts'
import { AreaCode, Day } from '../../contract/values.ts'
import { answerProblem } from '../platform/problem.ts'
import { serve } from '../platform/serve.ts'
import { type TestDatabase, testDatabase } from '../platform/test-database.ts'
import {
  accessRoutes,
  accountsRoutes,
  type DemoAccount,
  demoPassword,
  makeDemoAccounts,
  mountSignIn,
  openSignIn,
  type SignIn,
  staffRoutes,
  type WorkHeld
} from './index.ts'

export const street = AreaCode.parse(340104001000000)

export interface Answer {
  status: number
  body: Record<string, unknown> & { code?: string }
}

/** An application with the access routes over a database of its own, and the demo accounts of one street. */
export interface Desk {
  db: TestDatabase
  app: FastifyInstance
  signIn: SignIn
  people: DemoAccount[]
  /** Tries a password; the answer, and the cookie where it was right. Each time from another address, unless one is named. */
  enter: (username: string, password?: string, address?: string) => Promise<Answer & { cookie: string }>
  /** Sends a request as a cookie or a bearer token; a body gets a command id of its own. */
  send: (who: string, method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>
  /** The audit rows of a route, oldest first. */
  traces: (route: string) => Promise<{ account: string; detail: Record<string, unknown> | null }[]>
  close: () => Promise<void>
}

/** The open work that posts leave behind, and whether a second factor is demanded. */
interface Kept {
  workOf: WorkHeld[]
  strict: boolean
}

/** Every sign-in comes from an address of its own, so that the limit for one address stays out of other tests. */
let addresses = 0
const nextAddress = (): string => {
  addresses += 1
  return `10.0.${addresses >> 8}.${addresses & 255}`
}

export async function openDesk({ workOf = [], strict = false }: Partial<Kept> = {}): Promise<Desk> {
  const db = await testDatabase()
  const signIn = openSignIn(db.signin, 'a session key for tests only, 32 bytes or more', strict)
  const app = Fastify().setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerProblem)
  mountSignIn(app, signIn, db.platform)
  const serving = { platform: db.platform, authenticate: signIn.authenticate }
  serve(app, access, accessRoutes(signIn, workOf), serving)
  serve(app, accounts, accountsRoutes(signIn, workOf), serving)
  serve(app, staff, staffRoutes, serving)
  const people = await makeDemoAccounts(signIn, street, Day.parse('2026-01-01'))
  return {
    db,
    app,
    signIn,
    people,
    async enter(username, password = demoPassword, remoteAddress = nextAddress()) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/username',
        remoteAddress,
        payload: { username, password }
      })
      const cookie = answer.cookies.find(({ name }) => name === 'anjia.session_token')
      return {
        status: answer.statusCode,
        body: answer.json(),
        cookie: cookie?.value ? `${cookie.name}=${encodeURIComponent(cookie.value)}` : ''
      }
    },
    async send(who, method, path, body) {
      const headers = who.startsWith('Bearer ') ? { authorization: who } : who ? { cookie: who } : {}
      const noCommand = ['/setup', '/accounts', '/tokens', '/activate'].includes(path)
      const payload = body && !noCommand ? { commandId: uuidv7(), ...body } : body
      const answer = await app.inject({ method, url: `/api${path}`, headers, ...(payload && { payload }) })
      return { status: answer.statusCode, body: answer.json() }
    },
    async traces(route) {
      const text = 'select account, detail from audit.entry where route = $1 order by at'
      return db.owner(text, [route])
    },
    async close() {
      await app.close()
      await db.close()
    }
  }
}
