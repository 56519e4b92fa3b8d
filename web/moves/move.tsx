import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { MoveDetail } from '../../contract/moves.ts'
import { FactLine, Page, RareText, Section, Tag, useWords } from '../../ui/index.ts'
import '../access/access.css'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../people/people.css'
import { AnswerMove } from './answer-move.tsx'
import { Clock } from './clock.tsx'
import { Place } from './moves.tsx'

const route = getRouteApi('/desk/moves/$id')

/** One move: what is asked, what both ends said, and what this end can do now. */
export function MovePage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['moves', 'one', id],
    queryFn: () => calls.moves.getMove({ params: { id } }),
    enabled: may('people.move')
  })
  if (!may('people.move')) return <NoPermission />
  const move = asked.data
  const name = move?.name || t('moves.byNumber')
  return (
    <Page
      title={t('move.title', { name })}
      heading={<RareText text={t('move.title', { name })} />}
      back={
        <Link to="/moves" search={{}}>
          {t('moves.title')}
        </Link>
      }
    >
      <Waiting asked={asked} shape="page" />
      {move && (
        <div className="move">
          <div className="sheet">
            <Facts move={move} />
            <AnswerMove move={move} />
          </div>
          <div className="sheet">
            <Thread move={move} />
          </div>
        </div>
      )}
    </Page>
  )
}

function Facts({ move }: { move: MoveDetail }) {
  const { t, day, moment } = useWords()
  const { may } = useMe()
  return (
    <Section title={t('move.facts')}>
      <dl className="facts">
        <FactLine label={t('moves.seat')}>{t(`seat.${move.seat}`)}</FactLine>
        <FactLine label={t('moves.from')}>
          <Place code={move.fromArea} />
        </FactLine>
        <FactLine label={t('moves.to')}>
          <Place code={move.toArea} />
        </FactLine>
        {move.mine.includes('to') && (
          <FactLine label={t('move.address')}>
            {move.address ? <RareText text={move.address} /> : <span className="quiet">{t('move.addressNone')}</span>}
          </FactLine>
        )}
        <FactLine label={t('moves.validOn')}>{day(move.validOn)}</FactLine>
        <FactLine label={t('moves.asked')}>
          {moment(move.askedAt)} {move.askedByName}
        </FactLine>
        <FactLine label={t(move.status === 'asked' ? 'moves.due' : 'moves.status')}>
          {move.status === 'asked' ? <Clock of={move} /> : <Tag>{t(`moves.status.${move.status}`)}</Tag>}
        </FactLine>
      </dl>
      {move.enrolment && (
        <Link to="/people/$id" params={{ id: move.enrolment }} search={{}}>
          {t('move.record')}
        </Link>
      )}
      {move.enrolment && may('two-ends.handle') && (
        <p>
          <Link
            to="/people/$id/record/$form"
            params={{ id: move.enrolment, form: 'assist' }}
            search={{ move: move.id }}
          >
            {t('two.fromHere')}
          </Link>
        </p>
      )}
    </Section>
  )
}

function Thread({ move }: { move: MoveDetail }) {
  const { t, moment } = useWords()
  return (
    <Section title={t('move.thread')}>
      <ol className="said">
        {move.messages.map(({ id, side, kind, text, by, at }) => (
          <li key={id} className={move.mine.includes(side) ? 'mine' : undefined}>
            <span className="said-head">
              <strong>
                {t(move.mine.includes(side) ? 'move.side.mine' : 'move.side.theirs')} {by}
              </strong>
              <span>{t(`move.kind.${kind}`)}</span>
              <span className="quiet">{moment(at)}</span>
            </span>
            {text && <RareText text={text} />}
          </li>
        ))}
      </ol>
    </Section>
  )
}
