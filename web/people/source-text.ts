import type { HistoryEntry } from '../../contract/people.ts'
import { useWords } from '../../ui/index.ts'

/** The source as people say it: what a machine wrote for a file or a move is put in words. */
export function useSourceText(): (source: string) => string {
  const { t } = useWords()
  return source => {
    const file = /^file ([0-9a-f]{6,})$/.exec(source)?.[1]
    if (file) return t('person.file', { code: file })
    if (/^demo seed/.test(source)) return t('person.demoSource')
    if (/^move [0-9a-f-]{36}$/.test(source)) return t('person.moveSource')
    return source.replace(/^撤销 undo: /, `${t('person.undoes')} `)
  }
}

/** The event a fact stands on. */
export const eventOf = (
  { sources, history }: { sources: Record<string, string>; history: HistoryEntry[] },
  fact: string
): HistoryEntry | undefined => history.find(entry => entry.event === sources[fact])
