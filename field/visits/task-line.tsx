import { priorities } from '../../law/call-priorities.ts'
import { useWords } from '../app/words.tsx'
import type { Task } from './grid.ts'

/** What is to be done at a door: what somebody said when they asked for it, and why it comes before others. */
export function TaskLine({ task: { kind, due, half, about } }: { task: Task }) {
  const { t, day, language } = useWords()
  const { whyZh, whyEn } = priorities[kind] ?? {}
  const said =
    half && about ? [day(due), t(`visit.half.${half}`), t(`visit.about.${about}`)] : kind === 'help' && [day(due)]
  return (
    <>
      <span className="todo">{t(`door.task.${kind}`)}</span>
      {said && <span>{said.join(' · ')}</span>}
      {whyZh && <span className="quiet">{language === 'zh' ? whyZh : whyEn}</span>}
    </>
  )
}
