import { createHash } from 'node:crypto'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpenSupplies } from '../../contract/care-open.ts'
import type { OpenTimeliness } from '../../contract/case-timeliness.ts'
import type { AskedGlass, OpenGlass } from '../../contract/glass.ts'
import type { MineRenderer } from '../../contract/mine.ts'
import type { OpenNotice } from '../../contract/notices.ts'
import type { OpenRelease } from '../../contract/open-data.ts'
import {
  type Asked,
  type Page,
  PageQuery,
  type PortalRenderer,
  type PortalScript,
  Reading,
  type Rendered
} from '../../contract/portal.ts'
import type { WelcomeLine } from '../../contract/welcome.ts'
import { isDay } from '../../law/standing.ts'
import { today } from './clock.ts'
import { requireBasis } from './context.ts'
import { refusalOf } from './problem.ts'

/** The pages as they were built: what renders them and where their style sheets are. */
export interface Portal {
  renderer: PortalRenderer & MineRenderer
  styles: Asked['styles']
  scripts: Asked['scripts']
  /** Open figures, for the page that shows them. */
  figures?: () => Promise<OpenTimeliness>
  /** Outlets and recalled lots, for the page that lists them. */
  supplies?: () => Promise<OpenSupplies>
  /** The notices that hold, for the board. */
  notices?: () => Promise<OpenNotice[]>
  /** The welcome packs, for whoever is new. */
  welcome?: () => Promise<WelcomeLine[]>
  /** What was published of the open data. */
  releases?: () => Promise<OpenRelease[]>
  /** What is published, as it hung on a day. */
  glass?: (asked: AskedGlass) => Promise<OpenGlass>
}

/** No script at all, nothing from elsewhere, no form that leads elsewhere, in nobody's frame. */
export const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
/** A page that reckons by itself runs its script and sends nothing anywhere, not even a form. */
const reckoning = policy.replace("form-action 'self'", "form-action 'none'; script-src 'self'")
const policies: Record<PortalScript, string> = {
  leave: reckoning,
  // The two public lists, its worker for times without a network, and the picture that is being read.
  verify: `${reckoning.replace("img-src 'self'", "img-src 'self' blob:")}; connect-src 'self'; worker-src 'self'`
}
const year = 365 * 24 * 3600

/**
 * Serves every page of residents and the public: legal basis, language and type size, headers and the page that says
 * why there is none are done here and nowhere else.
 */
export function servePortal(
  app: FastifyInstance,
  pages: Record<string, Page>,
  { renderer, figures, supplies, notices, welcome, releases, glass, ...addresses }: Portal,
  mode: Asked['mode']
): void {
  const asked = (request: FastifyRequest): Asked => ({ ...readAsked(request), ...addresses, mode })
  app.setErrorHandler((error: FastifyError, request, reply) =>
    answer(renderProblem(renderer, { error, request, asked: asked(request) }), request, reply)
  )
  for (const [name, page] of Object.entries(pages))
    app.get(page.path, { schema: { hide: true } }, async (request, reply) => {
      requireBasis(page.operation, today())
      const timeliness = page.figures && (await figures?.())
      const listed = page.supplies && (await supplies?.())
      const posted = page.notices && (await notices?.())
      const pack = page.welcome && (await welcome?.())
      const published = page.releases && (await releases?.())
      const read = asked(request)
      const { on = '', q, after } = read.query
      const boards = page.glass && (await glass?.({ on: isDay(on) ? on : read.today, q, after }))
      const rendered = renderer.renderPage(name as Parameters<PortalRenderer['renderPage']>[0], {
        ...read,
        ...(timeliness && { timeliness }),
        ...(listed && { supplies: listed }),
        ...(posted && { notices: posted }),
        ...(pack && { welcome: pack }),
        ...(published && { releases: published }),
        ...(boards && { glass: boards })
      })
      return answer({ ...rendered, ...(page.script && { may: policies[page.script] }) }, request, reply)
    })
}

/** A page that only says, in the reader's language, why there is no other. */
export function renderProblem(
  renderer: Pick<PortalRenderer, 'renderRefusal'>,
  { error, request, asked }: { error: FastifyError; request: FastifyRequest; asked: Asked }
): Rendered {
  const refusal = refusalOf(error, request)
  return renderer.renderRefusal({ status: refusal.status, sentence: refusal.say(asked.language) }, asked)
}

export const cookiesOf = (request: FastifyRequest): Record<string, string> =>
  Object.fromEntries((request.headers.cookie ?? '').split(';').map(pair => pair.trim().split('=') as [string, string]))

/** What a link of this page chose is kept; each cookie goes into a header line of its own. */
export function keepReading(request: FastifyRequest, reply: FastifyReply): void {
  for (const [name, value] of Object.entries(defined(Reading.parse(request.query))))
    reply.header('set-cookie', `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`)
}

/** The address and the cookies; what an address chooses is also what it shows, so that it can be passed on. */
export function readAsked(request: FastifyRequest): Omit<Asked, 'styles' | 'scripts' | 'mode'> {
  const query = Object.fromEntries(
    Object.entries(request.query as Record<string, string | string[]>).map(([key, value]) => [
      key,
      [value].flat().at(-1)
    ])
  )
  const chosen = { ...Reading.parse(cookiesOf(request)), ...defined(Reading.parse(query)) }
  return {
    path: request.url.split('?')[0] ?? '/',
    query: PageQuery.parse(query),
    language: chosen.lang ?? 'zh',
    large: chosen.type === 'large',
    today: today()
  }
}

const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>

interface Answered extends Rendered {
  /** What the page may do in a browser. */
  may?: string
}

function answer({ status, html, may = policy }: Answered, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  keepReading(request, reply)
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`
  reply
    .header('content-security-policy', may)
    // One address speaks two languages in two sizes, by cookie: every reader keeps their own copy and asks whether it still holds.
    .header('cache-control', 'private, no-cache')
    .header('vary', 'Cookie')
    .header('etag', tag)
  if (status === 200 && request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}
