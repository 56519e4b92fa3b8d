import { Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission } from '../app/states.tsx'
import { ObligationList } from './obligations.tsx'
import { SharedList } from './shared.tsx'

/** What meetings decided and is overdue: seen by everybody who takes part, also from a body in the area. */
export function DecisionsPage() {
  const { t } = useWords()
  const { may } = useMe()
  if (!may('organisation.read')) return <NoPermission />
  return (
    <Page title={t('decisions.title')} lead={t('decisions.lead')}>
      <Section title={t('decisions.late')}>
        <ObligationList caption={t('decisions.late')} asked={{ kind: 'meeting', whose: 'all', state: 'late' }} />
      </Section>
      <Section title={t('decisions.open')}>
        <ObligationList caption={t('decisions.open')} asked={{ kind: 'meeting', whose: 'all', state: 'open' }} />
      </Section>
      <Section title={t('decisions.shared')}>
        <SharedList />
      </Section>
    </Page>
  )
}
