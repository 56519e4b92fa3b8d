import type { MadeFile } from '../../contract/rosters.ts'

/** Hands a file made by the server to the browser, under its own name. */
export function saveMadeFile({ name, type, base64 }: MadeFile): void {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
