import { type FormEvent, useState } from 'react'
import { Button, Dialog, Field, Tag, troubleText, useDevice, usePrinting, useWords } from '../../ui/index.ts'

/** The devices of this PC: paired once, then found by themselves. */
export function Devices() {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {t('device.title')}
      </button>
      {open && (
        <Dialog title={t('device.title')} close={() => setOpen(false)}>
          <DevicePanel />
        </Dialog>
      )}
    </>
  )
}

function DevicePanel() {
  const { t, moment } = useWords()
  const { state, devices, has, forget } = useDevice()
  const { print, said, busy } = usePrinting()
  return (
    <div className="form">
      <p className="hint">{t('device.lead')}</p>
      <p role="status">{t(`device.state.${state}`)}</p>
      {devices.length > 0 && (
        <ul className="device-list">
          {devices.map(({ kind, name, ready }) => (
            <li key={kind}>
              {t(`device.${kind}`)} <span className="quiet">{name}</span>{' '}
              <Tag tone={ready ? 'plain' : 'warm'}>{t(ready ? 'device.ready' : 'device.notReady')}</Tag>
            </li>
          ))}
        </ul>
      )}
      {state === 'off' ? (
        <PairForm />
      ) : (
        <div className="form-actions">
          {has('printer') && (
            <Button
              busy={busy}
              press={() =>
                print({
                  title: t('app.name'),
                  lines: [{ text: t('device.testLine', { when: moment(new Date().toISOString()) }) }]
                })
              }
            >
              {t('device.test')}
            </Button>
          )}
          <Button quiet press={forget}>
            {t('device.forget')}
          </Button>
          <span role="status">{said}</span>
        </div>
      )}
    </div>
  )
}

function PairForm() {
  const { t } = useWords()
  const { pair } = useDevice()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const digits = code.normalize('NFKC').replace(/\D/g, '')
    if (digits.length !== 6) return setWrong(t('device.why.pairing-code'))
    setBusy(true)
    setWrong(undefined)
    pair(digits)
      .catch(error => setWrong(troubleText(t, error)))
      .finally(() => setBusy(false))
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        id="device-code"
        label={t('device.code')}
        hint={t('device.codeHint')}
        value={code}
        change={setCode}
        error={wrong}
        autoComplete="off"
        first
      />
      <div className="form-actions">
        <Button primary submit busy={busy}>
          {t('device.pair')}
        </Button>
      </div>
    </form>
  )
}
