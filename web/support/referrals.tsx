import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { referralBodies } from '../../law/referrals.ts'
import { Empty, Page, RareText, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { NoPermission, Waiting } from '../app/states.tsx'
import '../access/access.css'
import '../cases/cases.css'

/** What was agreed to and not sent yet, the oldest first; each is sent from its case. */
export function ReferralsPage() {
  const { t } = useWords()
  const { may } = useMe()
  if (!may('cases.handle')) return <NoPermission />
  return (
    <Page title={t('referrals.title')} lead={t('referrals.lead')}>
      <ToSend />
    </Page>
  )
}

function ToSend() {
  const { t, moment, language } = useWords()
  const asked = useQuery({ queryKey: ['offers', 'to-send'], queryFn: () => calls.offers.listReferralsToSend({}) })
  if (!asked.data) return <Waiting asked={asked} shape="rows" n={3} />
  if (asked.data.length === 0) return <Empty title={t('referrals.none')}>{t('referrals.noneHint')}</Empty>
  return (
    <ul className="case-list">
      {asked.data.map(one => (
        <li key={one.id} className="stacked">
          <Link to="/cases/$id" params={{ id: one.case }}>
            <RareText text={one.name} /> · {referralBodies[one.body][language]}
          </Link>
          <span className="quiet">{t('referrals.agreed', { at: moment(one.agreedAt) })}</span>
        </li>
      ))}
    </ul>
  )
}
