import type ExcelJS from 'exceljs'

/** What the writer keeps inside and its types do not tell. */
interface Inside {
  dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void }
  _writeBackground: () => void
  _writeHeaderFooter: () => void
}
const insideOf = (sheet: ExcelJS.Worksheet): Inside => sheet as unknown as Inside

/**
 * ExcelJS 4.4 streams the background before header and footer. The standard wants it behind them (ECMA-376 part 1, 18.3.1.99),
 * and Excel offers to repair a file that has it otherwise.
 */
export function keepOrder(sheet: ExcelJS.Worksheet): void {
  const inside = insideOf(sheet)
  const { _writeBackground, _writeHeaderFooter } = inside
  inside._writeBackground = () => {}
  inside._writeHeaderFooter = () => {
    _writeHeaderFooter.call(inside)
    _writeBackground.call(inside)
  }
}

/** One rule for a whole range: told cell by cell, ExcelJS 4.4 makes ranges of it that overlap, and Excel repairs the file. */
export function addRule(sheet: ExcelJS.Worksheet, range: string, rule: ExcelJS.DataValidation): void {
  insideOf(sheet).dataValidations.add(range, rule)
}
