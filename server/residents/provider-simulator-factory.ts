import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose'
import OpenidProvider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'

/** How an ID token is spoilt on its way: what the claims become, or who signs it. */
export type Spoil = (claims: JWTPayload) => JWTPayload | 'signed by somebody else'

const day = 24 * 3600
const newKey = (): JWK => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'of-the-provider',
  alg: 'RS256',
  use: 'sig'
})

/**
 * A real identity provider (oidc-provider) on this machine, for tests and for trying an installation: whoever types a name is
 * that subject. What it says can be spoilt, so that a provider that is wrong is met too.
 */
export async function providerSimulator() {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [key, stranger] = [newKey(), newKey()]
  const spoils: Spoil[] = []
  const client = { issuer, client: 'anjia', secret: 'a secret of thirty-two bytes or more', name: '测试身份平台' }
  const policy = interactionPolicy.base()
  policy.get('consent')?.checks.remove('native_client_prompt')
  const provider = new OpenidProvider(issuer, {
    jwks: { keys: [key as never] },
    cookies: { keys: ['for tests only'] },
    clients: [
      {
        client_id: client.client,
        client_secret: client.secret,
        token_endpoint_auth_method: 'client_secret_post',
        // A server of a test has any port: native clients are those whose port is not compared.
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/my/signed-in', 'http://localhost/my/signed-in']
      }
    ],
    pkce: { required: () => true },
    ttl: { AuthorizationCode: 60, AccessToken: 60, IdToken: 600, Interaction: 600, Session: day, Grant: day },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { policy, url: (_, { uid }) => `/sign-in/${uid}` },
    // Nothing is asked but who somebody is: whoever signed in has agreed.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    }
  })
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/sign-in/')) return askWho(provider, ctx as KoaContextWithOIDC)
    await next()
    const body = ctx.body as { id_token?: string } | undefined
    const spoil = ctx.path === '/token' && body?.id_token ? spoils.shift() : undefined
    if (spoil && body?.id_token) ctx.body = { ...body, id_token: await spoilt(body.id_token, spoil, { key, stranger }) }
  })
  server.on('request', provider.callback())
  return {
    ...client,
    next: (...coming: Spoil[]) => spoils.push(...coming),
    close: () =>
      new Promise(resolve => {
        server.close(resolve)
        server.closeAllConnections()
      })
  }
}

async function spoilt(token: string, spoil: Spoil, { key, stranger }: Record<'key' | 'stranger', JWK>) {
  const claims = decodeJwt(token)
  const other = spoil(claims)
  const sign = async (payload: JWTPayload, by: JWK) =>
    new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'of-the-provider' }).sign(await importJWK(by, 'RS256'))
  return other === 'signed by somebody else' ? sign(claims, stranger) : sign(other, key)
}

/** One question, one button; the same page hears the answer. */
async function askWho(provider: OpenidProvider, ctx: KoaContextWithOIDC): Promise<void> {
  if (ctx.method !== 'POST') {
    ctx.type = 'html'
    ctx.body = `<!doctype html><html lang="zh-CN"><title>测试身份平台</title><h1>测试身份平台</h1>
      <form method="post"><label>姓名代号 <input name="who" required></label> <button>登录</button></form></html>`
    return
  }
  let text = ''
  for await (const part of ctx.req) text += part
  const who = new URLSearchParams(text).get('who') ?? ''
  const result = who === '' ? { error: 'access_denied' } : { login: { accountId: who } }
  await provider.interactionFinished(ctx.req, ctx.res, result)
}
