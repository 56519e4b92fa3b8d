/** What stands on a receipt beside the words of its matter. */
export const receiptWords = {
  number: { zh: '编号', en: 'No.' },
  holder: { zh: '登记人', en: 'Registered by' },
  seal: { zh: '（印章）', en: '(seal)' },
  verify: { zh: '扫码可核验真伪', en: 'Scan to verify' },
  keptUntil: {
    zh: '这次登记保存至 {day}；在此之前您可以随时到街道撤回。',
    en: 'This registration is kept until {day}; until then you may withdraw it at the street office at any time.'
  },
  foot: {
    zh: '免费办理。任何单位和个人不得以没有本回执为由拒绝办理其他事项。',
    en: 'Free of charge. Nobody may refuse another service because this receipt is missing.'
  }
} as const

const months = 'January February March April May June July August September October November December'.split(' ')

export function dayInWords(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}
