import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, Wrong } from '../../../contract/mine-data.ts'
import type { View } from '../view.ts'
import { ArrivalPart } from './arrival-pages.tsx'
import { Question, WrongAnswers } from './form-parts.tsx'

interface Props<N extends keyof MineData> {
  view: View
  data: MineData[N]
}

export function SignInPage({ view, data: { phone, wrong, closed, provider } }: Props<'signIn'>) {
  const { t } = view
  const other = provider && <OtherWay view={view} provider={provider} wrong={wrong} />
  if (closed)
    return (
      <>
        <WrongAnswers view={view} wrong={wrong} />
        <p className="lead">{t('mine.signIn.closed')}</p>
        {other}
      </>
    )
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{t('mine.signIn.lead')}</p>
      <form method="post" action={mineForms.askCode.path} className="question">
        <Question
          name="phone"
          label={t('mine.signIn.phone')}
          hint={t('mine.signIn.hint')}
          wrong={wrong}
          input={{ type: 'tel', autoComplete: 'tel-national', defaultValue: phone, maxLength: 30 }}
        />
        <button type="submit">{t('mine.signIn.send')}</button>
      </form>
      {other}
      <section className="chapter" aria-labelledby="first">
        <h2 id="first">{t('mine.signIn.first')}</h2>
        <p>{t('mine.signIn.firstWords')}</p>
      </section>
    </>
  )
}

/** A plain link: a form would be kept from leading on to another site by the policy of the page. */
function OtherWay({ view, provider, wrong }: { view: View; provider: string; wrong: Wrong[] }) {
  const { t } = view
  return (
    <section className="chapter" aria-labelledby="other-way">
      <h2 id="other-way">{t('mine.signIn.other')}</h2>
      {wrong
        .filter(({ field }) => field === 'provider')
        .map(({ sentence }) => (
          <p key={sentence} className="field-wrong">
            {sentence}
          </p>
        ))}
      <p>
        <a id="provider" className="next" href={minePages.provider.path}>
          {t('mine.signIn.provider', { provider })}
        </a>
      </p>
      <p className="aside">{t('mine.signIn.providerWords')}</p>
    </section>
  )
}

export function CodePage({ view, data: { tail, state, received, wrong } }: Props<'code'>) {
  const { t } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{state === 'sent' ? t('mine.code.lead', { tail }) : t(`mine.code.${state}`)}</p>
      {received && (
        <p className="received">
          <strong>{t('mine.code.demo')}</strong> <span lang="zh-CN">{received}</span>
        </p>
      )}
      <form method="post" action={mineForms.enterCode.path} className="question">
        <Question
          name="code"
          label={t('mine.code.code')}
          wrong={wrong}
          input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 }}
        />
        <button type="submit">{t('mine.code.enter')}</button>
      </form>
      <p>
        <a href={minePages.signIn.path}>{t('mine.code.again')}</a>
      </p>
    </>
  )
}

/** What the window needs stands large and in groups, so that it can be read out. */
export function UnboundPage({ view, data: { way, pair, tail, arrival } }: Props<'unbound'>) {
  const { t } = view
  return (
    <>
      <p className="lead">{t(way === 'phone' ? 'mine.unbound.lead' : 'mine.unbound.providerLead', { tail })}</p>
      <ol className="steps">
        <li>{t('mine.unbound.one')}</li>
        <li>
          {t('mine.unbound.two')}
          <strong className="pair">{`${pair.slice(0, 4)} ${pair.slice(4)}`}</strong>
          {way === 'provider' && (
            <>
              {t('mine.unbound.tail')}
              <strong className="pair pair-tail">{tail}</strong>
            </>
          )}
        </li>
        <li>{t('mine.unbound.three')}</li>
      </ol>
      <p>
        <a className="next" href={minePages.file.path}>
          {t('mine.unbound.reload')}
        </a>
      </p>
      <p className="aside">{t('mine.unbound.care')}</p>
      <ArrivalPart view={view} arrival={arrival} />
    </>
  )
}

export function EndedPage({ view }: Props<'ended'>) {
  return <p className="lead">{view.t('mine.ended.words')}</p>
}
