import type { Parameter } from './parameter.ts'

/** 育儿补贴 (law reference 3.1): a child under three; part years by the month. */
export const childcareSubsidy: Parameter[] = [
  {
    programme: 'childcare-subsidy',
    category: 'child-under-3',
    region: 0,
    from: '2025-01-01',
    to: null,
    amount: 3600,
    unit: 'child-year',
    layer: 'national',
    effect: 'base',
    instrument: 'ccs2025',
    verification: 'read'
  },
  {
    programme: 'childcare-subsidy',
    category: 'child-under-3-part-year',
    region: 0,
    from: '2025-01-01',
    to: null,
    amount: 300,
    unit: 'child-month',
    layer: 'national',
    effect: 'base',
    instrument: 'ccs2025',
    verification: 'read'
  }
]
