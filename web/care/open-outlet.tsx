import type { OutletKind } from '../../contract/care.ts'
import type { AreaCode } from '../../contract/values.ts'
import { GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { queries } from '../app/queries.ts'
import { AreaPicker } from '../people/area-picker.tsx'
import { useOutletFields } from './change-outlet.tsx'

const kinds: OutletKind[] = ['cabinet', 'room', 'clinic', 'store']

export function OpenOutletSection() {
  const { t } = useWords()
  const { post } = useMe()
  const tell = useUndo()
  const draft = useDraft('outlet', {
    kind: 'cabinet',
    area: null as AreaCode | null,
    name: '',
    address: '',
    hours: '',
    phone: ''
  })
  const outletFields = useOutletFields<typeof draft.values>()
  if (!post) return null
  return (
    <Section title={t('care.open')}>
      <div className="sheet narrow">
        <GuidedForm
          draft={draft}
          steps={[
            {
              fields: [
                {
                  name: 'kind',
                  label: t('care.kind'),
                  kind: 'choice',
                  required: true,
                  options: kinds.map(value => ({ value, label: t(`outlet.${value}`) }))
                },
                {
                  name: 'area',
                  label: t('care.area'),
                  input: props => <AreaPicker {...props} within={post.area} optional />
                },
                ...outletFields
              ]
            }
          ]}
          submit={t('care.open')}
          send={async ({ kind, area, name, address, hours, phone }, { commandId }) => {
            await calls.care.openOutlet({
              body: {
                commandId,
                area: area ?? post.area,
                outlet: kind as OutletKind,
                name,
                address,
                hours,
                phone: phone.trim() || null
              }
            })
            return name
          }}
          sent={name => {
            tell({ said: t('care.opened', { name }) })
            void queries.invalidateQueries({ queryKey: ['care'] })
          }}
        />
      </div>
    </Section>
  )
}
