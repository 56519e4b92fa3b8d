import { findInstrument } from '../../law/instruments.ts'

/** `pipl 13(1)(3), 28; hrr 10` as the register keeps it → the titles and articles as people read them. */
export function basisText(basis: string, language: 'zh' | 'en'): string {
  const read = basis.split('; ').map(one => {
    const [id = '', ...rest] = one.split(' ')
    const instrument = findInstrument(id)
    if (!instrument) return one
    const articles = rest.join(' ')
    // An article whose number was not read is named by the law alone.
    if (!/^\d/.test(articles)) return language === 'zh' ? `《${instrument.titleZh}》` : instrument.titleEn
    return language === 'zh'
      ? `《${instrument.titleZh}》第 ${articles.replaceAll(', ', '、')} 条`
      : `${instrument.titleEn}, art. ${articles}`
  })
  return read.join(language === 'zh' ? '、' : '; ')
}
