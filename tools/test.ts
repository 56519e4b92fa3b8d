import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byteBudgets, fetchedFromOutside, newFeatures, portalBudgets } from './web-checks.ts'

/**
 * Everything a change must pass, in the order in which it fails fastest, from npm packages alone. Every static check
 * counts as one, every test as one; the last line says how many passed and failed.
 */
const root = join(import.meta.dirname, '..')
const web = join(root, 'dist/web')
const scratch = mkdtempSync(join(tmpdir(), 'anjia-checks-'))
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` }
let passed = 0
let failed = 0

function run(args: string[]): { status: number; output: string } {
  const { status, stdout, stderr, error } = spawnSync(args[0]!, args.slice(1), {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 64 << 20
  })
  return { status: error ? 1 : (status ?? 1), output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` }
}

function check(name: string, verdict: () => string | undefined): void {
  const started = Date.now()
  const problem = verdict()
  if (problem === undefined) passed++
  else failed++
  console.log(
    `${problem === undefined ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)${problem === undefined ? '' : `\n${problem}`}`
  )
}

const succeeds = (...args: string[]) => {
  const { status, output } = run(args)
  return status === 0 ? undefined : output
}

/** A run of tests counts its tests; one that breaks before it reports counts as a failure. */
function tests(name: string, args: string[] = []): void {
  const file = join(scratch, `${name.replaceAll(' ', '-')}.json`)
  console.log(`---- ${name} tests`)
  const { status } = spawnSync(
    'node',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...args,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`
    ],
    { cwd: root, env, stdio: 'inherit' }
  )
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
function architecture(): string | undefined {
  const { status, output } = run([
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'contract',
    'device',
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

function generatedTables(): string | undefined {
  const fresh = join(scratch, 'tables.d.ts')
  const { status, output } = run(['node', 'tools/generate-tables.ts', fresh])
  if (status !== 0) return output
  return readFileSync(fresh, 'utf8') === readFileSync(join(root, 'server/platform/tables.d.ts'), 'utf8')
    ? undefined
    : 'server/platform/tables.d.ts is not what the migrations give: run node tools/generate-tables.ts'
}

try {
  check('types', () => succeeds('tsc', '-p', 'tsconfig.json'))
  check('types of the web', () => succeeds('tsc', '-p', 'tsconfig.web.json'))
  check('style and lint', () => succeeds('biome', 'ci', '--error-on-warnings', '--colors=off', '.'))
  check('architecture', architecture)
  check('unused code', () => succeeds('knip', '--no-config-hints'))
  check('migrations lint', () =>
    succeeds('squawk', ...readdirSync(join(root, 'db/migrations')).map(name => `db/migrations/${name}`))
  )
  check('generated tables', generatedTables)
  check('known holes in dependencies', auditedDependencies)
  check('build of the web', () => succeeds('vite', 'build', '--logLevel', 'warn'))
  check('byte budgets', () => byteBudgets(web))
  const portal = await portalBudgets(web, join(root, 'dist/portal')).catch(String)
  check('byte budgets of the portal', () => portal)
  check('browsers of the offices', () => newFeatures(web))
  check('nothing from outside', () => fetchedFromOutside(web))
  tests('unit and integration')
  tests('browser', ['--config', 'e2e/vitest.config.ts'])
  tests('journey', ['--config', 'e2e/journey/vitest.config.ts'])
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** A registry that does not answer audits is no fault of the change; a hole it reports is. */
function auditedDependencies(): string | undefined {
  const { output } = run(['npm', 'audit', '--omit=dev', '--audit-level=high', '--json'])
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
