import { useQuery } from '@tanstack/react-query'
import type { Share } from '../../contract/organisation.ts'
import { measures } from '../../law/organisation.ts'
import { Section, Tag, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { useTitles } from './kind-words.ts'

/** What a target comes to, counted now; newcomers stand beside those who are registered here. */
export function Result({ id }: { id: string }) {
  const { t, day } = useWords()
  const { titleOf } = useTitles()
  const asked = useQuery({
    queryKey: ['organisation', 'result', id],
    queryFn: () => calls.organisation.measureTarget({ params: { id } })
  })
  const found = asked.data
  const measure = measures.find(({ key }) => key === found?.measure)
  const share = ({ n, of }: Share) =>
    of === 0 ? t('org.result.nothing') : t('org.result.share', { percent: Math.round((n * 1000) / of) / 10, n, of })
  return (
    <Section title={t('org.result')}>
      {!found && <Waiting asked={asked} shape="rows" n={2} />}
      {found && measure && <p>{titleOf(measure)}</p>}
      {found && !found.counted && <p className="quiet">{t('org.result.hidden')}</p>}
      {found?.counted && (
        <>
          <p className="owed-what">
            {found.beside && `${t('org.result.newcomers')} `}
            {share(found.counted)}{' '}
            {found.reached !== null && (
              <Tag tone={found.reached ? 'plain' : 'warm'}>
                {t(found.reached ? 'org.result.reached' : 'org.result.below', { level: found.level })}
              </Tag>
            )}
          </p>
          {found.beside && (
            <p>
              {t('org.result.residents')} {share(found.beside)}
            </p>
          )}
          <p className="quiet">{t('org.result.span', { from: day(found.from), to: day(found.to) })}</p>
        </>
      )}
    </Section>
  )
}
