import type { z } from 'zod'
import { Card, type Slip } from '../contract/device.ts'
import { DeviceProblem, type Driver } from './driver.ts'

/** A small white JPEG, whole as any camera writes it: what the simulated scanner sees. */
const whitePage = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKYAH//Z',
  'base64'
)

export interface Simulator {
  drivers: Driver[]
  /** As if somebody laid a card on the reader. */
  layCard: (card: z.input<typeof Card>) => void
  liftCard: () => void
  /** What came out of the printer. */
  printed: Slip[]
}

/** Stands in for the three devices where there are none: for tests, demonstrations and those who write pages. */
export function simulate(): Simulator {
  let onReader: Card | undefined
  let tell: ((card: Card) => void) | undefined
  const printed: Slip[] = []
  const drivers: Driver[] = [
    {
      kind: 'card-reader',
      name: 'simulated card reader',
      ready: () => true,
      start: ({ card }) => {
        tell = card
      },
      read: async () => {
        if (!onReader) throw new DeviceProblem('no-card')
        return onReader
      }
    },
    {
      kind: 'scanner',
      name: 'simulated scanner',
      ready: () => true,
      scan: async () => ({ mime: 'image/jpeg', bytes: whitePage })
    },
    {
      kind: 'printer',
      name: 'simulated printer',
      ready: () => true,
      print: async slip => {
        printed.push(slip)
      }
    }
  ]
  return {
    drivers,
    printed,
    layCard: card => {
      onReader = Card.parse(card)
      tell?.(onReader)
    },
    liftCard: () => {
      onReader = undefined
    }
  }
}
