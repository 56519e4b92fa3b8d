import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Work, WorkItem } from '../../contract/work.ts'
import { Empty, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { addressesToRead, workPages } from './work-pages.ts'
import './work.css'

/** What waits today, each number the way to its page; what does not wait is one quiet line. */
export function WorkToday() {
  const { t, language } = useWords()
  const asked = useQuery({ queryKey: ['work'], queryFn: () => calls.work.listWork({}) })
  const items = asked.data?.items ?? []
  const waits = items.filter(({ n }) => n > 0)
  const clear = items.filter(({ n }) => n === 0).map(({ kind }) => t(`work.${kind}`))
  return (
    <Section title={t('work.title')}>
      <Waiting asked={asked} shape="cards" />
      {asked.data && waits.length === 0 && <Empty title={t('work.none')}>{t('work.noneNext')}</Empty>}
      {asked.data && waits.length > 0 && (
        <ul className="work">
          {waits.map(item => (
            <li key={item.kind}>
              <Tile item={item} work={asked.data} />
            </li>
          ))}
        </ul>
      )}
      {waits.length > 0 && clear.length > 0 && (
        <p className="quiet">{t('work.clear', { kinds: clear.join(language === 'zh' ? '、' : ', ') })}</p>
      )}
    </Section>
  )
}

function Tile({ item: { kind, n, since, due }, work }: { item: WorkItem; work: Work }) {
  const { t, number, day } = useWords()
  const size = n >= work.most ? t('work.most', { n: number(work.most) }) : number(n)
  const late = due !== null && due < work.on
  const { may } = useMe()
  const page = kind === 'address-open' && !may('people.correct') ? addressesToRead : workPages[kind]
  return (
    <Link {...page} className={late ? 'work-tile work-late' : 'work-tile'}>
      <span className="work-kind">{t(`work.${kind}`)}</span>
      <span className="figure">{size}</span>
      <span className="quiet">{t(`work.${kind}.what`)}</span>
      {due ? (
        <span className={late ? 'work-mark' : 'quiet'}>{t(late ? 'work.late' : 'work.due', { day: day(due) })}</span>
      ) : (
        since && since < work.on && <span className="quiet">{t('work.since', { day: day(since) })}</span>
      )}
    </Link>
  )
}
