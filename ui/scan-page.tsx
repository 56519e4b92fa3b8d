import { useState } from 'react'
import { useDevice } from './device.ts'
import { Button } from './fields.tsx'
import { troubleText } from './slip.tsx'
import { useWords } from './words.tsx'

/** The extensions of what a scanner of the adapter may give. */
const extensions: Record<string, string> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'application/pdf': '.pdf'
}

/** A page laid under the document scanner of this PC becomes a file as if it had been chosen; without a scanner nothing is shown. */
export function ScanPage({ take, busy }: { take: (file: File) => void; busy: boolean }) {
  const { t } = useWords()
  const device = useDevice()
  const [state, setState] = useState<{ scanning: boolean; trouble?: string }>({ scanning: false })
  if (!device.has('scanner')) return null
  const scan = () => {
    setState({ scanning: true })
    device.scan().then(
      page => {
        setState({ scanning: false })
        take(new File([page], `${t('drop.scanned')}${extensions[page.type] ?? ''}`, { type: page.type }))
      },
      error => setState({ scanning: false, trouble: troubleText(t, error) })
    )
  }
  return (
    <>
      <Button press={scan} busy={state.scanning || busy}>
        {t('drop.scan')}
      </Button>
      {state.trouble && (
        <p className="field-error" role="alert">
          {state.trouble}
        </p>
      )}
    </>
  )
}
