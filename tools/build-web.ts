import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build, createBuilder } from 'vite'

/** Builds the pages before the first start, and again when a source is newer than what was built. */
const root = join(import.meta.dirname, '..')
const portal = join(root, 'dist/portal/render.js')
const field = join(root, 'dist/field/index.html')
const changed = (path: string) => statSync(join(root, path)).mtimeMs
const sources = globSync('{contract,field,law,ui,web}/**/*.{ts,tsx,css,html}', { cwd: root })
const isOld = (built: string) => !existsSync(built) || sources.some(path => changed(path) > statSync(built).mtimeMs)

if (isOld(portal) || isOld(field)) {
  process.stderr.write('安家 Anjia · 正在生成页面 building the pages…\n')
  const builder = await createBuilder({
    root: join(root, 'web'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn'
  })
  await builder.buildApp()
  await build({ root: join(root, 'field'), configFile: join(root, 'vite.field.config.ts'), logLevel: 'warn' })
}
