import { Problem } from '../../ui/index.ts'

/** A paper is sent as a file; which one it is comes before it. */
export const sendAttachment = (id: string, paper: string, file: File): Promise<void> =>
  sendFile(`/api/cases/${id}/attachments`, file, { paper })

export const sendFile = (url: string, file: File, about: Record<string, string> = {}): Promise<void> =>
  askFile(url, file, about).then(() => undefined)

/** No name of a file leaves the desk: what it is, is told by what is in it. */
export async function askFile<A>(url: string, file: File, about: Record<string, string> = {}): Promise<A> {
  const form = new FormData()
  for (const [name, value] of Object.entries(about)) form.set(name, value)
  form.set('file', file, 'paper')
  const response = await fetch(url, { method: 'POST', body: form, credentials: 'same-origin' }).catch(() => undefined)
  if (!response) throw new Problem(0, 'network')
  if (response.ok) return (await response.json()) as A
  const said = (await response.json().catch(() => undefined)) as
    | { code?: string; title?: string; titleEn?: string }
    | undefined
  const zh = said?.title ?? ''
  throw new Problem(response.status, said?.code ?? 'unknown', { zh, en: said?.titleEn ?? zh })
}
