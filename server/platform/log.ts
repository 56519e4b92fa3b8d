/** One JSON line on standard error. Ids and codes only: a caller never passes names, numbers or free text of people. */
export function log(
  level: 'info' | 'warn' | 'error',
  event: string,
  facts: Record<string, string | number | boolean | undefined> = {}
): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`)
}

/** An unexpected error for the log: its name, code and stack, without the values a database error may quote. */
export function describeError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code, constraint, table } = error as Error & { code?: string; constraint?: string; table?: string }
  const frames = error.stack
    ?.split('\n')
    .filter(line => line.startsWith('    at '))
    .slice(0, 8)
    .join(' | ')
  // A database message or detail can hold a row's values; its code, table and constraint cannot.
  return { error: error.name, code, constraint, table, message: code ? undefined : error.message.slice(0, 300), frames }
}
