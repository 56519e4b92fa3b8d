import { findVoiceKind } from '../../law/voice.ts'
import { useWords } from '../../ui/index.ts'

export function useVoiceTitle(): (key: string) => string {
  const { language } = useWords()
  return key => findVoiceKind(key)![language === 'zh' ? 'titleZh' : 'titleEn']
}
