import { BarcodeDetector } from 'qr/decode.js'
import { codeIn } from './check-code.ts'

/** The same on every browser: few have a reader of their own. */
const detector = new BarcodeDetector({ formats: ['qr_code'] })

/** The text of a QR code in a picture. */
export async function readPicture(picture: ImageBitmapSource): Promise<string | undefined> {
  return (await detector.detect(picture))[0]?.rawValue
}

/** What a chosen file says: a certificate kept as a PDF holds the signed line in its properties, a picture in its code. */
export async function readFile(file: File): Promise<string | undefined> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 5).arrayBuffer())
  if (start === '%PDF-') return codeIn(new TextDecoder('latin1').decode(await file.arrayBuffer()))
  try {
    return await readPicture(await createImageBitmap(file))
  } catch {
    // Not a picture: there is no code in it.
    return undefined
  }
}
