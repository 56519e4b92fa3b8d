import type { IntakeCorrection } from '../../contract/intake.ts'
import { Upload } from '../../contract/intake.ts'
import { Problem } from '../../ui/index.ts'

export interface FileToSend {
  file: File
  area: number
  asOf: string
  /** Under this id the server tells how far its reading has come. */
  reading: string
  corrects?: string | undefined
  choices?: IntakeCorrection | undefined
}

export interface Sending {
  answer: Promise<Upload>
  stop: () => void
}

/** Sends a file and tells how much of it has left; fetch cannot say that of what it sends. */
export function sendFile(sent: FileToSend, progress: (share: number) => void): Sending {
  const request = new XMLHttpRequest()
  const answer = new Promise<Upload>((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.upload.onload = () => progress(1)
    request.onerror = () => reject(new Problem(0, 'network'))
    request.onabort = () => reject(new Problem(0, 'stopped'))
    request.onload = () => {
      const read = request.status === 201 ? Upload.safeParse(jsonIn(request.responseText)) : undefined
      if (read?.success) resolve(read.data)
      else reject(problemIn(request))
    }
  })
  request.open('POST', '/api/uploads')
  request.setRequestHeader('accept-language', document.documentElement.lang)
  request.send(formOf(sent))
  return { answer, stop: () => request.abort() }
}

/** What the file is comes before it: the server reads it as it arrives. */
function formOf({ file, area, asOf, reading, corrects, choices }: FileToSend): FormData {
  const form = new FormData()
  form.set('area', String(area))
  form.set('asOf', asOf)
  form.set('reading', reading)
  if (corrects) form.set('corrects', corrects)
  if (choices) form.set('choices', JSON.stringify(choices))
  form.set('file', file, file.name)
  return form
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  const body = jsonIn(responseText) as { code?: string; title?: string; titleEn?: string } | undefined
  const zh = body?.title ?? ''
  return new Problem(status, body?.code ?? 'unknown', { zh, en: body?.titleEn ?? zh })
}
