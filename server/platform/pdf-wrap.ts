/** Broken into lines no wider than the room: after a blank or a middle dot of a long name where one is near, else anywhere. */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line: string[] = []
  let width = 0
  for (const character of text) {
    const own = widthOf(character)
    if (width + own > room && line.length > 0) {
      const rest = /[A-Za-z]/.test(character) ? line.slice(breakAfter(line)) : []
      lines.push(
        line
          .slice(0, line.length - rest.length)
          .join('')
          .trimEnd()
      )
      line = rest
      width = widthOf(line.join(''))
    }
    if (character === ' ' && line.length === 0 && lines.length > 0) continue
    line.push(character)
    width += own
  }
  return [...lines, line.join('')]
}

/** Behind the last blank or dot; a single word longer than the line is broken where it ends. */
function breakAfter(line: string[]): number {
  const at = line.findLastIndex(character => /[\s·•-]/.test(character))
  return at < 0 ? line.length : at + 1
}
