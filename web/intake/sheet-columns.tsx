import type { IntakeSheet } from '../../contract/intake.ts'
import { IntakeField } from '../../contract/register-fields.ts'
import { RareText, Section, useWords } from '../../ui/index.ts'
import type { Changes } from './columns-step.tsx'

/** Kept only under a declared purpose, so no choice here. */
const withoutPurpose: readonly IntakeField[] = ['ethnicGroup', 'education', 'maritalStatus']
const fields = IntakeField.options.filter(field => !withoutPurpose.includes(field))
const mostHeaderRows = 3

interface SheetColumnsProps {
  sheet: IntakeSheet
  several: boolean
  editable: boolean
  changes: Changes
  change: (changes: Changes) => void
}

/** One sheet: its first rows with the header marked, and each column with sample cells and its meaning. */
export function SheetColumns({ sheet, several, editable, changes, change }: SheetColumnsProps) {
  const { t } = useWords()
  const { read, headerRows } = changes.sheets[sheet.name] ?? sheet
  const changeSheet = (next: Partial<{ read: boolean; headerRows: number[] }>) =>
    change({ ...changes, sheets: { ...changes.sheets, [sheet.name]: { read, headerRows, ...next } } })
  return (
    <Section
      title={several ? t('columns.sheet', { name: sheet.name }) : t('import.step.columns')}
      aside={
        several && (
          <label className="tick-line">
            <input
              type="checkbox"
              checked={read}
              disabled={!editable}
              onChange={event => changeSheet({ read: event.target.checked })}
            />
            {t('columns.readSheet')}
          </label>
        )
      }
    >
      {read && (
        <>
          <details className="header-rows">
            <summary>{t('columns.headerRows', { rows: headerRows.join('、') })}</summary>
            <HeaderRows
              sheet={sheet}
              chosen={headerRows}
              editable={editable}
              choose={rows => changeSheet({ headerRows: rows })}
            />
          </details>
          <ColumnTable sheet={sheet} editable={editable} changes={changes} change={change} />
        </>
      )}
    </Section>
  )
}

interface HeaderRowsProps {
  sheet: IntakeSheet
  chosen: number[]
  editable: boolean
  choose: (rows: number[]) => void
}

function HeaderRows({ sheet, chosen, editable, choose }: HeaderRowsProps) {
  const { t } = useWords()
  const turn = (row: number) => {
    const rows = chosen.includes(row) ? chosen.filter(one => one !== row) : [...chosen, row].sort((a, b) => a - b)
    if (rows.length > 0 && rows.length <= mostHeaderRows) choose(rows)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('columns.headerChoose')}>
      <p className="hint">{t('columns.headerChoose')}</p>
      <table className="data-table sheet-head">
        <tbody>
          {sheet.head.slice(0, 12).map(({ row, cells }) => (
            <tr key={row} className={chosen.includes(row) ? 'is-header' : undefined}>
              <th scope="row">
                <label className="tick-line">
                  <input
                    type="checkbox"
                    checked={chosen.includes(row)}
                    disabled={!editable}
                    onChange={() => turn(row)}
                  />
                  {t('columns.row', { n: row })}
                </label>
              </th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have their place and nothing else
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type ColumnTableProps = Pick<SheetColumnsProps, 'sheet' | 'editable' | 'changes' | 'change'>

function ColumnTable({ sheet, editable, changes, change }: ColumnTableProps) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={t('columns.column')}>
      <table className="data-table columns-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.means')}</th>
            <th scope="col">{t('columns.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {sheet.columns.map(column => {
            const field = column.name in changes.columns ? changes.columns[column.name]! : column.field
            return (
              <tr key={column.name} className={field ? undefined : 'unread'}>
                <th scope="row">{column.name}</th>
                <td>
                  <select
                    aria-label={t('columns.meansOf', { column: column.name })}
                    value={field ?? ''}
                    disabled={!editable}
                    onChange={event =>
                      change({
                        ...changes,
                        columns: {
                          ...changes.columns,
                          [column.name]: IntakeField.safeParse(event.target.value).data ?? null
                        }
                      })
                    }
                  >
                    <option value="">{t('columns.nothing')}</option>
                    {fields.map(one => (
                      <option key={one} value={one}>
                        {t(`field.${one}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="samples">
                  {column.samples.map(sample => (
                    <span key={sample} className="sample">
                      <RareText text={sample} />
                    </span>
                  ))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
