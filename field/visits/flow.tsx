import { type ReactNode, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { FieldCommand } from '../../contract/field-data.ts'
import { useDevice } from '../app/device.tsx'
import { Button, Facts, Form, Page, Wrong } from '../app/parts.tsx'
import { goInstead, to } from '../app/place.ts'
import { useWords } from '../app/words.tsx'

export type Told = z.input<typeof FieldCommand>
/** What every line begins with. */
export type Begin = () => { id: string; at: string; on: string; grid: number }

export interface Step {
  ask: string
  input: ReactNode
  /** Why one cannot go on yet. */
  missing?: string | undefined | false
}

interface Flow {
  /** Where one came from, and comes back to. */
  place: readonly string[]
  title: string
  steps: Step[]
  /** What is read once more before it is recorded. */
  summary: [label: string, value: ReactNode][]
  note?: string
  lines?: (begin: Begin) => Told[]
  /** The line that was not taken and is recorded once more, put right: with that the worker has dealt with it. */
  instead?: string | undefined
  /** For what is more than lines. */
  keep?: (begin: Begin) => Promise<void>
}

/** One short question a page, and at the end all of it to read once more. It is on the disk before the page says so. */
export function RecordFlow({ place, title, steps, summary, note, lines, instead, keep }: Flow) {
  const { t } = useWords()
  const { store, syncing, today } = useDevice()
  const [at, setAt] = useState(0)
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const step = steps[at]
  // What was missing is said no longer than it is missing.
  const said = wrong && (step ? step.missing : wrong)
  const begin: Begin = () => ({
    id: uuidv7(),
    at: new Date(store.now()).toISOString(),
    on: today,
    grid: store.state!.post.area
  })
  const next = () => {
    setWrong(step?.missing || undefined)
    if (!step?.missing) setAt(at + 1)
  }
  const record = async () => {
    setBusy(true)
    try {
      if (lines) await store.append(...lines(begin))
      await keep?.(begin)
      if (instead) await store.dealWith(instead)
      goInstead(...place, 'saved')
      void syncing.now()
    } catch (error) {
      console.error(error)
      setWrong(t('door.notKept'))
      setBusy(false)
    }
  }
  return (
    <Page key={at} title={step?.ask ?? (steps.length > 0 ? t('door.confirm') : title)} back={to(...place)}>
      <Form send={step ? next : record}>
        {said && <Wrong>{said}</Wrong>}
        {step ? (
          step.input
        ) : (
          <>
            {summary.length > 0 && <Facts facts={summary} />}
            {note && <p>{note}</p>}
          </>
        )}
        <Button primary submit busy={busy}>
          {t(step ? 'door.next' : 'door.confirm.go')}
        </Button>
        {at > 0 && (
          <Button
            press={() => {
              setWrong(undefined)
              setAt(at - 1)
            }}
          >
            {t('door.back')}
          </Button>
        )}
      </Form>
    </Page>
  )
}
