import { Page, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { NoPermission } from '../app/states.tsx'
import { SealUses } from './seal-uses.tsx'
import { Signatories } from './signatories.tsx'

/** 用印登记: every use of the seal of the area, and who has used it. */
export function SealPage() {
  const { t } = useWords()
  const { may } = useMe()
  if (!may('certificates.read')) return <NoPermission />
  return (
    <Page title={t('seal.title')} lead={t('seal.lead')}>
      <Section title={t('seal.signatories')}>
        <Signatories />
      </Section>
      <Section title={t('seal.uses')}>
        <SealUses />
      </Section>
    </Page>
  )
}
