import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnFile, OwnSeat } from '../../../contract/mine-data.ts'
import type { NotePurpose } from '../../../contract/notes.ts'
import { Facts } from '../../../ui/facts.tsx'
import { life } from '../../../ui/texts/life.ts'
import { sayIn } from '../../../ui/texts/say.ts'
import type { View } from '../view.ts'
import { OneConsent } from './consents-page.tsx'
import { Exchanges } from './exchanges.tsx'
import { Looks } from './looks-page.tsx'
import { MessagesSection } from './message-pages.tsx'
import { WelcomeLink } from './welcome-link.tsx'

export function FilePage({
  view,
  data: { name, seats, notes, exchanges, children }
}: {
  view: View
  data: MineData['file']
}) {
  const { t, day } = view
  const home = seats.find(({ seat, enrolled }) => seat === 'living' && enrolled)
  return (
    <>
      <p className="lead">{t('mine.file.lead', { name })}</p>
      <Recorded view={view} seats={seats} notes={notes} exchanges={exchanges} />
      {home?.street && <WelcomeLink view={view} street={home.street} />}
      {children.length > 0 && (
        <section className="chapter" aria-labelledby="children">
          <h2 id="children">{t('mine.file.children')}</h2>
          <ul>
            {children.map(child => (
              <li key={child.enrolment}>
                <a href={minePages.child.path.replace(':id', child.enrolment)} lang="zh-CN">
                  {child.name}
                </a>
                {child.bornOn && ` ${day(child.bornOn)}`}
              </li>
            ))}
          </ul>
          <p className="aside">{t('mine.file.childrenWords')}</p>
        </section>
      )}
      <Mend view={view} />
    </>
  )
}

/** The same parts as of one's own file, read for a child. */
export function ChildPage({
  view,
  data: { seats, notes, exchanges, looks, most, consents, speaksFor }
}: {
  view: View
  data: MineData['child']
}) {
  const { t } = view
  const path = mineForms.withdrawChildConsent.path.replace(':id', seats[0]!.enrolment)
  return (
    <>
      <p className="lead">{t('mine.child.lead')}</p>
      <Recorded view={view} seats={seats} notes={notes} exchanges={exchanges} />
      <section className="chapter" aria-labelledby="consents">
        <h2 id="consents">{t('mine.child.consents')}</h2>
        {consents.length === 0 && <p>{t('mine.child.noConsents')}</p>}
        {consents.map(consent => (
          <OneConsent key={consent.id} view={view} consent={consent} endBy={speaksFor ? path : undefined} />
        ))}
        {!speaksFor && consents.some(({ state }) => state === 'given') && <p>{t('mine.child.withdraw')}</p>}
      </section>
      <section className="chapter" aria-labelledby="looks">
        <h2 id="looks">{t('mine.nav.looks')}</h2>
        <p>{t('mine.looks.lead', { n: most })}</p>
        <Looks view={view} looks={looks} />
      </section>
      <Mend view={view} />
      <p>
        <a href={minePages.file.path}>{t('mine.child.back')}</a>
      </p>
    </>
  )
}

function Recorded({ view, seats, notes, exchanges }: { view: View } & Pick<OwnFile, 'seats' | 'notes' | 'exchanges'>) {
  const { t, moment, day, language } = view
  const say = sayIn(life, language)
  return (
    <>
      {seats.map(seat => (
        <SeatCard key={seat.enrolment} view={view} seat={seat} />
      ))}
      {exchanges.length > 0 && <Exchanges view={view} exchanges={exchanges} />}
      <section className="chapter" aria-labelledby="notes">
        <h2 id="notes">{t('mine.file.notes')}</h2>
        {notes.length === 0 && <p>{t('mine.file.noNotes')}</p>}
        {notes.map(({ purpose, text, writtenAt, expiresOn }) => (
          <div key={writtenAt} className="card">
            <p>
              <strong>{say(`note.purpose.${purpose as NotePurpose}`)}</strong>
            </p>
            <p lang="zh-CN">{text}</p>
            <p className="aside">{t('mine.file.noteUntil', { at: moment(writtenAt), until: day(expiresOn) })}</p>
          </div>
        ))}
      </section>
    </>
  )
}

function Mend({ view: { t } }: { view: View }) {
  return (
    <section className="chapter" aria-labelledby="wrong">
      <h2 id="wrong">{t('mine.file.wrongTitle')}</h2>
      <p>{t('mine.file.wrongWords')}</p>
    </section>
  )
}

function SeatCard({ view, seat }: { view: View; seat: OwnSeat }) {
  const { t, day } = view
  const { enrolment, seat: where, office, address, bornOn, idMasked, phoneMasked, stayFrom, knownFrom, enrolled } = seat
  const none = t('mine.file.none')
  const facts: [string, string][] = [
    [t('mine.file.office'), office],
    [t('mine.file.address'), address ?? none],
    [t('mine.file.born'), bornOn ? day(bornOn) : none],
    [t('mine.file.id'), idMasked ?? none],
    [t('mine.file.phone'), phoneMasked ?? none],
    ...(stayFrom ? [[t('mine.file.stay'), day(stayFrom)] as [string, string]] : []),
    [t('mine.file.known'), day(knownFrom)]
  ]
  return (
    <section className="card" aria-labelledby={enrolment}>
      <h2 id={enrolment}>
        {t(where === 'living' ? 'mine.file.living' : 'mine.file.hukou')}{' '}
        {!enrolled && <span className="mark mark-D">{t('mine.file.closed')}</span>}
      </h2>
      <Facts facts={facts} />
    </section>
  )
}

export function AccountPage({ view, data: { ways, channels, messages } }: { view: View; data: MineData['account'] }) {
  const { t, moment } = view
  return (
    <>
      {ways.map(({ phone, boundAt }) => (
        <p key={boundAt} className="lead">
          {phone === null
            ? t('mine.account.provider', { at: moment(boundAt) })
            : t('mine.account.lead', { phone, at: moment(boundAt) })}
        </p>
      ))}
      <MessagesSection view={view} channels={channels} messages={messages} />
      <section className="chapter" aria-labelledby="end">
        <h2 id="end">{t('mine.account.end')}</h2>
        <p>{t('mine.account.endWords')}</p>
        <form method="post" action={mineForms.endAccount.path}>
          <button type="submit">{t('mine.account.end')}</button>
        </form>
      </section>
    </>
  )
}
