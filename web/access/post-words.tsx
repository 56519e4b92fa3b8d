import type { Post } from '../../contract/access.ts'
import { warnDays } from '../../law/qualifications.ts'
import { Tag, today, useWords } from '../../ui/index.ts'
import { useMe } from './session.ts'

const daysTo = (day: string): number => (Date.parse(day) - Date.parse(today())) / 86_400_000

/** A post in words, with its last day where it has one: warm when it is near, past when it is over. */
export function PostWords({ post }: { post: Post }) {
  const { t, day } = useWords()
  const left = post.validTo === null ? undefined : daysTo(post.validTo)
  return (
    <span>
      {t(`role.${post.role}`)} · {post.areaName ?? post.area}
      {left !== undefined && post.validTo && (
        <>
          {' '}
          <Tag tone={left < 0 ? 'past' : left <= 30 ? 'warm' : 'plain'}>
            {t(left < 0 ? 'post.lapsed' : 'post.ends', { day: day(post.validTo) })}
          </Tag>
        </>
      )}
    </span>
  )
}

/** Said on every page of the last thirty days of the certificate of privacy training, and after it. */
export function CertificateEnds() {
  const { t, day } = useWords()
  const { worksUntil } = useMe().me
  const left = daysTo(worksUntil)
  if (left > warnDays) return null
  return (
    <p className="band as-of-band" role="status">
      {t(left < 0 ? 'staff.lapsedMe' : 'staff.soonMe', { day: day(worksUntil) })}
    </p>
  )
}

/** Said on every page of the last thirty days of a post. */
export function PostEnds({ post }: { post: Post | undefined }) {
  const { t, day } = useWords()
  if (!post?.validTo || daysTo(post.validTo) > 30) return null
  return (
    <p className="band as-of-band" role="status">
      {t('post.soon', { post: t(`role.${post.role}`), day: day(post.validTo) })}
    </p>
  )
}
