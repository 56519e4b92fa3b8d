import type { ReactNode } from 'react'
import type { OwnAppointment } from '../../../contract/care-own.ts'
import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { careConsents } from '../../../law/care-consents.ts'
import { careServices } from '../../../law/care-services.ts'
import type { View } from '../view.ts'
import { WrongAnswers } from './form-parts.tsx'

const serviceOf = ({ either }: View, key: string): string => {
  const { titleZh, titleEn } = careServices.find(one => one.key === key)!
  return either(titleZh, titleEn)
}

const timeOf = ({ t, day }: View, time: string): string => {
  const [on = '', half] = time.split(' ')
  return `${day(on)} ${t(`mine.book.weekday.${new Date(on).getUTCDay() as 0}`)} ${t(`mine.appointments.${half as 'morning'}`)}`
}

export function AppointmentsPage({
  view,
  data: { appointments, open }
}: {
  view: View
  data: MineData['appointments']
}) {
  const { t, to } = view
  return (
    <>
      <p className="lead">{t('mine.appointments.lead')}</p>
      {appointments.length === 0 && open && <p>{t('mine.appointments.none')}</p>}
      {appointments.map(appointment => (
        <OneAppointment key={appointment.id} view={view} appointment={appointment} />
      ))}
      {open ? (
        <p>
          <a className="next" href={minePages.newAppointment.path}>
            {t('mine.appointments.book')}
          </a>
        </p>
      ) : (
        <p>
          {t('mine.appointments.closed')} <a href={to('/supplies')}>{t('mine.appointments.where')}</a>
        </p>
      )}
      <p className="aside">{t('mine.appointments.kept')}</p>
    </>
  )
}

/** The voucher: what it is for, where and when, and the code that is shown there instead of a name. */
function OneAppointment({ view, appointment }: { view: View; appointment: OwnAppointment }) {
  const { t, language } = view
  const { id, service, clinic, on, half, code, outcome, reminded, stands } = appointment
  const colon = language === 'zh' ? '：' : ': '
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{serviceOf(view, service)}</h2>
      <p>
        {timeOf(view, `${on} ${half}`)}
        <br />
        <span lang="zh-CN">
          {clinic.name} · {clinic.address}
        </span>
        <br />
        {t('mine.appointments.hours')}
        {colon}
        <span lang="zh-CN">{clinic.hours}</span>
        {clinic.phone && (
          <>
            <br />
            {t('mine.appointments.phone')}
            {colon}
            <a href={`tel:${clinic.phone}`}>{clinic.phone}</a>
          </>
        )}
      </p>
      {!stands && outcome === null ? (
        <p className="mark mark-D">{t('mine.appointments.broken')}</p>
      ) : (
        <p>
          {t('mine.appointments.code')}
          {colon}
          <strong>{code}</strong>
          <br />
          <span className="aside">{t('mine.appointments.showCode')}</span>
        </p>
      )}
      {outcome && (
        <p>
          <strong>{t(`mine.appointments.outcome.${outcome}`)}</strong>
        </p>
      )}
      {reminded && outcome === null && <p className="aside">{t('mine.appointments.reminded')}</p>}
      <Telling view={view} appointment={appointment} />
      <form method="post" action={mineForms.withdrawAppointment.path}>
        <input type="hidden" name="appointment" value={id} />
        <button type="submit" aria-describedby={id}>
          {t('mine.appointments.withdraw')}
        </button>
      </form>
    </section>
  )
}

/** Whether the clinic may say that it took place; the words stand beside the button that agrees. */
function Telling({ view: { t, either }, appointment: { id, tells } }: { view: View; appointment: OwnAppointment }) {
  const { textZh, textEn } = careConsents.tell
  return (
    <form method="post" action={mineForms.tellAppointment.path}>
      <input type="hidden" name="appointment" value={id} />
      <input type="hidden" name="tells" value={tells ? 'no' : 'yes'} />
      <p>{t(tells ? 'mine.appointments.tells' : 'mine.appointments.silent')}</p>
      <details>
        <summary>{t('mine.appointments.words')}</summary>
        <blockquote>{either(textZh, textEn)}</blockquote>
      </details>
      <button type="submit" aria-describedby={id}>
        {t(tells ? 'mine.appointments.stopTelling' : 'mine.appointments.letTell')}
      </button>
    </form>
  )
}

type Asking = MineData['newAppointment']

