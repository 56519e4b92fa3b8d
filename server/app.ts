import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { access } from '../contract/access.ts'
import { accounts } from '../contract/accounts.ts'
import { areas } from '../contract/areas.ts'
import { audit } from '../contract/audit.ts'
import { bookings } from '../contract/bookings.ts'
import { cabinet } from '../contract/cabinet.ts'
import { care } from '../contract/care.ts'
import { caseDeeds } from '../contract/case-deeds.ts'
import { caseParts } from '../contract/case-parts.ts'
import { caseTimeliness } from '../contract/case-timeliness.ts'
import { cases } from '../contract/cases.ts'
import { certificates } from '../contract/certificates.ts'
import { clinic } from '../contract/clinic.ts'
import { clues } from '../contract/clues.ts'
import { consents } from '../contract/consents.ts'
import { dashboard } from '../contract/dashboard.ts'
import { devicePort } from '../contract/device.ts'
import { duplicates } from '../contract/duplicates.ts'
import { field } from '../contract/field.ts'
import { fieldPhotos } from '../contract/field-photos.ts'
import { glass } from '../contract/glass.ts'
import { type Installation, installation } from '../contract/installation.ts'
import { intake } from '../contract/intake.ts'
import { legacyCases } from '../contract/legacy-cases.ts'
import { lists } from '../contract/lists.ts'
import { money } from '../contract/money.ts'
import { moves } from '../contract/moves.ts'
import { notes } from '../contract/notes.ts'
import { notices } from '../contract/notices.ts'
import { offers } from '../contract/offers.ts'
import { openAddresses } from '../contract/open-addresses.ts'
import { organisation } from '../contract/organisation.ts'
import { oversight } from '../contract/oversight.ts'
import { people } from '../contract/people.ts'
import { pivot } from '../contract/pivot.ts'
import { portal as portalPages } from '../contract/portal.ts'
import { printouts } from '../contract/printouts.ts'
import { checks, quality } from '../contract/quality.ts'
import { reports } from '../contract/reports.ts'
import { residents } from '../contract/residents.ts'
import { rosters } from '../contract/rosters.ts'
import type { Contract } from '../contract/route.ts'
import { staff } from '../contract/staff.ts'
import { statistics } from '../contract/statistics.ts'
import { support } from '../contract/support.ts'
import { twoEnds } from '../contract/two-ends.ts'
import { venues } from '../contract/venues.ts'
import { voice } from '../contract/voice.ts'
import { welcome } from '../contract/welcome.ts'
import { work } from '../contract/work.ts'
import { accessRoutes, accountsRoutes, mountSignIn, type SignIn, staffRoutes } from './access/index.ts'
import { apiDescription } from './api-description.ts'
import { areasRoutes } from './areas/index.ts'
import { auditRoutes } from './audit/index.ts'
import { bookingsRoutes, followWindows, visitLetters } from './bookings/index.ts'
import {
  cabinetRoutes,
  cabinetsOr,
  careRoutes,
  clinicRoutes,
  clinicsOr,
  followOutlets,
  openOutlets,
  ownAppointments
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
  followAreas,
  keptFigures,
  legacyRoutes,
  mountAttachments,
  movedLetters
} from './cases/index.ts'
import { certificatesRoutes } from './certificates/index.ts'
import { fieldPhotosRoutes, fieldRoutes, followGrids, ownVisits } from './field/index.ts'
import { type FileStore, importsHeld, intakeRoutes, mountReturns, mountUpload } from './intake/index.ts'
import { householdLetters, listsHeld, listsRoutes, mountLists } from './lists/index.ts'
import { followMoney, moneyRoutes, mountVouchers, openMoney } from './money/index.ts'
import { followNotices, noticesRoutes, openNotices, openWelcome, ownNotices, welcomeRoutes } from './notices/index.ts'
import {
  followRecords,
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
  followAreaChange,
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
import {
  followArrivals,
  mineHandlers,
  type Phones,
  reminderWords,
  residentsRoutes,
  tellOnce,
  untell
} from './residents/index.ts'
import { serveField } from './serve-field.ts'
import {
  checksRoutes,
  dashboardRoutes,
  mountOpenData,
  openReleases,
  oversightRoutes,
  pivotRoutes,
  statisticsRoutes
} from './statistics/index.ts'
import { followPrivateHelp, offersRoutes, ownSupport, supportRoutes } from './support/index.ts'
import { followOffices, twoEndsRoutes } from './two-ends/index.ts'
import { followVoices, openVoices, voiceRoutes } from './voice/index.ts'
import { workRoutes } from './work/index.ts'

/** Every contract that is served; the tests walk this list. */
export const contracts = {
  installation,
  access,
  accounts,
  staff,
  areas,
  people,
  openAddresses,
  rosters,
  quality,
  checks,
  dashboard,
  pivot,
  notes,
  consents,
  duplicates,
  moves,
  twoEnds,
  intake,
  lists,
  certificates,
  cases,
  caseDeeds,
  caseParts,
  caseTimeliness,
  printouts,
  legacyCases,
  residents,
  notices,
  support,
  offers,
  voice,
  welcome,
  clues,
  bookings,
  field,
  fieldPhotos,
  organisation,
  venues,
  glass,
  money,
  care,
  cabinet,
  clinic,
  work,
  statistics,
  reports,
  oversight,
  audit
}

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
    serve(scope, installation, { getInstallation: async () => about }, serving)
    const workOf = [importsHeld, movesHeld, listsHeld, contactsHeld, obligationsHeld, recordsHeld]
    serve(scope, access, accessRoutes(signIn, workOf), serving)
    serve(scope, accounts, accountsRoutes(signIn, workOf), serving)
    serve(scope, staff, staffRoutes, serving)
    serve(scope, areas, areasRoutes(followEverywhere, countFollowers), serving)
    serve(scope, people, peopleRoutes, serving)
    serve(scope, openAddresses, openAddressesRoutes, serving)
    serve(scope, rosters, rosterRoutes, serving)
    serve(scope, quality, qualityRoutes, serving)
    serve(scope, notes, notesRoutes, serving)
    serve(scope, consents, consentsRoutes, serving)
    serve(scope, duplicates, duplicatesRoutes, serving)
    serve(scope, moves, movesRoutes, serving)
    serve(scope, twoEnds, twoEndsRoutes, serving)
    serve(scope, intake, intakeRoutes({ store, wake: parts.wake }), serving)
    await mountUpload(scope, { platform, store }, serving)
    mountReturns(scope, { platform, store }, serving)
    serve(scope, lists, listsRoutes, serving)
    mountLists(scope, { platform, store }, serving)
    serve(scope, certificates, certificatesRoutes, serving)
    serve(scope, cases, casesRoutes(store), serving)
    serve(scope, caseDeeds, caseDeedsRoutes(store), serving)
    serve(scope, caseParts, casePartsRoutes, serving)
    serve(scope, caseTimeliness, caseTimelinessRoutes(), serving)
    serve(
      scope,
      printouts,
      printoutsRoutes([casePapers, closingNotices, householdLetters, movedLetters, visitLetters]),
      serving
    )
    mountAttachments(scope, { platform, store, scan: parts.scan ?? [] }, serving)
    serve(scope, legacyCases, legacyRoutes, serving)
    serve(scope, residents, residentsRoutes, serving)
    serve(scope, notices, noticesRoutes, serving)
    serve(scope, support, supportRoutes, serving)
    serve(scope, offers, offersRoutes, serving)
    serve(scope, voice, voiceRoutes, serving)
    serve(scope, welcome, welcomeRoutes, serving)
    serve(scope, clues, cluesRoutes(store), serving)
    serve(scope, bookings, bookingsRoutes, serving)
    serve(scope, field, fieldRoutes, serving)
    serve(scope, fieldPhotos, fieldPhotosRoutes({ store, scan: parts.scan ?? [] }), serving)
    serve(scope, organisation, organisationRoutes(store), serving)
    serve(scope, venues, venuesRoutes, serving)
    mountPapers(scope, { platform, store, scan: parts.scan ?? [] }, serving)
    mountCalendar(scope, platform)
    mountOpenData(scope, platform)
    serve(scope, glass, glassRoutes, serving)
    mountGlassFeed(scope, platform)
    mountEventFeed(scope, platform)
    mountDocuments(scope, { store, scan: parts.scan ?? [] }, serving)
    serve(scope, money, moneyRoutes(store), serving)
    mountVouchers(scope, { platform, store, scan: parts.scan ?? [] }, serving)
    serve(scope, care, careRoutes, serving)
    // The only doors that open to the credential of a machine, each to its own.
    serve(scope, cabinet, cabinetRoutes, {
      platform,
      authenticate: cabinetsOr(platform.app, signIn.authenticate)
    })
    serve(scope, clinic, clinicRoutes, { platform, authenticate: clinicsOr(platform.app, signIn.authenticate) })
    serve(scope, work, workRoutes, serving)
    serve(scope, audit, auditRoutes({ personBehind, operationOf }), serving)
    serve(scope, statistics, statisticsRoutes, serving)
    serve(scope, checks, checksRoutes, serving)
    serve(scope, reports, reportsRoutes, serving)
    serve(scope, dashboard, dashboardRoutes, serving)
    serve(scope, pivot, pivotRoutes, serving)
    serve(scope, oversight, oversightRoutes, serving)
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
          outlets: () => openOutlets(platform),
          notices: () => openNotices(platform),
          welcome: () => openWelcome(platform),
          releases: () => openReleases(platform),
          glass: async on => ({ ...(await openGlass(platform, on)), money: await openMoney(platform) })
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
          appointments: ownAppointments({ words: reminderWords, tellOnce, untell })
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

/** Files come by routes that no contract has, because they are no JSON. */
const ofFiles: Record<string, string> = {
  takeInFile: 'intake.take-in',
  takeList: 'lists.match',
  compareReturned: 'people.round-trip',
  addAttachment: 'cases.handle',
  addClueEvidence: 'cases.clue',
  addPaper: 'organisation.keep'
}
const operationOf = (name: string): string | undefined =>
  ofFiles[name] ?? Object.values<Contract>(contracts).find(contract => contract[name])?.[name]?.operation

/** People and what was done for them follow a change of areas in the same transaction. */
const followEverywhere: typeof followAreaChange = async (ctx, follow) => {
  await followAreas(ctx, follow)
  await followWindows(ctx, follow)
  await followOutlets(ctx, follow)
  await followNotices(ctx, follow)
  await followPrivateHelp(ctx, follow)
  await followVoices(ctx, follow)
  await followArrivals(ctx, follow)
  await followRecords(ctx, follow)
  await followMoney(ctx, follow)
  await followOffices(ctx, follow)
  const followed = await followAreaChange(ctx, follow)
  await followGrids(ctx, follow)
  return followed
}

/** The built desk; every path that is not the API's is a page of it. */
async function serveDeskPages(app: FastifyInstance): Promise<void> {
  const pages = join(import.meta.dirname, '../dist/web')
  if (!existsSync(join(pages, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: pages,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    // Only the built assets carry their hash in their name.
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
  })
  app.get('/', (_, reply) => reply.sendFile('index.html'))
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/'))
      return reply.code(404).type('application/problem+json').send({
        status: 404,
        code: 'platform.not-found',
        title: '没有这个地址。',
        titleEn: 'There is nothing at this address.'
      })
    return reply.sendFile('index.html')
  })
}
