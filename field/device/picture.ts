import { mostPhotoBytes } from '../../contract/field-budgets.ts'

/** The longer side in pixels; the next one is tried where a picture is still too large. */
const sides = [1280, 960, 720, 480]

/**
 * A picture drawn anew from its pixels alone: where and when it was taken, by which phone, and whatever else the file told does not come
 * along. Upright as the camera meant it. Throws where the file is no picture.
 */
export async function drawnAnew(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(file)
  try {
    for (const side of sides) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
      const drawn = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.72))
      if (drawn && drawn.size <= mostPhotoBytes) return new Uint8Array(await drawn.arrayBuffer())
    }
  } finally {
    picture.close()
  }
  throw new Error('too large')
}

export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...sum].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
