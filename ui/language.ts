import { useEffect, useState } from 'react'
import type { Language } from './formats.ts'

/** One for the desk and the app of grid workers: who chose a language in one has chosen it in the other. */
const memory = 'anjia.language'

function remembered(): Language {
  try {
    return localStorage.getItem(memory) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

const name = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** The language that is spoken here, kept for the next visit, and how it is changed. */
export function useLanguage(): { language: Language; speak: (language: Language) => void } {
  const [language, setLanguage] = useState(remembered)
  useEffect(() => name(language), [language])
  const speak = (chosen: Language) => {
    // Before any request goes out in the new language; the effect above covers the first paint.
    name(chosen)
    setLanguage(chosen)
    try {
      localStorage.setItem(memory, chosen)
    } catch {
      // A browser that keeps nothing still switches for this visit.
    }
  }
  return { language, speak }
}
