import { betterAuth } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { bearer, twoFactor, username } from 'better-auth/plugins'
import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import type { Authenticate } from '../platform/access.ts'
import { describeError, log } from '../platform/log.ts'
import { networkOf } from '../platform/network-of.ts'
import { type Attempt, countAttempt, forgetAttempts } from './lockout.ts'
import { passwords } from './pace-passwords.ts'
import { cookiePrefix, resolveCaller } from './resolve-caller.ts'

/** Sign-in, ready to be mounted: the library's handler, its pool, and who sends a request. */
export interface SignIn {
  pool: pg.Pool
  handle: (request: Request) => Promise<Response>
  hashPassword: (password: string) => Promise<string>
  authenticate: Authenticate
}

/** Holds the address Fastify found; what a client sends under this name is overwritten. */
export const clientHeader = 'x-anjia-client'
const workingDay = 12 * 3600

/**
 * The platform reads timestamps as text (server/platform/db.ts); the library compares them as dates, and would find
 * that a text never expires.
 */
const datesForTheLibrary: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map(row =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          /_(at|until)$/.test(key) && typeof value === 'string' ? new Date(value) : value
        ])
      )
    )
  })
}

/**
 * `secret` is the session key of the key file: it signs cookies and encrypts second factors. `strict`, as in production, lets
 * administrators and auditors do nothing without a second factor; a demo shows how they work without one.
 */
export function openSignIn(pool: pg.Pool, secret: string, strict = false): SignIn {
  const auth = betterAuth({
    ...tables,
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [datesForTheLibrary] }),
      type: 'postgres'
    },
    secret,
    basePath: '/api/auth',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      password: passwords
    },
    plugins: [
      username({ displayUsername: false }),
      bearer({ requireSignature: true }),
      twoFactor({ issuer: 'Anjia 安家', schema: secondFactor })
    ],
    telemetry: { enabled: false },
    // A message of the library may quote a user name; what it refuses is in the answer, what breaks goes to the log.
    logger: { disabled: true },
    onAPIError: {
      onError: error => {
        if (!(error instanceof APIError)) log('error', 'sign-in', describeError(error))
      }
    },
    advanced: {
      cookiePrefix,
      // The mount adds Secure when the request came by https: an office may run on plain http behind its own gateway.
      useSecureCookies: false,
      disableCSRFCheck: false,
      disableOriginCheck: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // The tables are written by hand (0003_access.sql), without the columns of identity providers nobody uses.
      database: { generateId: () => uuidv7(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [clientHeader] }
    },
    hooks: {
      before: createAuthMiddleware(async ctx => {
        if (ctx.path !== '/sign-in/username') return
        if (await countAttempt(pool, attemptOf(ctx), secret))
          throw new APIError('LOCKED', { code: 'LOCKED', message: 'locked' })
      }),
      after: createAuthMiddleware(async ctx => {
        if (ctx.context.returned instanceof APIError) return
        if (ctx.path === '/sign-in/username') await forgetAttempts(pool, attemptOf(ctx), secret)
        if (ctx.path === '/change-password') await revokeTokens(pool, ctx.context.returned)
      })
    }
  })
  return {
    pool,
    handle: auth.handler,
    hashPassword: async password => (await auth.$context).password.hash(password),
    authenticate: resolveCaller(pool, secret, strict)
  }
}

/** The library signs in by the lower-cased name; the count must meet the same account. */
export const nameIn = (body: unknown): string =>
  String((body as { username?: unknown } | undefined)?.username ?? '').toLowerCase()

const attemptOf = ({ body, headers }: { body: unknown; headers?: Headers | undefined }): Attempt => ({
  username: nameIn(body),
  address: networkOf(headers?.get(clientHeader) ?? '')
})

/** Tokens made under the old password end with it; the sessions of other desks end if the person asks so. */
async function revokeTokens(pool: pg.Pool, answer: unknown): Promise<void> {
  const { user } = answer as { user: { id: string } }
  await pool.query(
    `update access.token t set revoked_at = now(), revoked_by = $1 from access.post p
     where p.id = t.post_id and p.account_id = $1 and t.revoked_at is null`,
    [user.id]
  )
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

const tables = {
  user: {
    modelName: 'login',
    fields: { emailVerified: 'email_verified', ...times },
    additionalFields: { area: { type: 'number', bigint: true, input: false, returned: false, required: true } }
  },
  account: {
    modelName: 'credential',
    fields: { userId: 'user_id', providerId: 'provider_id', accountId: 'account_id', ...times }
  },
  session: {
    modelName: 'session',
    fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
    // A session ends with the working day; it is read from the database every time, so that revoking acts at once.
    expiresIn: workingDay,
    disableSessionRefresh: true,
    cookieCache: { enabled: false }
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...times } },
  rateLimit: {
    enabled: true,
    storage: 'database',
    modelName: 'rate_limit',
    fields: { lastRequest: 'last_request' },
    window: 60,
    max: 100,
    // A street office often has one address for all its desks.
    customRules: { '/sign-in/username': { window: 60, max: 30 }, '/two-factor/*': { window: 60, max: 20 } }
  }
} as const

const secondFactor = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'second_factor',
    fields: {
      userId: 'user_id',
      backupCodes: 'backup_codes',
      failedVerificationCount: 'failures',
      lockedUntil: 'locked_until'
    }
  }
}
