import { useEffect, useState } from 'react'

/** Drawn in the browser: a secret never travels to be made a picture. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [source, setSource] = useState<string>()
  useEffect(() => {
    let wanted = true
    void import('qrcode').then(async ({ default: qr }) => {
      const svg = await qr.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
      if (wanted) setSource(`data:image/svg+xml,${encodeURIComponent(svg)}`)
    })
    return () => {
      wanted = false
    }
  }, [text])
  return source ? <img className="qr" src={source} alt={label} /> : <span className="qr" />
}
