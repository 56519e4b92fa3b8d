import type { field } from '../../contract/field.ts'
import type { fieldPhotos } from '../../contract/field-photos.ts'
import type { Handlers } from '../platform/serve.ts'
import { addPhotoPart, type Checking } from './add-photo-part.ts'
import { askWorker } from './ask-worker.ts'
import { endCampaign, listCampaigns, planCampaign, previewCampaign } from './campaigns.ts'
import { listChecks } from './compounds.ts'
import { addDevice, askStanding, endDevice, listDevices } from './devices.ts'
import { pull } from './held-rows.ts'
import { listGrids } from './list-grids.ts'
import { setWish, showWish } from './no-calls.ts'
import { listPhotos, readPhoto, removePhoto } from './photos.ts'
import { decideProposals, listProposals } from './proposals.ts'
import { push } from './receive.ts'

export const fieldRoutes: Handlers<typeof field> = {
  addDevice: (ctx, { body }) => addDevice(ctx, body),
  askStanding: (ctx, { body }) => askStanding(ctx, body),
  pull: (ctx, { body }) => pull(ctx, body),
  push: (asked, { body }) => push(asked, body),
  listDevices: ctx => listDevices(ctx),
  endDevice: (ctx, { params }) => endDevice(ctx, params),
  listProposals: (ctx, { query }) => listProposals(ctx, query),
  decideProposals: (ctx, { body }) => decideProposals(ctx, body),
  showWish: (ctx, { params }) => showWish(ctx, params),
  setWish: (ctx, { params, body }) => setWish(ctx, params, body),
  listChecks: ctx => listChecks(ctx),
  listGrids: ctx => listGrids(ctx),
  askWorker: (ctx, { body }) => askWorker(ctx, body),
  listCampaigns: ctx => listCampaigns(ctx),
  previewCampaign: (ctx, { query }) => previewCampaign(ctx, query),
  planCampaign: (ctx, { body }) => planCampaign(ctx, body),
  endCampaign: (ctx, { params }) => endCampaign(ctx, params.id)
}

export const fieldPhotosRoutes = (checking: Checking): Handlers<typeof fieldPhotos> => ({
  addPhotoPart: (asked, { body }) => addPhotoPart(asked, body, checking),
  listPhotos: ctx => listPhotos(ctx),
  readPhoto: (ctx, { params }) => readPhoto(ctx, params),
  removePhoto: (ctx, { params }) => removePhoto(ctx, params)
})
