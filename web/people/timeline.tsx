import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { HistoryEntry, PersonPageDetail } from '../../contract/people.ts'
import { AreaCode } from '../../contract/values.ts'
import { Button, ErrorSummary, RareText, textOr, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { AreaName } from './area-name.tsx'
import { basisText } from './basis-text.ts'
import { useTakeBack } from './forms/form-parts.tsx'
import { useHeadRelation } from './head-relation.ts'
import { useSourceText } from './source-text.ts'

/** What was recorded, newest first: what became true, from when, who recorded it, from what source, on what basis. */
export function Timeline({ person }: { person: PersonPageDetail }) {
  const { t } = useWords()
  const { history } = person
  if (history.length === 0) return <p className="quiet">{t('person.historyNone')}</p>
  const last = lastUndoable(history)
  return (
    <ol className="timeline" aria-label={t('person.history')}>
      {history.map(entry => (
        <Entry key={entry.event} entry={entry} undo={!person.asOf && entry.event === last} />
      ))}
    </ol>
  )
}

/** Later ones stand on earlier ones, so only the last that still holds is offered; the server has the last word. */
const lastUndoable = (history: HistoryEntry[]): string | undefined =>
  history.find(entry => !entry.retractedAt && !entry.undoes && !otherWay.includes(entry.type))?.event
const otherWay = ['taken-in', 'area-recut', 'protected', 'unprotected', 'merged', 'moved-in', 'moved-out', 'retracted']

function Entry({ entry, undo }: { entry: HistoryEntry; undo: boolean }) {
  const { t, day, moment, language } = useWords()
  const sourceText = useSourceText()
  return (
    <li className={entry.retractedAt ? 'retracted' : undefined}>
      <p className="timeline-head">
        <strong>{textOr(t, `event.${entry.type}`, entry.type)}</strong>
        {entry.undoes && <span className="tag past">{t('person.undoes')}</span>}
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
        {t('event.recorded', { who: entry.by ?? t('event.bySystem'), at: moment(entry.recordedAt) })} ·{' '}
        {t('event.source', { source: sourceText(entry.source) })} ·{' '}
        {t('event.basis', { basis: basisText(entry.basis, language) })}
      </p>
      {undo && <UndoEntry entry={entry} />}
    </li>
  )
}

function UndoEntry({ entry }: { entry: HistoryEntry }) {
  const { t } = useWords()
  const { may } = useMe()
  const tell = useUndo()
  const takeBack = useTakeBack()
  const { mutate, error, isPending } = useMutation({
    mutationFn: takeBack(entry.batch),
    onSuccess: () => tell({ said: t('person.undoSaid', { what: textOr(t, `event.${entry.type}`, entry.type) }) })
  })
  if (!may('people.record') || !(entry.mine || may('people.correct'))) return null
  return (
    <div className="timeline-undo">
      {error && <ErrorSummary problem={error} />}
      <Button press={() => mutate()} busy={isPending}>
        {t('person.undoEntry')}
      </Button>
    </div>
  )
}

function FactValue({ name, value }: { name: string; value: unknown }): ReactNode {
  const { t, day } = useWords()
  const headRelation = useHeadRelation()
  if (value === null || value === undefined) return t('common.none')
  if (name === 'numbers') return t(value === false ? 'common.none' : 'fact.sealed')
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
    case 'addressId':
      return t('fact.matched')
    case 'household':
      return t('fact.changed')
    default:
      return <RareText text={text} />
  }
}
