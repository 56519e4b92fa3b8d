import { EventList, type ListKind } from '../../contract/lists.ts'
import { Problem } from '../../ui/index.ts'

interface Sent {
  file: File
  area: number
  kind: ListKind
  issuer: string
  month: string
}

/** A list is sent as a file; what it is comes before it, for the server reads it as it arrives. */
export async function sendList({ file, ...about }: Sent): Promise<EventList> {
  const form = new FormData()
  for (const [name, value] of Object.entries(about)) form.set(name, String(value))
  form.set('file', file, file.name)
  const response = await fetch('/api/lists', { method: 'POST', body: form, credentials: 'same-origin' }).catch(
    () => undefined
  )
  if (!response) throw new Problem(0, 'network')
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return EventList.parse(body)
  const said = body as { code?: string; title?: string; titleEn?: string } | undefined
  const zh = said?.title ?? ''
  throw new Problem(response.status, said?.code ?? 'unknown', { zh, en: said?.titleEn ?? zh })
}
