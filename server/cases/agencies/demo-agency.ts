import { createHash } from 'node:crypto'
import type { Agency } from './agency.ts'

/** The offices of the demo: nothing leaves the machine. Each takes on what comes and is done when it is asked for the second time. */
export function demoAgency(): Agency {
  const asked = new Map<string, number>()
  return {
    send: async ({ id }) => ({ receipt: `演示${createHash('sha256').update(id).digest('hex').slice(0, 8)}` }),
    ask: async id => {
      const times = (asked.get(id) ?? 0) + 1
      asked.set(id, times)
      return times < 2 ? { working: true } : { done: '已办好（演示）。' }
    }
  }
}
