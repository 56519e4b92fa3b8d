import type { ReactNode } from 'react'
import { useWords } from './words.tsx'
import './badge.css'

export type Tone = 'plain' | 'warm' | 'wrong' | 'past'

/** How many wait; nothing where none do. */
export function Badge({ n, tone = 'plain' }: { n: number; tone?: Tone }) {
  const { number } = useWords()
  if (n === 0) return null
  return <span className={`badge ${tone}`}>{number(n)}</span>
}

/** A state in one or two words; the colour only repeats what they say. */
export const Tag = ({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
)
