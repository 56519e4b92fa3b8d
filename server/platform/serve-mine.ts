import multipart from '@fastify/multipart'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type MineForm,
  type MineFormName,
  type MinePageName,
  type MineRenderer,
  mineForms,
  minePages
} from '../../contract/mine.ts'
import type { MineData } from '../../contract/mine-data.ts'
import type { Asked, Rendered } from '../../contract/portal.ts'
import type { MadeFile } from '../../contract/rosters.ts'
import { today } from './clock.ts'
import { type Caller, type Context, inTransaction, type Platform, requireBasis } from './context.ts'
import { ownUrl } from './own-url.ts'
import { Refusal } from './refusal.ts'
import { cookiesOf, keepReading, type Portal, policy, readAsked, renderProblem } from './serve-portal.ts'

/** What comes of a page or a form: a page with what stands on it, a file, or the way to the next one. */
export type MineAnswer =
  | { [N in keyof MineData]: { page: N; data: MineData[N]; status?: number } }[keyof MineData]
  | { file: MadeFile }
  | { to: string; cookies?: Record<string, string | undefined> }

/** A file on its way: outside the database, for as long as the request lasts. */
export interface ReceivedFile {
  paper: string | undefined
  kind: string
  path: string
  bytes: number
  /** Says under which id it is kept, so that it goes again where the row did not come to be. */
  note: (id: string) => void
}

export interface MineRequest {
  /** What was written into the form, each field once. */
  form: Record<string, string>
  cookies: Record<string, string>
  /** The file that came with a form, judged and scanned, or why it was not taken. It is gone when the answer is there. */
  file: ReceivedFile | Refusal | undefined
  /** What the address names: a case, by its id. */
  params: Record<string, string>
  /** What stands behind the question mark of the address. */
  query: string
  /** This address at our own site; refused where a page of another site asks. */
  url: () => URL
  address: string
  language: 'zh' | 'en'
  /** What another house told of this request, where it was asked (`ask`). */
  told?: string | undefined
}

/** Who signed in; without a caller no file belongs to what they signed in with. */
export interface MineVisitor {
  caller: Caller | undefined
}

type Open =
  | 'signIn'
  | 'code'
  | 'provider'
  | 'signedIn'
  | 'askCode'
  | 'enterCode'
  | 'signOut'
  | 'voice'
  | 'sendVoice'
  | 'said'
  | 'followVoice'
  | 'events'
  | 'signUp'
  | 'giveBack'
  | 'arrive'
  | 'askArrival'
  | 'takeBackArrival'
type Own = Exclude<MinePageName | MineFormName, Open>

export interface MineHandlers<V extends MineVisitor> {
  /** Takes the file of a form before any transaction is open; what was refused of it is handed on. */
  receive: <T>(request: FastifyRequest, use: (file: ReceivedFile | Refusal) => Promise<T>) => Promise<T>
  whoIs: (cookies: Record<string, string>) => Promise<V | undefined>
  /** What somebody sees who signed in with what opens nobody's file. */
  unbound: (visitor: V) => Promise<MineAnswer>
  /** Asks another house before any transaction is open: none waits for an answer from outside. */
  ask?: Partial<Record<Own, (request: MineRequest) => Promise<string | undefined>>>
  open: Record<Open, (request: MineRequest, visitor: V | undefined) => Promise<MineAnswer>>
  own: Record<Own, (ctx: Context, request: MineRequest) => Promise<MineAnswer>>
  /** The page that was sent, with the law's answer to a word beside its question; of other forms it is a page of its own. */
  refused: Partial<Record<Own, (ctx: Context, request: MineRequest, refusal: Refusal) => Promise<MineAnswer>>>
}

export interface MineServing {
  platform: Platform
  portal: Portal
  mode: Asked['mode']
}

/** A form is a few short answers. */
const longestForm = 20_000

/**
 * Serves a resident's own pages. Sign-in, legal basis, the door that shows one person's rows only, the trace it leaves, the origin of
 * a form and the headers are done here and nowhere else. Nothing of it is kept by a browser or anything on the way.
 */
