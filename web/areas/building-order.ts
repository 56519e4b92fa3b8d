import type { Building } from '../../contract/buildings.ts'

const collator = new Intl.Collator('zh-CN', { numeric: true })

/** As people count: compound by compound, 2栋 before 10栋. */
export const byName = (a: Building, b: Building): number =>
  collator.compare(a.compound ?? '', b.compound ?? '') || collator.compare(a.name, b.name)
