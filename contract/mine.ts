import type { MineData } from './mine-data.ts'
import type { Asked, Rendered } from './portal.ts'

/**
 * A resident's own page: rendered on the server as those of the portal, and shown to one person about one person. `resident`
 * is who signed in and was bound at the window.
 */
export interface MinePage {
  path: `/my${string}`
  summary: string
  needs: 'anyone' | 'resident'
  operation: string
  trace: 'none' | 'reads-people'
}

const own = (path: MinePage['path'], summary: string): MinePage => ({
  path,
  summary,
  needs: 'resident',
  operation: 'people.own-file',
  trace: 'reads-people'
})
/** What one does there shows in one's own list of looks: it may have been somebody else with the phone. */
const applies = (path: MinePage['path'], summary: string): MineForm => ({
  ...own(path, summary),
  operation: 'residents.apply',
  trace: 'changes'
})
/** What one asked for; the reading of it is told to nobody, not even to oneself. */
const ownCases = (path: MinePage['path'], summary: string): MinePage => ({
  ...own(path, summary),
  operation: 'residents.own-cases'
})
/** Voluntary care: not even that somebody looked is kept, for that would be kept of whom. */
const ofCare = (path: MinePage['path'], summary: string) =>
  ({ path, summary, needs: 'resident', operation: 'care.appointments', trace: 'none' }) as const
const open = (path: MinePage['path'], summary: string): MinePage => ({
  path,
  summary,
  needs: 'anyone',
  operation: 'residents.sign-in',
  trace: 'none'
})

export const minePages = {
  signIn: open('/my/sign-in', 'Asks for the phone'),
  code: open('/my/code', 'Asks for the code that was sent'),
  provider: open('/my/provider', 'Leads to the identity provider'),
  signedIn: open('/my/signed-in', 'Where the identity provider leads back to'),
  arrive: {
    ...open('/my/arrive', 'Asks somebody new, one question after the other, what the community needs to register them'),
    operation: 'residents.arrive'
  },
  file: own('/my', 'My file as the register knows it'),
  child: {
    ...own('/my/children/:id', 'The file of a minor child: facts, notes, who looked, consents'),
    operation: 'people.child-file'
  },
  cases: ownCases('/my/cases', 'What I asked for, and how far it is'),
  case: ownCases('/my/cases/:id', 'One case of mine: every step, the clock, the decision with its reasons'),
  say: ownCases('/my/cases/:id/say', 'What I wish to say in a case, or against what came out'),
  withdraw: ownCases('/my/cases/:id/withdraw', 'Whether I really withdraw a case'),
  certificates: ownCases('/my/certificates', 'My certificates, and whether they hold'),
  apply: ownCases('/my/apply', 'What one may ask for, why and how fast'),
  matter: ownCases('/my/apply/:matter', 'One matter: which variant, what it needs, what is known already'),
  question: ownCases('/my/drafts/:id/:field', 'One question of a form'),
  check: ownCases('/my/drafts/:id', 'All answers before they are handed in'),
  looks: own('/my/looks', 'Who looked at my file'),
  consents: own('/my/consents', 'What I agreed to, and the way to withdraw it'),
  bookings: {
    ...own('/my/bookings', 'When I come to the window, and the way to cancel it'),
    operation: 'bookings.window'
  },
  book: {
    ...own('/my/book', 'Asks for window, day, time and matter, one after the other'),
    operation: 'bookings.window'
  },
  appointments: ofCare('/my/appointments', 'My appointments at clinics, and the way to withdraw them'),
  newAppointment: ofCare('/my/appointments/new', 'Asks for service, clinic and time, and whether one agrees'),
  visits: {
    ...own('/my/visits', 'The visits I asked for, and the way to take one back'),
    operation: 'field.visit'
  },
  visit: {
    ...own('/my/visit', 'Asks for day, half of the day and what it is about, one after the other'),
    operation: 'field.visit'
  },
  notices: {
    ...own('/my/notices', 'Notices for where I live and of what I asked for, and which I want'),
    operation: 'notices.own'
  },
  notice: { ...own('/my/notices/:id', 'One notice'), operation: 'notices.own' },
  voice: { ...open('/my/voice', 'Asks what one wishes to say to an office, and of whom'), operation: 'voice.petition' },
  said: { ...open('/my/voice/said', 'Asks for the code of a receipt'), operation: 'voice.petition' },
  events: {
    ...open('/my/events', 'What is on in the streets, and the way to sign up without a name'),
    operation: 'organisation.publicity'
  },
  voices: { ...own('/my/voices', 'What I said to offices, and what they answered'), operation: 'voice.petition' },
  support: {
    ...ownCases('/my/cases/:id/support', 'What was put to me in my case, and how my family wishes to be visited'),
    operation: 'support.offers'
  },
  archive: {
    ...own('/my/archive', 'My service archive, or what one is before I open it'),
    operation: 'support.archive'
  },
  private: {
    path: '/my/private',
    summary: 'The way to somebody trained, with the phones of help; nothing of what was told is shown',
    needs: 'resident',
    operation: 'support.tell',
    trace: 'none'
  },
  mail: { ...own('/my/mail', 'Asks for the address of e-mail'), operation: 'residents.messages' },
  mailCode: { ...own('/my/mail/code', 'Asks for the code that was sent there'), operation: 'residents.messages' },
  wechat: {
    ...own('/my/wechat', 'Leads to WeChat, which tells which follower this is'),
    operation: 'residents.messages'
  },
  followed: {
    path: '/my/wechat/back',
    summary: 'Where WeChat leads back to',
    needs: 'resident',
    operation: 'residents.messages',
    trace: 'reads-people'
  },
  account: own('/my/account', 'What I sign in with, and the way to end it')
} satisfies Record<string, MinePage>
export type MinePageName = keyof typeof minePages

