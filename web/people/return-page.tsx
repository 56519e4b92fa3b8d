import { useMutation } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ErrorSummary, FileDrop, Page, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission } from '../app/states.tsx'
import { ReturnedCells } from './returned-cells.tsx'
import { saveMadeFile } from './save-made-file.ts'
import { sendReturned } from './send-returned.ts'
import './people.css'
import './rosters.css'

const route = getRouteApi('/desk/rosters/$roster/returns')
const most = 50_000_000

/** A list that was exported and edited comes back; only what was changed is recorded, after it was looked at. */
export function ReturnPage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const { roster } = route.useParams()
  const view = route.useSearch()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const sent = useMutation({ mutationFn: (taken: File) => sendReturned(roster, taken) })
  const template = useMutation({
    mutationFn: () => calls.rosters.getTemplate({ params: { roster }, query: { language } }),
    onSuccess: saveMadeFile
  })
  if (!may('people.correct')) return <NoPermission />
  const take = (taken: File) => {
    setFile(taken)
    sent.mutate(taken)
  }
  return (
    <Page
      title={t('returns.title')}
      back={
        <Link to="/rosters/$roster" params={{ roster }} search={view}>
          {t(`roster.${roster}`)}
        </Link>
      }
      lead={t('returns.lead')}
      action={
        <Button press={() => template.mutate()} busy={template.isPending}>
          {t('takeOut.template')}
        </Button>
      }
    >
      {(sent.error ?? template.error) && <ErrorSummary problem={sent.error ?? template.error} />}
      {sent.data && file ? (
        <ReturnedCells
          key={sent.submittedAt}
          roster={roster}
          preview={sent.data}
          name={file.name}
          again={() => sent.mutate(file)}
          close={() => void navigate({ to: '/rosters/$roster', params: { roster }, search: view })}
        />
      ) : (
        <FileDrop
          label={t(sent.isPending ? 'returns.reading' : 'returns.drop')}
          kinds={['.xlsx', '.csv']}
          most={most}
          take={take}
          busy={sent.isPending}
        />
      )}
    </Page>
  )
}
