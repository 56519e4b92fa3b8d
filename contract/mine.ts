import type { Minute } from './bookings.ts'
import type { AppointmentQuestion, OwnAppointment } from './care-own.ts'
import type { CaseDetail, CaseLine, ConsentReceipt, MatterKey } from './cases.ts'
import type { Certificate } from './certificates.ts'
import type { PersonConsent } from './consents.ts'
import type { OpenEvent } from './events.ts'
import type { Outcome, VisitAbout, VisitHalf } from './field.ts'
import type { NoticeTopic, OpenNotice } from './notices.ts'
import type { FamilyWish, Offer, OfferKind } from './offers.ts'
import type { PersonLine } from './people.ts'
import type { Asked, Rendered } from './portal.ts'
import type { ArrivalField } from './residents.ts'
import type { ArchiveLine, ServiceArchive } from './support.ts'
import type { Day } from './values.ts'
import type { SaidVoice, VoiceKindKey } from './voice.ts'

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
  endAccount: {
    ...own('/my/account', 'Ends the account'),
    operation: 'residents.account',
    trace: 'changes'
  }
} satisfies Record<string, MineForm>
export type MineFormName = keyof typeof mineForms

/** What is wrong with an answer, beside the question it belongs to. */
export interface Wrong {
  field: string
  sentence: string
}

export interface OwnSeat extends Pick<PersonLine, 'enrolment' | 'seat' | 'bornOn' | 'sex' | 'address' | 'enrolled'> {
  /** The names of the areas from the district down. */
  office: string
  /** The name of the street, whose welcome pack is read by it. */
  street: string | null
  idMasked: string | null
  phoneMasked: string | null
  stayFrom: string | null
  knownFrom: string
}

export interface Look {
  at: string
  /** What was done in one minute, by its operations in law/operations.ts. */
  operations: string[]
  reason: string | null
  role: string | null
  office: string | null
  /** By the person from their own page. */
  own: boolean
  /** By somebody else from theirs: a parent or guardian. */
  kin: boolean
  refused: boolean
}

/** The last answer to one purpose. */
export interface OwnConsent extends Pick<PersonConsent, 'purpose' | 'state' | 'value'> {
  id: string
  words: string
  answeredAt: string
  keepUntil: string | null
  endedAt: string | null
}

export interface OwnBooking {
  id: string
  /** The name of the window. */
  window: string
  on: Day
  at: Minute
  matter: MatterKey
  /** The number once the window noted the arrival. */
  number: number | null
  /** The counter that calls it. */
  called: number | null
}

/** A visit of the grid worker that I asked for, and what came of it. */
export interface OwnVisit {
  id: string
  on: Day
  half: VisitHalf
  about: VisitAbout
  state: 'open' | 'called' | 'cancelled'
  outcome: Outcome | null
  /** It ended because they moved away. */
  gone: boolean
}

/** A way of being told of news, and whether it is wanted; the address masked, null where there is none to show. */
export interface OwnChannel {
  channel: 'sms' | 'email' | 'wechat'
  wanted: boolean
  address: string | null
  /** Whether there is an address to send to. */
  tied: boolean
}

/**
 * What somebody new asked for. Whether the register knew them, and what came of it, is told at the office to whoever stands there, and
 * never to a phone: it may be anybody's.
 */
export interface OwnArrival {
  state: 'waiting' | 'over'
  askedOn: Day
  dueOn: Day
  /** The names of the district, the street and the community. */
  place: string
  street: string
}

/** One question on the way to a booking or a visit: the answers given before it, and what may be answered. */
export interface BookQuestion {
  chosen: Record<string, string>
  /** `label` where the value does not name itself. */
  options: { value: string; label: string | null }[]
  wrong: Wrong[]
}

/** A certificate of mine, and the case it ended. */
export interface OwnCertificate extends Certificate {
  matter: MatterKey
  case: string
}

export interface OwnDraft {
  id: string
  matter: string
  variant: string
  savedAt: string
}

/** A paper that waits in a draft, sealed. */
export interface OwnDraftPaper {
  id: string
  paper: string
  kind: string
  bytes: number
  addedAt: string
}

/** What the register knows and the form does not ask again. */
export interface OwnKnown {
  name: string
  bornOn: string | null
  address: string | null
  idMasked: string | null
  phoneMasked: string | null
}

/** A child of mine as the register has it. */
export interface OwnChild {
  enrolment: string
  name: string
  bornOn: string | null
}

/** One question of a draft, what was answered before, and where it stands among the others. */
export interface OwnQuestion {
  draft: OwnDraft
  field: string
  said: string
  place: number
  of: number
  children: OwnChild[]
}

export interface OwnFile {
  name: string
  seats: OwnSeat[]
  notes: { purpose: string; text: string; writtenAt: string; expiresOn: string }[]
}

/** My service archive; who of the office wrote a line is told by its side, not by name. */
export interface OwnArchive extends Omit<NonNullable<ServiceArchive['open']>, 'lines'> {
  lines: Omit<ArchiveLine, 'by'>[]
}

/** What was put to me: colleagues are told by their side, not by name. */
export interface OwnOffer extends Omit<Offer, 'by' | 'steps' | 'may'> {
  steps: Omit<Offer['steps'][number], 'by'>[]
}

