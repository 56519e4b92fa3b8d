import type { printouts } from '../../contract/printouts.ts'
import type { Handlers } from '../platform/serve.ts'
import { listPrintouts } from './list-printouts.ts'
import type { PaperSource } from './paper-source.ts'
import { fetchPrintJob, handOverPapers, printPapers } from './print-papers.ts'

/** Every paper somebody is owed, from whichever domain, waits in one list. */
export const printoutsRoutes = (sources: readonly PaperSource[]): Handlers<typeof printouts> => ({
  listPrintouts: (ctx, { query }) => listPrintouts(ctx, sources, query),
  printPapers: (ctx, { body }) => printPapers(ctx, sources, body),
  fetchPrintJob: (ctx, { params, body }) => fetchPrintJob(ctx, sources, { ...params, ...body }),
  handOverPapers: (ctx, { body }) => handOverPapers(ctx, sources, body)
})
