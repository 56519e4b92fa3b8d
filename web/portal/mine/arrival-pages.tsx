import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnArrival } from '../../../contract/mine-data.ts'
import { type ArrivalField, arrivalFields } from '../../../contract/residents.ts'
import { newcomerWishes } from '../../../law/matters.ts'
import { promisedWorkingDays } from '../../../law/parameters/promises.ts'
import type { View } from '../view.ts'
import { Option } from './apply-pages.tsx'
import { Question, WrongAnswers } from './form-parts.tsx'
import { WelcomeLink } from './welcome-link.tsx'

/** Beside the way to the window: somebody new may ask from here, and reads how far it is. What came of it is told to no phone. */
export function ArrivalPart({ view, arrival }: { view: View; arrival: OwnArrival | null }) {
  const { t, on } = view
  const over = arrival?.state === 'over'
  return (
    <section className="chapter" aria-labelledby="arrival">
      {arrival?.state === 'waiting' ? (
        <Waits view={view} arrival={arrival} />
      ) : (
        <>
          <h2 id="arrival">{t(over ? 'mine.arrival.over' : 'mine.arrival.new')}</h2>
          <p>
            {over
              ? t('mine.arrival.overWords')
              : t('mine.arrival.newWords', { days: promisedWorkingDays('newcomer', on) })}
          </p>
          <p>
            <a className="next" href={minePages.arrive.path}>
              {t('mine.arrival.begin')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function Waits({ view, arrival: { place, street, askedOn, dueOn } }: { view: View; arrival: OwnArrival }) {
  const { t, day } = view
  return (
    <>
      <h2 id="arrival">{t('mine.arrival.waiting')}</h2>
      <p>{t('mine.arrival.waitingWords', { place, on: day(askedOn), due: day(dueOn) })}</p>
      <p>{t('mine.arrival.waitingNext')}</p>
      <WelcomeLink view={view} street={street} />
      <form method="post" action={mineForms.takeBackArrival.path}>
        <button type="submit" className="quiet-button">
          {t('mine.arrival.takeBack')}
        </button>
      </form>
    </>
  )
}

/** The answers given before go along with the form: nothing is kept anywhere until it is sent. */
function Carried({ chosen, but }: { chosen: MineData['arrive']['chosen']; but?: ArrivalField }) {
  return Object.entries(chosen)
    .filter(([name]) => name !== but)
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

const inputs = {
  name: { autoComplete: 'name', maxLength: 50 },
  bornOn: { type: 'date', autoComplete: 'bday' },
  idNumber: { required: false, maxLength: 40, autoComplete: 'off' },
  address: { required: false, maxLength: 100, autoComplete: 'street-address' },
  since: { required: false, type: 'date' },
  hukou: { required: false, maxLength: 100 },
  together: { required: false, maxLength: 200 }
}
const isTyped = (field: ArrivalField): field is keyof typeof inputs => field in inputs

export function arriveTitle({ t }: View, { field }: MineData['arrive']): string {
  return t(`mine.arrival.${field}`)
}

export function ArrivePage({ view, data }: { view: View; data: MineData['arrive'] }) {
  const { t } = view
  const { field, chosen, options, wrong } = data
  const said = chosen[field] ?? ''
  const label = arriveTitle(view, data)
  const hint = isTyped(field) && field !== 'name' && field !== 'bornOn' ? { hint: t(`mine.arrival.${field}.hint`) } : {}
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">
        {t('mine.arrival.place', { n: arrivalFields.indexOf(field) + 1, of: arrivalFields.length })}
        {'hint' in hint && ` · ${t('mine.arrival.optional')}`}
      </p>
      <form method="post" action={mineForms.askArrival.path} className="question">
        <Carried chosen={chosen} but={field} />
        <input type="hidden" name="asked" value={field} />
        {isTyped(field) ? (
          <Question
            name={field}
            label={label}
            titled
            wrong={wrong}
            {...hint}
            input={{ ...inputs[field], defaultValue: said }}
          />
        ) : (
          <fieldset id={field}>
            <legend className="unseen">{label}</legend>
            {options.map(({ value, label: known }) => (
              <Option
                key={value}
                name={field}
                value={value}
                checked={value === said && (field in chosen || value !== '')}
                title={known ?? optionText(view, field, value)}
              />
            ))}
          </fieldset>
        )}
        <button type="submit">{t('mine.arrival.next')}</button>
      </form>
      <p>
        <a href={minePages.file.path}>{t('mine.arrival.stop')}</a>
      </p>
    </>
  )
}

function optionText({ t, either }: View, field: ArrivalField, value: string): string {
  if (field === 'contact') return t(`mine.arrival.contact.${value as 'come'}`)
  if (field !== 'wants') return t('mine.arrival.whole')
  const wish = newcomerWishes.find(one => one.value === value)
  return wish ? either(wish.titleZh, wish.titleEn) : t('mine.arrival.wants.none')
}

const told = ['name', 'bornOn', 'idNumber', 'address', 'since', 'hukou', 'together', 'wants', 'contact'] as const

/** All of it once more, each with the way back to its question. */
export function ArriveCheckPage({
  view,
  data: { chosen, place, wrong }
}: {
  view: View
  data: MineData['arriveCheck']
}) {
  const { t, day } = view
  const says = (field: (typeof told)[number]): string => {
    const said = chosen[field] ?? ''
    if (field === 'wants' || field === 'contact') return optionText(view, field, said)
    if (said === '') return t('mine.arrival.empty')
    return field === 'bornOn' || field === 'since' ? day(said) : said
  }
  const change = (field: ArrivalField, what: string) => (
    <button
      type="submit"
      name="change"
      value={field}
      className="quiet-button"
      aria-label={t('mine.arrival.changeWhat', { what })}
    >
      {t('mine.arrival.change')}
    </button>
  )
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <form method="post" action={mineForms.askArrival.path} className="question" id="send">
        <Carried chosen={chosen} />
        <dl className="facts">
          <div>
            <dt>{t('mine.arrival.where')}</dt>
            <dd>
              <span lang="zh-CN">{place}</span> {change('community', t('mine.arrival.where'))}
            </dd>
          </div>
          {told.map(field => (
            <div key={field}>
              <dt>{t(`mine.arrival.fact.${field}`)}</dt>
              <dd>
                {says(field)} {change(field, t(`mine.arrival.fact.${field}`))}
              </dd>
            </div>
          ))}
        </dl>
        <p>{t('mine.arrival.law')}</p>
        <button type="submit" name="send" value="yes">
          {t('mine.arrival.send')}
        </button>
      </form>
      <p>
        <a href={minePages.file.path}>{t('mine.arrival.stop')}</a>
      </p>
    </>
  )
}
