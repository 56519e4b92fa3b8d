import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useMemo, useState } from 'react'
import { type Account, AccountFilter } from '../../contract/accounts.ts'
import { Button, Choice, type Column, DataTable, Empty, Field, Page, Tag, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { byKey, goingOn } from '../app/pages.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { AreaName, useAreaText } from '../people/area-name.tsx'
import { PostWords } from './post-words.tsx'
import { useMe } from './session.ts'
import './access.css'

const route = getRouteApi('/desk/accounts')

/** The accounts of the offices in the area; nothing of residents. */
export function AccountsPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { q = '', show = 'all' } = route.useSearch()
  const navigate = useNavigate()
  if (!may('access.administer')) return <NoPermission />
  const go = (search: { q: string; show: AccountFilter }) =>
    void navigate({
      to: '/accounts',
      search: { ...(search.q && { q: search.q }), ...(search.show !== 'all' && { show: search.show }) }
    })
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      action={
        <Button primary press={() => void navigate({ to: '/accounts/new' })}>
          {t('accounts.new')}
        </Button>
      }
    >
      {show === 'all' && !q && <Expiring show={() => go({ q, show: 'expiring' })} />}
      <div className="filters">
        <Search key={q} q={q} go={text => go({ q: text, show })} />
        <Choice
          label={t('accounts.show')}
          value={show}
          change={to => go({ q, show: to })}
          options={AccountFilter.options.map(value => ({ value, label: t(`accounts.show.${value}`) }))}
        />
      </div>
      <AccountList q={q} show={show} />
    </Page>
  )
}

function Search({ q, go }: { q: string; go: (q: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(q)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(text.trim())
  }
  return (
    <search>
      <form className="filters" onSubmit={submit}>
        <Field id="account-search" label={t('accounts.search')} value={text} change={setText} autoComplete="off" />
        <Button submit>{t('audit.apply')}</Button>
      </form>
    </search>
  )
}

/** Thirty days are time enough to ask two people for a new post. */
function Expiring({ show }: { show: () => void }) {
  const { t } = useWords()
  const { data } = useQuery({
    queryKey: ['accounts', 'expiring'],
    queryFn: () => calls.accounts.listAccounts({ query: { show: 'expiring' } })
  })
  const n = data?.accounts.length ?? 0
  if (n === 0) return null
  return (
    <p>
      <Tag tone="warm">{t('accounts.expiring', { n: data?.next ? `${n}+` : n })}</Tag>{' '}
      <button type="button" className="link" onClick={show}>
        {t('audit.apply')}
      </button>
    </p>
  )
}

function AccountList({ q, show }: { q: string; show: AccountFilter }) {
  const { t } = useWords()
  const columns = useColumns()
  const asked = useInfiniteQuery({
    queryKey: ['accounts', 'list', q, show],
    queryFn: ({ pageParam }) =>
      calls.accounts.listAccounts({ query: { show, ...(q && { q }), ...(pageParam && { after: pageParam }) } }),
    ...byKey
  })
  const rows = asked.data?.pages.flatMap(page => page.accounts)
  if (!rows) return <Waiting asked={asked} shape="rows" n={8} />
  if (rows.length === 0) return <Empty title={t('accounts.none')}>{t('accounts.noneNext')}</Empty>
  return (
    <DataTable
      caption={t('accounts.title')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      {...goingOn(asked, asked.data?.pages[0]?.total)}
    />
  )
}

function useColumns(): Column<Account>[] {
  const { t } = useWords()
  const areaText = useAreaText()
  return useMemo(
    () => [
      {
        key: 'username',
        title: t('account.username'),
        text: row => row.username,
        cell: row => (
          <Link to="/accounts/$username" params={{ username: row.username }}>
            {row.username}
          </Link>
        )
      },
      { key: 'name', title: t('account.name'), text: row => row.name },
      {
        key: 'posts',
        title: t('account.posts'),
        text: row => row.posts.map(post => `${t(`role.${post.role}`)} · ${post.areaName ?? post.area}`).join(' / '),
        cell: row => (
          <span className="post-words">
            {row.posts.map(post => (
              <PostWords key={post.id} post={post} />
            ))}
            {row.posts.length === 0 && <span className="quiet">{t('account.noPost')}</span>}
          </span>
        )
      },
      {
        key: 'state',
        title: t('account.state'),
        text: row => t(stateOf(row)),
        cell: row => <AccountState account={row} />
      },
      {
        key: 'second',
        title: t('account.second'),
        wide: true,
        text: row => t(row.secondFactor ? 'account.second.on' : 'account.second.off')
      },
      {
        key: 'sessions',
        title: t('account.sessions'),
        wide: true,
        right: true,
        text: row => row.sessions
      },
      {
        key: 'area',
        title: t('account.area'),
        wide: true,
        text: row => areaText(row.area),
        cell: row => <AreaName code={row.area} />
      }
    ],
    [t, areaText]
  )
}

const stateOf = ({ locked, waitsSince }: Account) =>
  locked === 'no' ? (waitsSince ? 'account.waits' : 'account.ok') : (`account.locked.${locked}` as const)

export function AccountState({ account }: { account: Account }) {
  const { t } = useWords()
  const tone = account.locked !== 'no' ? 'wrong' : account.waitsSince ? 'warm' : 'plain'
  return <Tag tone={tone}>{t(stateOf(account))}</Tag>
}
