/** A message for a phone. The id stays the same over all tries, so that a gateway that knows it already sends nothing twice. */
export interface Outgoing {
  id: string
  phone: string
  text: string
}

/** Taken on, with the sender's receipt; refused for good; or not reached, and worth another try. */
export type Sent = { receipt: string } | { refused: string } | { unreached: string }

/** The way messages leave the house (server/residents/README.md). Never throws for what a gateway does. */
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
