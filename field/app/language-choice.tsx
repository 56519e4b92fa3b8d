import { useWords } from './words.tsx'

export function LanguageChoice() {
  const { language, speak } = useWords()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <p>
      <button type="button" className="link" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => speak(other)}>
        {other === 'zh' ? '中文' : 'English'}
      </button>
    </p>
  )
}
