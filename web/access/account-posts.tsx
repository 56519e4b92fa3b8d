import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Post, Role } from '../../contract/access.ts'
import type { Account } from '../../contract/accounts.ts'
import { type AreaCode, Day } from '../../contract/values.ts'
import { Button, GuidedForm, Section, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AreaName } from '../people/area-name.tsx'
import { AreaPicker } from '../people/area-picker.tsx'
import { EndPost } from './end-post.tsx'
import { PostWords } from './post-words.tsx'
import { useMe } from './session.ts'

/** The posts of an account: end one with its work handed over, or ask for another. */
export function AccountPosts({ account }: { account: Account }) {
  const { t } = useWords()
  const [open, setOpen] = useState<string>()
  return (
    <div className="sheet">
      <Section title={t('account.posts')}>
        <ul className="post-list">
          {account.posts.map(post => (
            <PostLine key={post.id} post={post} open={open === post.id} toggle={setOpen} />
          ))}
          {account.lapsed.map(post => (
            <PostLine key={post.id} post={post} open={open === post.id} toggle={setOpen} lapsed />
          ))}
        </ul>
        {account.posts.length === 0 && <p className="quiet">{t('account.noPost')}</p>}
      </Section>
      <Section title={t('post.grant')}>
        <Grant account={account} />
      </Section>
    </div>
  )
}

interface PostLineProps {
  post: Post
  open: boolean
  toggle: (post: string | undefined) => void
  lapsed?: boolean
}

function PostLine({ post, open, toggle, lapsed = false }: PostLineProps) {
  const { t } = useWords()
  return (
    <li>
      <PostWords post={post} />
      {!open && <Button press={() => toggle(post.id)}>{t(lapsed ? 'post.handover' : 'post.end')}</Button>}
      {open && <EndPost post={post} lapsed={lapsed} close={() => toggle(undefined)} />}
    </li>
  )
}

interface Values {
  role: Role | ''
  area: AreaCode | null
  from: string
  to: string
}

function Grant({ account }: { account: Account }) {
  const { t } = useWords()
  const { post } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft<Values>(`post:${account.id}`, {
    role: '',
    area: account.area === post?.area ? null : account.area,
    from: today(),
    to: ''
  })
  const roles = Role.options
    .filter(value => !['citizen', 'proxy'].includes(value))
    .map(value => ({ value, label: t(`role.${value}`) }))
  return (
    <GuidedForm
      draft={draft}
      steps={[
        {
          fields: [
            { name: 'role', label: t('post.role'), kind: 'choice', options: roles, required: true },
            {
              name: 'area',
              label: t('post.area'),
              hint: t('post.areaHint', { area: post?.areaName ?? '' }),
              input: props => <AreaPicker {...props} within={post?.area} />
            },
            { name: 'from', label: t('post.from'), kind: 'day', required: true },
            { name: 'to', label: t('post.to'), hint: t('post.toHint'), kind: 'day' }
          ]
        }
      ]}
      preview={({ role, area }) =>
        role && (
          <p>
            {account.name} · {t(`role.${role}`)} · <AreaName code={area ?? post!.area} />
          </p>
        )
      }
      submit={t('post.askGrant')}
      send={({ role, area, from, to }, { commandId }) =>
        calls.accounts.askPost({
          body: {
            commandId,
            account: account.id,
            role: Role.parse(role),
            area: area ?? post!.area,
            validFrom: Day.parse(from),
            ...(to && { validTo: Day.parse(to) })
          }
        })
      }
      sent={() => {
        tell({ said: t('account.done.post') })
        void queries.invalidateQueries({ queryKey: ['accounts'] })
      }}
    />
  )
}
