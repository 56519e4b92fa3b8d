import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { PersonPageDetail } from '../../../contract/people.ts'
import { useWords } from '../../../ui/index.ts'
import { useMe } from '../../access/session.ts'
import { singleKeys, typesHere } from '../../app/single-keys.ts'
import { formsFor } from './forms.ts'

/** What can be recorded for this person; only of the present day. */
export function FormList({ person }: { person: PersonPageDetail }) {
  const { t } = useWords()
  const { may } = useMe()
  const fitting = formsFor(person, may)
  const id = person.line.enrolment
  useFormKeys(id, fitting)
  if (fitting.length === 0) return null
  return (
    <nav className="record-list" aria-label={t('life.title')}>
      <ul>
        {fitting.map(({ key, letter }) => (
          <li key={key}>
            <Link to="/people/$id/record/$form" params={{ id, form: key }} aria-keyshortcuts={`e ${letter}`}>
              {t(`life.${key}`)}
              <kbd>{letter}</kbd>
            </Link>
          </li>
        ))}
      </ul>
      <p className="hint">{t('life.key')}</p>
    </nav>
  )
}

function useFormKeys(id: string, fitting: ReturnType<typeof formsFor>) {
  const navigate = useNavigate()
  const afterE = useRef(false)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!singleKeys.on() || typesHere(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const form = afterE.current ? fitting.find(({ letter }) => letter === event.key) : undefined
      afterE.current = event.key === 'e'
      if (!form) return
      event.preventDefault()
      void navigate({ to: '/people/$id/record/$form', params: { id, form: form.key } })
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}
