import { Fingerprint, type OutletStock } from '../../contract/care.ts'
import { Button, ErrorSummary, GuidedForm, Section, useDraft, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { queries } from '../app/queries.ts'
import { newCommand, useChange } from './use-care.ts'

/** By what a clinic reads its own appointments. It makes the key itself: the office registers a fingerprint and never has the key. */
export function ClinicKeySection({ found: { outlet, keySince } }: { found: OutletStock }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const end = useChange(() => calls.care.endClinicKey({ params: { id: outlet.id }, body: { commandId: newCommand() } }))
  return (
    <Section title={t('care.clinicKey')}>
      <p>{t('care.clinicKeyAbout')}</p>
      <p>{keySince === null ? t('care.noClinicKey') : t('care.clinicKeySince', { day: day(keySince) })}</p>
      {end.error && <ErrorSummary problem={end.error} />}
      {may('care.outlets') && (
        <>
          <FingerprintForm id={outlet.id} />
          {keySince !== null && (
            <div className="form-actions">
              <Button press={() => end.mutate(undefined)} busy={end.isPending}>
                {t('care.endClinicKey')}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  )
}

function FingerprintForm({ id }: { id: string }) {
  const { t } = useWords()
  const tell = useUndo()
  const draft = useDraft(`clinic-key:${id}`, { fingerprint: '' })
  return (
    <div className="sheet narrow">
      <GuidedForm
        draft={draft}
        steps={[
          {
            fields: [
              {
                name: 'fingerprint',
                label: t('care.fingerprint'),
                hint: t('care.fingerprintHint'),
                required: true,
                most: 64,
                check: text => (Fingerprint.safeParse(text).success ? undefined : t('care.wrongFingerprint'))
              }
            ]
          }
        ]}
        submit={t('care.registerClinicKey')}
        send={(said, { commandId }) =>
          calls.care.registerClinicKey({ params: { id }, body: { commandId, fingerprint: said.fingerprint } })
        }
        sent={() => {
          tell({ said: t('care.saved') })
          void queries.invalidateQueries({ queryKey: ['care'] })
        }}
      />
    </div>
  )
}
