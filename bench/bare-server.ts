import Fastify from 'fastify'
import pg from 'pg'
import { LookUp } from '../contract/people.ts'
import { openSignIn } from '../server/access/index.ts'
import { lookUpPeople } from '../server/people/look-up-people.ts'
import { inTransaction } from '../server/platform/context.ts'
import { openPlace } from './place.ts'
import { recording, type Statement } from './record-statements.ts'

/**
 * A bare Fastify server beside ours: it asks the very statements a look-up by number asks, recorded from one that ran,
 * on pools of the same size, and does nothing else. Token and numbers come as arguments.
 */
const [token, ...numbers] = process.argv.slice(2)
const place = await openPlace(process.env.ANJIA_DATA!, 50)
const owner = new pg.Pool({ connectionString: place.db.ownerUrl, max: 50 })
const isSelect = ({ text }: Statement) => text.startsWith('select * from people.enrolment')

interface Recorded {
  signIn: Statement
  transaction: Statement[]
}

async function record(idNumber: string): Promise<Recorded> {
  const asked: Statement[] = []
  const signin = recording(place.db.signin, asked)
  const { authenticate } = openSignIn(signin, place.config.keys.session)
  const caller = await authenticate({ headers: { authorization: `Bearer ${token}` } } as Parameters<
    typeof authenticate
  >[0])
  if (!caller) throw new Error('the token of the bench is not known')
  const transaction: Statement[] = []
  const platform = { ...place.platform, app: recording(place.db.app, transaction) }
  const request = { caller, operation: 'people.look-up', route: 'lookUpPeople', trace: 'reads-people' } as const
  await inTransaction(platform, request, ctx => lookUpPeople(ctx, LookUp.parse({ idNumber })))
  return { signIn: asked[0]!, transaction }
}

const recorded = new Map<string, Recorded>()
for (const number of numbers) recorded.set(number, await record(number))

/** Every connection writes its own chain of the audit, as ours do. */
const ownChain = (client: pg.PoolClient, text: string) =>
  text.replace(
    /anjia\.chain = '\d+'/,
    `anjia.chain = '${(client as unknown as { processID: number }).processID % 512}'`
  )

async function replay({ signIn, transaction }: Recorded): Promise<unknown[]> {
  await place.db.signin.query(signIn)
  const client = await place.db.app.connect()
  try {
    let found: unknown[] = []
    for (const statement of transaction) {
      const { rows } = await client.query({ ...statement, text: ownChain(client, statement.text) })
      if (isSelect(statement)) found = rows
    }
    return found
  } finally {
    client.release()
  }
}

const app = Fastify()
app.post<{ Body: { idNumber: string } }>('/all', ({ body }) => replay(recorded.get(body.idNumber)!))
app.post<{ Body: { idNumber: string } }>('/one', async ({ body }) => {
  const { text, values } = recorded.get(body.idNumber)!.transaction.find(isSelect)!
  return (await owner.query(text, values)).rows
})
process.stdout.write(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.once('SIGTERM', async () => {
  await app.close()
  await owner.end()
  await place.close()
  process.exit(0)
})
