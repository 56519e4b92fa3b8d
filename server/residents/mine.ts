import { minePages } from '../../contract/mine.ts'
import type { MineData } from '../../contract/mine-data.ts'
import { listOwnCases, listOwnCertificates, printOwnPaper, readOwnCase } from '../cases/index.ts'
import { type Context, inTransaction, type Platform } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import { nobody } from '../platform/serve.ts'
import type { MineAnswer, MineHandlers, MineRequest } from '../platform/serve-mine.ts'
import { arriveHandlers, showUnbound } from './arrive.ts'
import { endBinding } from './bind-resident.ts'
import { askCode, checkCode, findChallenge, type Phones } from './codes.ts'
import { applyHandlers, applyRefused } from './mine-apply.ts'
import { type Files, ownCaseHandlers, receivePaper, sayAgain } from './mine-own-case.ts'
import { askToBook, book, cancelOwnBooking, showOwnBookings } from './own-bookings.ts'
import { listOwnChildren, showChild, withdrawChildConsent } from './own-children.ts'
import { listOwnConsents, withdrawOwnConsent } from './own-consents.ts'
import { askWechat, comeFromWechat, goToWechat } from './own-follower.ts'
import { askMailCode, confirmMail, giveMail, ownMessages, setChannel } from './own-messages.ts'
import { askProvider, hearProvider } from './provider.ts'
import { endSession, findSession, openSession, type SignedIn } from './sessions.ts'
import { listLooks, ownSeats, seatsUntold, showAccount, showOwnFile } from './show-own-file.ts'

/** The cookies of the resident's pages: who is signed in, which code was asked for, and who is at the identity provider. */
const cookie = { session: 'anjia_my', code: 'anjia_code', provider: 'anjia_provider' } as const
const challengeForm = /^[0-9a-f-]{36}$/

type Own = MineHandlers<SignedIn>['own']
/** Pages of domains that come after this one. */
export type OwnNotices = Pick<Own, 'notices' | 'notice' | 'wishNotices'>
export type OwnVisits = Pick<Own, 'visits' | 'visit' | 'askVisit' | 'takeBackVisit' | 'wishCalls'>
type OfCare = Pick<
  Own,
  'appointments' | 'newAppointment' | 'bookAppointment' | 'withdrawAppointment' | 'tellAppointment'
>

export interface OwnSupport {
  own: Pick<
    MineHandlers<SignedIn>['own'],
    | 'archive'
    | 'openArchive'
    | 'addToArchive'
    | 'closeArchive'
    | 'support'
    | 'answerOffer'
    | 'wishFamily'
    | 'private'
    | 'tellOwn'
  >
  refused: MineHandlers<SignedIn>['refused']
}

/** What anybody says to an office, with and without an account. */
export type OpenVoices = Pick<MineHandlers<SignedIn>['open'], 'voice' | 'sendVoice' | 'said' | 'followVoice'> &
  Pick<Own, 'voices'>

/** Events that anybody signs up for, with and without an account. */
export type OpenEvents = Pick<MineHandlers<SignedIn>['open'], 'events' | 'signUp' | 'giveBack'>

interface Beside extends Files {
  events: OpenEvents
  voices: OpenVoices
  notices: OwnNotices
  appointments: OfCare
  support: OwnSupport
  visits: OwnVisits
}