export async function serveMine<V extends MineVisitor>(
  app: FastifyInstance,
  handlers: MineHandlers<V>,
  { platform, portal, mode }: MineServing
): Promise<void> {
  const { renderer, styles, scripts } = portal
  const asked = (request: FastifyRequest): Asked => ({ ...readAsked(request), query: {}, styles, scripts, mode })
  await app.register(multipart, { limits: { files: 1, fields: 4 } })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: longestForm },
    (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body))))
  )
  app.setErrorHandler((error: FastifyError, request, reply) =>
    send(renderProblem(renderer, { error, request, asked: asked(request) }), request, reply)
  )
  const door = async (name: Open | Own, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const what = name in minePages ? minePages[name as MinePageName] : mineForms[name as MineFormName]
    requireBasis(what.operation, today())
    const { language } = asked(request)
    const cookies = cookiesOf(request)
    const query = request.url.split('?')[1] ?? ''
    const url = () => ownUrl(request)
    const params = request.params as Record<string, string>
    const from: MineRequest = {
      form: formOf(request),
      params,
      cookies,
      query,
      url,
      address: request.ip,
      language,
      file: undefined
    }
    const visitor = await handlers.whoIs(cookies)
    const act = async (caller: Caller, asked: MineRequest): Promise<MineAnswer> => {
      const request = { caller, operation: what.operation, route: `mine/${name}`, trace: what.trace }
      try {
        return await inTransaction(platform, request, ctx => handlers.own[name as Own](ctx, asked))
      } catch (error) {
        const told = error instanceof Refusal && error.params.refusal ? handlers.refused[name as Own] : undefined
        if (!told) throw error
        // It is undone, counted and in the trace by now.
        return inTransaction(platform, { ...request, trace: 'none' }, ctx => told(ctx, asked, error as Refusal))
      }
    }
    const answer: MineAnswer = await (name in handlers.open
      ? handlers.open[name as Open](from, visitor)
      : !visitor
        ? { to: minePages.signIn.path }
        : !visitor.caller
          ? handlers.unbound(visitor)
          : 'file' in what && what.file
            ? handlers.receive(request, file => act(visitor.caller!, { ...from, file }))
            : act(visitor.caller, { ...from, told: await handlers.ask?.[name as Own]?.(from) }))
    if ('file' in answer) return sendFile(answer.file, reply)
    if (!('to' in answer)) return send(render(renderer, answer, asked(request)), request, reply)
    const secure = ownUrl(request).protocol === 'https:' ? '; Secure' : ''
    for (const [cookie, value] of Object.entries(answer.cookies ?? {}))
      reply.header(
        'set-cookie',
        `${cookie}=${value ?? ''}; Path=/my; HttpOnly; SameSite=Lax${secure}${value === undefined ? '; Max-Age=0' : ''}`
      )
    return headers(reply).redirect(answer.to, 303)
  }
  for (const [name, { path }] of Object.entries(minePages))
    app.get(path, { schema: { hide: true } }, (request, reply) => door(name as Open | Own, request, reply))
  for (const [name, { path, perMinute }] of Object.entries<MineForm>(mineForms)) {
    const limit = perMinute && { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }
    app.post(path, { schema: { hide: true }, ...limit }, (request, reply) => {
      // A page of another site may send a form here; none of ours leads from there.
      ownUrl(request)
      return door(name as Open | Own, request, reply)
    })
  }
}

function formOf({ body }: FastifyRequest): Record<string, string> {
  return body !== null && typeof body === 'object' ? (body as Record<string, string>) : {}
}

const render = (renderer: MineRenderer, answer: Extract<MineAnswer, { page: unknown }>, asked: Asked): Rendered => {
  const rendered = renderer.renderMine(answer.page, asked, answer.data as never)
  return { ...rendered, status: answer.status ?? rendered.status }
}

/** Shared phones are common: nothing stays in a cache. The origin goes with our own forms, or nobody could tell them from others. */
const headers = (reply: FastifyReply): FastifyReply =>
  reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'same-origin')

/** Kept by whoever asked for it, and shown by no browser beside this page. */
function sendFile({ name, type, base64 }: MadeFile, reply: FastifyReply): FastifyReply {
  return headers(reply)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(type)
    .send(Buffer.from(base64, 'base64'))
}

function send({ status, html }: Rendered, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  keepReading(request, reply)
  return headers(reply).code(status).type('text/html; charset=utf-8').send(html)
}
