import { z } from 'zod'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, EnrolmentId } from './values.ts'

/** Where somebody in a home is not safe. What was told by these ways is opened by the trained role alone. */
export const PrivateRoute = z.enum(['family-violence', 'child-protection'])
export type PrivateRoute = z.infer<typeof PrivateRoute>

export const PrivateState = z.enum(['waiting', 'open', 'ended'])
export type PrivateState = z.infer<typeof PrivateState>

/** Reached the person, told them their rights, passed on with consent, reported as the law makes it a duty, ended. */
export const PrivateStepKind = z.enum(['reached', 'informed', 'passed-on', 'reported', 'ended'])
export type PrivateStepKind = z.infer<typeof PrivateStepKind>

export const PrivateHelpLine = z.object({
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  route: PrivateRoute,
  state: PrivateState,
  toldOn: Day,
  due: Day
})
export type PrivateHelpLine = z.infer<typeof PrivateHelpLine>

export const PrivateHelp = PrivateHelpLine.extend({
  /** Who it is about, where an entry was chosen or the person told it themselves. */
  who: z.string().nullable(),
  told: z.string().nullable(),
  reach: z.string().nullable(),
  /** Null where the person told it themselves. */
  toldBy: z.string().nullable(),
  steps: z.array(
    z.object({ what: PrivateStepKind, agreed: z.boolean(), words: z.string(), by: z.string(), at: z.string() })
  )
})
export type PrivateHelp = z.infer<typeof PrivateHelp>

/** Asked for, offered, and what came of it. */
export const ArchiveLineKind = z.enum(['asked', 'offered', 'came'])
export type ArchiveLineKind = z.infer<typeof ArchiveLineKind>

export const ArchiveLine = z.object({
  id: z.uuid(),
  kind: ArchiveLineKind,
  words: z.string(),
  /** Written by the person themselves. */
  own: z.boolean(),
  by: z.string(),
  at: z.string()
})
export type ArchiveLine = z.infer<typeof ArchiveLine>

/** `open` is null where the person has none: nobody else opens one. */
export const ServiceArchive = z
  .object({
    open: z
      .object({
        id: z.uuid(),
        wish: z.string(),
        channel: z.string(),
        words: z.string(),
        openedAt: z.string(),
        until: Day.nullable(),
        lines: z.array(ArchiveLine)
      })
      .nullable()
  })
  .meta({ id: 'ServiceArchive' })
export type ServiceArchive = z.infer<typeof ServiceArchive>

const words = z.string().trim().min(2).max(500)
const one = z.object({ id: z.uuid() })
const trained = { operation: 'support.private', needs: 'support.private' } as const

const archive = {
  operation: 'support.archive',
  needs: 'support.archive',
  params: z.object({ id: EnrolmentId })
} as const

export const support = {
  getArchive: route({
    ...archive,
    method: 'GET',
    path: '/people/{id}/archive',
    summary: 'The service archive of one person, while they keep it open, where they live',
    trace: 'reads-people',
    answer: ServiceArchive
  }),
  addToArchive: route({
    ...archive,
    method: 'POST',
    path: '/people/{id}/archive/lines',
    summary: 'Note what was asked for, offered or came of it; the person reads it on their own page',
    trace: 'changes',
    status: 201,
    body: z.strictObject({ commandId: CommandId, kind: ArchiveLineKind, words }),
    answer: ServiceArchive
  }),
  tellPrivately: route({
    operation: 'support.tell',
    needs: 'support.tell',
    method: 'POST',
    path: '/private-help',
    summary: 'Tell of a home where somebody is not safe; whoever tells it does not see it again',
    trace: 'changes',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      /** Where; of a person who was chosen it is where they live. */
      area: AreaCode.nullable(),
      route: PrivateRoute,
      /** Whose place it is; sealed with the rest, and then nothing else need be written. */
      enrolment: EnrolmentId.nullable(),
      told: words.nullable(),
      /** How and when they can be reached so that nobody else notices. */
      reach: z.string().trim().min(2).max(200).nullable()
    }),
    answer: z.object({ due: Day })
  }),
  listPrivateHelp: route({
    ...trained,
    method: 'GET',
    path: '/private-help',
    summary: 'What was told privately in the own area, open ones first; at most 200 and nothing of what was said',
    trace: 'none',
    answer: z.array(PrivateHelpLine)
  }),
  getPrivateHelp: route({
    ...trained,
    method: 'GET',
    path: '/private-help/{id}',
    summary: 'What was told privately, and what was done for it',
    trace: 'reads-people',
    params: one,
    answer: PrivateHelp
  }),
  addPrivateStep: route({
    ...trained,
    method: 'POST',
    path: '/private-help/{id}/steps',
    summary: 'Note what was done; passed on only with consent, and nothing noted is changed',
    trace: 'changes',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, what: PrivateStepKind, agreed: z.boolean(), words }),
    answer: PrivateHelp
  })
}
