import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Under which licence everything comes that we did not write: packages by the lock file, data and pictures by NOTICE. Run by itself it
 * writes docs/licences.md anew, after every change of dependencies.
 */
export interface Locked {
  version?: string
  license?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
}

/** What may be used, changed and passed on with a product under Apache-2.0; the weaker ones of a file or a font bind that file or font. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib'
])

/** What a package says wrongly or not at all, and where it was read. `unstated`: fetched by npm, passed on by nobody of us, and never run. */
const read: Readonly<Record<string, string>> = {
  // package.json says BDS-3-Clause; its file LICENSE is BSD-3-Clause.
  'splaytree-ts': 'BSD-3-Clause',
  // The older name of MIT.
  chainsaw: 'MIT',
  // Its file LICENSE.
  'png-js': 'MIT',
  // Nothing is stated. exceljs names it for its reader of ZIP files; we read with yauzl and only write with exceljs.
  buffers: 'unstated'
}

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '')

/** The licence of each locked package; of a binary for another platform, which no mirror describes, that of the package it belongs to. */
export function licencesOf(packages: Readonly<Record<string, Locked>>): Map<string, string | undefined> {
  const owner = new Map<string, Locked>()
  for (const one of Object.values(packages))
    for (const name of Object.keys(one.optionalDependencies ?? {})) owner.set(name, one)
  return new Map(
    Object.entries(packages)
      .filter(([path]) => path !== '')
      .map(([path, { license }]) => {
        const name = nameOf(path)
        return [path, read[name] ?? license ?? owner.get(name)?.license]
      })
  )
}

/** `(A OR B)` is a choice, `A AND B` binds by both. */
export function isAllowed(licence: string): boolean {
  const plain = licence.replace(/[()]/g, '')
  return plain.split(' OR ').some(one => one.split(' AND ').every(name => allowed.has(name.trim())))
}

/** Packages we may not use, or of which nothing is known. */
export const refusedPackages = (packages: Readonly<Record<string, Locked>>): string[] =>
  [...licencesOf(packages)]
    .filter(([path, licence]) => licence === undefined || !(read[nameOf(path)] === 'unstated' || isAllowed(licence)))
    .map(([path, licence]) => `${nameOf(path)}: ${licence ?? 'no licence is stated'}`)

/** Every package that runs in the product, by its licence. */
export function listOfLicences(packages: Readonly<Record<string, Locked>>): string {
  const named = [...licencesOf(packages)]
    .filter(([path]) => !packages[path]!.dev)
    .map(([path, licence]) => ({ name: `${nameOf(path)} ${packages[path]!.version}`, licence: licence! }))
  const groups = [...Map.groupBy(named, ({ licence }) => licence)].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = groups.map(
    ([licence, of]) => `## ${licence}\n\n${[...new Set(of.map(({ name }) => name))].sort().join(' · ')}\n`
  )
  return `# Licences of the packages\n\nWhat \`npm ci\` fetches for the product to run; made by \`node tools/licences.ts\` from the lock file. Data and fonts: NOTICE.\n\n${lines.join('\n')}`
}

/** What we write ourselves: programs, texts and settings. All else needs its line in NOTICE. */
const written = /\.(ts|tsx|sql|md|css|html|yaml|cjs)$/
/** What runs leave behind, as .gitignore has it. */
const made = /(^|\/)(node_modules|output|results|\.vite)\//
const folders = ['bench', 'contract', 'db', 'device', 'docs', 'e2e', 'field', 'law', 'server', 'ui', 'web']

export function otherFiles(root: string): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && !written.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
      .filter(path => !made.test(path))
  )
}

/** Files of which NOTICE says nothing, by their path or a folder above, and paths it names that are not there. */
export function noticeProblems(notice: string, files: readonly string[], isThere: (path: string) => boolean): string[] {
  const named = [...notice.matchAll(/(?:^|[\s,:(;])((?:[\w-]+\/)+[\w.-]*)/gm)]
    .map(([, path]) => path!.replace(/\.$/, ''))
    .filter(path => folders.includes(path.split('/')[0]!))
  const covers = (path: string, file: string) => (path.endsWith('/') ? file.startsWith(path) : file === path)
  return [
    ...files.filter(file => !named.some(path => covers(path, file))).map(file => `${file}: NOTICE does not name it`),
    ...named.filter(path => !isThere(path)).map(path => `NOTICE names ${path}, which is not there`)
  ]
}

const root = join(import.meta.dirname, '..')
const list = join(root, 'docs/licences.md')

export function licenceProblems(): string | undefined {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const problems = [
    ...refusedPackages(packages),
    ...noticeProblems(readFileSync(join(root, 'NOTICE'), 'utf8'), otherFiles(root), path =>
      existsSync(join(root, path))
    ),
    ...(existsSync(list) && readFileSync(list, 'utf8') === listOfLicences(packages)
      ? []
      : ['docs/licences.md is not what the lock file gives: run node tools/licences.ts'])
  ]
  return problems.length > 0 ? problems.join('\n') : undefined
}

if (import.meta.main) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  writeFileSync(list, listOfLicences(packages))
  process.stdout.write(`${licenceProblems() ?? 'everything that is not ours has its licence'}\n`)
}
