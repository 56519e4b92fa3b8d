import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Notice } from '../../contract/lists.ts'
import { childcareSubsidy } from '../../law/parameters/childcare-subsidy.ts'
import { Button, ErrorSummary, Page, RareText, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import { markHandedOver } from './letters.tsx'
import './lists.css'

const route = getRouteApi('/desk/letters/$id')

/** One letter, as it is printed: folded in three, nothing of what it is about stands outside. */
export function LetterPage() {
  const { t } = useWords()
  const { may } = useMe()
  const { id } = route.useParams()
  const asked = useQuery({
    queryKey: ['notices', 'one', id],
    queryFn: () => calls.lists.getNotice({ params: { id } }),
    enabled: may('people.record')
  })
  if (!may('people.record')) return <NoPermission />
  const letter = asked.data
  return (
    <Page
      // The browser prints the title of the page on the outside.
      title={t('letter.title')}
      heading={<span className="letter-ways">{letter ? t(`letter.kind.${letter.kind}`) : t('letter.title')}</span>}
      back={
        <span className="letter-ways">
          <Link to="/letters">{t('letter.back')}</Link>
        </span>
      }
      action={letter && <Ways letter={letter} />}
    >
      <Waiting asked={asked} shape="page" />
      {letter && <Paper letter={letter} />}
    </Page>
  )
}

function Ways({ letter }: { letter: Notice }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const [problem, setProblem] = useState<unknown>()
  const hand = () =>
    markHandedOver([letter.id]).then(async () => {
      tell({ said: t('letter.handedSaid', { n: 1 }) })
      await Promise.all(['notices', 'work'].map(key => queries.invalidateQueries({ queryKey: [key] })))
    }, setProblem)
  return (
    <span className="letter-ways">
      {problem !== undefined && <ErrorSummary problem={problem} />}
      <Button primary press={() => print()}>
        {t('letter.print')}
      </Button>
      {letter.status === 'to-print' && <Button press={() => void hand()}>{t('letter.handOver')}</Button>}
      {letter.status !== 'to-print' && <span className="quiet">{t(`letter.tab.${letter.status}`)}</span>}
    </span>
  )
}

function Paper({ letter }: { letter: Notice }) {
  const { t, day } = useWords()
  const office = letter.areaNames.slice(1).join('') || letter.areaNames.join('')
  const place = [...letter.areaNames, letter.address].filter(Boolean).join(' ')
  return (
    <article className="letter" aria-label={t(`letter.kind.${letter.kind}`)}>
      <header className="letter-outside">
        <p>{place}</p>
        <p className="letter-to">{t('letter.outside.to')}</p>
        <p className="quiet">
          {office} · {t('letter.outside.self')}
        </p>
      </header>
      <div className="letter-inside">
        <p>
          <RareText text={t(`letter.dear.${letter.about}`, { name: letter.name })} />
        </p>
        {letter.kind === 'correction' ? <Correction letter={letter} /> : <Told letter={letter} />}
        <p className="letter-reach quiet">{t('letter.reach', { office })}</p>
        <p className="letter-sign">
          {t('letter.sign', { office })}
          <br />
          {day(letter.madeAt.slice(0, 10))}
        </p>
      </div>
    </article>
  )
}

function Correction({ letter: { about, name } }: { letter: Notice }) {
  const { t } = useWords()
  return (
    <>
      <p>
        <RareText text={t(`letter.correction.${about}`, { name })} />
      </p>
      <p>{t('letter.correction.2')}</p>
    </>
  )
}

function Told({ letter }: { letter: Notice }) {
  return letter.about === 'death' ? <OfDeath letter={letter} /> : <OfBirth letter={letter} />
}

function OfDeath({ letter: { name, day: on } }: { letter: Notice }) {
  const { t, day } = useWords()
  return (
    <>
      <p>
        <RareText text={t('letter.death.1', { name, day: on ? day(on) : '' })} />
      </p>
      <p>
        <RareText text={t('letter.death.2', { name })} />
      </p>
      <p>{t('letter.death.may')}</p>
      <ul>
        <li>{t('letter.death.hukou')}</li>
        <li>{t('letter.death.only')}</li>
        <li>{t('letter.death.help')}</li>
      </ul>
      <p>{t('letter.death.wrong')}</p>
    </>
  )
}

/** The amount of a whole year, as the law has it on the day the child was born. */
const yearly = (on: string) =>
  childcareSubsidy.find(
    one => one.unit === 'child-year' && one.from !== null && one.from <= on && (!one.to || on <= one.to)
  )

function OfBirth({ letter: { name, day: on } }: { letter: Notice }) {
  const { t, number } = useWords()
  const subsidy = on ? yearly(on) : undefined
  return (
    <>
      <p>
        <RareText text={t('letter.birth.1', { name })} />
      </p>
      <p>{t('letter.birth.2')}</p>
      <p>{t('letter.birth.may')}</p>
      <ul>
        {on && subsidy?.amount && (
          <li>{t('letter.birth.subsidy', { amount: number(subsidy.amount), year: Number(on.slice(0, 4)) + 1 })}</li>
        )}
        <li>{t('letter.birth.hukou')}</li>
        <li>{t('letter.birth.onething')}</li>
        <li>{t('letter.birth.leave')}</li>
        <li>{t('letter.birth.health')}</li>
      </ul>
      <p>{t('letter.birth.wrong')}</p>
    </>
  )
}
