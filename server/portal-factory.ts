import { join } from 'node:path'
import type { Portal } from './platform/serve-portal.ts'

/** The pages as their sources stand, for tests: what `npm run build` makes of them is what e2e/law.e2e.ts opens. */
export async function portalFromSource(): Promise<Portal> {
  const source = join(import.meta.dirname, '../web/portal/render.tsx')
  const renderer = (await import(/* @vite-ignore */ source)) as Portal['renderer']
  const styles = { page: '/assets/portal.css', fonts: '/assets/fonts.css' }
  return { renderer, styles, scripts: { leave: ['/assets/leave.js'], verify: ['/assets/verify.js'] } }
}
