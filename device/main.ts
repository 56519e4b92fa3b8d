import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { Card, devicePort } from '../contract/device.ts'
import { startAdapter } from './adapter.ts'
import type { Driver } from './driver.ts'
import { openPairing } from './pairing.ts'
import { cardIn, printerFile, readerProgram, scannerProgram } from './programs.ts'
import { simulate } from './simulator.ts'

const Settings = z.strictObject({
  /** Where the desk is opened: `https://anjia.example.cn`. */
  origins: z.array(z.url()).min(1),
  cardReader: z.strictObject({ program: z.array(z.string()).min(1) }).optional(),
  scanner: z.strictObject({ program: z.array(z.string()).min(1) }).optional(),
  printer: z.strictObject({ file: z.string() }).optional()
})

const { values } = parseArgs({
  options: {
    simulate: { type: 'boolean', default: false },
    settings: { type: 'string' },
    origin: { type: 'string', multiple: true },
    pairings: { type: 'string', default: join(homedir(), '.anjia-device', 'pairings.json') }
  }
})

/** Under `--simulate` a line `card` or a card as JSON on the standard input lays it on the reader. */
const sample = {
  name: '演示居民',
  sex: '2',
  bornOn: '1990-01-02',
  idNumber: '34010419900102104X',
  address: null,
  validTo: null
} as const

function parts(): { drivers: Driver[]; origins: string[] } {
  if (values.simulate) {
    const simulator = simulate()
    createInterface({ input: process.stdin }).on('line', line => {
      const text = line.trim()
      const card = text === 'card' ? Card.parse(sample) : cardIn(text)
      if (card) simulator.layCard(card)
      else
        process.stderr.write(
          'card | {"name": …, "sex": "1", "bornOn": …, "idNumber": …, "address": null, "validTo": null}\n'
        )
    })
    return { drivers: simulator.drivers, origins: values.origin ?? ['http://127.0.0.1:8080', 'http://localhost:8080'] }
  }
  if (!values.settings) throw new Error('npm run device -- --simulate, or --settings FILE (see device/README.md)')
  const { origins, cardReader, scanner, printer } = Settings.parse(JSON.parse(readFileSync(values.settings, 'utf8')))
  const drivers = [
    cardReader && readerProgram(cardReader.program),
    scanner && scannerProgram(scanner.program),
    printer && printerFile(printer.file)
  ].filter(driver => driver !== undefined)
  return { drivers, origins }
}

const pairing = openPairing(values.simulate ? undefined : values.pairings)
const showCode = () => process.stdout.write(`配对码 pairing code: ${pairing.code()}\n`)
const adapter = await startAdapter({ ...parts(), pairing, port: devicePort, paired: showCode })
process.stdout.write(`安家设备助手 Anjia device adapter: ws://127.0.0.1:${adapter.port}\n`)
showCode()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void adapter.close().then(() => process.exit()))
