/** What a device knows of the time. Its own clock can be wrong, and can be set back to keep a copy for longer. */
export interface Times {
  /** The latest moment it has ever seen, in the server's time. */
  highest: number
  /** What the server's clock and its own showed at the last contact. */
  contact: { server: number; device: number } | null
  /** When the copy is to be closed; null while there is none. */
  until: number | null
}

export const noTimes: Times = { highest: 0, contact: null, until: null }

/** The server's time as well as the device can tell it, never before a moment it has already seen. */
export const timeNow = ({ highest, contact }: Times, device: number): number =>
  Math.max(highest, contact ? contact.server + (device - contact.device) : device)

/** Time goes on while the app is open, whatever its clock says: `elapsed` comes from a clock that nobody can set. */
export const passed = (times: Times, device: number, elapsed: number): Times => ({
  ...times,
  highest: Math.max(timeNow(times, device), times.highest + Math.max(0, elapsed))
})

/** The server's word counts, also where the device had run ahead. */
export const heardFrom = (device: number, server: number, until: number): Times => ({
  highest: server,
  contact: { server, device },
  until
})

export const isOver = (times: Times, device: number): boolean =>
  times.until !== null && timeNow(times, device) >= times.until
