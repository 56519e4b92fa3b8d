import { useMutation } from '@tanstack/react-query'
import { Button, ErrorSummary, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { saveMadeFile } from '../people/save-made-file.ts'

interface PrintReceiptProps {
  id: string
  what?: 'receipt' | 'letter' | 'notice' | 'copy' | 'explanation'
  primary?: boolean
}

const words = {
  receipt: { press: 'case.print', said: 'case.printed' },
  letter: { press: 'caseWork.printLetter', said: 'caseWork.printedLetter' },
  copy: { press: 'caseWork.printCopy', said: 'caseWork.printedCopy' },
  explanation: { press: 'caseWork.printExplanation', said: 'caseWork.printedCopy' },
  notice: { press: 'caseWork.printNotice', said: 'caseWork.printedNotice' }
} as const

/** Makes the paper as a PDF. Each print of what was issued is entered in the register of the seal. */
export function PrintReceipt({ id, what = 'receipt', primary = true }: PrintReceiptProps) {
  const { t, language } = useWords()
  const tell = useUndo()
  const print = useMutation({
    mutationFn: () =>
      calls.caseDeeds.printReceipt({
        params: { id },
        body: { language, ...(what === 'notice' && { paper: 'notice' as const }) }
      }),
    onSuccess: file => {
      saveMadeFile(file)
      tell({ said: t(words[what].said) })
    }
  })
  return (
    <>
      {print.error && <ErrorSummary problem={print.error} />}
      <Button primary={primary} press={() => print.mutate()} busy={print.isPending}>
        {t(words[what].press)}
      </Button>
    </>
  )
}
