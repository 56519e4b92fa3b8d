import type { Operation } from '../operation.ts'

export const ofMoney: Operation[] = [
  {
    key: 'money.keep',
    titleZh: '经费预算和支出',
    titleEn: 'The budget and what is spent',
    purposeZh:
      '经费从财政来，按居住人数分配，新居民和户籍居民一样算；每笔支出两人经手、有凭证、可审计；不向居民收一分钱',
    purposeEn:
      'Money comes from public budgets, shared by who lives there, newcomers like all others; each spending passes two people, has its voucher and is audited; no resident pays anything',
    basis: [{ instrument: 'pfpl', articles: '15, 21, 43(4)' }]
  },
  {
    key: 'money.open',
    titleZh: '经费总数公开',
    titleEn: 'Totals of money in the open',
    purposeZh: '公开每个街道、社区一年的预算、支出和审计总数，不涉及任何人',
    purposeEn: 'Tells everybody what a street or community had, spent and had audited in a year, and of nobody',
    basis: [{ instrument: 'ogi', articles: '13–16' }]
  }
]
