import type { Parameter } from './parameter.ts'

/** Assistance for complications of family-planning operations by grade (law reference 3.3): from memory, not verified. */
export const complications: Parameter[] = [
  {
    programme: 'complications',
    category: 'grade-1',
    region: 0,
    from: '2012-01-01',
    to: '2021-12-31',
    amount: 300,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl_old',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-2',
    region: 0,
    from: '2012-01-01',
    to: '2021-12-31',
    amount: 200,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl_old',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-3',
    region: 0,
    from: '2012-01-01',
    to: '2021-12-31',
    amount: 100,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl_old',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-1',
    region: 0,
    from: null,
    to: null,
    amount: 400,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-2',
    region: 0,
    from: null,
    to: null,
    amount: 300,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-3',
    region: 0,
    from: null,
    to: null,
    amount: 200,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-1',
    region: 0,
    from: '2022-01-01',
    to: null,
    amount: 520,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-2',
    region: 0,
    from: '2022-01-01',
    to: null,
    amount: 390,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl',
    verification: 'unverified'
  },
  {
    programme: 'complications',
    category: 'grade-3',
    region: 0,
    from: '2022-01-01',
    to: null,
    amount: 260,
    unit: 'person-month',
    layer: 'national',
    effect: 'base',
    instrument: 'pfpl',
    verification: 'unverified'
  }
]
