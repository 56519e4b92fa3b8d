import type { WelcomeKind } from '../../contract/welcome.ts'
import { areaAt, levelOf, welcomeLines } from '../areas/index.ts'
import type { Context } from '../platform/context.ts'
import { dayInWords } from './day-in-words.ts'
import type { Paper } from './draw-paper.ts'

const kinds: Record<WelcomeKind, { zh: string; en: string }> = {
  clinic: { zh: '看病', en: 'Clinics' },
  vaccination: { zh: '接种', en: 'Vaccination' },
  school: { zh: '入园入学', en: 'Nursery and school' },
  subsidies: { zh: '补贴', en: 'Subsidies' },
  elderly: { zh: '养老', en: 'Care for the elderly' },
  work: { zh: '就业', en: 'Work' },
  contact: { zh: '找谁问', en: 'Whom to ask' }
}
const words = {
  checked: { zh: '（{day}核对）', en: ' (checked on {day})' },
  overdue: {
    zh: '（{day}核对，该再核对了，去之前请先打电话问）',
    en: ' (checked on {day} and due again; please call before you go)'
  }
} as const

/** The welcome pack for whoever lives here, to stand on a paper: that of the street, and of the community one lives in; of a street all of it. */
export async function welcomeFields(ctx: Context, area: number, language: Paper['language']): Promise<Paper['fields']> {
  const street = areaAt(area, 'street')
  const own = levelOf(area) === 'street' ? undefined : areaAt(area, 'community')
  const lines = await welcomeLines(ctx, { lo: street, hi: street + 999_999 })
  return lines
    .filter(line => own === undefined || line.area === street || line.area === own)
    .map(({ kind, title, body, titleEn, bodyEn, checkedOn, reviewBy }) => {
      const told = language === 'zh' ? `${title}：${body}` : `${titleEn}: ${bodyEn}`
      const checked = words[reviewBy < ctx.on ? 'overdue' : 'checked'][language]
      return { label: kinds[kind][language], value: told + checked.replace('{day}', dayInWords(checkedOn, language)) }
    })
}
