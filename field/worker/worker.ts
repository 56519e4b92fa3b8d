import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'
import { readFiles } from './file-list.ts'

/**
 * Keeps the app for times without a network. A new version is fetched whole beside the old one and takes over when the app is next
 * started, so that no page ever runs with files of two versions. It answers for nothing of the API: what is kept of people is kept sealed.
 */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Asking extends Event {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
const worker = globalThis as unknown as {
  location: Location
  clients: { claim: () => Promise<void> }
  addEventListener: ((on: 'activate', act: (event: Lasting) => void) => void) &
    ((on: 'fetch', act: (event: Asking) => void) => void)
}

// What stands here is replaced when the app is built (tools/kept-by-worker.ts).
precacheAndRoute(readFiles('anjia-files-to-keep'), { ignoreURLParametersMatching: [/./] })
cleanupOutdatedCaches()
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))

const fonts = 'anjia-field-fonts'
worker.addEventListener('fetch', event => {
  const { origin, pathname } = new URL(event.request.url)
  if (origin === worker.location.origin && pathname.startsWith('/field/assets/') && pathname.endsWith('.woff2'))
    event.respondWith(keptFont(event.request))
})

/** A font never changes under its name. One that was never shown is not there offline; the phone's own is shown instead. */
async function keptFont(request: Request): Promise<Response> {
  const kept = await caches.open(fonts)
  const copy = await kept.match(request)
  if (copy) return copy
  const answer = await fetch(request).catch(() => Response.error())
  if (answer.ok) await kept.put(request, answer.clone())
  return answer
}
