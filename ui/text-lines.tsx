/** A text of the office by its lines; lines whose cells stand apart by tabs are one table of the class `table`. */
export function TextLines({ text, table }: { text: string; table: string }) {
  const parts: string[][] = []
  for (const line of text.split('\n')) {
    const last = parts.at(-1)
    if (last && line.includes('\t') && last[0]!.includes('\t')) last.push(line)
    else parts.push([line])
  }
  return parts.map((lines, at) =>
    lines[0]!.includes('\t') ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which is shown whole
      <div key={at} className="table-frame" lang="zh-CN">
        <table className={table}>
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
      </div>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which is shown whole
      <p key={at} lang="zh-CN">
        {lines[0]}
      </p>
    )
  )
}
