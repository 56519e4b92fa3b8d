import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData } from '../../../contract/mine-data.ts'
import type { SaidVoice } from '../../../contract/voice.ts'
import { refusals } from '../../../law/refusals.ts'
import { findVoiceKind, voiceKinds } from '../../../law/voice.ts'
import type { View } from '../view.ts'
import { Question, WordsQuestion, WrongAnswers } from './form-parts.tsx'

interface Props<N extends keyof MineData> {
  view: View
  data: MineData[N]
}

const titleOf = ({ either }: View, key: string): string => {
  const kind = findVoiceKind(key)!
  return either(kind.titleZh, kind.titleEn)
}

/** What one wishes to say, on one page that works without scripts; what was typed stays when something is to be mended. */
export function VoicePage({ view, data: { form, wrong, offices } }: Props<'voice'>) {
  const { t, either } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{t('say.lead')}</p>
      <p>{t('say.never')}</p>
      <p>
        <a href={minePages.said.path}>{t('say.follow')}</a> · <a href={minePages.voices.path}>{t('say.own')}</a>
      </p>
      <form method="post" action={mineForms.sendVoice.path} className="question">
        <fieldset className="answers" id="kind">
          <legend>{t('say.kind')}</legend>
          {voiceKinds.map(({ key, titleZh, titleEn, aboutZh, aboutEn }) => (
            <label key={key}>
              <input type="radio" name="kind" value={key} required defaultChecked={form.kind === key} />{' '}
              <span>
                {either(titleZh, titleEn)} <span className="aside">{either(aboutZh, aboutEn)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="field">
          <label htmlFor="area">{t('say.area')}</label>
          <select id="area" name="area" required defaultValue={form.area ?? ''}>
            <option value="">{t('say.choose')}</option>
            {offices.map(({ code, name, communities }) => (
              <optgroup key={code} label={name}>
                <option value={code}>{name}</option>
                {communities.map(one => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </p>
        <WordsQuestion
          label={t('say.words')}
          hint={t('say.wordsHint')}
          most={2000}
          said={form.words ?? ''}
          wrong={wrong}
        />
        <Question
          name="name"
          label={t('say.name')}
          wrong={wrong}
          input={{ required: false, maxLength: 60, defaultValue: form.name ?? '' }}
        />
        <p className="field">
          <label htmlFor="power">{t('say.power')}</label>
          <select id="power" name="power" defaultValue={form.power ?? ''}>
            <option value="">{t('say.powerNone')}</option>
            {refusals.map(({ code, titleZh, titleEn }) => (
              <option key={code} value={code.split('_')[0]}>
                {either(titleZh, titleEn)}
              </option>
            ))}
          </select>
        </p>
        <Question
          name="sender"
          label={t('say.sender')}
          wrong={wrong}
          input={{ required: false, maxLength: 60, defaultValue: form.sender ?? '', autoComplete: 'name' }}
        />
        <Question
          name="reach"
          label={t('say.reach')}
          hint={t('say.reachHint')}
          wrong={wrong}
          input={{ required: false, maxLength: 200, defaultValue: form.reach ?? '' }}
        />
        <button type="submit">{t('say.send')}</button>
      </form>
    </>
  )
}

export function VoiceSentPage({ view, data: { kind, code, routeBy, answerBy } }: Props<'voiceSent'>) {
  const { t, day } = view
  return (
    <>
      <p className="lead">{titleOf(view, kind)}</p>
      <p>{t('say.sentLead')}</p>
      <p className="code">
        <strong>{code}</strong>
      </p>
      <ul>
        {routeBy < answerBy && <li>{t('say.routeBy', { day: day(routeBy) })}</li>}
        <li>{t('say.answerBy', { day: day(answerBy) })}</li>
      </ul>
      <p>
        <a href={minePages.said.path}>{t('say.follow')}</a>
      </p>
    </>
  )
}

export function SaidPage({ view, data: { code, asked, found, wrong } }: Props<'said'>) {
  const { t } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      {found ? (
        <Said view={view} said={found} code={code} wrong={wrong} />
      ) : (
        <>
          {asked && <p>{t('say.none')}</p>}
          <form method="post" action={mineForms.followVoice.path} className="question">
            <Question
              name="code"
              label={t('say.code')}
              hint={t('say.codeHint')}
              wrong={wrong}
              input={{ defaultValue: code, maxLength: 40, autoComplete: 'off' }}
            />
            <button type="submit">{t('say.find')}</button>
          </form>
        </>
      )}
      <p>
        <a href={minePages.voice.path}>{t('say.title')}</a>
      </p>
    </>
  )
}

interface SaidProps {
  view: View
  said: SaidVoice
  code: string
  wrong: MineData['said']['wrong']
}

function Said({ view, said, code, wrong }: SaidProps) {
  const { t, day, either } = view
  const kind = findVoiceKind(said.kind)!
  const key = code ? (
    <input type="hidden" name="code" value={code} />
  ) : (
    <input type="hidden" name="id" value={said.id} />
  )
  const answered = said.steps.some(({ deed }) => deed === 'answer')
  return (
    <>
      <p className="lead">
        {titleOf(view, said.kind)} · <span lang="zh-CN">{said.areaName}</span>
      </p>
      <p>
        {t('say.stands')}
        {t('portal.colon')}
        <strong>{t(`voice.state.${said.state}`)}</strong>
        {said.dueOn && ` · ${t('say.answerBy', { day: day(said.dueOn) })}`}
      </p>
      <section className="chapter">
        <h2>{t('say.yours')}</h2>
        <p>{said.words}</p>
      </section>
      {said.steps
        .filter(({ deed }) => deed !== 'rate')
        .map(({ deed, words, on }) => (
          <section key={`${deed}${on}`} className="chapter">
            <h2>
              {t(`voice.step.${deed}`)} <span className="aside">{day(on)}</span>
            </h2>
            <p lang="zh-CN">{words}</p>
          </section>
        ))}
      {said.rating && <p>{t('say.rated', { rating: t(`voice.rating.${said.rating}`) })}</p>}
      {said.mayRate && (
        <form method="post" action={mineForms.followVoice.path} className="question">
          {key}
          <input type="hidden" name="deed" value="rate" />
          <fieldset className="answers" id="rating">
            <legend>{t('say.rate')}</legend>
            {([1, 2, 3] as const).map(value => (
              <label key={value}>
                <input type="radio" name="rating" value={value} required /> {t(`voice.rating.${value}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit">{t('say.rateSend')}</button>
        </form>
      )}
      {said.mayAskReview && (
        <form method="post" action={mineForms.followVoice.path} className="question">
          {key}
          <input type="hidden" name="deed" value="ask-review" />
          <p className="aside">{said.reviewUntil && t('say.reviewUntil', { day: day(said.reviewUntil) })}</p>
          <WordsQuestion label={t('say.reviewWords')} most={2000} said="" wrong={wrong} />
          <button type="submit">{t('say.review')}</button>
        </form>
      )}
      {answered && <p>{either(kind.againstZh, kind.againstEn)}</p>}
    </>
  )
}

/** What one said while signed in. */
export function VoicesPage({ view, data: { voices } }: Props<'voices'>) {
  const { t, day } = view
  return (
    <>
      <p className="lead">{t('say.never')}</p>
      <p>
        <a href={minePages.voice.path}>{t('say.title')}</a>
      </p>
      {voices.length === 0 && <p>{t('say.ownNone')}</p>}
      {voices.map(said => (
        <section key={said.id} className="chapter">
          <h2>
            {titleOf(view, said.kind)} <span className="aside">{day(said.receivedOn)}</span>
          </h2>
          <p>{said.words}</p>
          <form method="post" action={mineForms.followVoice.path}>
            <input type="hidden" name="id" value={said.id} />
            <button type="submit">
              {t('say.said')}
              {t('portal.colon')}
              {t(`voice.state.${said.state}`)}
            </button>
          </form>
        </section>
      ))}
    </>
  )
}
