import { useCallback } from 'react'
import type { IntakeCell, IntakeLine, UploadDetail } from '../../contract/intake.ts'
import type { IntakeField } from '../../contract/register-fields.ts'
import { AreaCode } from '../../contract/values.ts'
import { RareText, textOr, useWords } from '../../ui/index.ts'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { useHeadRelation } from '../people/head-relation.ts'

/** A value of a field as people read it: words for codes, names for areas. */
export function CellValue({ field, value }: { field: IntakeField; value: string | null }) {
  const { t } = useWords()
  const relation = useHeadRelation()
  if (value === null || value === '') return <span className="quiet">{t('common.none')}</span>
  if (field === 'livingArea' || field === 'hukouArea') {
    const code = AreaCode.safeParse(Number(value)).data
    return code ? <AreaName code={code} /> : value
  }
  if (field === 'sex') return textOr(t, `sex.${value}`, value)
  if (field === 'headRelation') return relation(value)
  return <RareText text={value} />
}

/** The same as text, for a spreadsheet. */
export function useCellText(): (field: IntakeField, value: string | null) => string {
  const { t } = useWords()
  const relation = useHeadRelation()
  const areaText = useAreaText()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the relation is a word of the language
  return useCallback(
    (field, value) => {
      if (value === null || value === '') return ''
      const code = field === 'livingArea' || field === 'hukouArea' ? AreaCode.safeParse(Number(value)).data : undefined
      if (code) return areaText(code)
      if (field === 'sex') return textOr(t, `sex.${value}`, value)
      return field === 'headRelation' ? relation(value) : value
    },
    [t, areaText]
  )
}

/** Where a row stands, as the spreadsheet program shows it. */
export function useRowName({ report }: Pick<UploadDetail, 'report'>): (row: number) => string {
  const { t, number } = useWords()
  return row => {
    const sheet = report.sheets.findLast(one => row > one.offset)
    const own = number(row - (sheet?.offset ?? 0))
    return sheet && report.sheets.length > 1
      ? t('rows.rowOf', { sheet: sheet.name, row: own })
      : t('rows.rowNumber', { row: own })
  }
}

/** The reason in words; one newer than this page shows its code. */
export function useReason(): (code: string) => string {
  const { t } = useWords()
  return code => textOr(t, `reason.${code}`, code)
}

export const faultsOf = (line: IntakeLine): IntakeCell[] => line.cells.filter(cell => cell.reasons)
export const changesOf = (line: IntakeLine): IntakeCell[] => line.cells.filter(cell => cell.known !== undefined)

/** Reasons that concern no single cell. */
export const rowReasons = (line: IntakeLine): string[] => {
  const ofCells = new Set(line.cells.flatMap(cell => cell.reasons ?? []))
  return line.reasons.filter(reason => !ofCells.has(reason))
}
