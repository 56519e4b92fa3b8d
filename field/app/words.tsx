import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { type Formats, formats, type Language } from '../../ui/formats.ts'
import { useLanguage } from '../../ui/language.ts'
import { compoundTexts } from '../../ui/texts/compounds.ts'
import { fieldTexts } from '../../ui/texts/field.ts'
import { roundTexts } from '../../ui/texts/field-rounds.ts'
import { type SayOf, sayIn } from '../../ui/texts/say.ts'
import { visitTexts } from '../../ui/texts/visits.ts'
import { welcomeKindTexts } from '../../ui/texts/welcome.ts'

const dictionary = { ...compoundTexts, ...fieldTexts, ...roundTexts, ...visitTexts, ...welcomeKindTexts }
type Dictionary = typeof dictionary
export interface Words extends Formats {
  t: SayOf<Dictionary>
  language: Language
  speak: (language: Language) => void
}

const says: Record<Language, SayOf<Dictionary>> = { zh: sayIn(dictionary, 'zh'), en: sayIn(dictionary, 'en') }
const Spoken = createContext<Words | undefined>(undefined)
export function WordsProvider({ children }: { children: ReactNode }) {
  const { language, speak } = useLanguage()
  useEffect(() => {
    document.title = says[language]('door.app')
  }, [language])
  return <Spoken value={{ ...formats[language], t: says[language], language, speak }}>{children}</Spoken>
}

export function useWords(): Words {
  const words = useContext(Spoken)
  if (!words) throw new Error('useWords stands outside WordsProvider')
  return words
}
