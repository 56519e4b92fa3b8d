import type { areas } from '../../contract/areas.ts'
import type { Handlers } from '../platform/serve.ts'
import { addAddresses, listAddresses } from './addresses.ts'
import { getArea, listAreas } from './areas.ts'
import { changeAreas, type FollowAreaChange } from './change-areas.ts'
import { setAreaSetting } from './set-area-setting.ts'

export const areasRoutes = (follow: FollowAreaChange): Handlers<typeof areas> => ({
  listAreas: (ctx, { query }) => listAreas(ctx, query),
  getArea: (ctx, { params, query }) => getArea(ctx, { ...params, ...query }),
  changeAreas: (ctx, { body }) => changeAreas(follow)(ctx, body),
  setAreaSetting: (ctx, { body }) => setAreaSetting(ctx, body),
  listAddresses: (ctx, { query }) => listAddresses(ctx, query),
  addAddresses: (ctx, { body }) => addAddresses(ctx, body)
})
