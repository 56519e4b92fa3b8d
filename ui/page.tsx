import { type ReactNode, useEffect } from 'react'
import { useWords } from './words.tsx'

interface PageProps {
  title: string
  /** The title as shown, where it is more than a text. */
  heading?: ReactNode
  /** Where one is, above the title: the way back. */
  back?: ReactNode
  lead?: ReactNode
  action?: ReactNode
  children: ReactNode
}

/** A page has one title that says where you are, one primary action, and the way back. */
export function Page({ title, heading, back, lead, action, children }: PageProps) {
  const { t } = useWords()
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`
  }, [title, t])
  return (
    <article className="page">
      {back && (
        <nav className="page-back" aria-label={t('nav.here')}>
          {back}
        </nav>
      )}
      <header className="page-head">
        <h1>{heading ?? title}</h1>
        {action && <div className="page-action">{action}</div>}
      </header>
      {lead && <div className="page-lead">{lead}</div>}
      {children}
    </article>
  )
}

/** Part of a page under its own heading. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Says that there is nothing, and teaches the next step. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-next">{children}</div>}
    </div>
  )
}

/** The shape of what comes: bars in rows, or cards. */
export function Skeleton({ shape, n = 6 }: { shape: 'rows' | 'cards' | 'page'; n?: number }) {
  const { t } = useWords()
  return (
    <div className={`skeleton skeleton-${shape}`} role="status" aria-busy="true">
      <span className="unseen">{t('state.loading')}</span>
      {Array.from({ length: n }, (_, i) => `bone ${i}`).map(key => (
        <span key={key} className="bone" />
      ))}
    </div>
  )
}
