import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Account } from '../../contract/accounts.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, Empty, ErrorSummary, Facts, Page, Section, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaPath } from '../people/area-name.tsx'
import '../people/people.css'
import { AccountPosts } from './account-posts.tsx'
import { AccountState } from './accounts.tsx'
import { ActivationSlip } from './activation-slip.tsx'
import { useMe } from './session.ts'
import './access.css'

const route = getRouteApi('/desk/accounts/$username')

/** One account: its state, its posts, and what an administrator may do about them. */
export function AccountPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { username } = route.useParams()
  const asked = useQuery({
    queryKey: ['accounts', 'one', username],
    queryFn: () => calls.accounts.listAccounts({ query: { username } }),
    enabled: may('access.administer')
  })
  if (!may('access.administer')) return <NoPermission />
  const account = asked.data?.accounts[0]
  return (
    <Page
      title={account?.name ?? username}
      back={
        <Link to="/accounts" search={{}}>
          {t('accounts.title')}
        </Link>
      }
    >
      <Waiting asked={asked} shape="page" />
      {asked.data && !account && <Empty title={t('accounts.none')}>{t('accounts.noneNext')}</Empty>}
      {account && (
        <div className="account-page">
          <State account={account} />
          <AccountPosts account={account} />
        </div>
      )}
    </Page>
  )
}

function State({ account }: { account: Account }) {
  const { t, number, moment } = useWords()
  const [slip, setSlip] = useState<string>()
  const facts: [string, React.ReactNode][] = [
    [t('account.username'), account.username],
    [t('account.area'), <AreaPath key="area" code={account.area} />],
    [t('account.state'), <AccountState key="state" account={account} />],
    [t('account.second'), t(account.secondFactor ? 'account.second.on' : 'account.second.off')],
    [t('account.sessions'), number(account.sessions)]
  ]
  if (account.waitsSince) facts.push([t('account.linkMade'), moment(account.waitsSince)])
  return (
    <div className="sheet">
      <Facts facts={facts} />
      <Deeds account={account} slip={setSlip} />
      {slip && (
        <ActivationSlip name={account.name} username={account.username} token={slip} close={() => setSlip(undefined)} />
      )}
    </div>
  )
}

type Deed = 'lock' | 'unlock' | 'endSessions' | 'clearSecond'

function useDeed(account: Account) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: async (deed: Deed): Promise<unknown> => {
      const call = { params: { id: account.id }, body: { commandId: CommandId.parse(uuidv7()) } }
      if (deed === 'lock') return calls.accounts.lockAccount(call)
      if (deed === 'unlock') return calls.accounts.unlockAccount(call)
      if (deed === 'endSessions') return calls.accounts.revokeSessions(call)
      return calls.accounts.askClearSecondFactor(call)
    },
    onSuccess: (_, deed) => {
      tell({ said: t(`account.done.${deed}`) })
      void queries.invalidateQueries({ queryKey: ['accounts'] })
    }
  })
}

function Deeds({ account, slip }: { account: Account; slip: (token: string) => void }) {
  const { t } = useWords()
  const { me } = useMe()
  const queries = useQueryClient()
  const deed: UseMutationResult<unknown, Error, Deed> = useDeed(account)
  const reset = useMutation({
    mutationFn: () => calls.accounts.resetPassword({ params: { id: account.id } }),
    onSuccess: ({ activation }) => {
      void queries.invalidateQueries({ queryKey: ['accounts'] })
      slip(activation)
    }
  })
  // Nobody locks themselves out by a slip of the finger.
  if (account.id === me.account.id) return null
  const offered: Deed[] = [
    account.locked === 'no' ? 'lock' : 'unlock',
    ...(account.sessions > 0 ? (['endSessions'] as const) : []),
    ...(account.secondFactor ? (['clearSecond'] as const) : [])
  ]
  const problem = deed.error ?? reset.error
  return (
    <Section title={t('move.do')}>
      {problem && <ErrorSummary problem={problem} />}
      <div className="form-actions">
        {offered.map(one => (
          <Button key={one} press={() => deed.mutate(one)} busy={deed.isPending && deed.variables === one}>
            {t(`account.${one}`)}
          </Button>
        ))}
        <Button press={() => reset.mutate()} busy={reset.isPending}>
          {t('account.reset')}
        </Button>
      </div>
    </Section>
  )
}
