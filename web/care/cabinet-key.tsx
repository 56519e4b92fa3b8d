import type { OutletStock } from '../../contract/care.ts'
import { Button, ErrorSummary, Section, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { newCommand, useChange } from './use-care.ts'

const faults = ['jam', 'door', 'power', 'empty'] as const

/** The credential of a machine, shown once, and what the machine says is wrong with it. */
export function CabinetSection({ found: { outlet, keySince, faults: told, unbooked } }: { found: OutletStock }) {
  const { t, day } = useWords()
  const { may } = useMe()
  const about = { params: { id: outlet.id } }
  const make = useChange(() => calls.care.issueCabinetKey(about))
  const end = useChange(() => calls.care.endCabinetKey({ ...about, body: { commandId: newCommand() } }))
  const problem = make.error ?? end.error
  return (
    <Section title={t('care.cabinet')}>
      {faults
        .filter(fault => told.includes(fault))
        .map(fault => (
          <Tag key={fault} tone="wrong">
            {t(`care.fault.${fault}`)}
          </Tag>
        ))}
      {unbooked.length > 0 && (
        <>
          <p>{t('care.unbooked')}</p>
          <ul className="case-list">
            {unbooked.map(({ seq, item, quantity, why, on }) => (
              <li key={seq}>
                {day(on)} · {t(`supply.${item}`)} {quantity} · {t(`care.unbooked.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{keySince === null ? t('care.noKey') : t('care.keySince', { day: day(keySince) })}</p>
      {problem && <ErrorSummary problem={problem} />}
      {make.data && (
        <p role="status">
          {t('care.key')} <code>{make.data.key}</code>
        </p>
      )}
      {may('care.outlets') && (
        <div className="form-actions">
          <Button press={() => make.mutate(undefined)} busy={make.isPending}>
            {t('care.makeKey')}
          </Button>
          {keySince !== null && (
            <Button press={() => end.mutate(undefined)} busy={end.isPending}>
              {t('care.endKey')}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
