import { createTransport } from 'nodemailer'
import type { Messenger, Sent } from './messenger.ts'

const longest = 5000
/** What stands over every message: whoever sees the list of somebody's mail learns nothing. */
const subject = '安家：您有新的消息'

/**
 * E-mail by SMTP (nodemailer). A reply of 5xx refuses for good, anything else is tried again under the same Message-ID, so that
 * a mailbox can tell a repeated one; SMTP itself cannot.
 */
export function mailSender(url: string, from: string): Messenger {
  const { hostname } = new URL(from.includes('@') ? `mail://${from.split('@')[1]}` : 'mail://anjia')
  const transport = createTransport({
    url,
    connectionTimeout: longest,
    greetingTimeout: longest,
    socketTimeout: longest,
    disableFileAccess: true,
    disableUrlAccess: true
  })
  return {
    async send({ id, to, text }): Promise<Sent> {
      try {
        const { response } = await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${hostname}>` })
        return { receipt: String(response).slice(0, 200) }
      } catch (error) {
        const { responseCode, code } = error as { responseCode?: number; code?: string }
        const problem = responseCode ? `smtp-${responseCode}` : (code ?? 'unknown')
        return responseCode && responseCode >= 500 ? { refused: problem } : { unreached: problem }
      }
    }
  }
}
