import { checkJpeg, checkPng } from './image-rules.ts'
import { checkPdf } from './pdf-rules.ts'

export const mostAttachmentBytes = 20_000_000

export const attachmentKinds = {
  'application/pdf': { ending: 'pdf' },
  'image/jpeg': { ending: 'jpg' },
  'image/png': { ending: 'png' }
} as const
export type AttachmentKind = keyof typeof attachmentKinds

/** Why a file is not taken; each has its sentence in refusals.ts. */
export type Unfit = 'kind' | 'page' | 'script' | 'two-kinds' | 'encrypted' | 'broken'

/** What a file is by its bytes alone, never by its name, or why it is not taken. */
export function attachmentKind(bytes: Buffer): AttachmentKind | Unfit {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return checkPdf(bytes) ?? 'application/pdf'
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return checkJpeg(bytes) ?? 'image/jpeg'
  if (bytes.subarray(0, 8).equals(pngSignature)) return checkPng(bytes) ?? 'image/png'
  const head = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  return /^<(!doctype|html|svg|\?xml|script|head|body|!--)/i.test(head) ? 'page' : 'kind'
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
