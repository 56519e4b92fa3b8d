import { useWords } from '../../ui/index.ts'

/** The public pages of the law are of the server, not of this application: an ordinary link. The portal has a language of its own. */
export function LawLink({ place = '', text }: { place?: string; text?: string }) {
  const { t, language } = useWords()
  const [path = '', anchor] = place.split('#')
  return (
    <a href={`/law${path}?lang=${language}${anchor ? `#${anchor}` : ''}`} target="_blank" rel="noopener">
      {text ?? t('nav.law')}
    </a>
  )
}
