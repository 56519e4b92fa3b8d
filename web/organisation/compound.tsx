import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Facts, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { foundWords } from '../field/found-words.ts'
import { CompoundMap } from './compound-map.tsx'

/** What is known of a compound anyway: how much there is, where it stands, what the last yearly check found. */
export function CompoundSection({ id }: { id: string }) {
  const { t, day, number } = useWords()
  const { may } = useMe()
  const asked = useQuery({
    queryKey: ['organisation', 'compound', id],
    queryFn: () => calls.venues.getCompoundFacts({ params: { id } })
  })
  const facts = asked.data
  if (!facts) return <Waiting asked={asked} shape="rows" n={3} />
  const rows = [
    [t('place.community'), facts.communityName],
    [t('place.buildings'), number(facts.buildings)],
    [t('place.flats'), number(facts.flats)],
    [
      t('place.checked'),
      facts.checkedOn ? [day(facts.checkedOn), ...foundWords(t, facts.found)].join(' · ') : t('place.never')
    ]
  ] as const
  return (
    <Section title={t('place.compound')}>
      <Facts facts={rows} />
      {!facts.at && <p className="quiet">{t('place.noPoint')}</p>}
      {may('areas.read') && (
        <>
          <CompoundMap
            area={facts.community}
            compounds={[{ id: facts.compound, name: facts.name, at: facts.at }]}
            at={facts.compound}
            label={t('place.mapOne', { name: facts.name })}
            said={facts.name}
          />
          <p>
            <Link to="/areas/$code/buildings" params={{ code: String(facts.community) }}>
              {t('place.toBuildings')}
            </Link>
            {may('field.lead') && (
              <>
                {' · '}
                <Link to="/calls" search={{ tab: 'compounds' }}>
                  {t('place.toChecks')}
                </Link>
              </>
            )}
          </p>
        </>
      )}
    </Section>
  )
}
