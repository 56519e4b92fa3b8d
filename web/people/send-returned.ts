import type { RosterKey } from '../../contract/people.ts'
import { ReturnPreview } from '../../contract/rosters.ts'
import { Problem } from '../../ui/index.ts'

/** Sends a list that comes back; the answer is what it would change. */
export async function sendReturned(roster: RosterKey, file: File): Promise<ReturnPreview> {
  const form = new FormData()
  form.set('file', file, file.name)
  const response = await fetch(`/api/rosters/${roster}/returns`, {
    method: 'POST',
    body: form,
    credentials: 'same-origin',
    headers: { 'accept-language': document.documentElement.lang }
  }).catch(() => undefined)
  if (!response) throw new Problem(0, 'network')
  const body = (await response.json().catch(() => ({}))) as Record<string, string>
  if (response.ok) return ReturnPreview.parse(body)
  const zh = body.title ?? ''
  throw new Problem(response.status, body.code ?? 'unknown', { zh, en: body.titleEn ?? zh })
}
