import type { cases } from '../../contract/cases.ts'
import type { legacyCases } from '../../contract/legacy-cases.ts'
import type { Handlers } from '../platform/serve.ts'
import { actOnCase } from './act-on-case.ts'
import { decideCase, reopenCase } from './decide-case.ts'
import { getCase } from './get-case.ts'
import { closeLegacyCases, listLegacyCases, listWithdrawals, printClosingNotice } from './legacy-cases.ts'
import { countCases, listCases, listPersonCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { openRenewals } from './open-renewals.ts'
import { printReceipt } from './print-receipt.ts'
import { saveDraft } from './save-draft.ts'
import { declareStepAside, getStepAside } from './step-aside.ts'

export const casesRoutes: Handlers<typeof cases> = {
  listCases: (ctx, { query }) => listCases(ctx, query),
  countCases,
  getCase: (ctx, { params }) => getCase(ctx, params.id),
  listPersonCases: (ctx, { params }) => listPersonCases(ctx, params.id),
  openCase: (ctx, { body }) => openCase(ctx, body),
  openRenewals: (ctx, { body }) => openRenewals(ctx, body.matter),
  saveDraft: (ctx, { params, body }) => saveDraft(ctx, { ...params, ...body }),
  actOnCase: (ctx, { params, body }) => actOnCase(ctx, { ...params, ...body }),
  decideCase: (ctx, { params, body }) => decideCase(ctx, { ...params, ...body }),
  reopenCase: (ctx, { params, body }) => reopenCase(ctx, { ...params, ...body }),
  printReceipt: (ctx, { params, body }) => printReceipt(ctx, { ...params, ...body }),
  getStepAside,
  declareStepAside: (ctx, { body }) => declareStepAside(ctx, body)
}

export const legacyRoutes: Handlers<typeof legacyCases> = {
  closeLegacyCases: (ctx, { body }) => closeLegacyCases(ctx, body),
  listLegacyCases: (ctx, { query }) => listLegacyCases(ctx, query),
  printClosingNotice: (ctx, { params, body }) => printClosingNotice(ctx, { ...params, ...body }),
  listWithdrawals
}
