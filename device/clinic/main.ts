import { homedir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openClinic } from './clinic.ts'
import { servePage } from './page.ts'

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://127.0.0.1:8080' },
    file: { type: 'string', default: join(homedir(), 'anjia-clinic.key') },
    port: { type: 'string', default: '17500' }
  }
})
const clinic = openClinic({ server: values.server, file: values.file })
const server = await servePage(clinic, Number(values.port))
process.stdout.write(
  `卫生机构预约 appointments of a clinic: http://127.0.0.1:${values.port}\n指纹 fingerprint: ${clinic.fingerprint}\n`
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => process.exit()))
