/** Where lines of the log go. */
export interface LogLines {
  readonly write: (line: string) => void
  /** Writes at once what was gathered; for the end of the process. */
  readonly flush: () => void
}

/** A burst of lines goes out in pieces of this many characters at most. */
const piece = 65_536

/**
 * Gathers the lines of one turn of the event loop and writes them together: a write for every request would take a tenth of
 * what an instance can do. `writeNow` is for the end, when nothing is written later any more.
 */
export function gatheredLines(
  write: (text: string) => void,
  writeNow: (text: string) => void,
  later: (task: () => void) => void,
): LogLines {
  let gathered = ''
  let isPlanned = false
  const send = (to: (text: string) => void): void => {
    const text = gathered
    gathered = ''
    if (text !== '') to(text)
  }
  return {
    write: (line) => {
      gathered += line
      if (gathered.length >= piece) send(write)
      if (isPlanned) return
      isPlanned = true
      later(() => {
        isPlanned = false
        send(write)
      })
    },
    flush: () => send(writeNow),
  }
}
