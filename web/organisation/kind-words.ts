import { findKind } from '../../law/organisation.ts'
import { useWords } from '../../ui/index.ts'

/** What the law calls it, in the language of the desk. */
export function useTitles() {
  const { language } = useWords()
  const titleOf = (one: { titleZh: string; titleEn: string }) => (language === 'zh' ? one.titleZh : one.titleEn)
  return {
    titleOf,
    kindTitle: (key: string) => {
      const kind = findKind(key)
      return kind ? titleOf(kind) : key
    },
    aboutKind: (key: string) => findKind(key)?.[language === 'zh' ? 'aboutZh' : 'aboutEn'] ?? '',
    taskOf: (key: string) => findKind(key)?.[language === 'zh' ? 'taskZh' : 'taskEn'] ?? '',
    /** What arose by itself is said in the law’s own words. */
    whatOf: ({ kind, what, arises }: { kind: string; what: string; arises: string | null }) => {
      const of = findKind(kind)
      const arising = of?.arises.find(({ key }) => key === arises)
      const found = of?.fields.flatMap(one => one.options ?? []).find(({ value }) => value === arises)
      const told = arising ?? (arises === null ? undefined : found)
      return told ? titleOf(told) : what
    }
  }
}
