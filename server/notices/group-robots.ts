import { z } from 'zod'

/** Taken on; refused for good; or not reached, and worth another try. */
type Posted = 'sent' | { refused: string } | { unreached: string }

/** The groups that notices are posted to: one of an area, by its code. Never throws for what the other side does. */
export interface Groups {
  areas: readonly number[]
  post: (area: number, text: string) => Promise<Posted>
}

const Answer = z.object({ errcode: z.number() })
const longest = 5000
/** The group or its robot is no more, or the words are refused; everything else is tried again. */
const final = [93000, 93004, 93008, 40058, 44004]

/**
 * Robots of groups in 政务微信 or 企业微信 (docs/message-channels.md). A robot's address holds its key: it stands in a file outside the
 * database. A group takes the open words of a notice and nothing else; who is in it, nobody here knows.
 */
export function groupRobots(urls: Record<string, { url: string }>): Groups {
  return {
    areas: Object.keys(urls).map(Number),
    async post(area, text) {
      const robot = urls[area]
      if (!robot) return { refused: 'no-group' }
      try {
        const response = await fetch(robot.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
          redirect: 'error',
          signal: AbortSignal.timeout(longest)
        })
        const told = Answer.safeParse(await response.json().catch(() => undefined))
        if (!response.ok || !told.success) return { unreached: `http-${response.status}` }
        const { errcode } = told.data
        if (errcode === 0) return 'sent'
        return final.includes(errcode) ? { refused: `group-${errcode}` } : { unreached: `group-${errcode}` }
      } catch (error) {
        return { unreached: error instanceof Error ? error.name : 'unknown' }
      }
    }
  }
}
