import { useWords } from '../../ui/index.ts'

/** Each language is offered in its own words. */
export function LanguageChoice() {
  const { t, language, speak } = useWords()
  return (
    <fieldset className="language">
      <legend className="unseen">{t('nav.language')}</legend>
      <button type="button" lang="zh-CN" aria-pressed={language === 'zh'} onClick={() => speak('zh')}>
        中文
      </button>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => speak('en')}>
        English
      </button>
    </fieldset>
  )
}
