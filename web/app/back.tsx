import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { useWords } from '../../ui/index.ts'

/** To the list one came from, with its place kept; without one, to the overview. */
export function Back() {
  const { t } = useWords()
  const router = useRouter()
  if (!useCanGoBack()) return <Link to="/">{t('nav.home')}</Link>
  return (
    <button type="button" className="link" onClick={() => router.history.back()}>
      {t('nav.back')}
    </button>
  )
}
