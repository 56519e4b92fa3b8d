import { useState } from 'react'
import type { Me, Post } from '../../contract/access.ts'
import { Problem } from '../../ui/client.ts'
import { useDevice } from '../app/device.tsx'
import { LanguageChoice } from '../app/language-choice.tsx'
import { Button, Choices, Field, Form, Page, Wrong } from '../app/parts.tsx'
import * as session from '../app/session.ts'
import { useWords, type Words } from '../app/words.tsx'
import { isToSend } from '../device/outbox-rules.ts'
import { isGuessable, pinShape } from '../device/pin-rules.ts'

export type Why = 'first' | 'again' | 'forgotten'

/** Why something asked of the server did not work, as a sentence. */
export function sentenceOf(error: unknown, { t, language }: Words): string {
  if (!(error instanceof Problem)) return t('door.failed.unknown')
  if (error.code === 'network') return t('door.offline')
  if (error.status === 401) return t('door.wrong')
  if (error.status === 423) return t('door.locked')
  return t('door.failed', { why: error.said[language] || error.code })
}

const leads = { first: 'door.signIn.lead', again: 'door.signIn.again', forgotten: 'door.signIn.forgotten' } as const

/** With the account of the desk; then the grid, the name of the phone and the PIN, as far as they are not known. */
export default function SignIn({
  why,
  done,
  cancel
}: {
  why: Why
  done: () => void
  cancel?: (() => void) | undefined
}) {
  const words = useWords()
  const { t } = words
  const { store } = useDevice()
  const [me, setMe] = useState<Me>()
  const [other, setOther] = useState<Me>()
  const [second, setSecond] = useState(false)
  const [typed, setTyped] = useState({ username: store.state?.account.username ?? '', password: '', code: '' })
  const { attempt, wrong, busy } = useAttempt()
  const enter = async () => {
    const found = await session.showMe()
    const own = store.state?.account
    if (session.gridPosts(found).length === 0) return t('door.noGrid')
    if (own && own.id !== found.account.id) {
      setOther(found)
      return undefined
    }
    setMe(found)
    return undefined
  }
  const first = async () => {
    for (const what of ['username', 'password'] as const)
      if (!typed[what]) return t('door.empty', { what: t(`door.${what}`) })
    if (await session.signIn(typed.username.trim(), typed.password)) {
      setSecond(true)
      return undefined
    }
    return enter()
  }
  const factor = async () => {
    await session.verifyCode(typed.code.trim())
    return enter()
  }
  const change = (what: keyof typeof typed) => (value: string) => setTyped({ ...typed, [what]: value })
  if (other && store.state)
    return (
      <OtherWorker
        leave={async () => {
          await session.signOut().catch(() => undefined)
          setOther(undefined)
        }}
        take={async () => {
          await store.clear(false)
          setOther(undefined)
          setMe(other)
        }}
      />
    )
  if (me) return <TakeIntoUse me={me} why={why} done={done} />
  return (
    <Page title={t('door.signIn')}>
      <p>{t(second ? 'door.code.lead' : leads[why])}</p>
      <Form send={() => attempt(second ? factor : first)}>
        {wrong && <Wrong>{wrong}</Wrong>}
        {second ? (
          <Field id="code" label={t('door.code')} value={typed.code} change={change('code')} most={10} digits />
        ) : (
          <>
            <Field
              id="username"
              label={t('door.username')}
              value={typed.username}
              change={change('username')}
              autoComplete="username"
            />
            <Field
              id="password"
              label={t('door.password')}
              type="password"
              value={typed.password}
              change={change('password')}
              most={128}
              autoComplete="current-password"
            />
          </>
        )}
        <Button primary submit busy={busy}>
          {t('door.signIn')}
        </Button>
      </Form>
      {cancel ? <Button press={cancel}>{t('door.cancel')}</Button> : <LanguageChoice />}
    </Page>
  )
}

