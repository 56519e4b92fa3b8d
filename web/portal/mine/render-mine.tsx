import type { ReactNode } from 'react'
import type { MineRenderer } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { findMatter } from '../../../law/matters.ts'
import { documentOf } from '../document.tsx'
import { type PortalText, type View, viewOf } from '../view.ts'
import { ApplyPage, ConsentQuestionPage, MatterPage } from './apply-pages.tsx'
import { AppointmentsPage, appointmentTitle, NewAppointmentPage } from './appointment-pages.tsx'
import { ArchivePage } from './archive-page.tsx'
import { ArriveCheckPage, ArrivePage, arriveTitle } from './arrival-pages.tsx'
import { BookingsPage, BookPage } from './booking-pages.tsx'
import { CasePage } from './case-page.tsx'
import { CasesPage, CertificatesPage } from './cases-page.tsx'
import { ConsentsPage } from './consents-page.tsx'
import { CheckPage, QuestionPage, questionTitle } from './draft-pages.tsx'
import { EventsPage } from './events-page.tsx'
import { AccountPage, ChildPage, FilePage } from './file-page.tsx'
import { LooksPage } from './looks-page.tsx'
import { MailCodePage, MailPage } from './message-pages.tsx'
import { NoticePage, NoticesPage } from './notice-pages.tsx'
import { PrivatePage } from './private-page.tsx'
import { SayPage, sayTitle, WithdrawPage } from './say-pages.tsx'
import { CodePage, EndedPage, SignInPage, UnboundPage } from './sign-in-pages.tsx'
import { SupportPage } from './support-page.tsx'
import { VisitPage, VisitsPage } from './visit-pages.tsx'
import { SaidPage, VoicePage, VoiceSentPage, VoicesPage } from './voice-pages.tsx'

type Pages = {
  [N in keyof MineData]: {
    title: PortalText | ((view: View, data: MineData[N]) => string)
    Body: (props: { view: View; data: MineData[N] }) => ReactNode
  }
}

const pages: Pages = {
  signIn: { title: 'mine.signIn.title', Body: SignInPage },
  code: { title: 'mine.code.title', Body: CodePage },
  unbound: { title: 'mine.unbound.title', Body: UnboundPage },
  arrive: { title: arriveTitle, Body: ArrivePage },
  arriveCheck: { title: 'mine.arrival.check', Body: ArriveCheckPage },
  file: { title: 'mine.file.title', Body: FilePage },
  child: { title: ({ t }, { name }) => t('mine.child.title', { name }), Body: ChildPage },
  cases: { title: 'mine.cases.title', Body: CasesPage },
  case: { title: 'mine.case.title', Body: CasePage },
  say: { title: sayTitle, Body: SayPage },
  withdraw: { title: 'mine.withdraw.title', Body: WithdrawPage },
  certificates: { title: 'mine.certificates.title', Body: CertificatesPage },
  apply: { title: 'mine.apply.title', Body: ApplyPage },
  matter: { title: ({ either }, { matter }) => matterTitle(either, matter), Body: MatterPage },
  consent: { title: 'mine.apply.consentTitle', Body: ConsentQuestionPage },
  question: { title: questionTitle, Body: QuestionPage },
  check: { title: 'mine.check.title', Body: CheckPage },
  looks: { title: 'mine.looks.title', Body: LooksPage },
  consents: { title: 'mine.consents.title', Body: ConsentsPage },
  bookings: { title: 'mine.bookings.title', Body: BookingsPage },
  bookWindow: { title: 'mine.book.window', Body: props => <BookPage asking="window" {...props} /> },
  bookDay: { title: 'mine.book.on', Body: props => <BookPage asking="on" {...props} /> },
  bookTime: { title: 'mine.book.at', Body: props => <BookPage asking="at" {...props} /> },
  bookMatter: { title: 'mine.book.matter', Body: props => <BookPage asking="matter" {...props} /> },
  appointments: { title: 'mine.appointments.title', Body: AppointmentsPage },
  newAppointment: { title: appointmentTitle, Body: NewAppointmentPage },
  visits: { title: 'mine.visits.title', Body: VisitsPage },
  visitDay: { title: 'mine.visit.on', Body: props => <VisitPage asking="on" {...props} /> },
  visitHalf: { title: 'mine.visit.half', Body: props => <VisitPage asking="half" {...props} /> },
  visitAbout: { title: 'mine.visit.about', Body: props => <VisitPage asking="about" {...props} /> },
  account: { title: 'mine.account.title', Body: AccountPage },
  notices: { title: 'mine.notices.title', Body: NoticesPage },
  notice: { title: ({ t }, { notice }) => notice?.title ?? t('mine.notice.title'), Body: NoticePage },
  support: { title: 'mine.support.title', Body: SupportPage },
  archive: { title: 'mine.archive.title', Body: ArchivePage },
  private: { title: 'mine.private.title', Body: PrivatePage },
  voice: { title: 'say.title', Body: VoicePage },
  voiceSent: { title: 'say.sent', Body: VoiceSentPage },
  said: { title: 'say.said', Body: SaidPage },
  events: { title: 'events.title', Body: EventsPage },
  voices: { title: 'say.ownTitle', Body: VoicesPage },
  mail: { title: 'mine.mail.title', Body: MailPage },
  mailCode: { title: 'mine.mailCode.title', Body: MailCodePage },
  ended: { title: 'mine.ended.title', Body: EndedPage }
}

/** Which pages lead on to the others, and to the way out. */
const signedIn: Partial<Record<keyof MineData, 'file' | 'out-only'>> = {
  unbound: 'out-only',
  arrive: 'out-only',
  arriveCheck: 'out-only',
  file: 'file',
  child: 'file',
  cases: 'file',
  case: 'file',
  say: 'file',
  withdraw: 'file',
  certificates: 'file',
  apply: 'file',
  matter: 'file',
  consent: 'file',
  question: 'file',
  check: 'file',
  looks: 'file',
  consents: 'file',
  bookings: 'file',
  bookWindow: 'file',
  bookDay: 'file',
  bookTime: 'file',
  bookMatter: 'file',
  appointments: 'file',
  newAppointment: 'file',
  visits: 'file',
  visitDay: 'file',
  visitHalf: 'file',
  visitAbout: 'file',
  notices: 'file',
  notice: 'file',
  archive: 'file',
  private: 'file',
  support: 'file',
  voices: 'file',
  mail: 'file',
  mailCode: 'file',
  account: 'file'
}

const matterTitle = (either: View['either'], key: string): string => {
  const matter = findMatter(key)!
  return either(matter.titleZh, matter.titleEn)
}

export const renderMine: MineRenderer['renderMine'] = (name, asked, data) => {
  const view = viewOf(asked)
  const { title, Body } = pages[name]
  const heading = typeof title === 'string' ? view.t(title) : title(view, data)
  const wrong = 'wrong' in data && (data.wrong as unknown[]).length > 0
  const html = documentOf({
    view,
    title: heading,
    head: wrong ? view.t('mine.wrongTitle', { title: heading }) : heading,
    mine: signedIn[name] ?? 'stranger',
    children: <Body view={view} data={data} />
  })
  return { status: 200, html }
}
