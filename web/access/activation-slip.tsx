import { useState } from 'react'
import { Button, Section, useWords } from '../../ui/index.ts'
import { QrCode } from './qr-code.tsx'
import './access.css'

interface Slip {
  name: string
  username: string
  token: string
  close: () => void
}

/** Shown once and kept nowhere: on the screen, and on paper if it is printed. */
export function ActivationSlip({ name, username, token, close }: Slip) {
  const { t } = useWords()
  const [copied, setCopied] = useState(false)
  // After the #, so that no server log and no referrer ever holds it.
  const link = `${location.origin}/activate#${token}`
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setCopied(true)
  }
  return (
    <Section title={t('slip.activation')}>
      <div className="paper-slip">
        <strong>{t('slip.for', { name, username })}</strong>
        <QrCode text={link} label={t('slip.code')} />
        <code>{link}</code>
        <p>{t('slip.how')}</p>
        <div className="form-actions">
          <Button primary press={() => print()}>
            {t('slip.print')}
          </Button>
          <Button press={() => void copy()}>{t(copied ? 'slip.copied' : 'slip.copy')}</Button>
          <Button quiet press={close}>
            {t('slip.close')}
          </Button>
        </div>
      </div>
    </Section>
  )
}
