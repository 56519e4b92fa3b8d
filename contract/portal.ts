import { z } from 'zod'
import type { OpenSupplies } from './care-open.ts'
import type { OpenTimeliness } from './case-timeliness.ts'
import type { OpenGlass } from './glass.ts'
import type { OpenNotice } from './notices.ts'
import type { OpenRelease } from './open-data.ts'
import type { WelcomeLine } from './welcome.ts'

/**
 * A page for residents and the public, rendered on the server (docs/decisions/0015): as a route, it names who may open it,
 * its legal operation and the trace it leaves. It answers without sign-in and reads nothing of anybody.
 */
export interface Page {
  path: `/${string}`
  summary: string
  needs: 'anyone'
  /** Without a basis in force on the day the page says so and shows nothing else. */
  operation: string
  trace: 'none'
  /** The one script that a page may have; without it there is none. What it may ask for says platform/serve-portal.ts. */
  script?: PortalScript
  /** It shows open figures: counts, and of nobody. */
  figures?: true
  /** It lists the outlets that are open to everybody. */
  supplies?: true
  /** It shows the notices that hold. */
  notices?: true
  /** It shows the welcome packs of the streets, or whom they name to ask. */
  welcome?: true
  /** It shows what was published of the open data. */
  releases?: true
  /** It shows what is published. */
  glass?: true
}

/** `leave` can ask for nothing and send nothing; `verify` may fetch the two public lists. Each is web/portal/<name>/island.ts. */
export const portalScripts = ['leave', 'verify'] as const
export type PortalScript = (typeof portalScripts)[number]

const page = (path: Page['path'], summary: string, operation: string): Page => ({
  path,
  summary,
  needs: 'anyone',
  operation,
  trace: 'none'
})

export const portal = {
  law: page('/law', 'The 28 articles of the standard and what is lawful of each', 'law.read'),
  refusals: page('/law/refusals', 'The thirteen powers that are refused', 'law.read'),
  timeline: page('/law/timeline', 'The instruments with their days', 'law.read'),
  operations: page('/law/operations', 'What the platform does and on which basis', 'law.read'),
  segments: page(
    '/segments',
    'For whom services are planned, on which basis, and by what nobody is chosen',
    'law.read'
  ),
  proofs: page('/proofs', 'Proofs the community does not give, and what to do instead', 'law.read'),
  leave: { ...page('/leave', 'Leave around a birth, reckoned in the browser', 'law.read'), script: 'leave' },
  timeliness: { ...page('/timeliness', 'What is promised, and how long it took', 'cases.timeliness'), figures: true },
  openData: {
    ...page('/open-data', 'Public data sets with their days and files', 'statistics.open-data'),
    releases: true
  },
  supplies: {
    ...page('/supplies', 'Where free supplies are, when it is open and what there is', 'care.open-outlets'),
    supplies: true
  },
  board: { ...page('/board', 'Notices of the street, as on its boards', 'notices.open'), notices: true },
  glass: {
    ...page(
      '/glass',
      'The boards of street and community: plans, agreements, decisions and what became of them',
      'organisation.open'
    ),
    glass: true,
    figures: true,
    welcome: true
  },
  welcome: { ...page('/welcome', 'What there is for whoever is new in a street', 'notices.welcome'), welcome: true },
  verify: {
    ...page('/verify', 'Verifies a certificate in the browser, also without a network', 'certificates.verify'),
    script: 'verify'
  }
} satisfies Record<string, Page>

export type PageName = keyof typeof portal

/** What an address may say after its question mark. Whatever is not understood is left out, never shown as it came. */
export const PageQuery = z.object({
  on: z.string().trim().max(40).optional().catch(undefined),
  q: z.string().trim().max(80).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
  status: z.enum(['A', 'B', 'C', 'D', 'refused']).optional().catch(undefined),
  does: z.enum(['works', 'planned']).optional().catch(undefined)
})
export type PageQuery = z.infer<typeof PageQuery>

/** How the reader wants to read: kept in a cookie, chosen by a plain link. */
export const Reading = z.object({
  lang: z.enum(['zh', 'en']).optional().catch(undefined),
  type: z.enum(['normal', 'large']).optional().catch(undefined)
})

/** What a page is rendered from, and nothing else. */
export interface Asked {
  path: string
  query: PageQuery
  language: 'zh' | 'en'
  large: boolean
  /** The day the platform believes in. */
  today: string
  mode: 'demo' | 'production'
  /** Addresses of the style sheets: the one the page needs at once, and the one of the fonts. */
  styles: { page: string; fonts: string }
  /** Addresses of the scripts by their page: the script itself, then what it needs. */
  scripts: Record<PortalScript, string[]>
  /** Of the page that shows open figures; absent where there are none yet. */
  timeliness?: OpenTimeliness
  /** Of the page of free supplies. */
  supplies?: OpenSupplies
  /** Of the board. */
  notices?: OpenNotice[]
  /** Of the page for whoever is new. */
  welcome?: WelcomeLine[]
  /** Of the page of the open data. */
  releases?: OpenRelease[]
  /** Of the glass house. */
  glass?: OpenGlass
}

export interface Rendered {
  status: number
  html: string
}

/** What `web/portal/render.tsx` gives the server. */
export interface PortalRenderer {
  renderPage: (name: PageName, asked: Asked) => Rendered
  /** A page that only says why there is none. */
  renderRefusal: (refused: { status: number; sentence: string }, asked: Asked) => Rendered
}
