import type { Asked, PageName, PortalRenderer, Rendered } from '../../contract/portal.ts'
import { boardPage } from './board/board-page.tsx'
import { documentOf } from './document.tsx'
import { glassPage } from './glass/glass-page.tsx'
import { lawPage } from './law/law-page.tsx'
import { operationsPage } from './law/operations-page.tsx'
import { proofsPage } from './law/proofs-page.tsx'
import { refusalsPage } from './law/refusals-page.tsx'
import { segmentsPage } from './law/segments-page.tsx'
import { timelinePage } from './law/timeline-page.tsx'
import { leavePage } from './leave/leave-page.tsx'
import { openDataPage } from './open-data/open-data-page.tsx'
import type { PortalPage } from './page.ts'
import { suppliesPage } from './supplies/supplies-page.tsx'
import { timelinessPage } from './timeliness/timeliness-page.tsx'
import { verifyPage } from './verify/verify-page.tsx'
import { viewOf } from './view.ts'
import { welcomePage } from './welcome/welcome-page.tsx'

/** One line for each page: its title and what stands below it, from the view alone. */
const pages: Record<PageName, PortalPage> = {
  law: lawPage,
  refusals: refusalsPage,
  timeline: timelinePage,
  operations: operationsPage,
  segments: segmentsPage,
  proofs: proofsPage,
  leave: leavePage,
  timeliness: timelinessPage,
  openData: openDataPage,
  supplies: suppliesPage,
  board: boardPage,
  glass: glassPage,
  welcome: welcomePage,
  verify: verifyPage
}

/** What the server imports (server/platform/built-portal.ts). */
export const renderPage: PortalRenderer['renderPage'] = (name: PageName, asked: Asked): Rendered => {
  const view = viewOf(asked)
  const { title, Body } = pages[name]
  const html = documentOf({ view, title: view.t(title), children: <Body view={view} /> })
  return { status: view.wrongDay === undefined ? 200 : 400, html }
}

export const renderRefusal: PortalRenderer['renderRefusal'] = ({ status, sentence }, asked) => {
  const view = viewOf({ ...asked, query: {} })
  const children = (
    <>
      <p>{sentence}</p>
      <p>
        <a href="/law">{view.t('portal.refusedNext')}</a>
      </p>
    </>
  )
  return { status, html: documentOf({ view, title: view.t('portal.refused'), children }) }
}

export { renderMine } from './mine/render-mine.tsx'
