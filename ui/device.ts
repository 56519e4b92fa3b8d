import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Card, DeviceKind } from '../contract/device.ts'
import { openDevice } from './device-connection.ts'

export { DeviceTrouble } from './device-connection.ts'

const device = openDevice()

/** The local adapter of this PC (device/README.md). Where there is none, or this browser was never paired, it is silent. */
export function useDevice() {
  const { state, devices } = useSyncExternalStore(device.listen, device.now)
  const has = (kind: DeviceKind) => devices.some(one => one.kind === kind && one.ready)
  return { state, devices, has, pair: device.pair, forget: device.forget, scan: device.scan, print: device.print }
}

/** Takes the cards laid on the reader while the caller is on the page. */
export function useCard(take: (card: Card) => void): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => device.takeCards(card => latest.current(card)), [])
}
