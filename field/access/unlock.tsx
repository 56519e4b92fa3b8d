import { useState } from 'react'
import { useDevice } from '../app/device.tsx'
import { Button, Field, Form, Page, Wrong } from '../app/parts.tsx'
import { useWords } from '../app/words.tsx'
import { isToSend } from '../device/outbox-rules.ts'
import { pinShape, waitsUntil, wrongMost } from '../device/pin-rules.ts'

/** The PIN, each time. */
export function Unlock({ forgot }: { forgot: () => void }) {
  const { t, moment } = useWords()
  const { store, syncing } = useDevice()
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const lines = store.lines.filter(({ mark }) => isToSend(mark)).length
  const waiting = () =>
    t('door.unlock.wait', { when: moment(new Date(waitsUntil(store.state!.tries)).toISOString()).slice(-5) })
  const unlock = async () => {
    if (!pinShape.test(pin)) return setWrong(t('door.pin.digits'))
    setBusy(true)
    setWrong(undefined)
    const outcome = await store.unlock(pin)
    setPin('')
    setBusy(false)
    if (outcome === 'wait') setWrong(waiting())
    else if (outcome === 'wrong') setWrong(t('door.unlock.wrong', { left: wrongMost - store.state!.tries.wrong }))
    else if (outcome === 'open') void syncing.now()
  }
  return (
    <Page title={t('door.unlock')}>
      <p>{store.state?.worker}</p>
      {lines > 0 && <p className="quiet">{t('door.unlock.lines', { n: lines })}</p>}
      <Form send={unlock}>
        {wrong && <Wrong>{wrong}</Wrong>}
        <Field id="pin" label={t('door.pin')} type="password" digits most={6} value={pin} change={setPin} />
        <Button primary submit busy={busy}>
          {t('door.unlock.go')}
        </Button>
      </Form>
      <p>
        <button type="button" className="link" onClick={forgot}>
          {t('door.unlock.forgot')}
        </button>
      </p>
    </Page>
  )
}
