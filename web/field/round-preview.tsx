import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { RosterKey } from '../../contract/people.ts'
import type { AreaCode } from '../../contract/values.ts'
import { findSegment } from '../../law/segments.ts'
import { useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { AreaName } from '../people/area-name.tsx'

/** More names than these nobody reads in a sentence. */
const named = 5

interface Asked {
  segment: string
  area: AreaCode
  from: string
  due: string
}

/** What a round would come to before it is planned: how many, where, in which time, and on whom by which list. */
export function RoundPreview({ segment, area, from, due }: Asked) {
  const { t, number, language } = useWords()
  const separator = language === 'zh' ? '、' : ', '
  const { data } = useQuery({
    queryKey: ['field', 'preview', segment, area],
    queryFn: () => calls.field.previewCampaign({ query: { segment, area } })
  })
  if (!data) return null
  const days = Math.max(1, Math.round((Date.parse(due) - Date.parse(from)) / 86_400_000) + 1)
  const most = [...data.grids].sort((a, b) => b.calls - a.calls)[0]
  const without = data.grids.filter(({ devices }) => devices === 0)
  const roster = RosterKey.safeParse(findSegment(segment)?.roster).data
  return (
    <>
      <p>
        {data.calls === 0
          ? t('calls.previewNone')
          : t('calls.preview', { n: number(data.calls), grids: number(data.grids.length), days: number(days) })}{' '}
        {roster && (
          <Link to="/rosters/$roster" params={{ roster }}>
            {t('calls.previewWho')}
          </Link>
        )}
      </p>
      {most && (
        <p>
          {t('calls.previewMost', { n: number(most.calls), each: number(Math.ceil(most.calls / days)) })}
          <AreaName code={most.area} />
        </p>
      )}
      {data.leftOut > 0 && <p>{t('calls.previewOut', { n: number(data.leftOut) })}</p>}
      {data.already > 0 && <p>{t('calls.previewAlready', { n: number(data.already) })}</p>}
      {without.length > 0 && (
        <p>
          {t('calls.previewWithout', { n: number(without.length) })}
          {without.slice(0, named).map(({ area }, at) => (
            <span key={area}>
              {at > 0 && separator}
              <AreaName code={area} />
            </span>
          ))}{' '}
          {without.length > named && t('calls.previewMore')}
        </p>
      )}
    </>
  )
}
