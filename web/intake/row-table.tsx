import { useMemo } from 'react'
import type { IntakeCell, IntakeGroup, IntakeLine, UploadDetail } from '../../contract/intake.ts'
import type { IntakeField } from '../../contract/register-fields.ts'
import { type Column, DataTable, RareText, useWords } from '../../ui/index.ts'
import { CellValue, changesOf, faultsOf, rowReasons, useCellText, useReason, useRowName } from './cell-text.tsx'

export interface RowList {
  upload: UploadDetail
  lines: IntakeLine[]
  more: (() => void) | undefined
  busy: boolean
}

const valueIn = (line: IntakeLine, field: IntakeField): string | null =>
  line.cells.find(cell => cell.field === field)?.value ?? null

/** Rows of a group: what they say, what changes, or which cells are wrong. */
export function RowTable({ upload, lines, more, busy, group }: RowList & { group: IntakeGroup }) {
  const { t } = useWords()
  const rowName = useRowName(upload)
  const say = useReason()
  const cellText = useCellText()
  const columns = useMemo((): Column<IntakeLine>[] => {
    const changeText = ({ field, known, value }: IntakeCell) =>
      `${t(`field.${field}`)} ${cellText(field, known ?? null)} → ${cellText(field, value)}`
    const row: Column<IntakeLine> = { key: 'row', title: t('rows.row'), text: line => rowName(line.row) }
    const name: Column<IntakeLine> = {
      key: 'name',
      title: t('rows.who'),
      text: line => line.name ?? '',
      cell: line => (line.name ? <RareText text={line.name} /> : <span className="quiet">{t('common.none')}</span>)
    }
    if (group === 'changed')
      return [
        row,
        name,
        {
          key: 'changes',
          title: t('rows.changes'),
          text: line => changesOf(line).map(changeText).join('；'),
          cell: line => <ChangedCells cells={changesOf(line)} />
        }
      ]
    if (group === 'rejected')
      return [
        row,
        name,
        {
          key: 'reasons',
          title: t('rows.reason'),
          text: line => line.reasons.map(say).join('；'),
          cell: line => <Faults line={line} />
        }
      ]
    return [
      row,
      name,
      ...(
        ['sex', 'bornOn', 'livingAddress', 'idNumber', 'phone', 'hukouArea', 'stayFrom', 'headRelation'] as const
      ).map(
        (field): Column<IntakeLine> => ({
          key: field,
          title: t(`field.${field}`),
          wide: !['bornOn', 'livingAddress'].includes(field),
          text: line => cellText(field, valueIn(line, field)),
          cell: line => <CellValue field={field} value={valueIn(line, field)} />
        })
      )
    ]
  }, [t, group, rowName, say, cellText])
  return (
    <DataTable
      caption={t(`group.${group}`)}
      columns={columns}
      rows={lines}
      rowKey={line => String(line.row)}
      more={more}
      busy={busy}
      total={upload.report[group]}
      paged
    />
  )
}

/** Field by field: as it is, and as it will be. */
export function ChangedCells({ cells }: { cells: IntakeCell[] }) {
  const { t } = useWords()
  return (
    <ul className="cells">
      {cells.map(cell => (
        <li key={cell.field}>
          <span className="cell-field">{t(`field.${cell.field}`)}</span>{' '}
          <del>
            <CellValue field={cell.field} value={cell.known ?? null} />
          </del>{' '}
          <span aria-hidden="true">→</span>{' '}
          <ins>
            <CellValue field={cell.field} value={cell.value} />
          </ins>
        </li>
      ))}
    </ul>
  )
}

/** Each faulty cell as it stands with what is wrong, then what concerns the row as a whole. */
export function Faults({ line }: { line: IntakeLine }) {
  const { t } = useWords()
  const say = useReason()
  return (
    <ul className="cells">
      {faultsOf(line).map(cell => (
        <li key={cell.field}>
          <span className="cell-field">{t(`field.${cell.field}`)}</span>{' '}
          <mark className="fault">{cell.text ? <RareText text={cell.text} /> : t('common.none')}</mark>{' '}
          {cell.reasons!.map(say).join('；')}
          {cell.inNumber && <span className="quiet">（{t('rows.inNumber', { value: cell.inNumber })}）</span>}
        </li>
      ))}
      {rowReasons(line).map(reason => (
        <li key={reason}>{say(reason)}</li>
      ))}
    </ul>
  )
}