/** With more than these one looks by words, as on the public list. */
const mostUnsought = 8

const noneOf = {
  service: 'mine.appointments.closed',
  clinic: 'mine.appointment.noneFound',
  time: 'mine.appointment.noneFree',
  agree: 'mine.appointment.noneFree'
} as const

export const appointmentTitle = ({ t }: View, { asking }: Asking): string => t(`mine.appointment.${asking}`)

/** One question a page, native radio buttons, the answers given before it carried along. The last one asks whether one agrees, and sends. */
export function NewAppointmentPage({ view, data }: { view: View; data: Asking }): ReactNode {
  const { t } = view
  const { asking, chosen, clinics, wrong } = data
  const said = [
    chosen.service && serviceOf(view, chosen.service),
    chosen.clinic && clinics[0]!.name,
    chosen.time && timeOf(view, chosen.time)
  ].filter(Boolean)
  const last = asking === 'agree'
  const found = { service: data.services, clinic: clinics, time: data.times, agree: [true] }[asking]
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      {said.length > 0 && <p className="lead">{t('mine.appointment.chosen', { what: said.join(' · ') })}</p>}
      {asking === 'clinic' && <FindClinic view={view} data={data} />}
      {found.length === 0 ? (
        <p>{t(noneOf[asking])}</p>
      ) : (
        <form method={last ? 'post' : 'get'} action={minePages.newAppointment.path} className="question">
          {Object.entries(chosen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {last ? <Agreeing view={view} /> : <Choices view={view} data={data} />}
          <button type="submit">{t(last ? 'mine.appointment.done' : 'mine.appointment.next')}</button>
        </form>
      )}
      <p>
        <a href={minePages.newAppointment.path}>{t('mine.appointment.back')}</a> ·{' '}
        <a href={minePages.appointments.path}>{t('mine.appointments.title')}</a>
      </p>
    </>
  )
}

function FindClinic({ view: { t }, data: { chosen, looked } }: { view: View; data: Asking }) {
  if (looked.of <= mostUnsought) return null
  return (
    <search className="search">
      <form className="find" action={minePages.newAppointment.path} method="get">
        <input type="hidden" name="service" value={chosen.service} />
        <p className="field field-wide">
          <label htmlFor="q">{t('supplies.q')}</label>
          <input id="q" name="q" type="search" defaultValue={looked.q} maxLength={80} />
        </p>
        <button type="submit">{t('supplies.go')}</button>
      </form>
    </search>
  )
}

function Choices({ view, data: { asking, services, clinics, times } }: { view: View; data: Asking }) {
  const { t } = view
  const options =
    asking === 'service'
      ? services.map(value => ({ value, label: serviceOf(view, value), lang: undefined }))
      : asking === 'clinic'
        ? clinics.map(({ id, name, areaName, address }) => ({
            value: id,
            label: `${name} · ${areaName} ${address}`,
            lang: 'zh-CN'
          }))
        : times.map(({ on, half }) => ({
            value: `${on} ${half}`,
            label: timeOf(view, `${on} ${half}`),
            lang: undefined
          }))
  return (
    <fieldset className="answers" id="choice">
      <legend className="unseen">{t(`mine.appointment.${asking}`)}</legend>
      {asking === 'clinic' && <p className="aside">{t('mine.appointment.clinicHint')}</p>}
      {options.map(({ value, label, lang }) => (
        <label key={value}>
          <input type="radio" name={asking} value={value} required /> <span lang={lang}>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The words themselves, each with a tick of its own; nothing is ticked beforehand. */
function Agreeing({ view: { t, either } }: { view: View }) {
  const { keep, tell } = careConsents
  return (
    <fieldset className="answers" id="choice">
      <legend className="unseen">{t('mine.appointment.agree')}</legend>
      <blockquote>{either(keep.textZh, keep.textEn)}</blockquote>
      <label>
        <input type="checkbox" name="agreed" value="yes" required /> {t('mine.appointment.keep')}
      </label>
      <blockquote>{either(tell.textZh, tell.textEn)}</blockquote>
      <label>
        <input type="checkbox" name="tells" value="yes" /> {t('mine.appointment.tell')}
      </label>
      <blockquote>{t('mine.appointment.remindAbout')}</blockquote>
      <label>
        <input type="checkbox" name="remind" value="yes" /> {t('mine.appointment.remind')}
      </label>
    </fieldset>
  )
}
