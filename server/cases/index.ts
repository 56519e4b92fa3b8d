import './refusals.ts'

export type { Agencies } from './agencies/agency.ts'
export { demoAgency } from './agencies/demo-agency.ts'
export { httpAgency } from './agencies/http-agency.ts'
export { keepSendingParts } from './agencies/send-parts.ts'
export { atOffice } from './at-office.ts'
export { attachmentKind } from './attachment-rules.ts'
export { addAttachment, adoptAttachments, attachmentStore, forgetAttachments } from './attachments.ts'
export {
  openContent,
  readDraft,
  requireMatter,
  requirePlainWords,
  requireSafeWords,
  stillAsked
} from './case-content.ts'
export { isOpen } from './case-rules.ts'
export { forgetReceipts, listReceipts } from './consent-receipts.ts'
export { contactsHeld } from './contacts.ts'
export { endOwnAuthority } from './end-authority.ts'
export { escalateLate } from './escalate-late.ts'
export { followAreas } from './follow-areas.ts'
export { followMoves } from './follow-moves.ts'
export { onlyPixels } from './image-rules.ts'
export { closingNotices } from './legacy-cases.ts'
export { movedLetters } from './letter-of-move.ts'
export { getRow } from './list-cases.ts'
export { contactsOf } from './list-contacts.ts'
export { measureCases } from './measure-cases.ts'
export { mountAttachments, orNothing, receive } from './mount-attachments.ts'
export { openCase } from './open-case.ts'
export { openServiceCase } from './open-service-case.ts'
export { getOwnCase, listOwnCases, listOwnCertificates, ownRow, printOwnPaper, readOwnCase } from './own-cases.ts'
export { alsoHeld } from './own-record.ts'
export { casePapers } from './papers-of-cases.ts'
export {
  caseDeedsRoutes,
  casePartsRoutes,
  casesRoutes,
  caseTimelinessRoutes,
  cluesRoutes,
  legacyRoutes
} from './routes.ts'
export { scanFile } from './scan-file.ts'
export { requireDistance } from './step-aside.ts'
export { keptFigures } from './timeliness.ts'
export { sayInOwnCase, withdrawOwnCase } from './words.ts'
