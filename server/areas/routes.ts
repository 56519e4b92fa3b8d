import type { areas } from '../../contract/areas.ts'
import type { Handlers } from '../platform/serve.ts'
import { addAddresses, listAddresses } from './addresses.ts'
import { getArea, listAreas } from './areas.ts'
import { addBuildings, listBuildings, listCompounds, placeBuildings } from './buildings.ts'
import { changeAreas, type FollowAreaChange } from './change-areas.ts'
import { checkShapes } from './check-shapes.ts'
import { drawShapes } from './draw-shapes.ts'
import { listMisplaced } from './misplaced.ts'
import { type CountBeside, previewAreaChange } from './preview-change.ts'
import { readShapes } from './read-shapes.ts'
import { setAreaSetting } from './set-area-setting.ts'
import { listShapeHistory, listShapes } from './shapes.ts'

/** Who keeps people says how they follow, and how many would; who keeps calls, what becomes of these. */
export const areasRoutes = (
  follow: FollowAreaChange,
  count: FollowAreaChange,
  beside?: CountBeside
): Handlers<typeof areas> => ({
  listAreas: (ctx, { query }) => listAreas(ctx, query),
  getArea: (ctx, { params, query }) => getArea(ctx, { ...params, ...query }),
  changeAreas: (ctx, { body }) => changeAreas(follow, count)(ctx, body),
  previewAreaChange: (ctx, { body }) => previewAreaChange(count, beside)(ctx, body),
  setAreaSetting: (ctx, { body }) => setAreaSetting(ctx, body),
  listShapes: (ctx, { query }) => listShapes(ctx, query),
  listShapeHistory: (ctx, { params }) => listShapeHistory(ctx, params),
  checkShapes: (ctx, { body }) => checkShapes(ctx, body),
  drawShapes: (ctx, { body }) => drawShapes(ctx, body),
  readShapes: (ctx, { body }) => readShapes(ctx, body),
  listBuildings: (ctx, { query }) => listBuildings(ctx, query),
  listCompounds: (ctx, { query }) => listCompounds(ctx, query),
  listMisplaced: (ctx, { query }) => listMisplaced(ctx, query),
  addBuildings: (ctx, { body }) => addBuildings(ctx, body),
  placeBuildings: (ctx, { body }) => placeBuildings(ctx, body),
  listAddresses: (ctx, { query }) => listAddresses(ctx, query),
  addAddresses: (ctx, { body }) => addAddresses(ctx, body)
})
