import './refusals.ts'

export { dayInWords } from './day-in-words.ts'
export { drawPaper, type Paper } from './draw-paper.ts'
export { addPrintouts, closePrintouts, movePrintouts, printAtWindow, standsOf } from './keep-printouts.ts'
export { listPrints } from './list-printouts.ts'
export type { PaperSource } from './paper-source.ts'
export { printoutsRoutes } from './routes.ts'
export { welcomeFields } from './welcome-fields.ts'
