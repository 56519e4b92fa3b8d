const months = 'January February March April May June July August September October November December'.split(' ')

export function dayInWords(day: string, language: 'zh' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}
