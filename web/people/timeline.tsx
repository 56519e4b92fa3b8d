import type { ReactNode } from 'react'
import { z } from 'zod'
import type { HistoryEntry } from '../../contract/people.ts'
import { AreaCode } from '../../contract/values.ts'
import { RareText, textOr, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { AreaName } from './area-name.tsx'
import { basisText } from './basis-text.ts'
import { useHeadRelation } from './head-relation.ts'

/** What was recorded, newest first: what became true, from when, who recorded it, from what source, on what basis. */
export function Timeline({ history }: { history: HistoryEntry[] }) {
  const { t } = useWords()
  if (history.length === 0) return <p className="quiet">{t('person.historyNone')}</p>
  const newestFirst = history.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))
  return (
    <ol className="timeline" aria-label={t('person.history')}>
      {newestFirst.map(entry => (
        <Entry key={entry.event} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t, day, moment, language } = useWords()
  const recorder = useRecorder(entry.by)
  return (
    <li className={entry.retractedAt ? 'retracted' : undefined}>
      <p className="timeline-head">
        <strong>{textOr(t, `event.${entry.type}`, entry.type)}</strong>
        <span>{t('event.validOn', { on: day(entry.validOn) })}</span>
        {entry.retractedAt && (
          <span className="tag past">{t('event.retractedAt', { at: moment(entry.retractedAt) })}</span>
        )}
      </p>
      <ul className="timeline-facts">
        {Object.entries(entry.facts).map(([name, value]) => (
          <li key={name}>
            {textOr(t, `fact.${name}`, name)}
            {t('common.colon')}
            <FactValue name={name} value={value} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {t('event.recorded', { who: recorder, at: moment(entry.recordedAt) })} ·{' '}
        {t('event.source', { source: entry.source })} · {t('event.basis', { basis: basisText(entry.basis, language) })}
      </p>
    </li>
  )
}

/** A recorder comes by name; an account without one, such as the maker of the demo, by the end of its id. */
function useRecorder(by: string): string {
  const { t } = useWords()
  const { me } = useMe()
  if (by === me.account.id) return me.account.name
  return z.uuid().safeParse(by).success ? t('event.account', { end: by.slice(-4) }) : by
}

function FactValue({ name, value }: { name: string; value: unknown }): ReactNode {
  const { t, day } = useWords()
  const headRelation = useHeadRelation()
  if (value === null || value === undefined) return t('common.none')
  if (typeof value === 'boolean') return t(value ? 'fact.yes' : 'fact.no')
  const text = String(value)
  switch (name) {
    case 'area':
    case 'otherArea': {
      const code = AreaCode.safeParse(value)
      return code.success ? <AreaName code={code.data} /> : text
    }
    case 'bornOn':
    case 'diedOn':
    case 'stayFrom':
      return day(text)
    case 'sex':
      return textOr(t, `sex.${text}`, text)
    case 'idKind':
      return textOr(t, `idKind.${text}`, text)
    case 'endReason':
      return textOr(t, `end.${text}`, text)
    case 'headRelation':
      return headRelation(text)
    case 'numbers':
      return t('fact.sealed')
    case 'addressId':
      return t('fact.matched')
    case 'household':
      return t('fact.changed')
    default:
      return <RareText text={text} />
  }
}