/** What a page sends: it answers with another page, or the same one with what is to be mended. */
export interface MineForm {
  path: `/my${string}`
  summary: string
  needs: 'anyone' | 'resident'
  operation: string
  trace: 'none' | 'changes'
  /** A file comes with it (multipart). */
  file?: true
  /** How often a minute from one account or address; unset leaves the general limit. */
  perMinute?: number
}

export const mineForms = {
  askCode: { ...open('/my/sign-in', 'Sends a code to a phone'), trace: 'none' },
  enterCode: { ...open('/my/code', 'Signs in with the code'), trace: 'none' },
  signOut: { ...open('/my/sign-out', 'Ends the session'), trace: 'none' },
  sendVoice: {
    ...open('/my/voice', 'Says it; with the code that is answered one follows it'),
    operation: 'voice.petition',
    trace: 'changes',
    perMinute: 10
  },
  signUp: {
    ...open('/my/events', 'Takes places at an event by a code; nobody is named'),
    operation: 'organisation.publicity',
    trace: 'changes',
    perMinute: 10
  },
  giveBack: {
    ...open('/my/events/back', 'Gives places back by their code'),
    operation: 'organisation.publicity',
    trace: 'changes',
    perMinute: 10
  },
  followVoice: {
    ...open('/my/voice/said', 'What came of it, by its code; rates the answer once, or asks for a review'),
    operation: 'voice.petition',
    trace: 'changes',
    perMinute: 30
  },
  askArrival: {
    ...open('/my/arrive', 'Takes one answer of somebody new, and at the end asks the community to register them'),
    operation: 'residents.arrive',
    trace: 'changes'
  },
  takeBackArrival: {
    ...open('/my/arrive/back', 'Takes back what somebody new asked for; what they told is destroyed at once'),
    operation: 'residents.arrive',
    trace: 'changes'
  },
  takePaper: {
    ...ownCases('/my/cases/:id/paper', 'A letter, receipt or notice of mine as a PDF'),
    operation: 'certificates.issue',
    trace: 'changes'
  },
  begin: applies('/my/apply/:matter', 'Begins to ask, or registers by separate consent'),
  answer: applies('/my/drafts/:id/:field', 'Keeps one answer'),
  addDraftPaper: {
    ...applies('/my/drafts/:id/papers', 'Adds a paper to a draft as a photograph or a PDF'),
    file: true
  },
  removeDraftPaper: applies('/my/drafts/:id/remove', 'Takes a paper out of a draft'),
  discard: applies('/my/drafts/:id/discard', 'Deletes a draft'),
  handIn: applies('/my/drafts/:id', 'Hands the form in; twice is one case'),
  bring: { ...applies('/my/cases/:id/papers', 'Brings a paper as a photograph or a PDF'), file: true },
  sayIt: applies('/my/cases/:id/say', 'A statement in a case, or an objection'),
  endAuthority: applies('/my/cases/:id/authority', 'Takes back the authority of whoever came for me'),
  withdrawCase: applies('/my/cases/:id/withdraw', 'Withdraws a case'),
  withdrawConsent: {
    ...own('/my/consents', 'Withdraws a consent; what was held by it is destroyed at once'),
    operation: 'people.consent-vault',
    trace: 'changes'
  },
  withdrawChildConsent: {
    ...own('/my/children/:id', 'Withdraws what was agreed to for a child below fourteen'),
    operation: 'people.consent-vault',
    trace: 'changes'
  },
  setChannel: {
    ...own('/my/messages', 'Says by what I am told of news, or not'),
    operation: 'residents.messages',
    trace: 'changes'
  },
  wishNotices: {
    ...own('/my/notices', 'Says of what I want to be told, or not any more'),
    operation: 'notices.own',
    trace: 'changes'
  },
  answerOffer: {
    ...ownCases('/my/cases/:id/support', 'Agrees to what was put to me, declines it or calls it off'),
    operation: 'support.offers',
    trace: 'changes'
  },
  wishFamily: {
    ...ownCases('/my/cases/:id/wish', 'Says whether and how my family wishes to be visited'),
    operation: 'support.offers',
    trace: 'changes'
  },
  openArchive: {
    ...own('/my/archive', 'Opens my service archive by separate consent'),
    operation: 'support.archive',
    trace: 'changes'
  },
  addToArchive: {
    ...own('/my/archive/lines', 'Adds to my service archive'),
    operation: 'support.archive',
    trace: 'changes'
  },
  closeArchive: {
    ...own('/my/archive/close', 'Closes my service archive; all of it is deleted at once'),
    operation: 'support.archive',
    trace: 'changes'
  },
  tellOwn: {
    path: '/my/private',
    summary: 'Tells somebody trained how one is safely reached; who sent it is kept nowhere but in what is sealed',
    needs: 'resident',
    operation: 'support.tell',
    trace: 'none',
    perMinute: 5
  },
  giveMail: {
    ...own('/my/mail', 'Sends a code to an address of e-mail'),
    operation: 'residents.messages',
    trace: 'changes'
  },
  confirmMail: {
    ...own('/my/mail/code', 'Confirms the address by the code'),
    operation: 'residents.messages',
    trace: 'changes'
  },
  bookVisit: { ...own('/my/book', 'Books a time at the window'), operation: 'bookings.window', trace: 'changes' },
  cancelBooking: { ...own('/my/bookings', 'Cancels a booking'), operation: 'bookings.window', trace: 'changes' },
  bookAppointment: ofCare('/my/appointments/new', 'Books an appointment at a clinic'),
  withdrawAppointment: ofCare('/my/appointments', 'Withdraws an appointment; nothing is left of it'),
  tellAppointment: ofCare('/my/appointments/consent', 'Lets the clinic say that it took place, or not any more'),
  askVisit: { ...own('/my/visit', 'Asks the grid worker to come'), operation: 'field.visit', trace: 'changes' },
  takeBackVisit: { ...own('/my/visits', 'Takes a visit back'), operation: 'field.visit', trace: 'changes' },
  wishCalls: {
    ...own('/my/visits/calls', 'Says that nobody may call at my door, or that they may again'),
    operation: 'field.calls',
    trace: 'changes'
  },
  endAccount: {
    ...own('/my/account', 'Ends the account'),
    operation: 'residents.account',
    trace: 'changes'
  }
} satisfies Record<string, MineForm>
export type MineFormName = keyof typeof mineForms

export interface MineRenderer {
  renderMine: <N extends keyof MineData>(name: N, asked: Asked, data: MineData[N]) => Rendered
}
