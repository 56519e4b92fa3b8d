import { Link } from '@tanstack/react-router'
import type { IntakeLine, IntakeOther } from '../../contract/intake.ts'
import type { IntakeField } from '../../contract/register-fields.ts'
import { Button, type Pair, RareText, SideBySide, Tag, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { CellValue, changesOf, useRowName } from './cell-text.tsx'
import { Faults, type RowList } from './row-table.tsx'
import { useDecide } from './use-decide.ts'

/** Doubtful rows one below the other, each with why, what it is compared with, and the two answers. */
export function DoubtfulRows({ upload, lines, more, busy }: RowList) {
  const { t, number } = useWords()
  return (
    <>
      <ol className="doubtful">
        {lines.map(line => (
          <DoubtfulRow key={line.row} upload={upload} line={line} />
        ))}
      </ol>
      <p className="table-foot">
        <span role="status">{t(more ? 'state.shown' : 'state.end', { n: number(lines.length) })}</span>
        {more && (
          <Button press={more} busy={busy}>
            {t('state.more')}
          </Button>
        )}
      </p>
    </>
  )
}

function DoubtfulRow({ upload, line }: { upload: RowList['upload']; line: IntakeLine }) {
  const { t } = useWords()
  const rowName = useRowName(upload)
  const { may } = useMe()
  const { decide, busy } = useDecide(upload)
  const open = upload.status === 'read' && !line.notHere && may('intake.decide')
  return (
    <li className={line.decision ? 'doubt decided' : 'doubt'}>
      <header className="doubt-head">
        <h2>{line.name ? <RareText text={line.name} /> : t('common.none')}</h2>
        <span className="quiet">{rowName(line.row)}</span>
        {line.decision && (
          <Tag tone={line.decision === 'accept' ? 'plain' : 'past'}>
            {t(line.decision === 'accept' ? 'rows.accepted' : 'rows.left')}
          </Tag>
        )}
      </header>
      <Faults line={line} />
      <Compared line={line} rowName={rowName} />
      {line.notHere && <p className="hint">{t('rows.notHere')}</p>}
      {open && (
        <div className="actions">
          <Button
            busy={busy}
            press={() => decide({ rows: [line.row], decision: 'accept' })}
            primary={line.decision === 'accept'}
          >
            {t('rows.accept')}
          </Button>
          <Button
            busy={busy}
            press={() => decide({ rows: [line.row], decision: 'discard' })}
            primary={line.decision === 'discard'}
          >
            {t('rows.leave')}
          </Button>
        </div>
      )}
    </li>
  )
}

interface ComparedProps {
  line: IntakeLine
  rowName: (row: number) => string
}

/** The file's values beside the register's, or beside the other row of the file. */
function Compared({ line, rowName }: ComparedProps) {
  const { t } = useWords()
  const differing = changesOf(line)
  const others = line.others.length > 0
  return (
    <>
      {differing.length > 0 && !others && (
        <SideBySide
          caption={t('rows.compare', { row: line.row })}
          left={t('rows.fileSays')}
          right={<RegisterHead enrolment={line.knownEnrolment} />}
          rows={line.cells.map(cell =>
            pairOf(t, cell.field, cell.value, cell.known === undefined ? cell.value : (cell.known ?? null))
          )}
          folded
        />
      )}
      {line.others.map(other => (
        <SideBySide
          key={other.enrolment ?? other.row}
          caption={t('rows.compare', { row: line.row })}
          left={rowName(line.row)}
          right={other.row === null ? <RegisterHead enrolment={other.enrolment} /> : rowName(other.row)}
          rows={pairsWith(t, line, other)}
          folded
        />
      ))}
    </>
  )
}

function RegisterHead({ enrolment }: { enrolment: string | null }) {
  const { t } = useWords()
  return (
    <>
      {t('rows.registerSays')}{' '}
      {enrolment && (
        <Link to="/people/$id" params={{ id: enrolment }} target="_blank" rel="noopener">
          {t('rows.open')}
        </Link>
      )}
    </>
  )
}

type Say = ReturnType<typeof useWords>['t']

const pairOf = (t: Say, field: IntakeField, left: string | null, right: string | null): Pair => ({
  key: field,
  label: t(`field.${field}`),
  left,
  right,
  ...(isCode(field) && {
    shown: { left: <CellValue field={field} value={left} />, right: <CellValue field={field} value={right} /> }
  })
})

/** Codes are shown in words; texts are left to the comparison, which marks the characters that differ. */
const isCode = (field: IntakeField): boolean => ['sex', 'livingArea', 'hukouArea', 'headRelation'].includes(field)

function pairsWith(t: Say, line: IntakeLine, other: IntakeOther): Pair[] {
  const there = new Map(other.cells.map(cell => [cell.field, cell.value]))
  const here = new Map(line.cells.map(cell => [cell.field, cell.value]))
  return [...new Set([...here.keys(), ...there.keys()])].map(field =>
    pairOf(t, field, here.get(field) ?? null, there.get(field) ?? null)
  )
}
