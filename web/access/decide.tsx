import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { ApprovalId } from '../../contract/access.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, ErrorSummary, Field, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'

/** One click agrees; a refusal says why. */
export function Decide({ id }: { id: ApprovalId }) {
  const { t } = useWords()
  const field = useId()
  const queries = useQueryClient()
  const tell = useUndo()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: (decision: 'grant' | 'refuse') =>
      calls.access.decideApproval({
        params: { id },
        body: { commandId: CommandId.parse(uuidv7()), decision, ...(reason.trim() && { reason: reason.trim() }) }
      }),
    onSuccess: (_, decision) => {
      tell({ said: t(decision === 'grant' ? 'approval.granted' : 'approval.refused') })
      void queries.invalidateQueries()
    }
  })
  const refuse = () => {
    const empty = reason.trim() === ''
    setMissing(empty)
    if (!empty) mutate('refuse')
  }
  return (
    <div className="decide">
      {error && <ErrorSummary problem={error} />}
      <Field
        id={field}
        label={t('approval.reason')}
        value={reason}
        change={setReason}
        error={missing ? t('approval.reasonNeeded') : undefined}
      />
      <div className="form-actions">
        <Button primary press={() => mutate('grant')} busy={isPending && variables === 'grant'}>
          {t('approval.grant')}
        </Button>
        <Button press={refuse} busy={isPending && variables === 'refuse'}>
          {t('approval.refuse')}
        </Button>
      </div>
    </div>
  )
}
