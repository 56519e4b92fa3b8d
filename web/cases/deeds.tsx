import { useState } from 'react'
import type { CaseDeed, CaseDetail } from '../../contract/cases.ts'
import { findMatter, isAtOnce } from '../../law/matters.ts'
import { Section, Tabs, useWords } from '../../ui/index.ts'
import { DecideForm, ReopenForm } from './decide-form.tsx'
import { DeedForm } from './deed-form.tsx'

/** What may be done with a case now by this post, the next thing first. */
export function Deeds({ found }: { found: CaseDetail }) {
  const { t } = useWords()
  const [chosen, choose] = useState<CaseDeed>()
  const { deeds, line } = found
  if (deeds.length === 0) return null
  const deed = chosen && deeds.includes(chosen) ? chosen : deeds[0]!
  const matter = findMatter(line.matter)
  const instant = matter !== undefined && isAtOnce(matter, line.variant)
  return (
    <Section title={t('case.do')}>
      <Tabs
        label={t('case.do')}
        tabs={deeds.map(key => ({ key, title: titleOf(t, key, instant) }))}
        at={deed}
        change={choose}
      >
        {deed === 'decide' ? (
          <DecideForm key={deed} found={found} />
        ) : deed === 'reopen' ? (
          <ReopenForm key={deed} found={found} />
        ) : (
          deed !== 'escalate' && <DeedForm key={deed} found={found} deed={deed} title={titleOf(t, deed, instant)} />
        )}
      </Tabs>
    </Section>
  )
}

/** A receipt done at once is revoked or issued anew; the rest are steps of a procedure. */
function titleOf(t: ReturnType<typeof useWords>['t'], deed: CaseDeed, instant: boolean): string {
  if (instant && (deed === 'return' || deed === 'withdraw' || deed === 'reissue')) return t(`case.do.${deed}`)
  return deed === 'escalate' ? '' : t(`caseWork.do.${deed}`)
}
