import { useQuery } from '@tanstack/react-query'
import type { ClinicTotals } from '../../contract/care.ts'
import { Section, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

/** What an office knows of appointments: sums by clinic and month, and none that is small. */
export function ClinicTotalsSection() {
  const { t } = useWords()
  const asked = useQuery({ queryKey: ['care', 'clinic-totals'], queryFn: () => calls.care.getClinicTotals({}) })
  return (
    <Section title={t('care.totals')}>
      <p>{t('care.totalsAbout')}</p>
      {!asked.data && <Waiting asked={asked} shape="rows" n={2} />}
      {asked.data?.length === 0 && <p className="quiet">{t('care.noTotals')}</p>}
      {asked.data && asked.data.length > 0 && (
        <ul>
          {asked.data.map(line => (
            <Total key={`${line.outlet.id} ${line.month}`} line={line} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function Total({ line: { outlet, month, booked, done } }: { line: ClinicTotals[number] }) {
  const { t, day, number } = useWords()
  const said = (n: number | null) => (n === null ? t('care.totalsFew') : number(n))
  return (
    <li>
      {outlet.name} · {day(month.slice(0, 7))}
      {' · '}
      {t('care.totalsBooked', { n: said(booked) })}
      {done !== null && ` · ${t('care.totalsDone', { n: said(done) })}`}
    </li>
  )
}
