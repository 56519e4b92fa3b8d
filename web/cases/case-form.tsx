import { useQuery } from '@tanstack/react-query'
import { Applicant, type ConsentReceipt } from '../../contract/cases.ts'
import type { PersonLine } from '../../contract/people.ts'
import { type CommandId, Day } from '../../contract/values.ts'
import { findVariant, formFields, isAtOnce, type Matter } from '../../law/matters.ts'
import { type FormField, GuidedForm, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { PersonPicker, type PickedPerson } from '../people/person-picker.tsx'
import { filled, fitting, useMatterFields } from './matter-fields.tsx'
import { casesOf } from './person-cases.tsx'

type Values = Record<string, string | string[] | PickedPerson | null> & {
  variant: string
  applicant: string
  authority: string
  authorityUntil: string
  proxy: PickedPerson | null
  papers: string[]
  sibling: PickedPerson | null
  channel: string
  follows: string
}

interface CaseFormProps {
  matter: Matter
  line: PersonLine
  /** `opened`: there is a case to look at; what stands by consent opens none. */
  sent: (id: string, opened: boolean) => void
}

/** The form of a matter, made of its own schema: who came, which variant, its fields, and consent where it stands on that. */
export function CaseForm({ matter, line, sent }: CaseFormProps) {
  const { t, language } = useWords()
  const tell = useUndo()
  const asked = useQuery({
    queryKey: casesOf(line.enrolment),
    queryFn: () => calls.cases.listPersonCases({ params: { id: line.enrolment } })
  })
  const fields = useFields(matter, line, asked.data?.receipts ?? [])
  const draft = useDraft<Values>(`case:${matter.key}:${line.enrolment}`, emptyForm(matter))
  const atOnce = isAtOnce(matter, draft.values.variant)
  const variantOf = (values: Values) => findVariant(matter, values.variant)
  const open = async (values: Values, commandId: CommandId, draft: boolean) => {
    const variant = variantOf(values)!
    const { ground } = variant
    const { id } = await calls.caseDeeds.openCase({
      body: {
        commandId,
        matter: matter.key,
        draft,
        variant: variant.key,
        enrolment: line.enrolment,
        applicant: Applicant.parse(values.applicant),
        ...(values.applicant !== 'self' && { authority: values.authority }),
        ...(values.applicant === 'proxy' &&
          values.authorityUntil && { authorityUntil: Day.parse(values.authorityUntil) }),
        ...(values.applicant === 'proxy' && values.proxy && { proxy: values.proxy.enrolment }),
        papers: values.papers.filter(key => variant.papers.some(paper => paper.key === key)),
        ...(values.sibling && 'child' in variant.form.shape && { alsoFor: [values.sibling.enrolment] }),
        form: filled(formFields(variant.form), values),
        ...(ground.kind === 'consent' && {
          consent: {
            version: ground.text.version,
            channel: values.channel === 'on-screen' ? 'on-screen' : 'signed-paper'
          }
        }),
        ...(ground.kind === 'statute' && values.follows && values.follows !== 'keep' && { follows: values.follows })
      }
    })
    return { id, draft, opened: ground.kind === 'statute' }
  }
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      submit={t(!matter.deciding ? 'case.submit' : atOnce ? 'caseWork.atOnce' : 'caseWork.submit')}
      preview={values => {
        const ground = variantOf(values)?.ground
        if (ground?.kind !== 'consent') return null
        return (
          <>
            <strong>{t('case.consentText')}</strong>
            <p>{language === 'zh' ? ground.text.textZh : ground.text.textEn}</p>
          </>
        )
      }}
      send={(values, { commandId }) => open(values, commandId, false)}
      {...(!atOnce && {
        keep: {
          title: t('caseWork.keepDraft'),
          send: (values: Values, { commandId }: { commandId: CommandId }) => open(values, commandId, true)
        }
      })}
      sent={({ id, opened, draft: kept }) => {
        tell({
          said: t(
            kept
              ? 'caseWork.draftKept'
              : !matter.deciding
                ? 'case.recorded'
                : atOnce
                  ? 'caseWork.atOnceDone'
                  : 'caseWork.taken'
          )
        })
        sent(id, opened)
      }}
    />
  )
}

