export const channels = ['sms', 'email', 'wechat'] as const
export type Channel = (typeof channels)[number]

/** A message for one address. The id stays the same over all tries, so that who knows it already sends nothing twice. */
export interface Outgoing {
  id: string
  /** A phone number, an e-mail address, or what the official account knows a follower by. */
  to: string
  text: string
}

/** Taken on, with the sender's receipt; refused for good; or not reached, and worth another try. */
export type Sent = { receipt: string } | { refused: string } | { unreached: string }

/** The way messages leave the house (server/residents/README.md). Never throws for what the other side does. */
export interface Messenger {
  send: (message: Outgoing) => Promise<Sent>
  /** What a simulated phone received; a real one keeps it to itself. */
  received?: (id: string) => string | undefined
}

/** The phones of the demo: nothing leaves the machine, and the page that asks for the code shows what came. */
export function demoPhone(): Messenger {
  const received = new Map<string, string>()
  return {
    send: async ({ id, text }) => {
      received.set(id, text)
      if (received.size > 500) received.delete(received.keys().next().value!)
      return { receipt: `demo-${id}` }
    },
    received: id => received.get(id)
  }
}
