import { ClinicService, LicenceNumber, type OutletStock } from '../../contract/care.ts'
import { Day } from '../../contract/values.ts'
import { careServices } from '../../law/care-services.ts'
import { GuidedForm, Section, Tag, today, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { queries } from '../app/queries.ts'
import { TickList } from '../cases/tick-list.tsx'
import '../cases/cases.css'

const useTitles = () => {
  const { language } = useWords()
  return careServices.map(({ key, titleZh, titleEn }) => ({ key, title: language === 'zh' ? titleZh : titleEn }))
}

/** What the clinic is licensed for, and the services of choice that residents see there as long as the licence holds. */
export function ClinicSection({ found: { outlet, licence } }: { found: OutletStock }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const titles = useTitles()
  return (
    <Section title={t('care.clinic')}>
      {licence === null ? (
        <p>{t('care.noLicence')}</p>
      ) : (
        <>
          <p>
            {t('care.licenceOf', { licence: licence.licence, day: day(licence.validUntil) })}{' '}
            {licence.validUntil < today() && <Tag tone="wrong">{t('care.licencePast')}</Tag>}
          </p>
          <ul>
            {titles
              .filter(({ key }) => licence.services.includes(key))
              .map(({ key, title }) => (
                <li key={key}>{title}</li>
              ))}
          </ul>
        </>
      )}
      {may('care.outlets') && <LicenceForm id={outlet.id} licence={licence} />}
    </Section>
  )
}

function LicenceForm({ id, licence }: { id: string; licence: OutletStock['licence'] }) {
  const { t } = useWords()
  const tell = useUndo()
  const titles = useTitles()
  const draft = useDraft(`licence:${id}`, {
    licence: licence?.licence ?? '',
    validUntil: licence?.validUntil ?? '',
    services: (licence?.services ?? []) as string[]
  })
  return (
    <div className="sheet narrow">
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              {
                name: 'licence',
                label: t('care.licence'),
                hint: t('care.licenceHint'),
                required: true,
                most: 22,
                check: text => (LicenceNumber.safeParse(text).success ? undefined : t('care.wrongLicence'))
              },
              { name: 'validUntil', label: t('care.validUntil'), kind: 'day', required: true },
              {
                name: 'services',
                label: t('care.services'),
                required: true,
                input: props => (
                  <TickList {...props} options={titles.map(({ key, title }) => ({ value: key, label: title }))} />
                )
              }
            ]
          }
        ]}
        submit={t('care.setLicence')}
        send={(said, { commandId }) =>
          calls.care.setLicence({
            params: { id },
            body: {
              commandId,
              licence: said.licence,
              validUntil: Day.parse(said.validUntil),
              services: said.services.map(one => ClinicService.parse(one))
            }
          })
        }
        sent={() => {
          tell({ said: t('care.saved') })
          void queries.invalidateQueries({ queryKey: ['care'] })
        }}
      />
    </div>
  )
}
