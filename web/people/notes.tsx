import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { NotePurpose, noteLength } from '../../contract/notes.ts'
import type { PersonPageDetail } from '../../contract/people.ts'
import type { EnrolmentId } from '../../contract/values.ts'
import {
  Button,
  ErrorSummary,
  type FormField,
  GuidedForm,
  RareText,
  Section,
  today,
  useDraft,
  useUndo,
  useWords
} from '../../ui/index.ts'
import { useMe } from '../access/session.ts'
import { calls } from '../app/calls.ts'
import { Waiting } from '../app/states.tsx'

const notesOf = (id: EnrolmentId) => ['notes', id]

/** Short remarks about one person. Whoever they are about may read them: they print as they stand. */
export function Notes({ person }: { person: PersonPageDetail }) {
  const { t, day, moment } = useWords()
  const { may } = useMe()
  const { enrolment, name } = person.line
  const [writing, setWriting] = useState(false)
  const asked = useQuery({
    queryKey: notesOf(enrolment),
    queryFn: () => calls.notes.listNotes({ params: { id: enrolment } })
  })
  const remove = useRemove(enrolment)
  const notes = asked.data
  return (
    <Section title={t('note.title')}>
      <p className="hint notes-lead">{t('note.lead')}</p>
      <div className="notes-paper">
        <h2>{t('note.printTitle')}</h2>
        <p>
          <RareText text={t('note.printFor', { name, on: day(today()) })} />
        </p>
        <p>{t('note.printLead')}</p>
      </div>
      <Waiting asked={asked} shape="rows" n={2} />
      {remove.error && <ErrorSummary problem={remove.error} />}
      {notes?.length === 0 && !writing && <p className="quiet">{t('note.none')}</p>}
      <ul className="notes">
        {notes?.map(note => (
          <li key={note.id}>
            <p>
              <strong>{t(`note.purpose.${note.purpose}`)}</strong> <span className="tag">{t('note.visible')}</span>
            </p>
            <p>
              <RareText text={note.text} />
            </p>
            <p className="quiet">
              {t('note.meta', { who: note.by, at: moment(note.writtenAt), until: day(note.expiresOn) })}{' '}
              {note.mine && may('people.record') && (
                <button type="button" className="link" onClick={() => remove.mutate(note.id)}>
                  {t('note.delete')}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {writing ? (
        <WriteNote enrolment={enrolment} leave={() => setWriting(false)} />
      ) : (
        <div className="notes-actions">
          {may('people.record') && <Button press={() => setWriting(true)}>{t('note.add')}</Button>}
          {notes && notes.length > 0 && <Button press={printNotes}>{t('note.print')}</Button>}
        </div>
      )}
    </Section>
  )
}

/** Only the notes go on the paper that is handed to the person. */
function printNotes() {
  document.body.classList.add('print-notes')
  addEventListener('afterprint', () => document.body.classList.remove('print-notes'), { once: true })
  print()
}

function useRemove(enrolment: EnrolmentId) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (note: string) => calls.notes.deleteNote({ params: { id: enrolment, note } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: notesOf(enrolment) })
  })
}

interface Values {
  purpose: string
  text: string
}

function WriteNote({ enrolment, leave }: { enrolment: EnrolmentId; leave: () => void }) {
  const { t } = useWords()
  const queries = useQueryClient()
  const tell = useUndo()
  const draft = useDraft<Values>(`note:${enrolment}`, { purpose: '', text: '' })
  const options = NotePurpose.options.map(value => ({ value, label: t(`note.purpose.${value}`) }))
  const fields: FormField<Values>[] = [
    { name: 'purpose', label: t('note.purpose'), kind: 'choice', options, required: true },
    { name: 'text', label: t('note.text'), hint: t('note.hint'), kind: 'long', required: true, most: noteLength }
  ]
  const forget = () => queries.invalidateQueries({ queryKey: notesOf(enrolment) })
  return (
    <GuidedForm
      draft={draft}
      steps={[{ fields }]}
      submit={t('note.save')}
      leave={leave}
      send={({ purpose, text }, { commandId }) =>
        calls.notes.writeNote({
          params: { id: enrolment },
          body: { commandId, purpose: NotePurpose.parse(purpose), text }
        })
      }
      sent={note => {
        void forget()
        leave()
        tell({
          said: t('note.saved'),
          undo: async () => {
            await calls.notes.deleteNote({ params: { id: enrolment, note: note.id } })
            await forget()
          }
        })
      }}
    />
  )
}
