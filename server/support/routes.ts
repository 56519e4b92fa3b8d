import type { offers } from '../../contract/offers.ts'
import type { support } from '../../contract/support.ts'
import type { Handlers } from '../platform/serve.ts'
import { addToArchive, getArchive } from './archive.ts'
import { listReferralsToSend } from './list-to-send.ts'
import { addOfferStep, listOffers, noteFamilyWish, offerCall, offerReferral, offerVisit } from './offers.ts'
import { addPrivateStep, getPrivateHelp, listPrivateHelp } from './private-help.ts'
import { tellPrivately } from './tell-privately.ts'

export const supportRoutes: Handlers<typeof support> = {
  getArchive: (ctx, { params }) => getArchive(ctx, params.id),
  addToArchive: (ctx, { params, body }) => addToArchive(ctx, { ...params, ...body }),
  tellPrivately: (ctx, { body }) => tellPrivately(ctx, body),
  listPrivateHelp: ctx => listPrivateHelp(ctx),
  getPrivateHelp: (ctx, { params }) => getPrivateHelp(ctx, params.id),
  addPrivateStep: (ctx, { params, body }) => addPrivateStep(ctx, { ...params, ...body })
}

export const offersRoutes: Handlers<typeof offers> = {
  listReferralsToSend: ctx => listReferralsToSend(ctx),
  listOffers: (ctx, { params }) => listOffers(ctx, params.id),
  offerReferral: (ctx, { params, body: { commandId: _, ...told } }) => offerReferral(ctx, { ...params, ...told }),
  offerVisit: (ctx, { params, body }) => offerVisit(ctx, { ...params, ...body }),
  offerCall: (ctx, { params, body }) => offerCall(ctx, { ...params, ...body }),
  noteFamilyWish: (ctx, { params, body }) => noteFamilyWish(ctx, { ...params, ...body }),
  addOfferStep: (ctx, { params, body: { commandId: _, ...said } }) => addOfferStep(ctx, { ...params, ...said })
}
