import { z } from 'zod'
import { MadeFile } from './rosters.ts'
import { route } from './route.ts'
import { AreaCode, CommandId, Day, Total } from './values.ts'

/** Running costs, publicity and pay (22(1)); free services and rewards (22(2)). */
export const MoneyPurpose = z.enum(['running', 'publicity', 'pay', 'free-services', 'rewards'])
export type MoneyPurpose = z.infer<typeof MoneyPurpose>
export const MoneySource = z.enum(['street', 'district', 'city', 'province', 'state'])
export type MoneySource = z.infer<typeof MoneySource>

/** In fen. */
const Sum = z.int().min(0).max(100_000_000_000_00)
const Year = z.int().min(2000).max(2100)
const short = z.string().trim().min(1).max(80)

export const BudgetLine = z.object({
  id: z.uuid(),
  area: AreaCode,
  areaName: z.string(),
  year: Year,
  purpose: MoneyPurpose,
  source: MoneySource,
  title: z.string(),
  amount: Sum,
  carried: Sum,
  /** Asked for and not decided. */
  asked: Sum,
  spent: Sum,
  audited: Sum,
  /** Of the same area, purpose and source the year before. */
  spentBefore: Sum.nullable(),
  closedOn: Day.nullable()
})
export type BudgetLine = z.infer<typeof BudgetLine>

export const Spending = z.object({
  id: z.uuid(),
  what: z.string(),
  voucher: z.string(),
  amount: Sum,
  state: z.enum(['asked', 'paid', 'refused']),
  askedBy: z.string(),
  askedOn: Day,
  decidedBy: z.string().nullable(),
  decidedOn: Day.nullable(),
  auditedBy: z.string().nullable(),
  auditedOn: Day.nullable(),
  finding: z.string().nullable(),
  /** The files of its voucher, in the order they came. */
  vouchers: z.array(z.uuid()),
  /** What this account may do with it. */
  may: z.array(z.enum(['decide', 'audit']))
})
export type Spending = z.infer<typeof Spending>

/** A year of one place in totals, for everybody. */
export interface OpenMoney {
  areaName: string
  year: number
  purpose: MoneyPurpose
  budget: number
  spent: number
  audited: number
}

const one = z.object({ id: z.uuid() })
const base = { needs: 'money.keep', operation: 'money.keep' } as const

export const money = {
  listLines: route({
    ...base,
    needs: 'money.read',
    trace: 'none',
    method: 'GET',
    path: '/money',
    summary: 'Lines of the budget in the own area, the latest year first, beside the year before',
    query: z.object({
      year: z.coerce.number().pipe(Year).optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50)
    }),
    answer: z.object({ lines: z.array(BudgetLine), next: z.uuid().nullable(), total: Total })
  }),
  getLine: route({
    ...base,
    needs: 'money.read',
    trace: 'none',
    method: 'GET',
    path: '/money/{id}',
    summary: 'One line with everything spent of it',
    params: one,
    answer: BudgetLine.extend({ spendings: z.array(Spending), maySpend: z.boolean() })
  }),
  openLine: route({
    ...base,
    needs: 'money.keep',
    trace: 'changes',
    method: 'POST',
    path: '/money',
    summary: 'Open a line: for what, from where, how much',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      area: AreaCode,
      year: Year,
      purpose: MoneyPurpose,
      source: MoneySource,
      title: short,
      amount: Sum.min(1)
    }),
    answer: one
  }),
  shareOut: route({
    ...base,
    needs: 'money.read',
    trace: 'none',
    method: 'GET',
    path: '/money-shares',
    summary: 'A sum shared over the communities of a street by who lives there today, newcomers like all others',
    query: z.object({ area: z.coerce.number().pipe(AreaCode), amount: z.coerce.number().pipe(Sum) }),
    answer: z.array(z.object({ area: AreaCode, areaName: z.string(), people: z.int(), amount: Sum }))
  }),
  allotShares: route({
    ...base,
    trace: 'changes',
    method: 'POST',
    path: '/money-shares',
    summary: 'Open a line for each community of a street with its share, by who lives there today',
    status: 201,
    body: z.strictObject({
      commandId: CommandId,
      area: AreaCode,
      year: Year,
      purpose: MoneyPurpose,
      source: MoneySource,
      title: short,
      amount: Sum.min(1)
    }),
    answer: z.object({ lines: z.int() })
  }),
  readVoucher: route({
    ...base,
    needs: 'money.read',
    trace: 'none',
    method: 'GET',
    path: '/spendings/{id}/vouchers/{voucher}',
    summary: 'The voucher of a spending as a file',
    params: one.extend({ voucher: z.uuid() }),
    answer: MadeFile
  }),
  spend: route({
    ...base,
    needs: 'money.keep',
    trace: 'changes',
    method: 'POST',
    path: '/money/{id}/spendings',
    summary: 'Ask for a spending with its voucher; what the line lacks is refused',
    status: 201,
    params: one,
    body: z.strictObject({
      commandId: CommandId,
      what: z.string().trim().min(1).max(200),
      voucher: z.string().trim().min(1).max(60),
      amount: Sum.min(1)
    }),
    answer: one
  }),
  decideSpending: route({
    ...base,
    needs: 'money.decide',
    trace: 'changes',
    method: 'POST',
    path: '/spendings/{id}/decision',
    summary: 'Pay or refuse what a colleague asked for; never one’s own',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, pay: z.boolean() }),
    answer: one
  }),
  auditSpending: route({
    ...base,
    needs: 'money.audit',
    trace: 'changes',
    method: 'POST',
    path: '/spendings/{id}/audit',
    summary: 'Audit what was paid, with a finding; by nobody who asked for it or decided it',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId, finding: z.string().trim().min(2).max(500) }),
    answer: one
  }),
  carryOver: route({
    ...base,
    needs: 'money.keep',
    trace: 'changes',
    method: 'POST',
    path: '/money/{id}/carry-over',
    summary: 'Close a line of a past year and carry what is left over to the next',
    status: 201,
    params: one,
    body: z.strictObject({ commandId: CommandId }),
    answer: one
  })
}
