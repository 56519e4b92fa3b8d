import { v7 } from 'uuid'
import { AreaCode, CommandId } from '../../contract/values.ts'
import type { FileStore } from '../intake/index.ts'
import { moneyRoutes } from '../money/index.ts'
import { today } from '../platform/clock.ts'
import { type Caller, type Context, inTransaction, type Platform } from '../platform/context.ts'

const lines = [
  { purpose: 'free-services', source: 'district', title: '母婴室设备', amount: 36_000_00 },
  { purpose: 'publicity', source: 'street', title: '新居民服务手册印制', amount: 8_000_00 }
] as const

/** Two lines of this year’s budget, and a spending that a colleague is to decide. */
export async function fillMoney(
  platform: Platform,
  { officer, street, store }: { officer: Caller; street: number; store: FileStore }
): Promise<void> {
  const routes = moneyRoutes(store)
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    inTransaction(platform, { caller: officer, operation: 'money.keep', route: 'demo', trace: 'changes' }, work)
  const command = () => CommandId.parse(v7())
  for (const told of lines) {
    const year = Number(today().slice(0, 4))
    const { id } = await as(ctx =>
      routes.openLine(ctx, {
        params: undefined,
        query: undefined,
        body: { commandId: command(), area: AreaCode.parse(street), year, ...told }
      })
    )
    await as(ctx =>
      routes.spend(ctx, {
        params: { id },
        query: undefined,
        body: { commandId: command(), what: '第一批', voucher: `${year}-001`, amount: told.amount / 4 }
      })
    )
  }
}
