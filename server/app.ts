import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { devicePort } from '../contract/device.ts'
import type { Installation } from '../contract/installation.ts'
import { portal as portalPages } from '../contract/portal.ts'
import { accessRoutes, accountsRoutes, mountSignIn, type SignIn, staffRoutes } from './access/index.ts'
import { apiDescription } from './api-description.ts'
import { areasRoutes } from './areas/index.ts'
import { auditRoutes } from './audit/index.ts'
import { bookingsRoutes, visitLetters } from './bookings/index.ts'
import {
  cabinetRoutes,
  cabinetsOr,
  careRoutes,
  clinicRoutes,
  clinicsOr,
  ownAppointments,
  readOpenSupplies
} from './care/index.ts'
import {
  caseDeedsRoutes,
  casePapers,
  casePartsRoutes,
  casesRoutes,
  caseTimelinessRoutes,
  closingNotices,
  cluesRoutes,
  contactsHeld,
  keptFigures,
  legacyRoutes,
  mountAttachments,
  movedLetters
} from './cases/index.ts'
import { certificatesRoutes } from './certificates/index.ts'
import { contracts, operationOf } from './contracts.ts'
import { countCalls, fieldPhotosRoutes, fieldRoutes, ownVisits } from './field/index.ts'
import { followEverywhere } from './follow-areas.ts'
import { type FileStore, importsHeld, intakeRoutes, mountReturns, mountUpload } from './intake/index.ts'
import { householdLetters, listsHeld, listsRoutes, mountLists } from './lists/index.ts'
import { moneyRoutes, mountVouchers, openMoney } from './money/index.ts'
import { noticesRoutes, openNotices, openWelcome, ownNotices, welcomeRoutes } from './notices/index.ts'
import {
  glassRoutes,
  mountCalendar,
  mountDocuments,
  mountEventFeed,
  mountGlassFeed,
  mountPapers,
  obligationsHeld,
  openEvents,
  openGlass,
  organisationRoutes,
  recordsHeld,
  venuesRoutes
} from './organisation/index.ts'
import {
  consentsRoutes,
  countFollowers,
  duplicatesRoutes,
  movesHeld,
  movesRoutes,
  notesRoutes,
  openAddressesRoutes,
  peopleRoutes,
  personBehind,
  qualityRoutes,
  rosterRoutes
} from './people/index.ts'
import { today } from './platform/clock.ts'
import type { Platform } from './platform/context.ts'
import { requireBasis } from './platform/context.ts'
import { networkOf } from './platform/network-of.ts'
import { answerProblem } from './platform/problem.ts'
import { serve } from './platform/serve.ts'
import { serveMine } from './platform/serve-mine.ts'
import { type Portal, servePortal } from './platform/serve-portal.ts'
import { printoutsRoutes } from './printouts/index.ts'
import { reportsRoutes } from './reports/index.ts'
import { mineHandlers, type Phones, remind, residentsRoutes, unremind } from './residents/index.ts'
import { serveDeskPages } from './serve-desk.ts'
import { serveField } from './serve-field.ts'
import {
  checksRoutes,
  dashboardRoutes,
  mountOpenData,
  openReleases,
  oversightRoutes,
  pivotRoutes,
  reckoningRoutes,
  statisticsRoutes
} from './statistics/index.ts'
import { offersRoutes, ownSupport, supportRoutes } from './support/index.ts'
import { twoEndsRoutes } from './two-ends/index.ts'
import { openVoices, voiceRoutes } from './voice/index.ts'
import { workRoutes } from './work/index.ts'

export interface Parts {
  platform: Platform
  signIn: SignIn
  about: Installation
  store: FileStore
  /** The pages of residents and the public; without them only the desk is served. */
  portal?: Portal | undefined
  /** How residents sign in; without it none of their own pages is served. */
  phones?: Phones | undefined
  /** Lets work in the background begin at once. */
  wake?: () => void
  /** For one account, or one address without one. */
  requestsPerMinute?: number
  /** The scanner for files that residents bring: a command with its arguments. */
  scan?: readonly string[]
  /** Gateways whose word about the caller's address counts. */
  proxies?: string[]
}

