import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { Card } from '../contract/device.ts'
import { DeviceProblem, type Driver } from './driver.ts'
import { slipBytes } from './slip-bytes.ts'

const run = promisify(execFile)

/**
 * A reader by the program of its maker: it runs all the time and writes one JSON line for each card. What the line holds
 * beyond the five items of a Card (a photo, the ethnic group) is dropped here.
 */
export function readerProgram([command = '', ...args]: string[]): Driver {
  let child: ChildProcess | undefined
  let last: Card | undefined
  let forgetting: NodeJS.Timeout | undefined
  let stopped = false
  const ready = () => child !== undefined && child.exitCode === null
  return {
    kind: 'card-reader',
    name: command,
    ready,
    start({ card, changed }) {
      const launch = () => {
        child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
        child.once('spawn', changed)
        child.once('error', () => changed())
        child.once('exit', () => {
          changed()
          // A reader that was unplugged comes back.
          if (!stopped) setTimeout(launch, 5000).unref()
        })
        createInterface({ input: child.stdout! }).on('line', line => {
          last = cardIn(line)
          if (last) card(last)
          clearTimeout(forgetting)
          // A card that was taken away is not read again by the next officer.
          forgetting = setTimeout(() => {
            last = undefined
          }, 60_000).unref()
        })
      }
      launch()
    },
    stop() {
      stopped = true
      child?.kill()
    },
    read: async () => {
      if (!last) throw new DeviceProblem('no-card')
      return last
    }
  }
}

/** Of what a maker's program writes, the items of a Card and nothing else. */
export function cardIn(line: string): Card | undefined {
  try {
    const { name, sex, bornOn, idNumber, address = null, validTo = null } = JSON.parse(line) as Record<string, unknown>
    return Card.safeParse({ name, sex, bornOn, idNumber, address, validTo }).data
  } catch {
    return undefined
  }
}

/** A scanner by a program that writes one picture to its standard output; `{dpi}` in an argument is filled. */
export const scannerProgram = ([command = '', ...args]: string[]): Driver => ({
  kind: 'scanner',
  name: command,
  ready: () => true,
  scan: async dpi => {
    const filled = args.map(arg => arg.replace('{dpi}', String(dpi)))
    const { stdout } = await run(command, filled, { encoding: 'buffer', maxBuffer: 16_000_000, timeout: 60_000 })
    return { mime: kindOf(stdout), bytes: stdout }
  }
})

function kindOf(bytes: Buffer): 'image/jpeg' | 'image/png' | 'application/pdf' {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg'
  if (bytes.subarray(1, 4).toString('latin1') === 'PNG') return 'image/png'
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') return 'application/pdf'
  throw new DeviceProblem('device-failed')
}

/** A receipt printer behind a device file of the machine: `/dev/usb/lp0`, `\\.\COM3`. */
export const printerFile = (path: string): Driver => ({
  kind: 'printer',
  name: path,
  ready: () => true,
  print: slip => writeFile(path, slipBytes(slip), { flag: 'a' })
})
