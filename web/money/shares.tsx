import { useQuery } from '@tanstack/react-query'
import { MoneyPurpose, MoneySource } from '../../contract/money.ts'
import type { AreaCode } from '../../contract/values.ts'
import { GuidedForm, Section, today, useUnkeptDraft, useWords } from '../../ui/index.ts'
import { calls } from '../app/calls.ts'
import { useNoted } from './spending.tsx'
import { fenOf, yuan } from './yuan.ts'
import '../cases/cases.css'
import './money.css'

/** A sum over the communities of the street by who lives there today: seen first, then opened as lines. */
export function Shares({ area }: { area: AreaCode }) {
  const { t } = useWords()
  const noted = useNoted()
  const draft = useUnkeptDraft({ yuan: '', title: '', purpose: '', source: '', year: today().slice(0, 4) })
  return (
    <Section title={t('money.shares')}>
      <p className="hint">{t('money.sharesLead')}</p>
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              { name: 'yuan', label: t('money.yuan'), hint: t('money.yuanHint'), required: true, most: 14 },
              { name: 'title', label: t('money.line'), required: true, most: 80 },
              { name: 'year', label: t('money.year'), required: true, most: 4 },
              {
                name: 'purpose',
                label: t('money.purpose'),
                kind: 'choice',
                required: true,
                options: MoneyPurpose.options.map(value => ({ value, label: t(`money.purpose.${value}`) }))
              },
              {
                name: 'source',
                label: t('money.source'),
                kind: 'choice',
                required: true,
                options: MoneySource.options.map(value => ({ value, label: t(`money.source.${value}`) }))
              }
            ]
          }
        ]}
        preview={({ yuan: typed }) => <Parts area={area} amount={fenOf(typed)} />}
        submit={t('money.allot')}
        send={({ yuan: typed, title, purpose, source, year }, { commandId }) =>
          calls.money.allotShares({
            body: {
              commandId,
              area,
              year: Number(year),
              purpose: MoneyPurpose.parse(purpose),
              source: MoneySource.parse(source),
              title,
              amount: fenOf(typed) ?? 0
            }
          })
        }
        sent={noted}
      />
    </Section>
  )
}

/** What each community would get, with the people that it follows from. */
function Parts({ area, amount }: { area: AreaCode; amount: number | undefined }) {
  const { t, number } = useWords()
  const asked = useQuery({
    queryKey: ['money', 'shares', area, amount],
    queryFn: () => calls.money.shareOut({ query: { area, amount: amount ?? 0 } }),
    enabled: amount !== undefined
  })
  if (amount === undefined || !asked.data) return <p className="quiet">{t('money.sharesNone')}</p>
  return (
    <table className="case-lines money-shares">
      <caption>{t('money.sharesCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('money.area')}</th>
          <th scope="col">{t('money.people')}</th>
          <th scope="col">{t('money.share')}</th>
        </tr>
      </thead>
      <tbody>
        {asked.data.map(one => (
          <tr key={one.area}>
            <th scope="row">{one.areaName}</th>
            <td>{number(one.people)}</td>
            <td>{yuan(one.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
