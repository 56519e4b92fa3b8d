import { followWindows } from './bookings/index.ts'
import { followOutlets } from './care/index.ts'
import { followAreas } from './cases/index.ts'
import { followGrids } from './field/index.ts'
import { followMoney } from './money/index.ts'
import { followNotices } from './notices/index.ts'
import { followRecords } from './organisation/index.ts'
import { followAreaChange } from './people/index.ts'
import { followArrivals } from './residents/index.ts'
import { followPrivateHelp } from './support/index.ts'
import { followOffices } from './two-ends/index.ts'
import { followVoices } from './voice/index.ts'

/** People and what was done for them follow a change of areas in the same transaction. */
export const followEverywhere: typeof followAreaChange = async (ctx, follow) => {
  await followAreas(ctx, follow)
  await followWindows(ctx, follow)
  await followOutlets(ctx, follow)
  await followNotices(ctx, follow)
  await followPrivateHelp(ctx, follow)
  await followVoices(ctx, follow)
  await followArrivals(ctx, follow)
  await followRecords(ctx, follow)
  await followMoney(ctx, follow)
  await followOffices(ctx, follow)
  const followed = await followAreaChange(ctx, follow)
  await followGrids(ctx, follow)
  return followed
}
