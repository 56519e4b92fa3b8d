import type { CaseDetail } from '../../../contract/cases.ts'
import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import { remediesFor } from '../../../law/rules/remedies.ts'
import type { View } from '../view.ts'
import { caseAddress, titleOf } from './cases-page.tsx'
import { WordsQuestion, WrongAnswers } from './form-parts.tsx'

const against = ['decided', 'delivered', 'returned']

/** Before the decision one explains something; afterwards one disagrees. */
export const objects = ({ line }: CaseDetail): boolean => against.includes(line.state)

export const sayTitle = ({ t }: View, { found }: MineData['say']): string =>
  t(objects(found) ? 'mine.say.objection' : 'mine.say.statement')

export function SayPage({ view, data: { found, said, wrong } }: { view: View; data: MineData['say'] }) {
  const { t, language } = view
  const objection = objects(found)
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{titleOf(view, found.line)}</p>
      <form method="post" action={caseAddress(mineForms.sayIt.path, found.line.id)} className="question">
        <WordsQuestion
          name="text"
          label={t(objection ? 'mine.say.objectionText' : 'mine.say.statementText')}
          hint={t('mine.say.hint')}
          most={1000}
          said={said}
          wrong={wrong}
        />
        <button type="submit">{t('mine.say.send')}</button>
      </form>
      {objection && (
        <section className="chapter" aria-labelledby="remedies">
          <h2 id="remedies">{t('mine.say.besides')}</h2>
          <p>{t('mine.say.besidesWords')}</p>
          <ul>
            {remediesFor(null).map(remedy => (
              <li key={remedy.key}>{remedy[language]}</li>
            ))}
          </ul>
        </section>
      )}
      <Back view={view} id={found.line.id} />
    </>
  )
}

function Back({ view, id }: { view: View; id: string }) {
  return (
    <p>
      <a href={caseAddress(minePages.case.path, id)}>{view.t('mine.say.back')}</a>
    </p>
  )
}

export function WithdrawPage({ view, data: { id, found } }: { view: View; data: MineData['withdraw'] }) {
  const { t } = view
  return (
    <>
      {found && <p className="lead">{titleOf(view, found.line)}</p>}
      <p>{t(found ? 'mine.withdraw.words' : 'mine.withdraw.receipt')}</p>
      {found?.certificates.some(({ revokedAt }) => revokedAt === null) && <p>{t('mine.withdraw.certificate')}</p>}
      <form method="post" action={caseAddress(mineForms.withdrawCase.path, id)} className="question">
        <button type="submit">{t('mine.withdraw.sure')}</button>
      </form>
      {found ? (
        <Back view={view} id={id} />
      ) : (
        <p>
          <a href={minePages.cases.path}>{t('mine.case.back')}</a>
        </p>
      )}
    </>
  )
}
