import { randomBytes } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState
} from 'openid-client'
import { z } from 'zod'
import { log } from '../platform/log.ts'
import { networkOf } from '../platform/network-of.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Phones } from './codes.ts'
import { slowDown } from './pace.ts'
import { hashOf, type Proof } from './sessions.ts'

/** An identity provider that residents may sign in by (OpenID Connect), under the name they know it by. */
export interface Provider {
  issuer: string
  client: string
  secret: string
  name: string
}

/** What stays behind while somebody is at the provider. */
const Ask = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.url() })

const longestSeconds = 5

/** Asked for at the first sign-in, and again after it failed: a provider that is away keeps nobody from the other way in. */
const known = new WeakMap<Provider, Promise<Configuration>>()

function configurationOf(provider: Provider): Promise<Configuration> {
  const found = known.get(provider)
  if (found) return found
  const issuer = new URL(provider.issuer)
  // Signatures are checked even where the answer came over TLS; http is for a provider on this very machine (platform/config.ts).
  const execute = [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])]
  const asked = discovery(issuer, provider.client, provider.secret, undefined, { execute, timeout: longestSeconds })
  known.set(provider, asked)
  asked.catch(() => known.delete(provider))
  return asked
}

/**
 * Where the browser goes to, and what it must bring back: an authorization code for nobody but us (PKCE), in answer to this very
 * question (state, nonce). Only the bare subject is asked for, no name, number or address.
 */
export async function askProvider(
  phones: Phones,
  { back, address }: { back: URL; address: string }
): Promise<{ to: string; token: string }> {
  const { pool, sealer, provider } = phones
  if (!provider) throw new Refusal('residents.no-provider')
  await slowDown(phones, [{ what: `provider ${networkOf(address)}`, within: '1 hour', most: 60 }])
  const configuration = await configurationOf(provider).catch(error => {
    away(error)
    throw new Refusal('residents.provider-away')
  })
  const ask = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), back: back.href }
  const token = randomBytes(32).toString('base64url')
  await pool.query(
    `with old as (delete from residents.provider_ask where expires_at < now())
     insert into residents.provider_ask (hash, sealed) values ($1, $2)`,
    [hashOf(token), sealer.seal(JSON.stringify(ask))]
  )
  const to = buildAuthorizationUrl(configuration, {
    redirect_uri: ask.back,
    scope: 'openid',
    state: ask.state,
    nonce: ask.nonce,
    code_challenge: await calculatePKCECodeChallenge(ask.verifier),
    code_challenge_method: 'S256'
  })
  return { to: to.href, token }
}

/**
 * Whom the provider vouches for. The question is taken away before its answer is looked at, so that no answer is good twice;
 * openid-client checks state, issuer, code, signature, audience, nonce and time. What fails is answered alike.
 */
export async function hearProvider(
  phones: Phones,
  { token, query }: { token: string | undefined; query: string }
): Promise<Proof> {
  const { pool, sealer, provider } = phones
  if (!provider) throw new Refusal('residents.no-provider')
  const { rows } = await pool.query<{ sealed: string }>(
    'delete from residents.provider_ask where hash = $1 and expires_at > now() returning sealed',
    [hashOf(token ?? '')]
  )
  const [row] = rows
  if (!row) throw new Refusal('residents.provider-refused')
  const { state, nonce, verifier, back } = Ask.parse(JSON.parse(sealer.open(row.sealed)))
  const came = new URL(back)
  came.search = query
  try {
    const told = await authorizationCodeGrant(await configurationOf(provider), came, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier
    })
    const { iss, sub } = told.claims()!
    return { subjectHash: sealer.lookup('resident', `subject ${JSON.stringify([iss, sub])}`) }
  } catch (error) {
    throw new Refusal(away(error) ? 'residents.provider-away' : 'residents.provider-refused')
  }
}

/** A provider that did not answer in time, or not at all, is not one that said no. Operators read the code of either. */
function away(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  log('warn', 'identity provider', { code, message: code ? undefined : message })
  return code === 'OAUTH_TIMEOUT' || message === 'fetch failed'
}