/** The pages of residents and what their forms do. */
export function mineHandlers(phones: Phones, platform: Platform, files: Beside): MineHandlers<SignedIn> {
  const { voices, ...open } = files.voices
  return {
    receive: (request, use) => receivePaper(request, files, use),
    refused: { ...applyRefused, ...files.support.refused, sayIt: sayAgain },
    whoIs: cookies => findSession(phones, cookies[cookie.session]),
    unbound: visitor => showUnbound(phones, platform, visitor),
    ask: { followed: request => askWechat(request, phones) },
    open: {
      signIn: async (_, visitor) => (visitor ? { to: minePages.file.path } : askToSignIn(phones)),
      provider: request => goToProvider(phones, request),
      signedIn: request => comeFromProvider(phones, platform, request),
      askCode: request => sendCode(phones, request),
      code: async ({ cookies }) => askForCode(phones, cookies[cookie.code]),
      enterCode: request => enterCode(phones, platform, request),
      signOut: async (_, visitor) => {
        if (visitor) await endSession(phones, visitor.session)
        return { to: minePages.signIn.path, cookies: { [cookie.session]: undefined } }
      },
      ...open,
      ...files.events,
      ...arriveHandlers(phones, platform)
    },
    own: {
      file: async ctx => ({
        page: 'file',
        data: { ...(await showOwnFile(ctx)), children: await listOwnChildren(ctx) }
      }),
      child: async (ctx, { params }) => ({ page: 'child', data: await showChild(ctx, params.id) }),
      cases: async ctx => ({ page: 'cases', data: await ofMine(ctx, listOwnCases) }),
      case: async (ctx, { params }) => ({
        page: 'case',
        data: await ofMine(ctx, there => readOwnCase(there, params.id))
      }),
      certificates: async ctx => ({ page: 'certificates', data: await ofMine(ctx, listOwnCertificates) }),
      takePaper: async (ctx, { params, form, language }) => {
        const paper = form.paper === 'notice' ? 'notice' : 'outcome'
        return { file: await ofMine(ctx, there => printOwnPaper(there, { id: params.id, language, paper })) }
      },
      ...applyHandlers(files),
      ...ownCaseHandlers(files),
      ...files.notices,
      ...untold(files.appointments),
      ...files.support.own,
      ...files.visits,
      voices,
      looks: async ctx => ({ page: 'looks', data: await listLooks(ctx) }),
      consents: async ctx => ({ page: 'consents', data: await listOwnConsents(ctx) }),
      withdrawChildConsent: async (ctx, { params, form }) => {
        await withdrawChildConsent(ctx, params.id, form.consent)
        return { to: minePages.child.path.replace(':id', params.id!) }
      },
      withdrawConsent: async (ctx, { form }) => {
        await withdrawOwnConsent(ctx, form.consent)
        return { to: minePages.consents.path }
      },
      bookings: showOwnBookings,
      book: askToBook,
      bookVisit: book,
      cancelBooking: cancelOwnBooking,
      account: async ctx => ({
        page: 'account',
        data: { ...(await showAccount(ctx)), ...(await ownMessages(ctx, phones)) }
      }),
      setChannel,
      mail: async () => ({ page: 'mail', data: { mail: '', wrong: [] } }),
      giveMail,
      mailCode: askMailCode,
      wechat: (ctx, request) => goToWechat(ctx, request, phones),
      followed: comeFromWechat,
      confirmMail,
      endAccount: endOwnAccount
    }
  }
}

/** Of somebody under protection, or who has died, nothing is shown online, nor of what they asked for. */
async function ofMine<T>(ctx: Context, read: (ctx: Context) => Promise<T>): Promise<T> {
  await ownSeats(ctx)
  return read(ctx)
}

/** Shut as every other page where the person is protected or has died, and nothing is noted of who opened it. */
const untold = (pages: OfCare): OfCare =>
  Object.fromEntries(
    Object.entries(pages).map(([name, open]): [string, Own['appointments']] => [
      name,
      async (ctx, request) => {
        await seatsUntold(ctx)
        return open(ctx, request)
      }
    ])
  ) as unknown as OfCare

function askToSignIn(
  { messenger, provider }: Phones,
  { phone = '', wrong = [], status }: Partial<MineData['signIn']> & { status?: number } = {}
): MineAnswer {
  const data = { phone: phone.slice(0, 30), wrong, closed: !messenger, provider: provider?.name ?? null }
  return { page: 'signIn', data, ...(status && { status }) }
}

