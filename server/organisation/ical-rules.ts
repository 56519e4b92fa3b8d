/** One day in a calendar: what is due, of which record. */
export interface CalendarDay {
  id: string
  /** ISO. */
  day: string
  title: string
  about: string
  done: boolean
}

/** TEXT of RFC 5545, 3.3.11: marks of the format are escaped, and no line break comes through as one. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, mark => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are not allowed in a text at all.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** RFC 5545, 3.1: no line is longer than 75 octets; what goes on begins with a blank. No character is cut in two. */
export function foldLine(line: string): string {
  const lines: string[] = []
  let at = ''
  let bytes = 0
  for (const one of line) {
    const size = Buffer.byteLength(one)
    if (bytes + size > 75) {
      lines.push(at)
      at = ' '
      bytes = 1
    }
    at += one
    bytes += size
  }
  return [...lines, at].join('\r\n')
}

const plain = (day: string): string => day.replaceAll('-', '')
const next = (day: string): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}

/** A calendar of whole days; `made` is the instant it was made, in ISO. */
export function calendarText(name: string, days: readonly CalendarDay[], made: string): string {
  const stamp = made.replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Anjia//Obligations//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...days.flatMap(({ id, day, title, about, done }) => [
      'BEGIN:VEVENT',
      `UID:${id}@anjia`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plain(day)}`,
      `DTEND;VALUE=DATE:${plain(next(day))}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(about)}`,
      `STATUS:${done ? 'CANCELLED' : 'CONFIRMED'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT'
    ]),
    'END:VCALENDAR'
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}
