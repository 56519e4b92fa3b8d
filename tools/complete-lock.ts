import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A registry mirror may lack binaries of platforms nobody here uses; npm then leaves them out of the lock file and
 * `npm ci` refuses it as out of step. This adds what optional dependencies name, marked with their platform, so that they
 * are skipped where they do not fit. Run after every change of dependencies.
 */
interface Package {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const path = join(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Package> }
const systems: Record<string, string> = {
  darwin: 'darwin',
  linux: 'linux',
  linuxmusl: 'linux',
  win32: 'win32',
  windows: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  aix: 'aix',
  openbsd: 'openbsd',
  netbsd: 'netbsd'
}
const processors = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64']

for (const [where, { optionalDependencies = {}, dev }] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(optionalDependencies)) {
    const words = name.toLowerCase().split(/[^a-z0-9]+/)
    const os = words.map(word => systems[word]).find(Boolean)
    const cpu = processors.find(word => words.includes(word))
    const version = /^\d+\.\d+\.\d+[^\s|]*$/.exec(range.replace(/^[\^~]/, ''))?.[0]
    const nested = `${where}${where ? '/' : ''}node_modules/${name}`
    if (
      !version ||
      !(os || cpu || words.includes('wasm32')) ||
      lock.packages[`node_modules/${name}`] ||
      lock.packages[nested]
    )
      continue
    const libc = words.includes('musl') || words.includes('linuxmusl') ? ['musl'] : undefined
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      os: [os ?? 'wasm']
    }
    process.stderr.write(`${name}@${version}\n`)
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
