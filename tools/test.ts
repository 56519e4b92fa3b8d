import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { licenceProblems } from './licences.ts'
import { byteBudgets, fetchedFromOutside, fieldBudgets, newFeatures, portalBudgets } from './web-checks.ts'

/**
 * Everything a change must pass, in the order in which it fails fastest, from npm packages alone. Every static check
 * counts as one, every test as one; the last line says how many passed and failed.
 */
const root = join(import.meta.dirname, '..')
const web = join(root, 'dist/web')
const field = join(root, 'dist/field')
const scratch = mkdtempSync(join(tmpdir(), 'anjia-checks-'))
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` }
let passed = 0
let failed = 0

const run = (args: string[]): Promise<{ status: number; output: string }> =>
  new Promise(resolve =>
    execFile(args[0]!, args.slice(1), { cwd: root, env, maxBuffer: 64 << 20 }, (error, stdout, stderr) =>
      resolve({ status: error ? 1 : 0, output: `${stdout}${stderr}${error?.message ?? ''}` })
    )
  )

type Verdict = () => string | undefined | Promise<string | undefined>

/** Two at a time, as there are two cores; most of them use only one. */
async function checks(all: [name: string, verdict: Verdict][]): Promise<void> {
  const left = all.values()
  const lane = async () => {
    for (const [name, verdict] of left) await check(name, verdict)
  }
  await Promise.all([lane(), lane()])
}

async function check(name: string, verdict: Verdict): Promise<void> {
  const started = Date.now()
  const problem = await verdict()
  if (problem === undefined) passed++
  else failed++
  console.log(
    `${problem === undefined ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)${problem === undefined ? '' : `\n${problem}`}`
  )
}

const succeeds = async (...args: string[]) => {
  const { status, output } = await run(args)
  return status === 0 ? undefined : output
}

/**
 * A run of tests counts its tests; one that breaks before it reports counts as a failure. What it says goes on as it comes, or, beside
 * another run, stands in one piece when it ends.
 */
async function tests(name: string, args: string[] = [], beside = false): Promise<void> {
  const file = join(scratch, `${name.replaceAll(' ', '-')}.json`)
  const said: Buffer[] = []
  if (!beside) console.log(`---- ${name} tests`)
  const run = spawn(
    'node',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`
    ],
    { cwd: root, env, stdio: beside ? 'pipe' : 'inherit' }
  )
  for (const stream of [run.stdout, run.stderr]) stream?.on('data', chunk => said.push(chunk))
  const [status] = (await once(run, 'close')) as [number | null]
  if (beside) process.stdout.write(`\n---- ${name} tests\n${Buffer.concat(said)}`)
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      numPassedTests: number
      numFailedTests: number
      numTotalTests: number
    }
    passed += report.numPassedTests
    failed += Math.max(report.numTotalTests - report.numPassedTests, status === 0 ? 0 : 1)
  } catch {
    failed++
  }
}

/** Without its parser dependency-cruiser passes having read nothing: the number of modules is asserted. */
async function architecture(): Promise<string | undefined> {
  const { status, output } = await run([
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'contract',
    'device',
    'field',
    'law',
    'server',
    'ui',
    'web',
    'tools',
    'bench'
  ])
  const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0)
  if (status !== 0) return output
  return modules >= 250 ? undefined : `only ${modules} modules were read`
}

async function generatedTables(): Promise<string | undefined> {
  const fresh = join(scratch, 'tables.d.ts')
  const { status, output } = await run(['node', 'tools/generate-tables.ts', fresh])
  if (status !== 0) return output
  return readFileSync(fresh, 'utf8') === readFileSync(join(root, 'server/platform/tables.d.ts'), 'utf8')
    ? undefined
    : 'server/platform/tables.d.ts is not what the migrations give: run node tools/generate-tables.ts'
}

try {
  await checks([
    ['types', () => succeeds('tsc', '-p', 'tsconfig.json')],
    ['build of the web', () => succeeds('vite', 'build', '--logLevel', 'warn')],
    [
      'build of the app of grid workers',
      () => succeeds('vite', 'build', '--config', 'vite.field.config.ts', '--logLevel', 'warn')
    ],
    ['types of the web', () => succeeds('tsc', '-p', 'tsconfig.web.json')],
    ['style and lint', () => succeeds('biome', 'ci', '--error-on-warnings', '--colors=off', '.')],
    ['architecture', architecture],
    ['unused code', () => succeeds('knip', '--no-config-hints')],
    [
      'migrations lint',
      () => succeeds('squawk', ...readdirSync(join(root, 'db/migrations')).map(name => `db/migrations/${name}`))
    ],
    ['licences', async () => licenceProblems()],
    ['generated tables', generatedTables],
    ['known holes in dependencies', auditedDependencies]
  ])
  await checks([
    ['byte budgets', () => byteBudgets(web)],
    ['byte budgets of the portal', () => portalBudgets(web, join(root, 'dist/portal')).catch(String)],
    ['byte budgets of the app of grid workers', () => fieldBudgets(field)],
    ['browsers of the offices', () => newFeatures(web)],
    ['browsers of grid workers', () => newFeatures(field)],
    ['nothing from outside', () => fetchedFromOutside(web) ?? fetchedFromOutside(field)]
  ])
  // Stories in a browser wait a good part of their time, for programs that start and for what happens by itself: others work meanwhile.
  await Promise.all([
    tests('browser', ['--config', 'e2e/vitest.config.ts'], true),
    tests('unit and integration', ['--maxWorkers=2']).then(() =>
      tests('journey', ['--config', 'e2e/journey/vitest.config.ts'])
    )
  ])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** A registry that does not answer audits is no fault of the change; a hole it reports is. */
async function auditedDependencies(): Promise<string | undefined> {
  const { output } = await run(['npm', 'audit', '--omit=dev', '--audit-level=high', '--json'])
  try {
    const { metadata } = JSON.parse(output.slice(output.indexOf('{'))) as {
      metadata?: { vulnerabilities: { high: number; critical: number } }
    }
    const found = metadata ? metadata.vulnerabilities.high + metadata.vulnerabilities.critical : 0
    return found === 0 ? undefined : output
  } catch {
    return undefined
  }
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
