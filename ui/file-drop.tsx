import { type DragEvent, useId, useState } from 'react'
import { ScanPage } from './scan-page.tsx'
import { useWords } from './words.tsx'
import './file-drop.css'

interface FileDropProps {
  label: string
  /** Extensions with their dot: `.xlsx`. */
  kinds: readonly string[]
  /** In bytes. */
  most: number
  take: (file: File) => void
  busy?: boolean
  hint?: string
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1_000_000)} MB`

/** Takes one file, dropped or chosen, or a page from the document scanner where papers are taken; a file of another kind or size is refused in words before it is sent. */
export function FileDrop({ label, kinds, most, take, busy = false, hint }: FileDropProps) {
  const { t } = useWords()
  const id = useId()
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const offer = (file: File | undefined) => {
    if (!file || busy) return
    const name = file.name
    const fits = kinds.some(kind => name.toLowerCase().endsWith(kind))
    const found = !fits
      ? t('drop.kind', { name })
      : file.size > most
        ? t('drop.large', { name, most: megabytes(most) })
        : undefined
    setWrong(found)
    if (!found) take(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    offer(event.dataTransfer.files[0])
  }
  return (
    // Choosing by the button does the same without a mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is only the shorter way
    <div
      className={over ? 'file-drop over' : 'file-drop'}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="file-drop-label">{label}</p>
      <p>
        {t('drop.here')}{' '}
        <label className="file-choose" htmlFor={id}>
          {t('drop.choose')}
          <input
            id={id}
            type="file"
            className="unseen"
            accept={kinds.join(',')}
            disabled={busy}
            aria-describedby={`${id}about`}
            onChange={event => {
              offer(event.target.files?.[0])
              // The same file again, once mended, is a change too.
              event.target.value = ''
            }}
          />
        </label>
      </p>
      {kinds.includes('.jpg') && <ScanPage take={offer} busy={busy} />}
      <p className="hint" id={`${id}about`}>
        {hint ?? kinds.join(' ')}
      </p>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
