/**
 * Keeps the page /verify for times without a network: the page as it was last seen, and the files it needs. It answers for
 * nothing else. The lists of keys and revoked numbers are kept by the page itself, which looks whether they are genuine.
 */
interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Asking extends Lasting {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
const worker = globalThis as unknown as {
  location: Location
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
  addEventListener: ((on: 'install' | 'activate', act: (event: Lasting) => void) => void) &
    ((on: 'fetch', act: (event: Asking) => void) => void)
}

const page = '/verify'
const pages = 'anjia-verify-page'

worker.addEventListener('install', event => event.waitUntil(keepAnew().then(() => worker.skipWaiting())))
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && pathname === page) event.respondWith(freshOrKept(request))
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(keptOrFresh(request))
})

async function keepAnew(): Promise<void> {
  await caches.delete(pages)
  const kept = await caches.open(pages)
  const answer = await fetch(page)
  if (!answer.ok) throw new Error('the page is not there')
  const named = (await answer.clone().text()).matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|icon\.svg))"/g)
  // Each once: a cache takes no address twice.
  await kept.addAll([...new Set(Array.from(named, ([, address]) => address!))])
  await kept.put(page, answer)
}

/** What an address says after its question mark is language and size: without a network any copy is better than none. */
async function freshOrKept(request: Request): Promise<Response> {
  const kept = await caches.open(pages)
  try {
    const answer = await fetch(request)
    if (answer.ok) await kept.put(page, answer.clone())
    return answer
  } catch (error) {
    const copy = await kept.match(page)
    if (copy) return copy
    throw error
  }
}

/** A file under this name never changes. */
async function keptOrFresh(request: Request): Promise<Response> {
  const kept = await caches.open(pages)
  const copy = await kept.match(request)
  if (copy) return copy
  const answer = await fetch(request)
  if (answer.ok) await kept.put(request, answer.clone())
  return answer
}

export type {}
