/**
 * What a newborn is to the head of the parent's household (GB/T 4761-2008). The codes that say which child it is (长子, 次女)
 * or that it is the only one are not used: nobody's place among brothers and sisters is kept.
 */
export function childRelation(ofParent: string | null, sex: string): string | undefined {
  const boy = sex === '1'
  if (ofParent && /^(0|01|02|1|10|11|12)$/.test(ofParent)) return boy ? '20' : '30'
  if (ofParent && /^2\d?$/.test(ofParent) && ofParent !== '28') return boy ? '41' : '42'
  if (ofParent === '38') return boy ? '41' : '42'
  if (ofParent && (/^3\d?$/.test(ofParent) || ofParent === '28')) return boy ? '43' : '44'
  return undefined
}
