/** Who asks waits before an empty screen; who sends a change has filled theirs. */
export type Errand = 'question' | 'change'
type Waiting = { since: number; begin: () => void }

export interface House {
  /** How many are served at once. */
  places: number
  /** So many times the wait of a question counts, against that of a change. */
  questions: number
  /** After so many milliseconds a turn keeps nobody waiting any more, though it may go on. */
  longest: number
}

/**
 * Whose turn it is when more ask at once than the machine can do at once. Fifty answers half done are all late, and each
 * takes longer for the others beside it; done a few at a time each comes sooner and none later. When nobody waits, nothing
 * changes.
 */
export class Turns {
  private readonly house: House
  private taken = 0
  private readonly waiting: Record<Errand, Waiting[]> = { question: [], change: [] }

  constructor(house: House) {
    this.house = house
  }

  /** Resolves when it is this one's turn, with what gives the turn back; a second time that does nothing. */
  async take(errand: Errand): Promise<() => void> {
    if (this.taken < this.house.places) this.taken++
    else await new Promise<void>(begin => this.waiting[errand].push({ since: performance.now(), begin }))
    let over = false
    const giveBack = () => {
      if (over) return
      over = true
      clearTimeout(timer)
      this.passOn()
    }
    const timer = setTimeout(giveBack, this.house.longest).unref()
    return giveBack
  }

  private passOn(): void {
    const next = this.next()
    if (next) next.begin()
    else this.taken--
  }

  private next(): Waiting | undefined {
    const { question, change } = this.waiting
    const [asks, sends] = [question[0], change[0]]
    if (!asks || !sends) return question.shift() ?? change.shift()
    const now = performance.now()
    return (now - asks.since) * this.house.questions >= now - sends.since ? question.shift() : change.shift()
  }
}
