import { type Indicator, noBirthTargets, totals } from './indicator.ts'

const fromTables = { calculation: { kind: 'imported' }, interval: 'none', period: 'year', basis: totals } as const

/** Figures that come with old tables, censuses and surveys and are shown as they came; the register cannot make them. */
export const importedIndicators: readonly Indicator[] = [
  {
    ...fromTables,
    ...noBirthTargets,
    code: 'certificate-coverage',
    titleZh: '独生子女证领证率（历史）',
    titleEn: 'Coverage of the one-child certificate (historical)',
    formulaZh: '年末有效证数 ÷ 当时规定的夫妇数 × 100；分母历年不同，随数一并列出',
    formulaEn:
      'valid certificates at the end ÷ couples by the rule of the time × 100; the denominator differed and is shown',
    unitZh: '%',
    unitEn: '%',
    sourceZh: '历史统计报表，只导入汇总数',
    sourceEn: 'Forms of the time, totals only',
    ofBirths: true
  },
  {
    ...fromTables,
    ...noBirthTargets,
    code: 'progression',
    titleZh: '递进生育比',
    titleEn: 'Parity progression',
    formulaZh: '有 k+1 个及以上子女的女性 ÷ 有 k 个及以上子女的女性；只取普查和抽样调查的汇总数',
    formulaEn: 'women with k + 1 or more children ÷ women with k or more; from censuses and sample surveys only',
    unitZh: '%',
    unitEn: '%',
    sourceZh: '人口普查和抽样调查汇总数',
    sourceEn: 'Totals of censuses and sample surveys',
    ofBirths: true
  }
]
