import type { caseDeeds } from '../../contract/case-deeds.ts'
import type { caseParts } from '../../contract/case-parts.ts'
import type { caseTimeliness } from '../../contract/case-timeliness.ts'
import type { cases } from '../../contract/cases.ts'
import type { clues } from '../../contract/clues.ts'
import type { legacyCases } from '../../contract/legacy-cases.ts'
import type { FileStore } from '../intake/index.ts'
import type { Handlers } from '../platform/serve.ts'
import { actOnCase } from './act-on-case.ts'
import { listParts } from './agencies/list-parts.ts'
import { sendPartAgain, settlePart } from './agencies/settle-part.ts'
import { readAttachment, removeAttachment } from './attachments.ts'
import { getClue, listClues, moveClue, printClueReceipt, readEvidence, recordClue } from './clues.ts'
import { listCandidates, nameContacts } from './contacts.ts'
import { decideCase, reopenCase } from './decide-case.ts'
import { getCase } from './get-case.ts'
import { closeLegacyCases, listLegacyCases, listWithdrawals } from './legacy-cases.ts'
import { countCases, getRow, listCases, listPersonCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { openRenewals } from './open-renewals.ts'
import { printReceipt } from './print-receipt.ts'
import { saveDraft } from './save-draft.ts'
import { declareStepAside, getStepAside } from './step-aside.ts'
import { keptTimes } from './timeliness.ts'
import { answerObjection } from './words.ts'

export const casesRoutes = (store: FileStore): Handlers<typeof cases> => ({
  listCases: (ctx, { query }) => listCases(ctx, query),
  countCases,
  getCase: (ctx, { params }) => getCase(ctx, params.id),
  listPersonCases: (ctx, { params }) => listPersonCases(ctx, params.id),
  getStepAside,
  listCandidates,
  readAttachment: (ctx, { params }) => readAttachment(ctx, store, params)
})

export const caseDeedsRoutes = (store: FileStore): Handlers<typeof caseDeeds> => ({
  openCase: (ctx, { body }) => openCase(ctx, body),
  openRenewals: (ctx, { body }) => openRenewals(ctx, body.matter),
  saveDraft: (ctx, { params, body }) => saveDraft(ctx, { ...params, ...body }),
  actOnCase: (ctx, { params, body }) => actOnCase(ctx, { ...params, ...body }),
  decideCase: (ctx, { params, body }) => decideCase(ctx, { ...params, ...body }),
  answerObjection: (ctx, { params, body }) => answerObjection(ctx, { ...params, ...body }),
  reopenCase: (ctx, { params, body }) => reopenCase(ctx, { ...params, ...body }),
  printReceipt: (ctx, { params, body }) => printReceipt(ctx, { ...params, ...body }),
  declareStepAside: (ctx, { body }) => declareStepAside(ctx, body),
  nameContacts: (ctx, { params, body }) => nameContacts(ctx, { ...params, ...body }),
  removeAttachment: (ctx, { params }) => removeAttachment(ctx, store, params)
})

export const casePartsRoutes: Handlers<typeof caseParts> = {
  listCaseParts: async (ctx, { params }) => {
    const { person } = await getRow(ctx, params.id)
    ctx.sawPeople([person])
    return listParts(ctx, params.id)
  },
  sendPartAgain: (ctx, { params }) => sendPartAgain(ctx, params),
  settlePart: (ctx, { params, body }) => settlePart(ctx, { ...params, ...body })
}

export function caseTimelinessRoutes(): Handlers<typeof caseTimeliness> {
  const kept = keptTimes()
  return {
    getTimeliness: (ctx, { query }) => kept.timeliness(ctx, query),
    getWorkload: (ctx, { query }) => kept.workload(ctx, query)
  }
}

export const legacyRoutes: Handlers<typeof legacyCases> = {
  closeLegacyCases: (ctx, { body }) => closeLegacyCases(ctx, body),
  listLegacyCases: (ctx, { query }) => listLegacyCases(ctx, query),
  listWithdrawals
}

export const cluesRoutes = (store: FileStore): Handlers<typeof clues> => ({
  listClues: (ctx, { query }) => listClues(ctx, query),
  getClue: (ctx, { params }) => getClue(ctx, params.id),
  recordClue: (ctx, { body }) => recordClue(ctx, body),
  passClueOn: (ctx, { params }) => moveClue(ctx, { ...params, deed: 'pass-on' }),
  receiveClue: (ctx, { params }) => moveClue(ctx, { ...params, deed: 'receive' }),
  answerClue: (ctx, { params, body }) => moveClue(ctx, { ...params, deed: 'answer', answer: body.answer }),
  printClueReceipt: (ctx, { params, body }) => printClueReceipt(ctx, { ...params, ...body }),
  readClueEvidence: (ctx, { params }) => readEvidence(ctx, store, params)
})
