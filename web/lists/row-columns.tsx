import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ListKind, ListRow } from '../../contract/lists.ts'
import { Button, type Column, RareText, Tag, useWords } from '../../ui/index.ts'

const foundOf = ({ bornOn, address, householdNumber }: ListRow['candidates'][number]): string =>
  [bornOn, address ?? householdNumber].filter(Boolean).join(' · ')

/** What the list says, whom the register has, and why the row is where it is. */
export function useRowColumns(kind: ListKind, review: (row: ListRow) => void): Column<ListRow>[] {
  const { t } = useWords()
  return useMemo(() => {
    const saidOf = (row: ListRow) =>
      [row.sex && t(`sex.${row.sex}`), row.bornOn, row.idMasked].filter(Boolean).join(' · ')
    const said: Column<ListRow> = {
      key: 'said',
      title: t('list.col.said'),
      cell: row => (
        <span className="row-said">
          <strong>
            <RareText text={row.name ?? '—'} />
          </strong>
          <span className="quiet">{saidOf(row)}</span>
          {row.address && (
            <span className="quiet">
              <RareText text={row.address} />
            </span>
          )}
        </span>
      ),
      text: row => [row.name, saidOf(row), row.address].filter(Boolean).join(' · ')
    }
    const day: Column<ListRow> = {
      key: 'day',
      title: t(kind === 'death' ? 'list.col.day' : 'list.col.bornDay'),
      text: row => row.day ?? '—'
    }
    const parents: Column<ListRow> = {
      key: 'parents',
      title: t('list.col.parents'),
      wide: true,
      text: row =>
        [row.mother, row.father]
          .flatMap(one => (one ? [[one.name, one.idMasked].filter(Boolean).join(' ')] : []))
          .join('、') || '—'
    }
    const found: Column<ListRow> = {
      key: 'found',
      title: t('list.col.found'),
      text: row =>
        row.candidates.map(line => [line.name, foundOf(line)].filter(Boolean).join(' · ')).join(' / ') || '—',
      cell: row => (
        <span className="row-said">
          {row.candidates.length === 0 && '—'}
          {row.candidates.map(line => (
            <Link key={line.enrolment} to="/people/$id" params={{ id: line.enrolment }}>
              <RareText text={line.name} /> <span className="quiet">{foundOf(line)}</span>
            </Link>
          ))}
        </span>
      )
    }
    const why: Column<ListRow> = {
      key: 'why',
      title: t('list.col.why'),
      text: row => row.reasons.map(reason => t(`list.reason.${reason}`)).join(' · ')
    }
    const state: Column<ListRow> = {
      key: 'state',
      title: t('list.col.state'),
      text: row => (row.decision === null ? '' : t(`list.state.${row.decision}`)),
      cell: row => (
        <>
          {row.decision !== null && (
            <Tag tone={row.decision === 'confirmed' ? 'plain' : 'past'}>{t(`list.state.${row.decision}`)}</Tag>
          )}
          {row.decision === null && (row.group === 'review' || row.group === 'sure') && (
            <Button press={() => review(row)}>{t('list.review')}</Button>
          )}
        </>
      )
    }
    return kind === 'death' ? [said, day, found, why, state] : [said, day, parents, found, why, state]
  }, [t, kind, review])
}
