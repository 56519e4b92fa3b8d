import type { cabinet } from '../../contract/cabinet.ts'
import type { Handlers } from '../platform/serve.ts'
import { getCabinet, tellCabinet } from './tell-cabinet.ts'

export const cabinetRoutes: Handlers<typeof cabinet> = {
  getCabinet: ctx => getCabinet(ctx),
  tellCabinet: (ctx, { body }) => tellCabinet(ctx, body)
}
