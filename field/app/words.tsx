import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Formats, formats, type Language } from '../../ui/formats.ts'
import { fieldTexts } from '../../ui/texts/field.ts'
import { type SayOf, sayIn } from '../../ui/texts/say.ts'

type Dictionary = typeof fieldTexts
export interface Words extends Formats {
  t: SayOf<Dictionary>
  language: Language
  speak: (language: Language) => void
}

const says: Record<Language, SayOf<Dictionary>> = { zh: sayIn(fieldTexts, 'zh'), en: sayIn(fieldTexts, 'en') }
const Spoken = createContext<Words | undefined>(undefined)
/** The same as the desk's: who chose a language there has chosen it here. */
const memory = 'anjia.language'

function remembered(): Language {
  try {
    return localStorage.getItem(memory) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(remembered)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = says[language]('door.app')
  }, [language])
  const speak = (chosen: Language) => {
    setLanguage(chosen)
    try {
      localStorage.setItem(memory, chosen)
    } catch {
      // A browser that keeps nothing still switches for this visit.
    }
  }
  return <Spoken value={{ ...formats[language], t: says[language], language, speak }}>{children}</Spoken>
}

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('useWords stands outside WordsProvider')
  return words
}
