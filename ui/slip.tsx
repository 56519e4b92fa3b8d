import { type FormEvent, useState } from 'react'
import type { Slip } from '../contract/device.ts'
import { DeviceTrouble, useDevice } from './device.ts'
import { Button, Dialog, Field } from './fields.tsx'
import { type Say, useWords } from './words.tsx'
import './slip.css'

interface ReceiptProps {
  /** Above the lines: the office. */
  office: string
  by: string
}

/** A short receipt for what somebody handed in: on the receipt printer where there is one, else on any printer. Nothing is stored. */
export function Receipt({ office, by }: ReceiptProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button press={() => setOpen(true)}>{t('receipt.print')}</Button>
      {open && (
        <Dialog title={t('receipt.print')} close={() => setOpen(false)}>
          <ReceiptForm office={office} by={by} />
        </Dialog>
      )}
    </>
  )
}

function ReceiptForm({ office, by }: ReceiptProps) {
  const { t, moment } = useWords()
  const [what, setWhat] = useState('')
  const [empty, setEmpty] = useState(false)
  const { print, said, busy } = usePrinting()
  const items = what
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const slip: Slip = {
    title: t('receipt.title'),
    lines: [
      { text: office, align: 'centre' },
      { text: t('receipt.received') },
      ...items.slice(0, 20).map(text => ({ text: `· ${text.slice(0, 190)}`, strong: true })),
      { text: t('receipt.by', { who: by }) },
      { text: t('receipt.at', { when: moment(new Date().toISOString()) }) },
      { text: t('receipt.thanks') }
    ]
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setEmpty(items.length === 0)
    if (items.length > 0) print(slip)
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        id="slip-what"
        label={t('receipt.what')}
        hint={t('receipt.whatHint')}
        value={what}
        change={setWhat}
        error={empty ? t('receipt.whatEmpty') : undefined}
        long
        first
      />
      <SlipSheet slip={slip} />
      <div className="form-actions">
        <Button primary submit busy={busy}>
          {t('receipt.go')}
        </Button>
        <span role="status">{said}</span>
      </div>
    </form>
  )
}

/** The slip as it will be; also what any printer prints where there is no receipt printer. */
export function SlipSheet({ slip }: { slip: Slip }) {
  return (
    <div className="slip">
      <p className="slip-title">{slip.title}</p>
      {slip.lines.map(({ text, align, strong }) => (
        <p key={text} className={[align === 'centre' && 'centre', strong && 'strong'].filter(Boolean).join(' ')}>
          {text}
        </p>
      ))}
    </div>
  )
}

/** By the adapter where a printer is ready, else by the browser, the slip alone on the paper. */
export function usePrinting() {
  const { t } = useWords()
  const device = useDevice()
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const print = (slip: Slip) => {
    if (!device.has('printer')) return printSlipOnly()
    setBusy(true)
    device
      .print(slip)
      .then(
        () => setSaid(t('receipt.done')),
        error => setSaid(troubleText(t, error))
      )
      .finally(() => setBusy(false))
  }
  return { print, said, busy }
}

export const troubleText = (t: Say, error: unknown): string =>
  t(`device.why.${error instanceof DeviceTrouble ? error.why : 'device-failed'}`)

function printSlipOnly(): void {
  document.documentElement.classList.add('prints-slip')
  addEventListener('afterprint', () => document.documentElement.classList.remove('prints-slip'), { once: true })
  print()
}
