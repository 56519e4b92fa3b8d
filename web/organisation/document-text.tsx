import { useMutation } from '@tanstack/react-query'
import type { Held } from '../../contract/glass.ts'
import { ErrorSummary, FileDrop, useWords } from '../../ui/index.ts'
import { askFile } from '../cases/send-attachment.ts'
import { HeldBack } from './held-back.tsx'

interface DocumentTextProps {
  id: string
  value: string | undefined
  change: (value: string) => void
  describedBy: string | undefined
  most: number
}

/** A long text, typed or read from a table or PDF; what was held back of the file is said and never comes here. */
export function DocumentText({ id, value = '', change, describedBy, most }: DocumentTextProps) {
  const { t } = useWords()
  const read = useMutation({
    mutationFn: (file: File) => askFile<{ text: string; held: Held }>('/api/glass/documents', file),
    onSuccess: ({ text }) => change(text)
  })
  return (
    <>
      <textarea
        id={id}
        value={value}
        rows={8}
        maxLength={most}
        aria-describedby={describedBy}
        onChange={event => change(event.target.value)}
      />
      {read.error && <ErrorSummary problem={read.error} />}
      {read.data && (
        <p role="status">
          <HeldBack held={read.data.held} />
        </p>
      )}
      <FileDrop
        label={t('publish.read')}
        hint={t('publish.readHint')}
        kinds={['.xlsx', '.csv', '.pdf']}
        most={5_000_000}
        take={file => read.mutate(file)}
        busy={read.isPending}
      />
    </>
  )
}