/** What each page is rendered from, beside what was asked. */
export interface MineData {
  /** `provider` is the name of the identity provider, where there is one. */
  signIn: { phone: string; wrong: Wrong[]; closed: boolean; provider: string | null }
  code: { tail: string; state: 'waiting' | 'sent' | 'failed'; received: string | null; wrong: Wrong[] }
  /** Signed in, and no file belongs to the phone or the subject: how the window binds it. */
  unbound: { way: 'phone' | 'provider'; pair: string; tail: string; arrival: OwnArrival | null }
  /** What was written so far, and the streets with their communities. */
  voice: {
    form: Record<string, string>
    wrong: Wrong[]
    offices: { code: number; name: string; communities: { code: number; name: string }[] }[]
  }
  voiceSent: { kind: VoiceKindKey; code: string; routeBy: Day; answerBy: Day }
  /** `asked`: a code was given; nothing may be found by it. */
  said: { code: string; asked: boolean; found: SaidVoice | null; wrong: Wrong[] }
  voices: { voices: SaidVoice[] }
  /** `code`: of the places that were just taken. */
  events: { events: OpenEvent[]; wrong: Wrong[]; code: string | null; givenBack: boolean }
  /** One question to somebody new: the answers given before are carried along and kept nowhere. */
  arrive: {
    field: ArrivalField
    chosen: Partial<Record<ArrivalField, string>>
    options: { value: string; label: string | null }[]
    wrong: Wrong[]
  }
  arriveCheck: { chosen: Partial<Record<ArrivalField, string>>; place: string; wrong: Wrong[] }
  file: OwnFile & { children: OwnChild[] }
  /** `speaksFor`: below fourteen a parent or guardian agrees and withdraws for the child (PIPL 31). */
  child: OwnFile & MineData['looks'] & MineData['consents'] & { speaksFor: boolean }
  cases: {
    cases: CaseLine[]
    receipts: ConsentReceipt[]
    /** Of those I act for, as long as I do; and whose authority ended, with its last day. */
    entrusted: CaseLine[]
    ended: { name: string; how: 'proxy' | 'guardian'; ended: string }[]
  }
  /** `entrusted`: of somebody I act for; it is read and nothing is done in it. `street`: whose welcome pack belongs to it. */
  case: { found: CaseDetail; wrong: Wrong[]; entrusted?: boolean; street?: string }
  say: { found: CaseDetail; said: string; wrong: Wrong[] }
  withdraw: { id: string; found: CaseDetail | null }
  certificates: { certificates: OwnCertificate[] }
  /** `entitled`: children of whom the subsidy was not claimed, for who agreed to be told. */
  apply: { drafts: OwnDraft[]; entitled: string[] }
  matter: { matter: string; variant: string; known: OwnKnown; wrong: Wrong[] }
  consent: { matter: string; variant: string; wrong: Wrong[] }
  question: OwnQuestion & { wrong: Wrong[] }
  check: {
    draft: OwnDraft
    known: OwnKnown
    form: Record<string, unknown>
    children: OwnChild[]
    papers: OwnDraftPaper[]
    /** The draft was begun on an earlier edition of the form: what is still asked was kept. */
    olderForm: boolean
    wrong: Wrong[]
  }
  looks: { looks: Look[]; most: number }
  consents: { consents: OwnConsent[] }
  /** `closed`: none of the windows that serve this person takes bookings. */
  bookings: { bookings: OwnBooking[]; closed: boolean }
  bookWindow: BookQuestion
  bookDay: BookQuestion
  bookTime: BookQuestion
  bookMatter: BookQuestion
  /** `open`: whether any clinic takes appointments. */
  appointments: { appointments: OwnAppointment[]; open: boolean }
  newAppointment: AppointmentQuestion & { wrong: Wrong[] }
  /** `closed`: why none can be asked for just now. */
  visits: { visits: OwnVisit[]; closed: 'no-grid' | 'no-calls' | 'one-is-open' | null }
  visitDay: BookQuestion
  visitHalf: BookQuestion
  visitAbout: BookQuestion
  account: {
    ways: { phone: string | null; boundAt: string }[]
    channels: OwnChannel[]
    messages: { channel: OwnChannel['channel']; state: 'waiting' | 'sent' | 'failed'; at: string }[]
  }
  /** `around`: whether messages about where I live are wanted. */
  notices: { notices: OpenNotice[]; topics: { topic: NoticeTopic; wanted: boolean }[]; around: boolean }
  notice: { notice: OpenNotice | null }
  /** `contacts`: by name, who is there for the family; `street` leads to its welcome pack. */
  support: {
    case: string
    mayBe: OfferKind[]
    wish: FamilyWish | null
    offers: OwnOffer[]
    contacts: string[]
    street: string | null
    said: string
    wrong: Wrong[]
  }
  /** `said` is what was typed and not taken. */
  archive: { open: OwnArchive | null; said: string; wrong: Wrong[] }
  mail: { mail: string; wrong: Wrong[] }
  mailCode: { wrong: Wrong[] }
  /** The account was ended just now. */
  ended: Record<string, never>
}

export interface MineRenderer {
  renderMine: <N extends keyof MineData>(name: N, asked: Asked, data: MineData[N]) => Rendered
}
