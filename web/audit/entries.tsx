import { useMemo } from 'react'
import type { AuditEntry } from '../../contract/audit.ts'
import { findOperation } from '../../law/operations.ts'
import { type Column, DataTable, Tag, useWords } from '../../ui/index.ts'
import { isEstimate } from '../app/pages.ts'
import { AreaName } from '../people/area-name.tsx'
import type { AuditSearch } from './audit-search.ts'

interface EntriesProps {
  rows: AuditEntry[]
  /** Looks at what the entry has in common with others: its account, its act, one of its people. */
  go: (search: AuditSearch) => void
  total: number | undefined
  more: (() => void) | undefined
  busy: boolean
}

export function Entries({ rows, go, total, more, busy }: EntriesProps) {
  const { t } = useWords()
  const columns = useColumns(go)
  return (
    <DataTable
      caption={t('audit.title')}
      columns={columns}
      rows={rows}
      rowKey={row => `${row.chain}.${row.position}`}
      more={more}
      busy={busy}
      paged
      total={total}
      estimated={isEstimate(total)}
      name="audit"
    />
  )
}

/** An operation by its title in law/operations; one that is no more keeps its key. */
export function useOperationTitle() {
  const { language } = useWords()
  return (key: string) => {
    const operation = findOperation(key)
    return operation ? (language === 'zh' ? operation.titleZh : operation.titleEn) : key
  }
}

function useColumns(go: EntriesProps['go']): Column<AuditEntry>[] {
  const { t, moment, number } = useWords()
  const title = useOperationTitle()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a title depends on the language alone, as t does.
  return useMemo(
    () => [
      { key: 'at', title: t('audit.at'), text: row => row.at, cell: row => moment(row.at) },
      {
        key: 'who',
        title: t('audit.who'),
        text: row => row.username ?? '',
        cell: row => <Who entry={row} go={go} />
      },
      {
        key: 'what',
        title: t('audit.what'),
        text: row => `${row.operation} ${row.route}`,
        cell: row => (
          <span className="stacked">
            <button type="button" className="link" onClick={() => go({ operation: row.operation })}>
              {title(row.operation)}
            </button>
            <span className="quiet">{row.route}</span>
          </span>
        )
      },
      {
        key: 'where',
        title: t('audit.where'),
        wide: true,
        text: row => String(row.area ?? ''),
        cell: row => (row.area ? <AreaName code={row.area} /> : '—')
      },
      {
        key: 'people',
        title: t('audit.people'),
        right: true,
        text: row => String(row.people),
        cell: row => <People entry={row} go={go} shown={number(row.people)} />
      },
      { key: 'why', title: t('audit.why'), wide: true, text: whyOf, cell: row => <Why entry={row} /> }
    ],
    [t, moment, number, go]
  )
}

const whyOf = ({ reason, refused }: AuditEntry) => [reason, refused].filter(Boolean).join(' ')

function Who({ entry, go }: { entry: AuditEntry; go: EntriesProps['go'] }) {
  const { t } = useWords()
  const { username, accountName } = entry
  if (!username) return <span className="quiet">{t('audit.nobody')}</span>
  return (
    <span className="stacked">
      <button type="button" className="link" onClick={() => go({ username })}>
        {username}
      </button>
      <span className="quiet">{accountName}</span>
    </span>
  )
}

function People({ entry, go, shown }: { entry: AuditEntry; go: EntriesProps['go']; shown: string }) {
  const { t } = useWords()
  if (entry.people === 0) return shown
  return (
    <details className="audit-people">
      <summary>{shown}</summary>
      <ul aria-label={t('audit.ids')}>
        {entry.persons.map(id => (
          <li key={id}>
            <button type="button" className="link" onClick={() => go({ person: id })} title={t('audit.follow')}>
              {id.slice(0, 13)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

const told = [
  'outcome',
  'decision',
  'status',
  'rows',
  'rejects',
  'exported',
  'verified',
  'broken',
  'roster',
  'format',
  'reveal',
  'upload',
  'export',
  'list',
  'move',
  'merge',
  'note',
  'approval',
  'request'
] as const

function Why({ entry: { reason, refused, detail, chain, position } }: { entry: AuditEntry }) {
  const { t } = useWords()
  const nameOf = (name: string) => {
    const known = told.find(one => one === name)
    return known ? t(`audit.detail.${known}`) : name
  }
  // That it was done needs no word; what came instead does.
  const rest = Object.entries(detail ?? {}).filter(([name, value]) => name !== 'refused' && value !== 'done')
  return (
    <span className="stacked">
      {reason && <span>{reason}</span>}
      {refused && <Tag tone="wrong">{t('audit.refusedAs', { code: refused })}</Tag>}
      {rest.length > 0 && (
        <span className="quiet">{rest.map(([name, value]) => `${nameOf(name)} ${String(value)}`).join(' · ')}</span>
      )}
      <span className="quiet">{t('audit.place', { chain, position })}</span>
    </span>
  )
}
