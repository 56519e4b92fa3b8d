import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { v7 as uuidv7 } from 'uuid'
import type { ReturnPreview } from '../../contract/rosters.ts'
import { Button, ErrorSummary, toCsv, today, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { sendFile } from '../intake/send-file.ts'

/** Everything about a list that came back which is no changed cell: said, and where it can be, done. */
export function ReturnedRest({ preview, name }: { preview: ReturnPreview; name: string }) {
  const { t, number, language } = useWords()
  const { missing, refusedColumns, ignoredColumns, leftOut, fresh } = preview
  return (
    <>
      {missing !== null && missing > 0 && <p>{t('returns.missing', { n: number(missing) })}</p>}
      {refusedColumns.length > 0 && (
        <section aria-label={t('returns.refusedColumns')}>
          <h2>{t('returns.refusedColumns')}</h2>
          <ul>
            {refusedColumns.map(({ column, article, reason, counterpart }) => (
              <li key={column}>
                {t('returns.refusedColumn', {
                  column,
                  article,
                  reason: reason[language],
                  counterpart: counterpart[language]
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {ignoredColumns.length > 0 && (
        <p className="quiet">
          {t('returns.ignored', { columns: ignoredColumns.join(language === 'zh' ? '、' : ', ') })}
        </p>
      )}
      {leftOut.length > 0 && (
        <section aria-label={t('returns.leftOut')}>
          <h2>{t('returns.leftOut')}</h2>
          <ul>
            {leftOut.map(({ row, why }) => (
              <li key={row}>{t('returns.row', { row, why: why[language] })}</li>
            ))}
          </ul>
        </section>
      )}
      {fresh.rows.length > 0 && <Fresh fresh={fresh} name={name} />}
    </>
  )
}

/** They go the way of every file, where whether somebody is known is looked at. */
function Fresh({ fresh, name }: { fresh: ReturnPreview['fresh']; name: string }) {
  const { t, number } = useWords()
  const { post, may } = useMe()
  const takeIn = useMutation({
    mutationFn: () => {
      const csv = toCsv([fresh.header, ...fresh.rows])
      const file = new File([csv], `${name.replace(/\.\w+$/, '')}.csv`, { type: 'text/csv' })
      return sendFile({ file, area: post?.area ?? 0, asOf: today(), reading: uuidv7() }, () => {}).answer
    }
  })
  return (
    <section aria-label={t('returns.fresh', { n: number(fresh.rows.length) })}>
      <h2>{t('returns.fresh', { n: number(fresh.rows.length) })}</h2>
      <p>{t('returns.freshNext')}</p>
      {takeIn.error && <ErrorSummary problem={takeIn.error} />}
      {takeIn.data ? (
        <Link to="/imports/$id" params={{ id: takeIn.data.id }}>
          {t('returns.takenIn')}
        </Link>
      ) : (
        may('intake.take-in') && (
          <Button press={() => takeIn.mutate()} busy={takeIn.isPending}>
            {t('returns.takeIn')}
          </Button>
        )
      )}
    </section>
  )
}
