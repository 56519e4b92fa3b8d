import type { glass } from '../../contract/glass.ts'
import type { organisation } from '../../contract/organisation.ts'
import type { venues } from '../../contract/venues.ts'
import type { FileStore } from '../intake/index.ts'
import type { Handlers } from '../platform/serve.ts'
import { actOnRecord, signRecord } from './act-on-record.ts'
import { getOwnHours } from './attendance.ts'
import { endCalendar, getCalendar, makeCalendar } from './calendar.ts'
import { getCompoundFacts } from './compound-facts.ts'
import { noteCooperation, renewRecord } from './cooperate.ts'
import { findRecords } from './find-records.ts'
import { getRecord } from './get-record.ts'
import { changeRecord, openRecord } from './keep-record.ts'
import { listKeepers } from './keepers.ts'
import { listObligations } from './list-obligations.ts'
import { listRecords } from './list-records.ts'
import { measureTarget } from './measures.ts'
import { actOnObligation, oweUnderRecord } from './obligations.ts'
import { readPaper } from './papers.ts'
import { getPublication, publishRecord, withdrawPublication } from './publications.ts'
import { bookVenue, cancelVenueBooking, listVenueBookings } from './venues.ts'

export const glassRoutes: Handlers<typeof glass> = {
  getPublication: (ctx, { params }) => getPublication(ctx, params),
  publishRecord: (ctx, { params }) => publishRecord(ctx, params),
  withdrawPublication: (ctx, { params }) => withdrawPublication(ctx, params)
}

export const venuesRoutes: Handlers<typeof venues> = {
  getCompoundFacts: (ctx, { params }) => getCompoundFacts(ctx, params),
  listVenueBookings: (ctx, { params }) => listVenueBookings(ctx, params),
  bookVenue: (ctx, { params, body }) => bookVenue(ctx, { ...params, ...body, from: body.begins, to: body.ends }),
  cancelVenueBooking: (ctx, { params }) => cancelVenueBooking(ctx, params)
}

export const organisationRoutes = (store: FileStore): Handlers<typeof organisation> => ({
  listRecords: (ctx, { query }) => listRecords(ctx, query),
  findRecords: (ctx, { query }) => findRecords(ctx, query),
  getRecord: (ctx, { params }) => getRecord(ctx, params),
  openRecord: (ctx, { body }) => openRecord(ctx, body),
  changeRecord: (ctx, { params, body }) => changeRecord(ctx, { ...params, ...body }),
  actOnRecord: (ctx, { params, body }) => actOnRecord(ctx, { ...params, ...body }),
  measureTarget: (ctx, { params }) => measureTarget(ctx, params),
  signRecord: (ctx, { params, body }) => signRecord(ctx, { ...params, ...body }),
  noteCooperation: (ctx, { params, body }) => noteCooperation(ctx, { ...params, ...body }),
  renewRecord: (ctx, { params }) => renewRecord(ctx, params),
  oweUnderRecord: (ctx, { params, body }) => oweUnderRecord(ctx, { ...params, ...body }),
  listObligations: (ctx, { query }) => listObligations(ctx, query),
  actOnObligation: (ctx, { params, body }) => actOnObligation(ctx, { ...params, ...body }),
  readPaper: (ctx, { params }) => readPaper(ctx, store, params),
  listKeepers: ctx => listKeepers(ctx),
  getOwnHours: ctx => getOwnHours(ctx),
  getCalendar: ctx => getCalendar(ctx),
  makeCalendar: (ctx, { body }) => makeCalendar(ctx, body),
  endCalendar: ctx => endCalendar(ctx)
})