/** The phone is somebody else's. What they recorded and did not send can be sent by them alone: nobody takes it away without having read how much it is. */
function OtherWorker({ leave, take }: { leave: () => Promise<void>; take: () => Promise<void> }) {
  const { t } = useWords()
  const { store } = useDevice()
  const [asked, setAsked] = useState(false)
  const { name } = store.state!.account
  const n = store.lines.filter(({ mark }) => isToSend(mark)).length
  return (
    <Page title={t('door.other')}>
      <p>{t('door.otherAccount', { name })}</p>
      <p className={n > 0 ? 'wrong' : undefined}>
        {t(n > 0 ? 'door.other.unsent' : 'door.other.allSent', { name, n })}
      </p>
      <Button press={leave}>{t('door.other.leave', { name })}</Button>
      {n === 0 || asked ? (
        <Button press={take}>{n === 0 ? t('door.other.take') : t('door.other.sure', { n })}</Button>
      ) : (
        <Button press={() => setAsked(true)}>{t('door.other.take')}</Button>
      )}
    </Page>
  )
}

function TakeIntoUse({ me, why, done }: { me: Me; why: Why; done: () => void }) {
  const { t } = useWords()
  const { store, syncing } = useDevice()
  const posts = session.gridPosts(me)
  const known = posts.find(({ id }) => id === store.state?.post.id)
  const [post, setPost] = useState<Post | undefined>(known ?? (posts.length === 1 ? posts[0] : undefined))
  const [name, setName] = useState(store.state?.name ?? t('door.deviceName.own', { name: me.account.name }))
  const [pin, setPin] = useState({ first: '', second: '' })
  const { attempt, wrong, busy } = useAttempt()
  const needsPin = why !== 'again' || !store.hasPin
  const start = async () => {
    if (!post) return t('door.choose')
    if (!name.trim()) return t('door.empty', { what: t('door.deviceName') })
    if (needsPin) {
      if (!pinShape.test(pin.first)) return t('door.pin.digits')
      if (isGuessable(pin.first)) return t('door.pin.guessable')
      if (pin.first !== pin.second) return t('door.pin.differs')
    }
    const own = {
      device: store.state?.device ?? crypto.randomUUID(),
      secret: store.state?.secret ?? session.newSecret(),
      name: name.trim(),
      account: { id: me.account.id, username: me.account.username, name: me.account.name },
      post: { id: post.id, area: post.area, areaName: post.areaName }
    }
    try {
      await session.takeIntoUse(me, own)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'field.device-ended' || !store.state) throw error
      await store.clear(true)
      return undefined
    }
    if (needsPin) await store.begin(own, pin.first)
    else await store.rename({ name: own.name, post: own.post, secret: own.secret })
    void navigator.storage?.persist?.()
    done()
    void syncing.now()
    return undefined
  }
  return (
    <Page title={t(needsPin ? 'door.pin.set' : 'door.device')}>
      {needsPin && <p>{t('door.pin.set.lead')}</p>}
      <Form send={() => attempt(start)}>
        {wrong && <Wrong>{wrong}</Wrong>}
        {posts.length > 1 && (
          <Choices
            name="post"
            label={t('door.post')}
            options={posts.map(({ id, area, areaName }) => ({ key: id as string, text: areaName ?? String(area) }))}
            chosen={post ? [post.id] : []}
            change={([id]) => setPost(posts.find(one => one.id === id))}
          />
        )}
        {needsPin &&
          (['first', 'second'] as const).map(which => (
            <Field
              key={which}
              id={`pin-${which}`}
              label={t(which === 'first' ? 'door.pin' : 'door.pin.again')}
              type="password"
              digits
              most={6}
              value={pin[which]}
              change={value => setPin({ ...pin, [which]: value })}
              autoComplete="new-password"
            />
          ))}
        <Field
          id="device-name"
          label={t('door.deviceName')}
          hint={t('door.deviceName.hint')}
          value={name}
          change={setName}
          most={60}
        />
        <Button primary submit busy={busy}>
          {t('door.pin.use')}
        </Button>
      </Form>
    </Page>
  )
}

/** One attempt at a time; it answers what is wrong as a sentence, or throws what the server said. */
function useAttempt() {
  const words = useWords()
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const attempt = async (work: () => Promise<string | undefined>) => {
    setBusy(true)
    setWrong(undefined)
    try {
      setWrong(await work())
    } catch (error) {
      setWrong(sentenceOf(error, words))
    } finally {
      setBusy(false)
    }
  }
  return { attempt, wrong, busy }
}
