import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { v7 as uuidv7 } from 'uuid'
import type { Post } from '../../contract/access.ts'
import { CommandId } from '../../contract/values.ts'
import { Button, Choice, ErrorSummary, keepDraftsOf, useWords } from '../../ui/index.ts'
import { signOut, useMe } from '../access/session.ts'
import { calls } from './calls.ts'

/** Who works here, for which area and as what; one post is active at a time. */
export function Account() {
  const { t } = useWords()
  const { me, post } = useMe()
  const leave = useLeave()
  const take = useTakePost()
  const say = (one: Post) => `${one.areaName ?? one.area} · ${t(`role.${one.role}`)}`
  const options = me.posts.map(one => ({ value: one.id as string, label: say(one) }))
  const many = me.posts.length > 1 || (me.posts.length > 0 && !post)
  return (
    <div className="account">
      {(take.error ?? leave.error) && <ErrorSummary problem={take.error ?? leave.error} />}
      {many ? (
        <Choice
          label={t('nav.post')}
          quiet
          value={post?.id ?? ''}
          change={id => {
            const chosen = me.posts.find(one => one.id === id)
            if (chosen) take.mutate(chosen)
          }}
          options={post ? options : [{ value: '', label: t('nav.post') }, ...options]}
        />
      ) : (
        <span className="where">{post && say(post)}</span>
      )}
      <Link to="/me" className="who">
        {me.account.name}
      </Link>
      <Button quiet press={() => leave.mutate()} busy={leave.isPending}>
        {t('nav.signOut')}
      </Button>
    </div>
  )
}

function useLeave() {
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      keepDraftsOf(undefined)
      await router.navigate({ to: '/sign-in', search: {}, replace: true })
      queries.clear()
    }
  })
}

/** Another post sees other people: nothing that was read under the old one stays. */
export function useTakePost() {
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: (post: Post) =>
      calls.access.takePost({ body: { commandId: CommandId.parse(uuidv7()), post: post.id } }),
    onSuccess: async () => {
      await router.navigate({ to: '/', search: {} })
      await queries.resetQueries()
    }
  })
}