/** The whole server on one Fastify instance: the only place where contracts meet their use cases. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const { platform, signIn, about, store, portal, phones, requestsPerMinute = 3000, proxies = ['loopback'] } = parts
  const app = Fastify({ bodyLimit: 2_000_000, trustProxy: proxies, logger: false })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerProblem)
  letGo(app)
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // The local adapter of card readers, scanners and printers, and nothing else on this machine.
        connectSrc: ["'self'", `ws://127.0.0.1:${devicePort}`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        upgradeInsecureRequests: null
      }
    },
    strictTransportSecurity: about.mode === 'production'
  })
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    // After serve() knows who asks, before the body is read: a header anybody can vary is no key.
    hook: 'preParsing',
    keyGenerator: request => request.caller?.account ?? networkOf(request.ip)
  })
  await app.register(compress, { threshold: 2048 })
  await app.register(swagger, apiDescription(about.version))
  await app.register(async scope => {
    const serving = { platform, authenticate: signIn.authenticate }
    serve(scope, contracts.installation, { getInstallation: async () => about }, serving)
    const workOf = [importsHeld, movesHeld, listsHeld, contactsHeld, obligationsHeld, recordsHeld]
    serve(scope, contracts.access, accessRoutes(signIn, workOf), serving)
    serve(scope, contracts.accounts, accountsRoutes(signIn, workOf), serving)
    serve(scope, contracts.staff, staffRoutes, serving)
    serve(scope, contracts.areas, areasRoutes(followEverywhere, countFollowers, countCalls), serving)
    serve(scope, contracts.people, peopleRoutes, serving)
    serve(scope, contracts.openAddresses, openAddressesRoutes, serving)
    serve(scope, contracts.rosters, rosterRoutes, serving)
    serve(scope, contracts.quality, qualityRoutes, serving)
    serve(scope, contracts.notes, notesRoutes, serving)
    serve(scope, contracts.consents, consentsRoutes, serving)
    serve(scope, contracts.duplicates, duplicatesRoutes, serving)
    serve(scope, contracts.moves, movesRoutes, serving)
    serve(scope, contracts.twoEnds, twoEndsRoutes, serving)
    serve(scope, contracts.intake, intakeRoutes({ store, wake: parts.wake }), serving)
    await mountUpload(scope, { platform, store }, serving)
    mountReturns(scope, { platform, store }, serving)
    serve(scope, contracts.lists, listsRoutes, serving)
    mountLists(scope, { platform, store }, serving)
    serve(scope, contracts.certificates, certificatesRoutes, serving)
    serve(scope, contracts.cases, casesRoutes(store), serving)
    serve(scope, contracts.caseDeeds, caseDeedsRoutes(store), serving)
    serve(scope, contracts.caseParts, casePartsRoutes, serving)
    serve(scope, contracts.caseTimeliness, caseTimelinessRoutes(), serving)
    serve(
      scope,
      contracts.printouts,
      printoutsRoutes([casePapers, closingNotices, householdLetters, movedLetters, visitLetters]),
      serving
    )
    mountAttachments(scope, { platform, store, scan: parts.scan ?? [] }, serving)
    serve(scope, contracts.legacyCases, legacyRoutes, serving)
    serve(scope, contracts.residents, residentsRoutes, serving)
    serve(scope, contracts.notices, noticesRoutes, serving)
    serve(scope, contracts.support, supportRoutes, serving)
    serve(scope, contracts.offers, offersRoutes, serving)
    serve(scope, contracts.voice, voiceRoutes, serving)
    serve(scope, contracts.welcome, welcomeRoutes, serving)
    serve(scope, contracts.clues, cluesRoutes(store), serving)
    serve(scope, contracts.bookings, bookingsRoutes, serving)
    serve(scope, contracts.field, fieldRoutes, serving)
    serve(scope, contracts.fieldPhotos, fieldPhotosRoutes({ store, scan: parts.scan ?? [] }), serving)
    serve(scope, contracts.organisation, organisationRoutes(store), serving)
    serve(scope, contracts.venues, venuesRoutes, serving)
    mountPapers(scope, { platform, store, scan: parts.scan ?? [] }, serving)
    mountCalendar(scope, platform)
    mountOpenData(scope, platform)
    serve(scope, contracts.glass, glassRoutes, serving)
    mountGlassFeed(scope, platform)
    mountEventFeed(scope, platform)
    mountDocuments(scope, { store, scan: parts.scan ?? [] }, serving)
    serve(scope, contracts.money, moneyRoutes(store), serving)
    mountVouchers(scope, { platform, store, scan: parts.scan ?? [] }, serving)
    serve(scope, contracts.care, careRoutes, serving)
    // The only doors that open to the credential of a machine, each to its own.
    serve(scope, contracts.cabinet, cabinetRoutes, {
      platform,
      authenticate: cabinetsOr(platform.app, signIn.authenticate)
    })
    serve(scope, contracts.clinic, clinicRoutes({ unremind }), {
      platform,
      authenticate: clinicsOr(platform.app, signIn.authenticate)
    })
    serve(scope, contracts.work, workRoutes, serving)
    serve(scope, contracts.audit, auditRoutes({ personBehind, operationOf }), serving)
    serve(scope, contracts.statistics, statisticsRoutes, serving)
    serve(scope, contracts.reckonings, reckoningRoutes(parts.wake), serving)
    serve(scope, contracts.checks, checksRoutes, serving)
    serve(scope, contracts.reports, reportsRoutes, serving)
    serve(scope, contracts.dashboard, dashboardRoutes, serving)
    serve(scope, contracts.pivot, pivotRoutes, serving)
    serve(scope, contracts.oversight, oversightRoutes, serving)
    mountSignIn(scope, signIn, platform)
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, () => {
    requireBasis('platform.api-description', today())
    return app.swagger()
  })
  app.get('/healthz', { schema: { hide: true } }, async () => {
    requireBasis('platform.health', today())
    await platform.app.query('select 1')
    return { status: 'ok', version: about.version }
  })
  if (portal)
    await app.register(async scope =>
      servePortal(
        scope,
        portalPages,
        {
          ...portal,
          figures: keptFigures(platform),
          supplies: () => readOpenSupplies(platform),
          notices: () => openNotices(platform),
          welcome: () => openWelcome(platform),
          releases: () => openReleases(platform),
          glass: async asked => {
            const [boards, money] = await Promise.all([openGlass(platform, asked), openMoney(platform)])
            return { ...boards, money }
          }
        },
        about.mode
      )
    )
  if (portal && phones)
    await app.register(async scope =>
      serveMine(
        scope,
        mineHandlers(phones, platform, {
          store,
          scan: parts.scan ?? [],
          notices: ownNotices,
          support: ownSupport,
          visits: ownVisits,
          voices: openVoices(platform),
          events: openEvents(platform),
          appointments: ownAppointments({ remind, unremind })
        }),
        {
          platform,
          portal,
          mode: about.mode
        }
      )
    )
  await app.register(serveField)
  await serveDeskPages(app)
  return app
}

/**
 * A line that was busy when the server was told to stop is closed with its answer: left open for a next question it kept a
 * stopping server waiting for more than a minute.
 */
function letGo(app: FastifyInstance): void {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onResponse', async () => {
    if (closing) app.server.closeIdleConnections()
  })
}
