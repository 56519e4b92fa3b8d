import { type LeaveFact, leaveFacts } from '../../../law/parameters/leave.ts'
import type { PortalPage } from '../page.ts'
import type { View } from '../view.ts'

export const leavePage: PortalPage = { title: 'leave.title', Body: LeavePage }

/** Before the script arrives there is the table, which is the whole answer; the form shows once it can be answered. */
function LeavePage({ view }: { view: View }) {
  const { t } = view
  return (
    <>
      <p className="lead">{t('leave.lead')}</p>
      <noscript>
        <p className="wrong">{t('leave.noscript')}</p>
      </noscript>
      <div id="leave-problems" />
      <LeaveForm view={view} />
      <section id="leave-answer" aria-label={t('leave.answer')} className="leave-answer" />
      <section aria-labelledby="leave-table" className="chapter">
        <h2 id="leave-table">{t('leave.table')}</h2>
        <LeaveTable view={view} />
      </section>
    </>
  )
}

/** No address to send it to: the island answers, and the page forbids every request. */
function LeaveForm({ view }: { view: View }) {
  const { t, asked } = view
  return (
    <form id="leave" className="leave" data-today={asked.today} noValidate hidden>
      <Choice
        name="kind"
        legend={t('leave.kind')}
        options={[
          ['maternity', t('leave.kind.maternity')],
          ['nursing', t('leave.kind.nursing')],
          ['parental', t('leave.kind.parental')],
          ['marriage', t('leave.kind.marriage')],
          ['care', t('leave.kind.care')],
          ['loss', t('leave.kind.loss')],
          ['allowance', t('leave.kind.allowance')],
          ['subsidy', t('leave.kind.subsidy')]
        ]}
      />
      <div data-for="maternity nursing parental allowance subsidy">
        <DayQuestion view={view} name="born" hint={t('leave.bornHint')} />
      </div>
      <div data-for="maternity allowance">
        <p className="field">
          <label htmlFor="babies">{t('leave.babies')}</label>
          <select id="babies" name="babies" defaultValue="1">
            {(['1', '2', '3', '4'] as const).map(one => (
              <option key={one} value={one}>
                {t(`leave.babies.${one}`)}
              </option>
            ))}
          </select>
        </p>
        <Choice
          name="delivery"
          legend={t('leave.delivery')}
          options={[
            ['ordinary', t('leave.delivery.ordinary')],
            ['difficult', t('leave.delivery.difficult')],
            ['caesarean', t('leave.delivery.caesarean')]
          ]}
        />
      </div>
      <div data-for="loss">
        <Choice
          name="months"
          legend={t('leave.months')}
          options={[
            ['under-four', t('leave.months.under-four')],
            ['four-or-more', t('leave.months.four-or-more')]
          ]}
        />
      </div>
      <div data-for="allowance">
        <Choice
          name="insured"
          legend={t('leave.insured')}
          options={[
            ['yes', t('leave.insured.yes')],
            ['no', t('leave.insured.no')]
          ]}
        />
        <p className="field">
          <label htmlFor="wage">{t('leave.wage')}</label>
          <span id="wage-hint" className="aside">
            {t('leave.wageHint')}
          </span>
          <input
            id="wage"
            name="wage"
            inputMode="decimal"
            autoComplete="off"
            maxLength={10}
            aria-describedby="wage-hint"
          />
        </p>
      </div>
      <div data-for="maternity nursing loss marriage">
        <DayQuestion view={view} name="start" hint={t('leave.startHint')} />
      </div>
      <div data-for="maternity nursing parental loss marriage care allowance">
        <Choice
          name="place"
          legend={t('leave.place')}
          options={[
            ['340000', t('leave.place.340000')],
            ['0', t('leave.place.0')]
          ]}
        />
      </div>
      <button type="submit">{t('leave.go')}</button>
    </form>
  )
}

function Choice({
  name,
  legend,
  options
}: {
  name: string
  legend: string
  options: [value: string, label: string][]
}) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map(([value, label], at) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={at === 0} /> {label}
        </label>
      ))}
    </fieldset>
  )
}

function DayQuestion({ view, name, hint }: { view: View; name: 'born' | 'start'; hint: string }) {
  const { t } = view
  const parts = ['year', 'month', 'date'] as const
  return (
    <fieldset className="day-parts" aria-describedby={`${name}-hint`}>
      <legend>{t(`leave.${name}`)}</legend>
      <p id={`${name}-hint`} className="aside">
        {hint}
      </p>
      {parts.map(part => (
        <label key={part}>
          {t(`leave.${part}`)}{' '}
          <input
            id={`${name}-${part}`}
            name={`${name}-${part}`}
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === 'year' ? 4 : 2}
            size={part === 'year' ? 4 : 2}
          />
        </label>
      ))}
    </fieldset>
  )
}

function LeaveTable({ view }: { view: View }) {
  const { t } = view
  return (
    <div className="table-frame">
      <table className="leave-table">
        <thead>
          <tr>
            <th scope="col">{t('leave.table.what')}</th>
            <th scope="col">{t('leave.table.days')}</th>
            <th scope="col">{t('leave.table.basis')}</th>
            <th scope="col">{t('leave.table.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {leaveFacts.map(fact => (
            <LeaveRow key={fact.key} view={view} fact={fact} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LeaveRow({ view, fact }: { view: View; fact: LeaveFact }) {
  const { t, to, either } = view
  const { region, days, unit, instrument, articles, verification, titleZh, titleEn, noteZh = '', noteEn = '' } = fact
  const law = t(instrument === 'sp619' ? 'leave.law.sp619' : 'leave.law.ah_pfpr')
  const note = either(noteZh, noteEn)
  const amount = days === null ? t('leave.table.unknown') : days === 0 ? '' : t(`leave.unit.${unit}`, { n: days })
  return (
    <tr>
      <th scope="row">
        {either(titleZh, titleEn)}{' '}
        <span className="aside">
          {t(region === 0 ? 'leave.table.where.0' : 'leave.table.where.340000')}
          {note && ` · ${note}`}
        </span>
      </th>
      <td>{amount}</td>
      <td>
        <a href={to(`/law/timeline#${instrument}`)}>{t('leave.article', { law, articles })}</a>
      </td>
      <td>{t(`leave.mark.${verification}`)}</td>
    </tr>
  )
}
