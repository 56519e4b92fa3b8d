import type { bookings } from '../../contract/bookings.ts'
import type { Handlers } from '../platform/serve.ts'
import { listWindows, setHours } from './hours.ts'
import { callNext, endNumber, giveNumber, noteArrival } from './numbers.ts'
import { getScreen, getWindowDay } from './window-day.ts'

export const bookingsRoutes: Handlers<typeof bookings> = {
  listWindows: ctx => listWindows(ctx),
  setHours: (ctx, { params, body }) => setHours(ctx, { ...params, ...body }),
  getWindowDay: (ctx, { params, query }) => getWindowDay(ctx, { ...params, ...query }),
  giveNumber: (ctx, { params }) => giveNumber(ctx, params),
  noteArrival: (ctx, { params }) => noteArrival(ctx, params),
  callNext: (ctx, { params, body }) => callNext(ctx, { ...params, ...body }),
  endNumber: (ctx, { params, body }) => endNumber(ctx, { ...params, ...body }),
  getScreen: (ctx, { params }) => getScreen(ctx, params)
}
