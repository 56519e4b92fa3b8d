import type { Minute } from './bookings.ts'
import type { AppointmentQuestion, OwnAppointment } from './care-own.ts'
import type { CaseDetail, CaseLine, ConsentReceipt, MatterKey } from './cases.ts'
import type { Certificate } from './certificates.ts'
import type { PersonConsent } from './consents.ts'
import type { OpenEvent } from './events.ts'
import type { Outcome, VisitAbout, VisitHalf } from './field-data.ts'
import type { NoticeTopic, OpenNotice } from './notices.ts'
import type { FamilyWish, Offer, OfferKind } from './offers.ts'
import type { PersonLine } from './people.ts'
import type { ArrivalField } from './residents.ts'
import type { ArchiveLine, ServiceArchive } from './support.ts'
import type { Exchange } from './two-ends.ts'
import type { ToldFact, WhoCounts } from './two-ends-message.ts'
import type { Day } from './values.ts'
import type { SaidVoice, VoiceKindKey } from './voice.ts'

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

/** What two places settle about me: who asked whom, how far it is, what was told of me, and who counts me today. */
export interface OwnExchange extends Pick<Exchange, 'id' | 'kind' | 'state' | 'turn'> {
  /** The names of the two places from the city down. */
  asking: string
  asked: string
  openedOn: Day
  dueOn: Day
  closedOn: Day | null
  /** Whether the other place is asked to take me on; others of the same exchange may have asked for it and not I. */
  handed: boolean
  facts: ToldFact[]
  hukou: WhoCounts
  living: WhoCounts
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
  /** It ended because they moved away. */
  gone: boolean
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
  exchanges: OwnExchange[]
}

/** My service archive; who of the office wrote a line is told by its side, not by name. */
export interface OwnArchive extends Omit<NonNullable<ServiceArchive['open']>, 'lines'> {
  lines: Omit<ArchiveLine, 'by'>[]
}

/** What was put to me: colleagues are told by their side, not by name. */
export interface OwnOffer extends Omit<Offer, 'by' | 'steps' | 'may'> {
  steps: Omit<Offer['steps'][number], 'by'>[]
}

/** Where a hospital lets a family through without waiting, as it was published. */
export interface OwnChannelOfCare {
  key: string
  hospitalZh: string
  hospitalEn: string
  deskZh: string
  deskEn: string
  phone: string
  source: string
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
  visits: { visits: OwnVisit[]; closed: 'no-grid' | 'no-calls' | 'one-is-open' | null; mayWish: boolean }
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
    contacts: { name: string; phone: string | null }[]
    /** Green channels that the own district published and that hold today. */
    channels: readonly OwnChannelOfCare[]
    street: string | null
    said: string
    wrong: Wrong[]
  }
  /** `said` is what was typed and not taken. */
  archive: { open: OwnArchive | null; said: string; wrong: Wrong[] }
  /** `open`: somebody trained is in post where this person lives. `due`: it was told just now, and is looked into by then. */
  private: { open: boolean; due: Day | null; wrong: Wrong[] }
  mail: { mail: string; wrong: Wrong[] }
  mailCode: { wrong: Wrong[] }
  /** The account was ended just now. */
  ended: Record<string, never>
}
