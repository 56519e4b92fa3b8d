import { formats, today } from '../../../ui/formats.ts'
import { sayIn } from '../../../ui/texts/say.ts'
import { verifyTexts } from '../../../ui/texts/verify.ts'
import { tag } from '../tag.ts'
import { type Looking, lookThrough } from './camera.ts'
import { type Checked, checkCode } from './check-code.ts'
import { type Lists, newestLists } from './lists.ts'
import { readFile } from './read-picture.ts'

/**
 * Verifies on this device. It fetches the two public lists and nothing else; the code, the picture and the result stay here
 * and are not kept. A code may come in the address behind #, which browsers do not send.
 */
const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
const t = sayIn(verifyTexts, language)
const { day, moment } = formats[language]
const find = <E extends HTMLElement>(id: string) => document.querySelector<E>(`#${id}`)!
const form = find<HTMLFormElement>('verify')
const answerBox = find('verify-answer')
const stateBox = find('verify-state')
const code = find<HTMLTextAreaElement>('code')
const file = find<HTMLInputElement>('file')
const camera = find<HTMLButtonElement>('camera')
const view = find<HTMLVideoElement>('camera-view')
const kinds = JSON.parse(form.dataset.kinds!) as Record<string, string>

const listsAt = '/verify/lists'
const store = () => caches.open('anjia-verify-lists')
const ask = async (address: string): Promise<unknown> => {
  const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}

/** Asked for anew each time somebody verifies: what was revoked a minute ago shows. */
const lists = (): Promise<Lists | undefined> =>
  newestLists({
    kept: async () => (await (await store()).match(listsAt))?.json(),
    keep: async newest => {
      if ('caches' in globalThis) await (await store()).put(listsAt, new Response(JSON.stringify(newest)))
    },
    fetched: async () => {
      const [{ keys }, revoked] = await Promise.all([
        ask('/api/certificates/keys') as Promise<{ keys: unknown }>,
        ask('/api/certificates/revocations')
      ])
      return { keys, revoked }
    }
  })

function factsOf({ credential }: Checked): HTMLElement | undefined {
  if (!credential) return undefined
  const { holder, type, number, issuer, issuedOn, validUntil } = credential
  const facts = [
    [t('verify.holder'), holder],
    [t('verify.kind'), kinds[type] ?? type],
    [t('verify.number'), number],
    [t('verify.issuer'), issuer],
    [t('verify.issuedOn'), day(issuedOn)],
    [t('verify.until'), validUntil === null ? t('verify.always') : day(validUntil)]
  ] as const
  const rows = facts.map(([name, value]) => tag('div', {}, tag('dt', {}, name), tag('dd', {}, value)))
  return tag('dl', { class: 'facts' }, ...rows)
}

function show(checked: Checked, known: Lists | undefined): void {
  const heading = tag('h2', { tabindex: '-1' }, t(`verify.is.${checked.is}`))
  const said = tag('p', {}, t(`verify.says.${checked.is}`))
  const at = known && tag('p', { class: 'aside' }, t('verify.listAt', { at: moment(known.revoked.at) }))
  const box = tag('div', { class: `verdict verdict-${checked.is}` }, heading, said, factsOf(checked), at)
  answerBox.replaceChildren(box)
  heading.focus()
}

let turn = 0
/** The verdict is about what was presented last, however long an earlier picture takes to be read; until then none stands there. */
async function verify(presented: string | Promise<string | undefined>): Promise<void> {
  const mine = ++turn
  answerBox.replaceChildren()
  const [text, known] = await Promise.all([presented, lists()])
  performance.mark('verify-start')
  const checked = await checkCode(text ?? '', known, today())
  if (mine === turn) show(checked, known)
  performance.measure('verify', 'verify-start')
}

let looking: Looking | undefined
async function toggleCamera(): Promise<void> {
  if (looking) {
    looking.stop()
    looking = undefined
    camera.textContent = t('verify.camera')
    return
  }
  try {
    looking = await lookThrough(view, text => {
      looking = undefined
      camera.textContent = t('verify.camera')
      void verify(text)
    })
    camera.textContent = t('verify.cameraStop')
  } catch {
    answerBox.replaceChildren(tag('p', { class: 'wrong', role: 'alert' }, t('verify.cameraRefused')))
  }
}

async function keepForLater(): Promise<void> {
  const known = await lists()
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/verify-worker.js', { scope: '/verify' })
  await navigator.serviceWorker.ready
  if (known) stateBox.textContent = t('verify.ready')
}

form.addEventListener('submit', event => {
  event.preventDefault()
  void verify(code.value)
})
file.addEventListener('change', () => {
  const chosen = file.files?.[0]
  if (!chosen) return
  void verify(readFile(chosen))
  // The same file may be presented again, as after it was revoked.
  file.value = ''
})
camera.addEventListener('click', () => void toggleCamera())
camera.hidden = !navigator.mediaDevices?.getUserMedia
form.hidden = false
if (location.hash.includes('ANJIA1')) {
  void verify(decodeURIComponent(location.hash))
  history.replaceState(null, '', location.pathname)
}
void keepForLater().catch(() => {})
