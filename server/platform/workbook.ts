import type ExcelJS from 'exceljs'

export type Workbook = ExcelJS.stream.xlsx.WorkbookWriter
type To = Pick<ExcelJS.stream.xlsx.WorkbookStreamWriterOptions, 'filename'> | { stream: NodeJS.WritableStream }

/**
 * A workbook that is written row by row. The library takes as long to load as a third of all the rest: who starts a command
 * or the server should not wait for it, only who writes a workbook.
 */
export async function openWorkbook(to: To, { useStyles = true } = {}): Promise<Workbook> {
  const { default: excel } = await import('exceljs')
  return new excel.stream.xlsx.WorkbookWriter({ ...(to as object), useStyles, useSharedStrings: false })
}
