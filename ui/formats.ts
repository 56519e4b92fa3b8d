export type Language = 'zh' | 'en'

const zone = 'Asia/Shanghai'
const enMonths = 'January February March April May June July August September October November December'.split(' ')

/** Today in China, whatever the clock of the machine is set to. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())

/** The last day of the month `back` months before the month of a day: 0 is the end of that month itself. */
export function monthEnd(day: string, back: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - back, 0)).toISOString().slice(0, 10)
}

/** The last moment of a day in China, as `knownAt` wants it. */
export const endOfDay = (day: string): string => `${day}T23:59:59+08:00`

export interface Formats {
  /** `2026-11-23` → 2026年11月23日; a day known only in part stays so. */
  day: (day: string) => string
  /** An instant → 2026年11月23日 14:05, in China's time. */
  moment: (iso: string) => string
  number: (n: number) => string
  /** 周岁 on the day the answer speaks of. */
  age: (years: number | null) => string
  /** A percentage never stands without its count. */
  share: (part: number, whole: number) => string
}

/** Made when it is first asked for: on an old phone each of these costs as much as a page. */
function later<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function formatsOf(language: Language): Formats {
  const numbers = later(() => new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB'))
  const percent = later(
    () => new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  )
  const clock = later(
    () => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  )
  const zh = language === 'zh'
  const day = (text: string): string => {
    const [year, month, date] = text.split('-').map(Number)
    if (zh) return `${year}年${month ? `${month}月` : ''}${date ? `${date}日` : ''}`
    return [date, month && enMonths[month - 1], year].filter(Boolean).join(' ')
  }
  return {
    day,
    moment: iso => {
      const [on = '', at = ''] = clock().format(new Date(iso)).split(' ')
      return `${day(on)} ${at}`
    },
    number: n => numbers().format(n),
    age: years => (years === null ? '—' : zh ? `${years} 周岁` : `${years}`),
    share: (part, whole) => {
      const rate = percent().format(whole ? part / whole : 0)
      return zh ? `${numbers().format(part)} 人（${rate}）` : `${numbers().format(part)} (${rate})`
    }
  }
}

export const formats: Record<Language, Formats> = { zh: formatsOf('zh'), en: formatsOf('en') }
