import { z } from 'zod'
import { bucketCount } from './field-budgets.ts'
import {
  Campaign,
  CheckedCompound,
  Device,
  Digest,
  FieldCommand,
  GridInCare,
  Proposal,
  ProposalState,
  Pulled,
  RoundPreview,
  Secret,
  Sent,
  Standing,
  Times,
  Wish
} from './field-data.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId, Total } from './values.ts'
import { written } from './written.ts'

const works = { operation: 'field.calls', needs: 'field.work' } as const
const leads = { operation: 'field.calls', needs: 'field.lead' } as const
const device = z.strictObject({ device: z.uuid() })

export const field = {
  addDevice: route({
    ...works,
    method: 'POST',
    path: '/field/devices',
    summary: 'Take a device into use for the own grid',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      device: z.uuid(),
      name: z.string().min(1).max(60),
      secret: Secret.optional()
    }),
    answer: z.object({ device: z.uuid(), until: z.string() })
  }),
  askStanding: route({
    needs: 'anyone',
    operation: 'field.calls',
    method: 'POST',
    path: '/field/standing',
    summary:
      'Whether a phone is still in use, asked with its own secret while it is locked or nobody is signed in; tells of nobody',
    trace: 'none',
    perMinute: 120,
    body: z.strictObject({ device: z.uuid(), secret: Secret }),
    answer: z.object({ standing: Standing })
  }),
  pull: route({
    ...works,
    method: 'POST',
    path: '/field/pull',
    summary: 'What changed in the own grid, for what the device holds of it',
    trace: 'reads-people',
    /** `kept`: all the app keeps on the phone, in bytes, where its browser says so. */
    body: device.extend({
      have: z.array(Digest).length(bucketCount),
      kept: z.int().min(0).optional(),
      took: Times.optional()
    }),
    answer: Pulled
  }),
  push: route({
    ...works,
    method: 'POST',
    path: '/field/push',
    summary: 'What was recorded at doors, in the order of the device; each is taken once, however often it comes',
    trace: 'changes',
    transactions: 'own',
    /** `sentBefore` is the number that the last answer gave as `has`. */
    body: device.extend({ sentBefore: z.int().min(0), commands: z.array(FieldCommand).max(50) }),
    answer: z.object({
      taken: z.array(Sent),
      /** How many lines of this device the server has now. */
      has: z.int(),
      /**
       * It had fewer than it once told the device: it was restored from a backup. It took nothing, and wants every kept line again;
       * had it taken these, their number could hide those that are missing, should this answer be lost.
       */
      again: z.boolean()
    })
  }),
  listDevices: route({
    ...leads,
    method: 'GET',
    path: '/field/devices',
    summary: 'The devices in use in the own area',
    trace: 'none',
    answer: z.array(Device)
  }),
  endDevice: route({
    ...leads,
    method: 'POST',
    path: '/field/devices/{id}/end',
    summary: 'A device is lost or given back: its next contact takes the copy off it',
    trace: 'changes',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId }),
    answer: Device
  }),
  listProposals: route({
    ...leads,
    method: 'GET',
    path: '/field/proposals',
    summary: 'What grid workers beside what the register says',
    trace: 'reads-people',
    query: z.object({
      state: ProposalState.default('waiting'),
      after: written('cursor', z.string().max(200)).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ proposals: z.array(Proposal), next: z.string().nullable(), total: Total })
  }),
  decideProposals: route({
    ...leads,
    method: 'POST',
    path: '/field/proposals/decisions',
    summary: 'Take what was recorded into the register, or leave it out with a reason; one or many',
    trace: 'changes',
    body: z.strictObject({
      commandId: CommandId,
      proposals: z.array(CommandId).min(1).max(200),
      decision: z.enum(['take', 'leave-out']),
      /** Of those that stand against the register: the version that was seen. One that changed again meanwhile is looked at again. */
      seen: z.record(z.uuid(), z.int()).default({}),
      /** Why it is left out; the worker reads it. */
      reason: z.string().min(2).max(200).optional()
    }),
    answer: z.object({ decided: z.int(), left: z.array(Sent) })
  }),
  showWish: route({
    ...leads,
    method: 'GET',
    path: '/field/doors/{id}/wish',
    summary: 'Whether anybody may call at the door of a person',
    trace: 'reads-people',
    params: z.object({ id: EnrolmentId }),
    answer: Wish
  }),
  setWish: route({
    ...leads,
    method: 'POST',
    path: '/field/doors/{id}/wish',
    summary: 'A person says at the desk that they want no calls, or want them again; needs no reason and binds at once',
    trace: 'changes',
    params: z.object({ id: EnrolmentId }),
    body: z.strictObject({ commandId: CommandId, noCalls: z.boolean() }),
    answer: Wish
  }),
  listChecks: route({
    ...leads,
    operation: 'field.compounds',
    method: 'GET',
    path: '/field/compound-checks',
    summary: 'The compounds of the own area, and what the last confirmed check of each found; things, and nobody',
    trace: 'none',
    answer: z.array(CheckedCompound)
  }),
  listGrids: route({
    ...leads,
    method: 'GET',
    path: '/field/grids',
    summary: 'The grids of the own area: who is in post there, open calls, devices in use',
    trace: 'none',
    answer: z.array(GridInCare)
  }),
  askWorker: route({
    ...leads,
    method: 'POST',
    path: '/field/grid-workers',
    summary:
      'Ask that somebody who works a grid of the own area takes on another one; an administrator agrees, and the post begins',
    trace: 'changes',
    status: 202,
    body: z.strictObject({ commandId: CommandId, area: AreaCode, account: z.uuid(), from: Day }),
    answer: z.object({ asked: z.uuid() })
  }),
  listCampaigns: route({
    ...leads,
    method: 'GET',
    path: '/field/campaigns',
    summary: 'The rounds of calls that are planned, and how far each is',
    trace: 'none',
    answer: z.array(Campaign)
  }),
  previewCampaign: route({
    ...leads,
    method: 'GET',
    path: '/field/campaign-preview',
    summary: 'How many calls a round over a declared segment would be, by grid; nobody is named',
    trace: 'none',
    query: z.object({ segment: z.string().max(40), area: z.coerce.number().pipe(AreaCode) }),
    answer: RoundPreview
  }),
  planCampaign: route({
    ...leads,
    method: 'POST',
    path: '/field/campaigns',
    summary: 'Plan a round of calls over a declared segment; households that want no calls are left out',
    trace: 'changes',
    status: 201,
    body: z.strictObject({ commandId: CommandId, segment: z.string().max(40), area: AreaCode, from: Day, due: Day }),
    answer: Campaign.extend({ leftOut: z.int() })
  }),
  endCampaign: route({
    ...leads,
    method: 'POST',
    path: '/field/campaigns/{id}/end',
    summary: 'Call a round off: its open calls are cancelled, and those that were made stay',
    trace: 'changes',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ commandId: CommandId }),
    answer: Campaign.extend({ cancelled: z.int() })
  })
}
