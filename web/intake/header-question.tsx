import { useState } from 'react'
import type { IntakeCorrection } from '../../contract/intake.ts'
import { Button, Field, useWords } from '../../ui/index.ts'

/** Where nothing looked like column names, the person says where they stand; the file is still here and is sent again. */
export function HeaderQuestion({ file, answer }: { file: File; answer: (choices: IntakeCorrection) => void }) {
  const { t } = useWords()
  const [row, setRow] = useState('1')
  const [sheet, setSheet] = useState(/\.(csv|txt)$/i.test(file.name) ? 'CSV' : '')
  const n = Number(row)
  const fits = Number.isInteger(n) && n >= 1 && n <= 30 && sheet !== ''
  return (
    <form
      className="header-question"
      onSubmit={event => {
        event.preventDefault()
        if (fits) answer({ sheets: [{ name: sheet, read: true, headerRows: [n] }] })
      }}
    >
      <p>{t('import.headerAsk')}</p>
      <Field id="header-row" label={t('import.headerRow')} value={row} change={setRow} first />
      <Field id="header-sheet" label={t('import.headerSheet')} value={sheet} change={setSheet} />
      <Button submit primary>
        {t('import.tryAgain')}
      </Button>
    </form>
  )
}
