import Fastify from 'fastify'
import pg from 'pg'
import { LookUp, RosterKey } from '../contract/people.ts'
import { openSignIn } from '../server/access/index.ts'
import { listCases } from '../server/cases/list-cases.ts'
import { listRoster } from '../server/people/list-roster.ts'
import { lookUpPeople } from '../server/people/look-up-people.ts'
import { type Context, inTransaction, type Request } from '../server/platform/context.ts'
import { openPlace } from './place.ts'
import { recording, type Statement } from './record-statements.ts'

/**
 * A bare Fastify server beside ours: it asks the very statements a look-up by number, a roster or a list of cases asks, recorded from one
 * that ran, on pools of the same size, and does nothing else. Token, and numbers, a roster or `cases`, come as arguments.
 */
const [token, ...asked] = process.argv.slice(2)
const numbers = asked.filter(one => /^\d/.test(one))
const rosters = asked.filter(one => !numbers.includes(one) && one !== 'cases')
const place = await openPlace(process.env.ANJIA_DATA!, 50)
const owner = new pg.Pool({ connectionString: place.db.ownerUrl, max: 50 })
const isSelect = ({ text }: Statement) => /^\s*select .*from (people\.enrolment|cases\."case")/s.test(text)

interface Recorded {
  signIn: Statement
  transaction: Statement[]
}

const ofNumber = (idNumber: string): Promise<Recorded> =>
  record({ operation: 'people.look-up', route: 'lookUpPeople', trace: 'reads-people' }, ctx =>
    lookUpPeople(ctx, LookUp.parse({ idNumber }))
  )

const ofRoster = (roster: string): Promise<Recorded> =>
  record({ operation: 'people.rosters', route: 'listRoster', trace: 'reads-people' }, ctx =>
    listRoster(ctx, { roster: RosterKey.parse(roster), limit: 50 })
  )

const ofCases = (): Promise<Recorded> =>
  record({ operation: 'cases.handle', route: 'listCases', trace: 'reads-people' }, ctx =>
    listCases(ctx, { shelf: 'to-decide', limit: 50 })
  )

async function record(request: Omit<Request, 'caller'>, run: (ctx: Context) => Promise<unknown>): Promise<Recorded> {
  const asked: Statement[] = []
  const signin = recording(place.db.signin, asked)
  const { authenticate } = openSignIn(signin, place.config.keys.session)
  const caller = await authenticate({ headers: { authorization: `Bearer ${token}` } } as Parameters<
    typeof authenticate
  >[0])
  if (!caller) throw new Error('the token of the bench is not known')
  const transaction: Statement[] = []
  const platform = { ...place.platform, app: recording(place.db.app, transaction) }
  await inTransaction(platform, { ...request, caller }, run)
  return { signIn: asked[0]!, transaction }
}

const recorded = new Map<string, Recorded>()
for (const number of numbers) recorded.set(number, await ofNumber(number))
for (const roster of rosters) recorded.set(roster, await ofRoster(roster))
if (asked.includes('cases')) recorded.set('cases', await ofCases())

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
app.get('/roster', async () => {
  const { text, values } = recorded.get(rosters[0]!)!.transaction.find(isSelect)!
  return (await owner.query(text, values)).rows
})
app.get('/cases', async () => {
  const { text, values } = recorded.get('cases')!.transaction.find(isSelect)!
  return (await owner.query(text, values)).rows
})
process.stdout.write(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.once('SIGTERM', async () => {
  await app.close()
  await owner.end()
  await place.close()
  process.exit(0)
})
