import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseDetail } from '../../contract/cases.ts'
import { findMatter, findVariant, formFields, type Variant } from '../../law/matters.ts'
import { Button, type Fact, type FormField, GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import type { PickedPerson } from '../people/person-picker.tsx'
import { useAnswerText } from './case-content.tsx'
import { filled, fitting, useMatterFields } from './matter-fields.tsx'

const changeable = ['draft', 'submitted', 'noticed']

/** A draft is gone on with, and what was written wrongly is put right before the case is accepted. */
export function EditForm({ found }: { found: CaseDetail }) {
  const { t } = useWords()
  const { may } = useMe()
  const [open, setOpen] = useState(false)
  const matter = findMatter(found.line.matter)
  const variant = matter && findVariant(matter, found.line.variant)
  const { state } = found.line
  if (!matter?.deciding || !variant || found.stepAside || !may('cases.handle') || !changeable.includes(state))
    return null
  const draft = state === 'draft'
  return (
    <Section title={t(draft ? 'caseWork.draft' : 'caseWork.amend')}>
      {found.olderForm && <p className="case-aside">{t('caseWork.olderForm')}</p>}
      {open ? (
        <Edit found={found} variant={variant} close={() => setOpen(false)} />
      ) : (
        <>
          <p className="hint">{t(draft ? 'caseWork.draftAbout' : 'caseWork.amendAbout')}</p>
          <div className="case-ways">
            <Button press={() => setOpen(true)}>{t(draft ? 'caseWork.goOn' : 'caseWork.amendOpen')}</Button>
          </div>
        </>
      )}
    </Section>
  )
}

type Values = Record<string, string | string[] | PickedPerson | null> & { papers: string[] }

function Edit({ found, variant, close }: { found: CaseDetail; variant: Variant; close: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const { asField, asPapers } = useMatterFields(found.person?.person)
  const facts = useFacts(found, variant)
  const { id, version, state } = found.line
  const fields = formFields(variant.form)
  const values = valuesOf(found, variant)
  const draft = useDraft<Values>(`case-edit:${id}`, values)
  const refresh = () => queries.invalidateQueries({ queryKey: ['cases'] })
  const optional = state === 'draft'
  const asked = [
    ...fields.map(field => ({ ...asField(field), ...(optional && { required: false }), when: fitting(always, field) })),
    asPapers(variant.papers)
  ] as unknown as FormField<Values>[]
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields: asked }]}
      record={{ version, facts, refresh }}
      submit={t('caseWork.saveForm')}
      send={async (typed, { commandId, version: seen }) => {
        const body = { commandId, version: seen, form: filled(fields, typed), papers: typed.papers }
        await calls.caseDeeds.saveDraft({ params: { id }, body })
        // The form closes on the case as it is now: what is pressed next is pressed on this version.
        await refresh()
      }}
      sent={() => {
        tell({ said: t('caseWork.formSaved') })
        close()
      }}
      leave={close}
    />
  )
}

const always = () => true

function valuesOf({ form, papers, child }: CaseDetail, variant: Variant): Values {
  const written = formFields(variant.form).map(({ name, kind }): [string, string | PickedPerson | null] => {
    if (kind === 'person') return [name, form[name] === undefined ? null : child]
    return [name, form[name] === undefined ? '' : String(form[name])]
  })
  return {
    ...Object.fromEntries(written),
    papers: papers.filter(({ state }) => state === 'shown').map(({ key }) => key)
  }
}

/** What stands in the case, to be compared where a colleague changed it meanwhile. */
function useFacts({ form, papers, child }: CaseDetail, variant: Variant): Fact[] {
  const { t, language } = useWords()
  const text = useAnswerText()
  const named = (one: { titleZh: string; titleEn: string }) => (language === 'zh' ? one.titleZh : one.titleEn)
  const shown = variant.papers.filter(({ key }) => papers.some(one => one.key === key && one.state === 'shown'))
  return [
    ...formFields(variant.form).map(field => ({
      key: field.name,
      label: named(field),
      value:
        field.kind === 'person'
          ? (child?.name ?? '')
          : form[field.name] === undefined
            ? ''
            : text(field, form[field.name])
    })),
    { key: 'papers', label: t('caseWork.papersShown'), value: shown.map(named).join(language === 'zh' ? '、' : ', ') }
  ]
}
