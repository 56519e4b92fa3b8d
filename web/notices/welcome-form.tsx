import { useQueryClient } from '@tanstack/react-query'
import { type AreaCode, Day } from '../../contract/values.ts'
import { WelcomeKind, type WelcomeLine } from '../../contract/welcome.ts'
import { type FormField, GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { AreaPicker } from '../people/area-picker.tsx'
import { inDays } from './in-days.ts'

interface Draft {
  area: AreaCode | null
  kind: string
  title: string
  body: string
  titleEn: string
  bodyEn: string
  reviewBy: string
}

const nothing = { area: null, kind: 'clinic', title: '', body: '', titleEn: '', bodyEn: '' }

/** A line that is new, or one that is changed: whoever saves it has made sure of it today. */
export function WelcomeForm({ line, leave }: { line: WelcomeLine | undefined; leave: () => void }) {
  const { t } = useWords()
  const { post } = useMe()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft<Draft>(`welcome-${line?.id ?? 'new'}`, { ...(line ?? nothing), reviewBy: inDays(180) })
  const fields = useFields()
  if (!post) return null
  const where: FormField<Draft> = {
    name: 'area',
    label: t('welcome.where'),
    hint: t('welcome.whereHint'),
    input: props => <AreaPicker {...props} within={post.area} optional />
  }
  return (
    <Section title={t(line ? 'welcome.change' : 'welcome.add')}>
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[{ fields: line ? fields : [where, ...fields] }]}
          submit={t('welcome.save')}
          send={({ area, kind, reviewBy, title, body, titleEn, bodyEn }, { commandId }) => {
            const told = {
              commandId,
              area: area ?? post.area,
              kind: WelcomeKind.parse(kind),
              reviewBy: Day.parse(reviewBy),
              ...{ title, body, titleEn, bodyEn }
            }
            return line
              ? calls.welcome.changeWelcome({ params: { id: line.id }, body: told })
              : calls.welcome.writeWelcome({ body: told })
          }}
          sent={({ title }) => {
            tell({ said: t('welcome.saved', { title }) })
            void queries.invalidateQueries({ queryKey: ['welcome'] })
            leave()
          }}
          {...(line && { leave })}
        />
      </div>
    </Section>
  )
}

function useFields(): FormField<Draft>[] {
  const { t } = useWords()
  return [
    {
      name: 'kind',
      label: t('welcome.about'),
      kind: 'choice',
      required: true,
      options: WelcomeKind.options.map(value => ({ value, label: t(`welcome.kind.${value}`) }))
    },
    { name: 'title', label: t('welcome.name'), hint: t('welcome.nameHint'), required: true, most: 30 },
    { name: 'body', label: t('welcome.words'), hint: t('welcome.wordsHint'), kind: 'long', required: true, most: 300 },
    { name: 'titleEn', label: t('welcome.nameEn'), hint: t('welcome.nameEnHint'), required: true, most: 80 },
    {
      name: 'bodyEn',
      label: t('welcome.wordsEn'),
      hint: t('welcome.wordsEnHint'),
      kind: 'long',
      required: true,
      most: 600
    },
    { name: 'reviewBy', label: t('welcome.reviewBy'), hint: t('welcome.reviewHint'), kind: 'day', required: true }
  ]
}
