import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ExchangeDetail, Participant, Said } from '../../contract/two-ends.ts'
import type { WhoCounts } from '../../contract/two-ends-message.ts'
import { FactLine, Page, RareText, Section, Tag, useWords } from '../../ui/index.ts'
import '../access/access.css'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, WaitingPage } from '../app/states.tsx'
import '../people/people.css'
import { Clock } from '../moves/clock.tsx'
import { AreaName } from '../people/area-name.tsx'
import '../moves/moves.css'
import { Deeds } from './deeds.tsx'
import './two-ends.css'
import { FactValue, useTwoEndWords } from './words.tsx'

const route = getRouteApi('/desk/two-ends/$id')

/** One matter between two places: what is asked, who it is about and who counts them, what both said, and what may be done now. */
export function ExchangePage() {
  const { t } = useWords()
  const { may } = useMe()
  const words = useTwoEndWords()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['two-ends', 'one', id],
    queryFn: () => calls.twoEnds.getExchange({ params: { id } }),
    enabled: may('two-ends.handle')
  })
  if (!may('two-ends.handle')) return <NoPermission />
  const exchange = asked.data
  if (!exchange) return <WaitingPage title={t('two.title')} asked={asked} />
  const title = t('two.page', { kind: words.kind(exchange.kind), name: words.names(exchange) })
  return (
    <Page
      title={title}
      heading={<RareText text={title} />}
      back={
        <Link to="/two-ends" search={{}}>
          {t('two.title')}
        </Link>
      }
    >
      <div className="move">
        <div className="sheet">
          <Facts exchange={exchange} />
          <People exchange={exchange} />
          <Deeds exchange={exchange} />
        </div>
        <div className="sheet">
          <Thread exchange={exchange} />
        </div>
      </div>
    </Page>
  )
}

function Facts({ exchange }: { exchange: ExchangeDetail }) {
  const { t, moment } = useWords()
  const words = useTwoEndWords()
  const closed = exchange.closedAt !== null
  return (
    <Section title={t('two.facts')}>
      <dl className="facts">
        <FactLine label={t('two.asking')}>
          <AreaName code={exchange.askingArea} />
        </FactLine>
        <FactLine label={t('two.asked')}>
          <AreaName code={exchange.askedArea} />
        </FactLine>
        <FactLine label={t('two.kind')}>
          {words.kind(exchange.kind)}
          <br />
          <span className="quiet">{words.about(exchange.kind)}</span>
        </FactLine>
        {exchange.asks.length > 0 && (
          <FactLine label={t('two.asks')}>{exchange.asks.map(words.fact).join(' · ')}</FactLine>
        )}
        <FactLine label={t('two.openedAt')}>
          {moment(exchange.openedAt)} {exchange.openedByName}
        </FactLine>
        <FactLine label={t('two.state')}>
          <Tag tone={exchange.state === 'withdrawn' ? 'past' : 'plain'}>{t(`two.state.${exchange.state}`)}</Tag>
        </FactLine>
        {!closed && (
          <FactLine label={t('two.due')}>
            <Clock of={exchange} />
          </FactLine>
        )}
      </dl>
      {exchange.move && (
        <Link to="/moves/$id" params={{ id: exchange.move }}>
          {t('two.fromMove')}
        </Link>
      )}
    </Section>
  )
}

function People({ exchange }: { exchange: ExchangeDetail }) {
  const { t } = useWords()
  return (
    <Section title={t('two.people')}>
      <ul className="two-people">
        {exchange.participants.map(one => (
          <Person key={one.ref} one={one} exchange={exchange} />
        ))}
      </ul>
    </Section>
  )
}

function Person({ one, exchange }: { one: Participant; exchange: ExchangeDetail }) {
  const { t, day } = useWords()
  return (
    <li>
      <span className="two-who">
        <strong>
          <RareText text={one.name} />
        </strong>
        {one.bornOn && <span className="quiet">{t('two.born', { on: day(one.bornOn) })}</span>}
        {one.paired && <Tag>{t('two.paired')}</Tag>}
      </span>
      <span className="two-counts">
        {one.living === null ? (
          <span className="quiet">{t('two.counts.later')}</span>
        ) : (
          <>
            <Count seat="living" who={one.living} exchange={exchange} />
            {one.hukou && <Count seat="hukou" who={one.hukou} exchange={exchange} />}
          </>
        )}
        {one.since && (
          <span className="needs">
            {t('two.since')} <Count seat="living" who={one.since.living} exchange={exchange} />{' '}
            <Count seat="hukou" who={one.since.hukou} exchange={exchange} />
          </span>
        )}
      </span>
      <span className="two-links">
        {one.enrolment && (
          <Link to="/people/$id" params={{ id: one.enrolment }} search={{}}>
            {t('two.record')}
          </Link>
        )}
        {one.move && (
          <Link to="/moves/$id" params={{ id: one.move }}>
            {t('two.move')}
          </Link>
        )}
      </span>
    </li>
  )
}

function Count({ seat, who, exchange }: { seat: 'living' | 'hukou'; who: WhoCounts; exchange: ExchangeDetail }) {
  const { t } = useWords()
  const whose = who === 'asking' || who === 'asked' ? (exchange.mine.includes(who) ? 'mine' : 'theirs') : who
  return (
    <span>
      {t(`two.counts.${seat}`)} {t(`two.counts.${whose}`)}
    </span>
  )
}

function Thread({ exchange }: { exchange: ExchangeDetail }) {
  const { t } = useWords()
  return (
    <Section title={t('two.thread')}>
      {!exchange.sound && <p className="needs">{t('two.broken')}</p>}
      <ol className="said">
        {exchange.messages.map(message => (
          <Message key={message.id} message={message} exchange={exchange} />
        ))}
      </ol>
    </Section>
  )
}

function Message({ message, exchange }: { message: Said; exchange: ExchangeDetail }) {
  const { t, day, moment } = useWords()
  const words = useTwoEndWords()
  const mine = exchange.mine.includes(message.side)
  const nameOf = (ref: string) => exchange.participants.find(one => one.ref === ref)?.name ?? ''
  const { text, facts, consents, about, receipts } = message
  const several = exchange.participants.length > 1
  return (
    <li className={mine ? 'mine' : undefined}>
      <span className="said-head">
        <strong>
          {t(mine ? 'two.side.mine' : 'two.side.theirs')} {message.by}
        </strong>
        <span>{words.deed(message.kind)}</span>
        <span className="quiet">{moment(message.saidAt)}</span>
      </span>
      {several && about.length > 0 && <span>{about.map(nameOf).join('、')}</span>}
      {facts.length > 0 && (
        <ul className="two-facts">
          {facts.map(fact => (
            <li key={`${fact.ref} ${fact.fact}`}>
              {several ? t('two.of', { name: nameOf(fact.ref), fact: words.fact(fact.fact) }) : words.fact(fact.fact)}{' '}
              <strong>
                <FactValue fact={fact} />
              </strong>
            </li>
          ))}
        </ul>
      )}
      {consents.map(({ ref, on, how, stands }) => (
        <span key={ref} className="quiet">
          {t(stands ? 'two.consented' : 'two.consentEnded', {
            name: nameOf(ref),
            on: day(on),
            how: t(`two.how.${how}`)
          })}
        </span>
      ))}
      {text && <RareText text={text} />}
      {mine && (
        <span className="quiet">
          {receipts.length === 0
            ? t('two.unsent')
            : receipts
                .map(({ what, by, at }) => t(what === 'read' ? 'two.read' : 'two.delivered', { at: moment(at), by }))
                .join(' · ')}
        </span>
      )}
    </li>
  )
}
