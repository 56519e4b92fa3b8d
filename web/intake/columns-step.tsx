import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakeCorrection, IntakeSheet, UploadDetail } from '../../contract/intake.ts'
import type { IntakeField } from '../../contract/register-fields.ts'
import { type AreaCode, Day } from '../../contract/values.ts'
import { Button, ErrorSummary, readDay, useUndo, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'
import { AsOfDay } from './as-of-day.tsx'
import { DroppedColumns } from './dropped-columns.tsx'
import { ForArea } from './for-area.tsx'
import { SheetColumns } from './sheet-columns.tsx'
import { Tidied } from './tidied.tsx'

/** What was found in the file: where its headers are, what its columns mean, what is not collected; all of it to correct. */
export function ColumnsStep({ upload }: { upload: UploadDetail }) {
  const { t } = useWords()
  const asked = useQuery({
    queryKey: ['intake', 'sheets', upload.id],
    queryFn: () => calls.intake.listUploadSheets({ params: { id: upload.id } })
  })
  const { report } = upload
  return (
    <>
      <Waiting asked={asked} shape="rows" n={8} />
      {asked.data && <Corrections key={JSON.stringify(asked.data)} upload={upload} sheets={asked.data} />}
      <DroppedColumns report={report} />
      <Tidied report={report} />
      {report.skipped_sheets.length > 0 && (
        <p className="hint">{t('columns.notRead', { names: report.skipped_sheets.join('、') })}</p>
      )}
    </>
  )
}

/** What a person changed so far; sent together, because the file is read again. */
export interface Changes {
  sheets: Record<string, { read: boolean; headerRows: number[] }>
  columns: Record<string, IntakeField | null>
}

function Corrections({ upload, sheets }: { upload: UploadDetail; sheets: IntakeSheet[] }) {
  const { t } = useWords()
  const { may } = useMe()
  const [changes, setChanges] = useState<Changes>({ sheets: {}, columns: {} })
  const [area, setArea] = useState<AreaCode | null>(upload.area)
  const [asOf, setAsOf] = useState<string>(upload.asOf)
  const correct = useCorrection(upload.id)
  const day = readDay(asOf)
  const correction = correctionOf(changes, {
    ...(area && area !== upload.area && { area }),
    ...(day && day !== upload.asOf && { asOf: Day.parse(day) })
  })
  const editable = upload.status === 'read' && may('intake.take-in')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        if (correction) correct.mutate(correction)
      }}
    >
      {editable && (
        <div className="receive-about">
          <ForArea id="correct-area" value={area} change={setArea} />
          <AsOfDay id="correct-as-of" value={asOf} change={setAsOf} />
        </div>
      )}
      {sheets.map(sheet => (
        <SheetColumns
          key={sheet.name}
          sheet={sheet}
          several={sheets.length > 1}
          editable={editable}
          changes={changes}
          change={setChanges}
        />
      ))}
      {correct.error && <ErrorSummary problem={correct.error} />}
      {editable && (
        <div className="actions">
          <Button submit primary busy={correct.isPending}>
            {correct.isPending ? t('columns.applying') : t('columns.apply')}
          </Button>
          <span className="hint">
            {correction
              ? upload.decided.accept + upload.decided.discard > 0 && t('columns.undecided')
              : t('columns.unchanged')}
          </span>
        </div>
      )}
    </form>
  )
}

function correctionOf(
  { sheets, columns }: Changes,
  rest: Pick<IntakeCorrection, 'area' | 'asOf'>
): IntakeCorrection | undefined {
  const changed = Object.entries(sheets).map(([name, sheet]) => ({ name, ...sheet }))
  const correction = {
    ...rest,
    ...(changed.length > 0 && { sheets: changed }),
    ...(Object.keys(columns).length > 0 && { columns })
  }
  return Object.keys(correction).length > 0 ? correction : undefined
}

function useCorrection(id: string) {
  const { t } = useWords()
  const queries = useQueryClient()
  const done = useUndo()
  return useMutation({
    mutationFn: (body: IntakeCorrection) => calls.intake.correctUpload({ params: { id }, body }),
    onSuccess: async detail => {
      queries.setQueryData(['intake', 'upload', id], detail)
      await queries.invalidateQueries({ queryKey: ['intake'] })
      done({ said: t('columns.remembered') })
    }
  })
}
