import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type PortalScript, portalScripts } from '../../contract/portal.ts'
import type { Portal } from './serve-portal.ts'

/** The pages of the portal as `npm run build` left them in a folder; undefined where nothing was built. */
export async function builtPortal(dist: string): Promise<Portal | undefined> {
  const manifest = join(dist, 'web/.vite/manifest.json')
  const bundle = join(dist, 'portal/render.js')
  if (!existsSync(manifest) || !existsSync(bundle)) return undefined
  const { renderPage, renderRefusal, renderMine } = (await import(pathToFileURL(bundle).href)) as Portal['renderer']
  return { renderer: { renderPage, renderRefusal, renderMine }, ...portalAddresses(readFileSync(manifest, 'utf8')) }
}

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}

/** The hashed names of style sheets and scripts; the sheet of the fonts is the desk's own, so that a browser keeps one. */
export function portalAddresses(manifest: string): Pick<Portal, 'styles' | 'scripts'> {
  const chunks = JSON.parse(manifest) as Record<string, Chunk>
  // A module of nothing but styles is named by its style sheet, any other lists it.
  const sheetOf = (key: string) => [chunks[key]?.file, ...(chunks[key]?.css ?? [])].find(file => file?.endsWith('.css'))
  const [page, fonts] = [sheetOf('portal/portal.css'), sheetOf('../ui/fonts.ts')]
  const scripts = portalScripts.map(name => [name, filesOf(chunks, `portal/${name}/island.ts`)] as const)
  if (!page || !fonts || scripts.some(([, files]) => files.length === 0))
    throw new Error('the files of the portal are not in the manifest of the build')
  return {
    styles: { page: `/${page}`, fonts: `/${fonts}` },
    scripts: Object.fromEntries(scripts) as Record<PortalScript, string[]>
  }
}

/** A script and what it imports, each once. */
function filesOf(chunks: Record<string, Chunk>, key: string): string[] {
  const { file, imports = [] } = chunks[key] ?? {}
  return file ? [...new Set([`/${file}`, ...imports.flatMap(one => filesOf(chunks, one))])] : []
}
