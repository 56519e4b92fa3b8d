import type { voice } from '../../contract/voice.ts'
import type { Handlers } from '../platform/serve.ts'
import { actOnVoice } from './act-on-voice.ts'
import { getVoice, listVoices } from './hear-voices.ts'
import { sendVoice } from './send-voice.ts'

export const voiceRoutes: Handlers<typeof voice> = {
  takeVoice: (ctx, { body: { commandId: _, ...said } }) => sendVoice(ctx, said),
  listVoices: (ctx, { query }) => listVoices(ctx, query),
  getVoice: (ctx, { params }) => getVoice(ctx, params),
  actOnVoice: (ctx, { params, body }) => actOnVoice(ctx, { ...params, ...body })
}
