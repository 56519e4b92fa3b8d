import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button, ErrorSummary, Field, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { saveMadeFile } from '../people/save-made-file.ts'

interface PrintReceiptProps {
  id: string
  what?: 'receipt' | 'letter' | 'notice' | 'copy' | 'explanation'
  primary?: boolean
  /** It was printed before: once more needs a reason. */
  again?: boolean
}

const words = {
  receipt: { press: 'case.print', said: 'case.printed' },
  letter: { press: 'caseWork.printLetter', said: 'caseWork.printedLetter' },
  copy: { press: 'caseWork.printCopy', said: 'caseWork.printedCopy' },
  explanation: { press: 'caseWork.printExplanation', said: 'caseWork.printedCopy' },
  notice: { press: 'caseWork.printNotice', said: 'caseWork.printedNotice' }
} as const

/** Makes the paper as a PDF. Each print of what was issued is entered in the register of the seal. */
export function PrintReceipt({ id, what = 'receipt', primary = true, again = false }: PrintReceiptProps) {
  const { t, language } = useWords()
  const tell = useUndo()
  const queries = useQueryClient()
  const [asking, ask] = useState(false)
  const print = useMutation({
    mutationFn: (reason?: string) =>
      calls.caseDeeds.printReceipt({
        params: { id },
        body: { language, ...(what === 'notice' && { paper: 'notice' as const }), ...(reason && { reason }) }
      }),
    onSuccess: async file => {
      saveMadeFile(file)
      ask(false)
      tell({ said: t(words[what].said) })
      await Promise.all(['cases', 'printouts', 'work'].map(key => queries.invalidateQueries({ queryKey: [key] })))
    }
  })
  const press = t(words[what].press)
  return (
    <>
      {print.error && <ErrorSummary problem={print.error} />}
      {asking ? (
        <AskAgain title={press} busy={print.isPending} print={reason => print.mutate(reason)} />
      ) : (
        <Button
          primary={primary && !again}
          press={() => (again ? ask(true) : print.mutate(undefined))}
          busy={print.isPending}
        >
          {press}
        </Button>
      )}
    </>
  )
}

/** Why something is printed once more. */
export function AskAgain({ title, busy, print }: { title: string; busy: boolean; print: (reason: string) => void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length >= 2) print(reason.trim())
  }
  return (
    <form className="print-again" onSubmit={send}>
      <p className="quiet">{t('prints.once')}</p>
      <Field
        id="print-reason"
        label={t('prints.reason')}
        hint={t('prints.reasonHint')}
        value={reason}
        change={setReason}
        first
      />
      <Button primary submit busy={busy}>
        {title}
      </Button>
    </form>
  )
}
