import type { Parameter } from './parameter.ts'

/** 独生子女父母奖励 (law reference 3.4; PFPL 31). The Anhui amount was not found in any readable source: it may not be used. */
export const oneChildReward: Parameter[] = [
  {
    programme: 'one-child-reward',
    category: 'monthly-until-14-or-16',
    region: 340000,
    from: null,
    to: null,
    amount: null,
    unit: 'person-month',
    layer: 'province',
    effect: 'base',
    instrument: 'ah_pfpr',
    verification: 'unverified',
    note: '10, later 20 yuan a month are commonly quoted; not read'
  }
]
