import { mineForms, minePages } from '../../../contract/mine.ts'
import type { MineData, OwnChannel } from '../../../contract/mine-data.ts'
import type { View } from '../view.ts'
import { Question, WrongAnswers } from './form-parts.tsx'

type Told = Pick<MineData['account'], 'channels' | 'messages'>

/** By what I am told of news; each is stopped by one button. */
export function MessagesSection({ view, channels, messages }: Told & { view: View }) {
  const { t, moment } = view
  return (
    <section className="chapter" aria-labelledby="messages">
      <h2 id="messages">{t('mine.messages.title')}</h2>
      <p>{t(channels.length === 0 ? 'mine.messages.none' : 'mine.messages.lead')}</p>
      {channels.map(one => (
        <OneChannel key={one.channel} view={view} one={one} />
      ))}
      {messages.length > 0 && (
        <>
          <h3>{t('mine.messages.last')}</h3>
          <ul>
            {messages.map(({ channel, state, at }) => (
              <li key={`${channel} ${at}`}>
                {moment(at)} · {t(`mine.messages.${channel}`)} · {t(`mine.messages.state.${state}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function OneChannel({ view, one: { channel, wanted, address, tied } }: { view: View; one: OwnChannel }) {
  const { t } = view
  const way = t(`mine.messages.${channel}`)
  return (
    <div className="card">
      <p>
        <strong>{way}</strong> {address} ({t(wanted ? 'mine.messages.on' : 'mine.messages.off')})
      </p>
      {tied && (
        <form method="post" action={mineForms.setChannel.path}>
          <input type="hidden" name="channel" value={channel} />
          <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
          <button type="submit">{t(wanted ? 'mine.messages.stop' : 'mine.messages.start', { way })}</button>
        </form>
      )}
      {channel === 'email' && (
        <p>
          <a href={minePages.mail.path}>{t(tied ? 'mine.messages.otherMail' : 'mine.messages.giveMail')}</a>
        </p>
      )}
      {channel === 'wechat' && !tied && (
        <p>
          <a href={minePages.wechat.path}>{t('mine.messages.follow')}</a>
        </p>
      )}
    </div>
  )
}

export function MailPage({ view, data: { mail, wrong } }: { view: View; data: MineData['mail'] }) {
  const { t } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <form method="post" action={mineForms.giveMail.path} className="question">
        <Question
          name="mail"
          label={t('mine.mail.label')}
          hint={t('mine.mail.hint')}
          wrong={wrong}
          input={{ type: 'email', autoComplete: 'email', defaultValue: mail, maxLength: 100 }}
        />
        <button type="submit">{t('mine.mail.send')}</button>
      </form>
    </>
  )
}

export function MailCodePage({ view, data: { wrong } }: { view: View; data: MineData['mailCode'] }) {
  const { t } = view
  return (
    <>
      <WrongAnswers view={view} wrong={wrong} />
      <p className="lead">{t('mine.mailCode.lead')}</p>
      <form method="post" action={mineForms.confirmMail.path} className="question">
        <Question
          name="code"
          label={t('mine.code.code')}
          wrong={wrong}
          input={{ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 }}
        />
        <button type="submit">{t('mine.mailCode.save')}</button>
      </form>
    </>
  )
}
