import type { work } from '../../contract/work.ts'
import type { Handlers } from '../platform/serve.ts'
import { listWork } from './list-work.ts'

export const workRoutes: Handlers<typeof work> = { listWork }
