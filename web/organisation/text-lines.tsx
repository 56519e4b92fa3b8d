/** A text by its lines; lines whose cells stand apart by tabs are one table. */
export function TextLines({ text }: { text: string }) {
  const parts: string[][] = []
  for (const line of text.split('\n')) {
    const last = parts.at(-1)
    if (last && line.includes('\t') && last[0]!.includes('\t')) last.push(line)
    else parts.push([line])
  }
  return parts.map((lines, at) =>
    lines[0]!.includes('\t') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which is shown whole
      <table key={at} className="case-lines">
        <tbody>
          {lines.map((line, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one text, which is shown whole
            <tr key={row}>
              {line.split('\t').map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of one text, which is shown whole
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which is shown whole
      <p key={at}>{lines[0]}</p>
    )
  )
}
