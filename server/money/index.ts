import type { money } from '../../contract/money.ts'
import type { FileStore } from '../intake/index.ts'
import { declareRefusals } from '../platform/refusal.ts'
import type { Handlers } from '../platform/serve.ts'
import { auditSpending, carryOver, decideSpending, getLine, listLines, openLine, spend } from './budget.ts'
import { allotShares, shareOut } from './shares.ts'
import { readVoucher } from './vouchers.ts'

export { openMoney } from './budget.ts'
export { followMoney } from './follow-areas.ts'
export { mountVouchers } from './vouchers.ts'

export const moneyRoutes = (store: FileStore): Handlers<typeof money> => ({
  listLines: (ctx, { query }) => listLines(ctx, query),
  getLine: (ctx, { params }) => getLine(ctx, params),
  openLine: (ctx, { body: { commandId: _, ...told } }) => openLine(ctx, told),
  shareOut: (ctx, { query }) => shareOut(ctx, query),
  allotShares: (ctx, { body: { commandId: _, ...told } }) => allotShares(ctx, told),
  readVoucher: (ctx, { params }) => readVoucher(ctx, store, params),
  spend: (ctx, { params, body: { commandId: _, ...told } }) => spend(ctx, { ...params, ...told }),
  decideSpending: (ctx, { params, body }) => decideSpending(ctx, { ...params, ...body }),
  auditSpending: (ctx, { params, body }) => auditSpending(ctx, { ...params, ...body }),
  carryOver: (ctx, { params }) => carryOver(ctx, params)
})

declareRefusals({
  'money.lacks': {
    zh: '这一项只剩{left}元，支出超过了，没有登记。请先改金额，或者申请调整预算。',
    en: 'Only {left} yuan are left on this line; nothing was recorded. Change the sum, or have the budget changed first.',
    status: 409
  },
  'money.no-voucher': {
    zh: '还没有凭证文件，不能支付。请申请的同事先附上发票或收据。',
    en: 'Its voucher is not there as a file, so nothing is paid. Whoever asked adds the invoice or receipt first.',
    status: 409
  },
  'money.nobody-there': {
    zh: '这个街道今天没有登记的居民，不能按人数分配。',
    en: 'Nobody is registered in this street today, so nothing can be shared by people.',
    status: 409
  },
  'money.four-eyes': {
    zh: '自己经手的支出要由另一位同事来办。',
    en: 'What one asked for or decided is for another colleague.',
    status: 409
  },
  'money.decided': {
    zh: '这笔支出已经办过，或者现在不能办。',
    en: 'This was dealt with already, or cannot be now.',
    status: 409
  },
  'money.closed': { zh: '这一项已经结账。', en: 'This line is closed.', status: 409 },
  'money.not-over': {
    zh: '年度结束、没有待定的支出、还有结余，才能结转。',
    en: 'A line is carried over when its year is over, nothing waits to be decided and something is left.',
    status: 409
  },
  'money.no-place': {
    zh: '预算属于区、街道或社区。',
    en: 'A budget belongs to a district, street or community.',
    status: 400
  }
})
