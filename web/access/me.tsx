import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { Session } from '../../contract/access.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, type Column, DataTable, ErrorSummary, Page, Section, Tag, useUndo, useWords } from '../../ui/index.ts'
import { useTakePost } from '../app/account.tsx'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { StepAside } from '../cases/step-aside.tsx'
import { ChangePassword } from './change-password.tsx'
import { PostWords } from './post-words.tsx'
import { SecondFactor } from './second-factor.tsx'
import { useMe } from './session.ts'
import './access.css'

/** Everybody's own account: posts, second factor, password, and where one is signed in. */
export function MePage() {
  const { t } = useWords()
  const { me, may } = useMe()
  return (
    <Page title={t('me.title')} lead={`${me.account.name} · ${me.account.username}`}>
      <div className="account-page">
        <div className="sheet">
          <SecondFactor />
        </div>
        <div className="sheet">
          <Posts />
        </div>
        <div className="sheet">
          <Sessions />
        </div>
        {may('cases.handle') && (
          <div className="sheet">
            <StepAside />
          </div>
        )}
        <div className="sheet">
          <Section title={t('me.password')}>
            <ChangePassword />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Posts() {
  const { t } = useWords()
  const { me, post } = useMe()
  const take = useTakePost()
  return (
    <Section title={t('me.posts')}>
      {take.error && <ErrorSummary problem={take.error} />}
      <ul className="post-list">
        {me.posts.map(one => (
          <li key={one.id}>
            <PostWords post={one} />
            {one.id === post?.id ? (
              <Tag>{t('me.post.active')}</Tag>
            ) : (
              <Button press={() => take.mutate(one)} busy={take.isPending}>
                {t('me.post.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {me.posts.length === 0 && <p className="quiet">{t('post.ask')}</p>}
    </Section>
  )
}

function Sessions() {
  const { t } = useWords()
  const asked = useQuery({ queryKey: ['me', 'sessions'], queryFn: () => calls.access.listSessions({}), staleTime: 0 })
  const end = useEndSession()
  const columns = useColumns(end.mutate)
  return (
    <Section title={t('me.sessions')}>
      {end.error && <ErrorSummary problem={end.error} />}
      <Waiting asked={asked} shape="rows" n={2} />
      {asked.data && (
        <DataTable caption={t('me.sessions')} columns={columns} rows={asked.data.sessions} rowKey={row => row.id} />
      )}
    </Section>
  )
}

function useEndSession() {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  return useMutation({
    mutationFn: (id: string) =>
      calls.access.endSession({ params: { id }, body: { commandId: CommandId.parse(uuidv7()) } }),
    onSuccess: () => {
      tell({ said: t('me.session.ended') })
      void queries.invalidateQueries({ queryKey: ['me', 'sessions'] })
    }
  })
}

function useColumns(end: (id: string) => void): Column<Session>[] {
  const { t, moment } = useWords()
  return useMemo(
    () => [
      { key: 'since', title: t('me.session.since'), text: row => moment(row.since) },
      { key: 'what', title: t('me.session.what'), text: row => browserIn(row.browser) },
      { key: 'where', title: t('me.session.where'), wide: true, text: row => row.address ?? '—' },
      { key: 'until', title: t('me.session.until'), wide: true, text: row => moment(row.until) },
      {
        key: 'end',
        title: t('me.session.end'),
        text: row => (row.current ? t('me.session.here') : ''),
        cell: row =>
          row.current ? (
            <Tag>{t('me.session.here')}</Tag>
          ) : (
            <Button press={() => end(row.id)}>{t('me.session.end')}</Button>
          )
      }
    ],
    [t, moment, end]
  )
}

/** The product and the system of a browser's long name for itself; the offices' own browsers say theirs too. */
function browserIn(text: string | null): string {
  const product = /(QQBrowser|360SE|Qaxbrowser|UOSBrowser|Edg|Firefox|HeadlessChrome|Chrome|Safari)\/?(\d*)/.exec(
    text ?? ''
  )
  const system = /(Windows|UOS|Deepin|Android|iPhone|Mac OS X|Linux)/.exec(text ?? '')
  return [product && `${product[1]} ${product[2]}`.trim(), system?.[1]].filter(Boolean).join(' · ') || '—'
}
