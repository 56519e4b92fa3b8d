import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server that speaks SMTP, for tests: it takes what comes, or answers the next recipient with a code. */
export async function mailSimulator() {
  const delivered: { to: string; text: string }[] = []
  const answers: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_, __, done) {
      const code = answers.shift()
      done(code ? Object.assign(new Error('not now'), { responseCode: code }) : null)
    },
    async onData(stream, session, done) {
      let text = ''
      for await (const part of stream) text += part
      delivered.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
      done(null, 'taken')
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    delivered,
    next: (...codes: number[]) => answers.push(...codes),
    close: () => new Promise<void>(resolve => server.close(() => resolve()))
  }
}