/** The address the provider knows us by is that of this page, so that one registration serves each name of the house. */
async function goToProvider(phones: Phones, { address, url, language }: MineRequest): Promise<MineAnswer> {
  try {
    const back = new URL(minePages.signedIn.path, url())
    const { to, token } = await askProvider(phones, { back, address })
    return { to, cookies: { [cookie.provider]: token } }
  } catch (error) {
    const { status, sentence } = refusedIn(error, language)
    return askToSignIn(phones, { wrong: [{ field: 'provider', sentence }], status })
  }
}

async function comeFromProvider(
  phones: Phones,
  platform: Platform,
  { cookies, query, language }: MineRequest
): Promise<MineAnswer> {
  try {
    const token = await openSession(phones, await hearProvider(phones, { token: cookies[cookie.provider], query }))
    await leaveTrace(platform, await findSession(phones, token), 'done')
    return { to: minePages.file.path, cookies: { [cookie.session]: token, [cookie.provider]: undefined } }
  } catch (error) {
    const { status, code, sentence } = refusedIn(error, language)
    await leaveTrace(platform, undefined, code)
    return askToSignIn(phones, { wrong: [{ field: 'provider', sentence }], status })
  }
}

/** A refusal stands beside the question and keeps what was typed. */
async function sendCode(phones: Phones, { form, address, language }: MineRequest): Promise<MineAnswer> {
  const phone = form.phone ?? ''
  try {
    const { challenge } = await askCode(phones, phone, address)
    return { to: minePages.code.path, cookies: { [cookie.code]: challenge } }
  } catch (error) {
    const { status, sentence } = refusedIn(error, language)
    return askToSignIn(phones, { phone, wrong: [{ field: 'phone', sentence }], status })
  }
}

async function askForCode(phones: Phones, challenge = ''): Promise<MineAnswer> {
  const found = challengeForm.test(challenge) ? await findChallenge(phones, challenge) : undefined
  return found ? { page: 'code', data: { ...found, wrong: [] } } : { to: minePages.signIn.path }
}

async function enterCode(
  phones: Phones,
  platform: Platform,
  { form, cookies, language }: MineRequest
): Promise<MineAnswer> {
  const challenge = cookies[cookie.code] ?? ''
  if (!challengeForm.test(challenge)) return { to: minePages.signIn.path }
  try {
    const token = await openSession(phones, await checkCode(phones, challenge, form.code ?? ''))
    await leaveTrace(platform, await findSession(phones, token), 'done')
    return { to: minePages.file.path, cookies: { [cookie.session]: token, [cookie.code]: undefined } }
  } catch (error) {
    const { status, code, sentence } = refusedIn(error, language)
    await leaveTrace(platform, undefined, code)
    const asked = await findChallenge(phones, challenge)
    if (asked) return { page: 'code', status, data: { ...asked, wrong: [{ field: 'code', sentence }] } }
    return askToSignIn(phones, { wrong: [{ field: 'phone', sentence }], status })
  }
}

/** Who signed in shows in their own list of looks: it may have been somebody else with their phone. */
const leaveTrace = (platform: Platform, visitor: SignedIn | undefined, outcome: string): Promise<void> =>
  inTransaction(
    platform,
    { caller: visitor?.caller ?? nobody, operation: 'residents.sign-in', route: 'mine/enterCode', trace: 'changes' },
    async ctx => {
      if (ctx.caller.self) ctx.sawPeople([ctx.caller.self])
      ctx.trace({ detail: { outcome } })
    }
  )

async function endOwnAccount(ctx: Context): Promise<MineAnswer> {
  const { self } = ctx.caller
  if (!self) throw new Refusal('platform.sign-in')
  ctx.sawPeople([self])
  await endBinding(ctx, self)
  return { page: 'ended', data: {} }
}

function refusedIn(error: unknown, language: 'zh' | 'en'): { status: number; code: string; sentence: string } {
  if (!(error instanceof Refusal)) throw error
  return { status: error.status, code: error.code, sentence: error.say(language) }
}
