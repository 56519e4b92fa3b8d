import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IntakeGroup, type Upload, type UploadDetail } from '../../contract/intake.ts'
import { Button, ErrorSummary, JobProgress, Problem, Section, useWords } from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { shownState } from '../app/job-state.ts'
import { Receive } from './receive.tsx'
import { isAtWork, isStopped } from './upload-state.ts'

/** Agreeing, the progress of the work, and what came of it. */
export function ResultStep({ upload }: { upload: UploadDetail }) {
  const act = useActs(upload)
  return (
    <>
      {act.error && <ErrorSummary problem={act.error} />}
      {upload.job?.state === 'failed' && upload.job.problem && (
        <ErrorSummary problem={new Problem(409, upload.job.problem.code, upload.job.problem)} />
      )}
      {upload.status === 'read' && !isAtWork(upload) && <Ready upload={upload} act={act} />}
      {(isAtWork(upload) || isStopped(upload)) && <Work upload={upload} act={act} />}
      {['accepted', 'ended', 'discarded'].includes(upload.status) && <Report upload={upload} />}
    </>
  )
}

type Act = ReturnType<typeof useActs>

function useActs({ id, report }: UploadDetail) {
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (act: 'accept' | 'stop' | 'discard'): Promise<Upload> => {
      const params = { id }
      if (act === 'stop') return calls.intake.stopUpload({ params, body: {} })
      if (act === 'discard') return calls.intake.discardUpload({ params, body: {} })
      const expected = Object.fromEntries(IntakeGroup.options.map(group => [group, report[group]]))
      return calls.intake.acceptUpload({ params, body: { expected: expected as Record<IntakeGroup, number> } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['intake'] })
  })
  return { press: mutate, busy: isPending, error }
}

interface Part {
  upload: UploadDetail
  act: Act
}

/** The sentence one agrees to. */
function Ready({ upload, act }: Part) {
  const { t, number } = useWords()
  const { may } = useMe()
  const { report, decided } = upload
  const { left } = upload
  const enters = report.new + report.changed + decided.accept
  return (
    <Section title={t('result.ready')}>
      <p className="agree">
        {t('result.enter', { new: number(report.new), changed: number(report.changed) })}
        {decided.accept > 0 && t('result.enterDoubtful', { n: number(decided.accept) })}
        {t('result.stay', { same: number(report.same), left: number(left) })}
      </p>
      {enters === 0 && <p className="hint">{t('result.nothing')}</p>}
      <div className="actions">
        {may('intake.decide') && (
          <Button primary busy={act.busy} press={() => act.press('accept')}>
            {t('result.accept')}
          </Button>
        )}
        <Button busy={act.busy} press={() => act.press('discard')}>
          {t('result.discard')}
        </Button>
      </div>
    </Section>
  )
}

function Work({ upload, act }: Part) {
  const { t } = useWords()
  const job = upload.job
  // A job counts the rows of the sheets, titles too; people count the people.
  const share = upload.report.rows / Math.max(1, upload.lastRow)
  const done = job?.done ?? Math.min(upload.doneThrough, upload.lastRow)
  const stopped = isStopped(upload)
  return (
    <Section title={t('result.job')}>
      <JobProgress
        label={t('result.job')}
        done={Math.floor(done * share)}
        total={upload.report.rows}
        state={job && !stopped ? shownState[job.state] : 'stopped'}
        rate={job?.perSecond ? job.perSecond * share : undefined}
        {...(!stopped && { stop: () => act.press('stop') })}
        stopping={job?.state === 'stopping'}
      />
      <p className="hint">
        {t(stopped ? 'result.stopped' : job?.state === 'stopping' ? 'result.stopping' : 'result.background')}
      </p>
      {stopped && (
        <div className="actions">
          <Button primary busy={act.busy} press={() => act.press('accept')}>
            {t('result.resume')}
          </Button>
          <Button busy={act.busy} press={() => act.press('discard')}>
            {t('result.end')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Report({ upload }: { upload: UploadDetail }) {
  const { t, number } = useWords()
  const { may } = useMe()
  const { report, status, decided } = upload
  const said = { accepted: 'result.done', ended: 'result.ended', discarded: 'result.discarded' } as const
  return (
    <>
      <Section title={t('result.report')}>
        <p>{t(said[status as keyof typeof said])}</p>
        {upload.corrects && (
          <p>
            {t('result.corrects')}
            <Link to="/imports/$id" params={{ id: upload.corrects }}>
              {t('result.firstFile')}
            </Link>
          </p>
        )}
        <dl className="figures">
          {IntakeGroup.options.map(group => (
            <div key={group}>
              <dt>{t(`group.${group}`)}</dt>
              <dd>
                {upload.cleared || report[group] === 0 ? (
                  number(report[group])
                ) : (
                  <Link to="/imports/$id/$step" params={{ id: upload.id, step: 'rows' }} search={{ group }}>
                    {number(report[group])}
                  </Link>
                )}
              </dd>
            </div>
          ))}
        </dl>
        {decided.accept > 0 && <p>{t('result.enteredDoubtful', { n: number(decided.accept) })}</p>}
        <p className="hint">
          {t('result.matched', {
            n: number(report.address_match.matched),
            open: number(report.address_match.open)
          })}{' '}
          {report.address_match.open > 0 && may('people.correct') && (
            <Link to="/open-addresses">{t('result.openAddresses')}</Link>
          )}
        </p>
      </Section>
      {upload.cleared ? (
        <p className="hint">{t('result.cleared')}</p>
      ) : (
        status === 'accepted' && <Rejects upload={upload} />
      )}
    </>
  )
}

/** What did not enter goes out as a workbook and comes back here. */
function Rejects({ upload }: { upload: UploadDetail }) {
  const { t, number, moment } = useWords()
  const { left, corrections } = upload
  if (left === 0)
    return (
      <Section title={t('result.rejects')}>
        <p>{t('result.noRejects')}</p>
      </Section>
    )
  return (
    <Section title={t('result.rejects')}>
      <p>{t('result.rejectsLead', { n: number(left) })}</p>
      {upload.mine ? (
        <p>
          <a className="button primary" href={`/api/uploads/${upload.id}/rejects`} download>
            {t('result.download')}
          </a>
        </p>
      ) : (
        <p className="hint">{t('result.notYours')}</p>
      )}
      <Receive corrects={upload} />
      {corrections.length > 0 && (
        <>
          <h3>{t('result.corrections')}</h3>
          <ul>
            {corrections.map(one => (
              <li key={one.id}>
                <Link to="/imports/$id" params={{ id: one.id }}>
                  {moment(one.madeAt)}
                </Link>{' '}
                {t('result.correction', { rows: number(one.rows), entered: number(one.entered) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{t('result.keptUntil')}</p>
    </Section>
  )
}
