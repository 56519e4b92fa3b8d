import { type Caller, inTransaction, type Platform } from '../../platform/context.ts'

/** Names neither matter nor person: the phone may lie about. */
export const entitledWords = '【安家】有一项服务您可能可以申请，请登录“我的页面”查看。不办也没有任何影响。'

/** However many there are, the gateway is not asked for more in an hour. */
const mostAnHour = 200

/**
 * Part of the daily work: parents who agreed to be told hear once for each child that they may be entitled to the childcare subsidy. Who did not
 * agree is not looked at; withdrawing ends it at once. How many messages were written.
 */
export const tellEntitled = (platform: Platform, caller: Caller): Promise<number> =>
  inTransaction(
    platform,
    { caller, operation: 'services.benefit-told', route: 'tell entitled', trace: 'none' },
    async ({ tx, on, sealer }) => {
      const { rows } = await tx.query<{ n: number }>('select residents.tell_entitled($1, $2, $3) as n', [
        on,
        sealer.seal(entitledWords),
        mostAnHour
      ])
      return rows[0]!.n
    }
  )
