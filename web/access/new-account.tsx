import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Username } from '../../contract/access.ts'
import type { AreaCode } from '../../contract/values.ts'
import { GuidedForm, Page, useDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { NoPermission } from '../app/states.tsx'
import { AreaPicker } from '../people/area-picker.tsx'
import { ActivationSlip } from './activation-slip.tsx'
import { useMe } from './session.ts'
import './access.css'

interface Values {
  name: string
  username: string
  area: AreaCode | null
}

/** A new account, and the slip with which its person sets the password. */
export function NewAccountPage() {
  const { t } = useWords()
  const { may, post } = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [made, setMade] = useState<{ name: string; username: string; token: string }>()
  const draft = useDraft<Values>('account-new', { name: '', username: '', area: null })
  if (!may('access.administer')) return <NoPermission />
  const back = (
    <Link to="/accounts" search={{}}>
      {t('accounts.title')}
    </Link>
  )
  if (made)
    return (
      <Page title={t('accounts.new')} back={back}>
        <ActivationSlip
          {...made}
          close={() => void navigate({ to: '/accounts/$username', params: { username: made.username } })}
        />
      </Page>
    )
  return (
    <Page title={t('accounts.new')} lead={t('account.createNext')} back={back}>
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[
            {
              fields: [
                { name: 'name', label: t('account.name'), required: true, most: 100 },
                {
                  name: 'username',
                  label: t('account.username'),
                  hint: t('setUp.usernameHint'),
                  required: true,
                  most: 30,
                  check: text => (Username.safeParse(text.trim()).success ? undefined : t('account.usernameWrong'))
                },
                {
                  name: 'area',
                  label: t('account.area'),
                  input: props => <AreaPicker {...props} within={post?.area} />
                }
              ]
            }
          ]}
          submit={t('account.create')}
          leave={() => void navigate({ to: '/accounts', search: {} })}
          send={async ({ name, username, area }) => {
            const { activation } = await calls.accounts.addAccount({
              body: { name, username, area: area ?? post!.area }
            })
            return { name, username, token: activation }
          }}
          sent={answer => {
            void queries.invalidateQueries({ queryKey: ['accounts'] })
            setMade(answer)
          }}
        />
      </div>
    </Page>
  )
}
