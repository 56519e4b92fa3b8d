import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { AccountId, type Post } from '../../contract/access.ts'
import type { OpenWork } from '../../contract/accounts.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, Choice, ErrorSummary, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

interface EndPostProps {
  post: Post
  /** Its last day has passed: only its work is handed over. */
  lapsed: boolean
  close: () => void
}

const office = 'office'

/** What is still open on the post, and who goes on with it. */
export function EndPost({ post, lapsed, close }: EndPostProps) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['accounts', 'work', post.id],
    queryFn: () => calls.accounts.showOpenWork({ params: { id: post.id } }),
    staleTime: 0
  })
  const [successor, setSuccessor] = useState('')
  const end = useEnd({ post, lapsed, close })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={2} />
  const { work } = asked.data
  const ready = work.length === 0 || successor !== ''
  return (
    <div className="decide">
      {end.error && <ErrorSummary problem={end.error} />}
      {work.length === 0 ? (
        <p>{t(lapsed ? 'post.workNoneLapsed' : 'post.workNone')}</p>
      ) : (
        <Successors open={asked.data} lapsed={lapsed} value={successor} change={setSuccessor} />
      )}
      <div className="form-actions">
        {ready && (work.length > 0 || !lapsed) && (
          <Button primary press={() => end.mutate(successor)} busy={end.isPending}>
            {t(lapsed ? 'post.handover' : 'post.endNow')}
          </Button>
        )}
        <Button quiet press={close}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  )
}

interface SuccessorsProps {
  open: OpenWork
  lapsed: boolean
  value: string
  change: (value: string) => void
}

function Successors({ open: { work, successors }, lapsed, value, change }: SuccessorsProps) {
  const { t } = useWords()
  const items = work.map(({ kind, n }) => t('post.workItem', { kind: t(`work.kind.${kind}`), n })).join(' · ')
  const options = [
    { value: '', label: t('post.successorPick') },
    ...successors.map(({ account, name, username, role }) => ({
      value: account as string,
      label: `${name}（${username}）· ${t(`role.${role}`)}`
    })),
    ...(lapsed ? [] : [{ value: office, label: t('post.toOffice') }])
  ]
  return (
    <>
      <p>
        {t('post.work')}
        {t('common.colon')}
        <strong>{items}</strong>
      </p>
      {successors.length === 0 && <p className="quiet">{t('post.successorNone')}</p>}
      <Choice label={t('post.successor')} value={value} change={change} options={options} />
    </>
  )
}

function useEnd({ post, lapsed, close }: EndPostProps) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: async (successor: string) => {
      const params = { id: post.id }
      const commandId = CommandId.parse(uuidv7())
      const to = successor === '' ? undefined : successor === office ? null : AccountId.parse(successor)
      if (!lapsed) {
        await calls.accounts.endPost({ params, body: { commandId, ...(to !== undefined && { successor: to }) } })
        return t('account.done.ended')
      }
      const { handed } = await calls.accounts.handOver({ params, body: { commandId, successor: to! } })
      return t('account.done.handed', { n: handed })
    },
    onSuccess: said => {
      close()
      tell({ said })
      void queries.invalidateQueries({ queryKey: ['accounts'] })
    }
  })
}
