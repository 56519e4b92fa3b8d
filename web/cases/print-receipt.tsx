import { useMutation } from '@tanstack/react-query'
import { Button, ErrorSummary, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { saveMadeFile } from '../people/save-made-file.ts'

/** Makes the receipt as a PDF. Each print is entered in the register of the seal. */
export function PrintReceipt({ id, primary = true }: { id: string; primary?: boolean }) {
  const { t, language } = useWords()
  const tell = useUndo()
  const print = useMutation({
    mutationFn: () => calls.cases.printReceipt({ params: { id }, body: { language } }),
    onSuccess: file => {
      saveMadeFile(file)
      tell({ said: t('case.printed') })
    }
  })
  return (
    <>
      {print.error && <ErrorSummary problem={print.error} />}
      <Button primary={primary} press={() => print.mutate()} busy={print.isPending}>
        {t('case.print')}
      </Button>
    </>
  )
}
