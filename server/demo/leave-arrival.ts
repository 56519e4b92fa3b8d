import type pg from 'pg'
import { today } from '../platform/clock.ts'
import type { Platform } from '../platform/context.ts'
import { addArrival, phoneHash } from '../residents/index.ts'

/** Somebody new in a community asked by phone to be registered; no operator has this number. */
export async function leaveArrival(
  { sealer }: Platform,
  { signin: pool, community }: { signin: pg.Pool; community: number }
): Promise<void> {
  const phone = '15400009527'
  await addArrival(
    { pool, sealer },
    {
      area: community,
      words: {
        name: '苏晚晴',
        bornOn: '1991-04-18',
        address: '新近搬来，租住',
        wants: 'school',
        contact: 'call',
        phone
      },
      phoneHash: phoneHash({ sealer }, phone),
      subjectHash: null,
      on: today()
    }
  )
}
