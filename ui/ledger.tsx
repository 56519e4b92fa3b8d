import type { ReactNode } from 'react'
import { useWords } from './words.tsx'
import './ledger.css'

interface LedgerProps {
  title: string
  area: string
  /** ISO; the day the facts are true. */
  day: string
  maker: string
  children: ReactNode
}

/** On paper a list is a ledger: title, area, day and maker above, signatures below. On the screen only what is inside shows. */
export function Ledger({ title, area, day: on, maker, children }: LedgerProps) {
  const { t, day } = useWords()
  return (
    <div className="ledger">
      <div className="ledger-head" aria-hidden="true">
        <p className="ledger-title">{title}</p>
        <p className="ledger-facts">
          <span>
            {t('ledger.area')}
            {t('common.colon')}
            {area}
          </span>
          <span>
            {t('ledger.day')}
            {t('common.colon')}
            {day(on)}
          </span>
          <span>
            {t('ledger.maker')}
            {t('common.colon')}
            {maker}
          </span>
        </p>
      </div>
      {children}
      <p className="ledger-foot" aria-hidden="true">
        <span>{t('ledger.sign')}</span>
        <span>{t('ledger.check')}</span>
      </p>
    </div>
  )
}
