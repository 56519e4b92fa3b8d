import type { Held } from '../../contract/glass.ts'
import { useWords } from '../../ui/index.ts'

/** What was held back, by kind and number. */
export function HeldBack({ held }: { held: Held }) {
  const { t } = useWords()
  const all = (Object.entries(held) as [keyof Held, number][]).map(([kind, n]) => t(`glass.held.${kind}`, { n }))
  return all.length === 0 ? t('publish.nothingHeld') : t('glass.held', { what: all.join(' · ') })
}
