import { readPicture } from './read-picture.ts'

/** Looks through the camera until a code is found or it is stopped. The picture goes nowhere. */
export interface Looking {
  stop: () => void
}

export async function lookThrough(video: HTMLVideoElement, found: (text: string) => void): Promise<Looking> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  video.srcObject = stream
  video.hidden = false
  await video.play()
  let stopped = false
  const stop = () => {
    stopped = true
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
    video.hidden = true
  }
  const look = async () => {
    if (stopped) return
    const text = await readPicture(video)
    if (stopped) return
    if (text === undefined) requestAnimationFrame(look)
    else {
      stop()
      found(text)
    }
  }
  requestAnimationFrame(look)
  return { stop }
}
