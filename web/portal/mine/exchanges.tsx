import { minePages } from '../../../contract/mine.ts'
import type { OwnExchange } from '../../../contract/mine-data.ts'
import { findTwoEndFact, twoEndKind } from '../../../law/two-ends.ts'
import type { View } from '../view.ts'

/** What two places settle about the person, in the words of everyday; it is theirs to know from the first day. */
export function Exchanges({ view, exchanges }: { view: View; exchanges: readonly OwnExchange[] }) {
  const { t } = view
  return (
    <section className="chapter" aria-labelledby="exchanges">
      <h2 id="exchanges">{t('mine.two.title')}</h2>
      <p>{t('mine.two.lead')}</p>
      {exchanges.map(exchange => (
        <OneExchange key={exchange.id} view={view} exchange={exchange} />
      ))}
      <p className="aside">
        <a href={minePages.consents.path}>{t('mine.two.consents')}</a>
      </p>
    </section>
  )
}

function OneExchange({ view, exchange }: { view: View; exchange: OwnExchange }) {
  const { t, day, either } = view
  const { kind, state, turn, asking, asked, openedOn, dueOn, closedOn, handed, facts, living, hukou } = exchange
  const { purposeZh, purposeEn } = twoEndKind(kind)
  const ended = closedOn !== null
  return (
    <div className="card">
      <p>
        <strong>{t(`mine.two.${kind}`, { on: day(openedOn), asking, asked })}</strong>
      </p>
      <p>{either(purposeZh, purposeEn)}</p>
      <p>
        {ended
          ? t(state === 'withdrawn' ? 'mine.two.withdrawn' : 'mine.two.closed', { on: day(closedOn) })
          : t(handed ? 'mine.two.handing' : 'mine.two.waits', {
              who: turn === 'asking' ? asking : asked,
              on: day(dueOn)
            })}
      </p>
      {facts.length > 0 && (
        <ul>
          {facts.map(fact => (
            <li key={`${fact.fact} ${fact.value}`}>
              {either(findTwoEndFact(fact.fact)!.titleZh, findTwoEndFact(fact.fact)!.titleEn)}{' '}
              <Told view={view} {...fact} />
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('mine.two.counts', { living: countedBy(view, exchange, living), hukou: countedBy(view, exchange, hukou) })}
      </p>
    </div>
  )
}

function Told({ view: { t, day }, fact, value }: { view: View } & OwnExchange['facts'][number]) {
  if (value === 'yes' || value === 'no' || value === 'unknown' || value === 'declined')
    return <strong>{t(`mine.two.value.${value}`)}</strong>
  return <strong>{findTwoEndFact(fact)?.value === 'day' ? day(value) : value}</strong>
}

const countedBy = ({ t }: View, { asking, asked }: OwnExchange, who: OwnExchange['living']): string =>
  who === 'asking' ? asking : who === 'asked' ? asked : t(`mine.two.${who}`)
