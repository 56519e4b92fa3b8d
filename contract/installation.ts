import { z } from 'zod'
import { route } from './route.ts'

/** What a sign-in page must know before anyone signs in. */
export const Installation = z
  .object({
    mode: z.enum(['demo', 'production']),
    version: z.string(),
    /** The identity provider residents may sign in by, under its name; absent where there is none. */
    provider: z.string().optional(),
    /** Only in demo mode, where every person is invented and the server listens on 127.0.0.1 alone. */
    demoAccounts: z
      .array(
        z.object({ username: z.string(), name: z.string(), role: z.string(), title: z.string(), password: z.string() })
      )
      .optional()
  })
  .meta({ id: 'Installation' })
export type Installation = z.infer<typeof Installation>

export const installation = {
  getInstallation: route({
    method: 'GET',
    path: '/installation',
    summary: 'The mode and version of this installation',
    needs: 'anyone',
    operation: 'platform.health',
    trace: 'none',
    answer: Installation
  })
}
