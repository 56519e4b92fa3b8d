import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Progress on one line of a terminal; nothing where the output is not one. */
export function progress(text: string, to: NodeJS.WritableStream & { isTTY?: boolean } = process.stderr): void {
  if (to.isTTY) to.write(`\r\x1b[K${text}`)
}

/** With --json the last line on standard output is one object. */
export const answer = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

export class Usage extends Error {}

export type Values = Record<string, string | boolean | undefined>

/**
 * Reads the options, prints the help on --help, and turns every failure into a sentence and an exit status. Neither the
 * help nor a wrong option needs the server, so `run` imports what it does itself, when it does it.
 */
export async function command<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  run: (values: Values, files: string[]) => Promise<number>
): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' }, ...options },
      allowPositionals: true
    })
    if ('help' in values && values.help) process.stdout.write(`${help.trim()}\n`)
    else process.exitCode = await run(values as Values, positionals)
  } catch (error) {
    say(await sentence(error, help))
    process.exitCode = 1
  }
}

async function sentence(error: unknown, help: string): Promise<string> {
  if (error instanceof Usage || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
    return `${(error as Error).message}\n\n${help.trim()}`
  const [{ IntakeProblem }, { ConfigProblem }, { Refusal }] = await Promise.all([
    import('../intake/index.ts'),
    import('../platform/config.ts'),
    import('../platform/refusal.ts')
  ])
  if (error instanceof Refusal || error instanceof IntakeProblem) return `${error.say('zh')}\n${error.say('en')}`
  if (error instanceof ConfigProblem) return error.message
  return String(error instanceof Error ? error.stack : error)
}