function emptyForm(matter: Matter): Values {
  const fields = matter.variants.flatMap(({ form }) => formFields(form))
  return {
    ...Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'person' ? null : ''])),
    variant: matter.variants[0]!.key,
    applicant: 'self',
    authority: '',
    authorityUntil: '',
    proxy: null,
    papers: [],
    sibling: null,
    channel: '',
    follows: ''
  }
}

function useFields(matter: Matter, line: PersonLine, receipts: ConsentReceipt[]): FormField<Values>[] {
  const { t, language } = useWords()
  const { post } = useMe()
  const { asField, asPapers } = useMatterFields(line.person)
  const zh = language === 'zh'
  // What stands by consent is the street's alone: a community's desk is not offered it.
  const street = post !== undefined && post !== null && post.area % 1_000_000 === 0
  const offered = matter.variants.filter(({ ground }) => street || ground.kind === 'statute')
  const by = (key: string) => (values: Values) => values.variant === key
  const hasChild = (values: Values) =>
    'child' in (matter.variants.find(({ key }) => key === values.variant)?.form.shape ?? {})
  const fields: unknown[] = [
    {
      name: 'variant',
      label: t('caseWork.variant'),
      kind: 'choice',
      required: true,
      when: () => matter.variants.length > 1,
      ...(!street && offered.length < matter.variants.length && { hint: t('case.streetOnly') }),
      options: offered.map(({ key, titleZh, titleEn }) => ({ value: key, label: zh ? titleZh : titleEn }))
    },
    ...matter.variants.flatMap(({ key, form }) =>
      formFields(form).map(field => ({ ...asField(field), when: fitting(by(key), field) }))
    ),
    ...(matter.deciding
      ? [
          {
            name: 'sibling',
            label: t('caseWork.sibling'),
            hint: t('caseWork.siblingHint'),
            when: (values: Values) => Boolean(values.child) && hasChild(values),
            input: (props: {
              id: string
              value: PickedPerson | null
              change: (value: PickedPerson | null) => void
            }) => <PersonPicker {...props} not={line.person} />
          },
          ...matter.variants.map(({ key, papers }) => ({ ...asPapers(papers), when: by(key) }))
        ]
      : []),
    {
      name: 'follows',
      label: t('case.follows'),
      kind: 'choice',
      required: true,
      when: (values: Values) =>
        !matter.deciding &&
        receipts.length > 0 &&
        matter.variants.some(({ key, ground }) => ground.kind === 'statute' && by(key)(values)),
      options: [
        { value: 'keep', label: t('case.follows.keep') },
        ...receipts.map(({ id }) => ({ value: id, label: t('case.follows.delete') }))
      ]
    },
    {
      name: 'applicant',
      label: t('case.applicant'),
      kind: 'choice',
      required: true,
      options: matter.applicants.map(value => ({ value, label: t(`case.applicant.${value}`) }))
    },
    {
      name: 'authority',
      label: t('case.authority'),
      hint: t('case.authorityHint'),
      kind: 'long',
      required: true,
      most: 200,
      when: (values: Values) => values.applicant !== 'self'
    },
    {
      name: 'authorityUntil',
      label: t('caseWork.authorityUntil'),
      hint: t('caseWork.authorityUntilHint'),
      kind: 'day',
      when: (values: Values) => values.applicant === 'proxy' && matter.deciding !== undefined
    },
    {
      name: 'proxy',
      label: t('caseWork.proxy'),
      hint: t('caseWork.proxyHint'),
      when: (values: Values) => values.applicant === 'proxy' && matter.deciding !== undefined,
      input: (props: { id: string; value: PickedPerson | null; change: (value: PickedPerson | null) => void }) => (
        <PersonPicker {...props} not={line.person} />
      )
    },
    {
      name: 'channel',
      label: t('case.consent'),
      kind: 'choice',
      required: true,
      when: (values: Values) => matter.variants.some(({ key, ground }) => ground.kind === 'consent' && by(key)(values)),
      options: (['signed-paper', 'on-screen'] as const).map(value => ({ value, label: t(`case.consent.${value}`) }))
    }
  ]
  return fields as FormField<Values>[]
}
