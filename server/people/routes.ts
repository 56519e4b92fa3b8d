import type { consents } from '../../contract/consents.ts'
import type { moves } from '../../contract/moves.ts'
import type { notes } from '../../contract/notes.ts'
import type { openAddresses } from '../../contract/open-addresses.ts'
import type { people } from '../../contract/people.ts'
import type { Handlers } from '../platform/serve.ts'
import { addressMatch } from './address-match.ts'
import { changeHousehold } from './change-household.ts'
import { answerConsent, listConsents, withdrawConsent } from './consents/consents.ts'
import { getPerson } from './get-person.ts'
import { lookUpElsewhere } from './look-up-elsewhere.ts'
import { lookUpPeople } from './look-up-people.ts'
import { answerMove } from './moves/answer-move.ts'
import { askMove } from './moves/ask-move.ts'
import { getMove, listMoves } from './moves/list-moves.ts'
import { sayInMove } from './moves/say-in-move.ts'
import { undoMove } from './moves/undo-move.ts'
import { deleteNote } from './notes/delete-note.ts'
import { listNotes } from './notes/list-notes.ts'
import { writeNote } from './notes/write-note.ts'
import { listOpenAddresses, settleAddresses } from './open-addresses.ts'
import { protectPerson } from './protect-person.ts'
import {
  cancelEnrolment,
  changeAddress,
  correctPerson,
  recordDeath,
  recordInBulk,
  restoreEnrolment
} from './record-life-events.ts'
import { recordMany } from './record-many.ts'
import { recordRelationChange } from './record-relation-change.ts'
import { recordBirth, registerPerson } from './register-person.ts'
import { recordMarriageChange } from './relations.ts'
import { revealNumbers } from './reveal-numbers.ts'
import { undoBatch } from './undo-batch.ts'

export const peopleRoutes: Handlers<typeof people> = {
  lookUpPeople: (ctx, { body }) => lookUpPeople(ctx, body),
  lookUpElsewhere: (ctx, { body }) => lookUpElsewhere(ctx, body),
  getPerson: (ctx, { params, query }) => getPerson(ctx, { ...params, ...query }),
  revealNumbers: (ctx, { params, body }) => revealNumbers(ctx, { ...params, ...body }),
  registerPerson: (ctx, { body }) => registerPerson(ctx, body),
  recordBirth: (ctx, { body }) => recordBirth(ctx, body),
  recordDeath: (ctx, { body }) => recordDeath(ctx, body),
  recordMarriageChange: (ctx, { body }) => recordMarriageChange(ctx, body),
  recordRelationChange: (ctx, { body }) => recordRelationChange(ctx, body),
  changeAddress: (ctx, { body }) => changeAddress(ctx, body),
  changeHousehold: (ctx, { body }) => changeHousehold(ctx, body),
  correctPerson: (ctx, { body }) => correctPerson(ctx, body),
  cancelEnrolment: (ctx, { body }) => cancelEnrolment(ctx, body),
  restoreEnrolment: (ctx, { body }) => restoreEnrolment(ctx, body),
  recordInBulk: (ctx, { body }) => recordInBulk(ctx, body),
  undoBatch: (ctx, { body }) => undoBatch(ctx, body),
  recordMany: (ctx, { body }) => recordMany(ctx, body),
  getAddressMatch: (ctx, { query }) => addressMatch(ctx, query.area),
  askMove: (ctx, { body }) => askMove(ctx, body),
  protectPerson: (ctx, { body }) => protectPerson(ctx, body)
}

export const notesRoutes: Handlers<typeof notes> = {
  listNotes: (ctx, { params }) => listNotes(ctx, params.id),
  writeNote: (ctx, { params, body }) => writeNote(ctx, { ...params, ...body }),
  deleteNote: (ctx, { params }) => deleteNote(ctx, params)
}

export const consentsRoutes: Handlers<typeof consents> = {
  listConsents: (ctx, { params }) => listConsents(ctx, params.id),
  answerConsent: (ctx, { params, body }) => answerConsent(ctx, { ...params, ...body }),
  withdrawConsent: (ctx, { params, body }) => withdrawConsent(ctx, { ...params, ...body })
}

export const movesRoutes: Handlers<typeof moves> = {
  listMoves: (ctx, { query }) => listMoves(ctx, query),
  getMove: (ctx, { params }) => getMove(ctx, params.id),
  answerMove: (ctx, { params, body }) => answerMove(ctx, { ...params, ...body }),
  undoMove: (ctx, { params, body }) => undoMove(ctx, { ...params, ...body }),
  sayInMove: (ctx, { params, body }) => sayInMove(ctx, { ...params, ...body })
}

export const openAddressesRoutes: Handlers<typeof openAddresses> = {
  listOpenAddresses: (ctx, { query }) => listOpenAddresses(ctx, query),
  settleAddresses: (ctx, { body }) => settleAddresses(ctx, body)
}
