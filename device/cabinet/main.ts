import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCabinet } from './cabinet.ts'
import { servePage } from './page.ts'

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://127.0.0.1:8080' },
    key: { type: 'string' },
    file: { type: 'string', default: join(process.cwd(), 'cabinet.json') },
    port: { type: 'string', default: '17400' }
  }
})
if (!values.key) throw new Error('npm run cabinet -- --server URL --key KEY (the key is made at the desk)')
const cabinet = openCabinet({ server: values.server, key: values.key, file: values.file })
await cabinet.sync()
const server = await servePage(cabinet, Number(values.port))
process.stdout.write(`自助柜 simulated cabinet: http://127.0.0.1:${values.port}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit()))
