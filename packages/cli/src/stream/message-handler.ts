import { deadLetter, resultLetter, type Sender } from './letters.ts'
import type { Letter, ReceivedMessage, Stored } from './message.ts'
import type { StreamJudge } from './message-judge.ts'
import type { MessageVerdict } from './message-verdict.ts'
import type { WorkerMetrics } from './worker-metrics.ts'

/** How the stream hears what became of a message. */
export interface Receipt {
  done(): void
  /** It must be delivered again, after so many milliseconds. */
  later(milliseconds: number): void
  /** It takes longer than usual, and must not be given to another worker yet. */
  busy(): void
}

/** Everything that handling messages takes. */
export interface HandlerParts {
  readonly judge: StreamJudge
  /** Rejects when the letter may not be stored. */
  readonly store: (letter: Letter) => Promise<Stored>
  readonly sender: Sender
  readonly metrics: WorkerMetrics
  /** Deliveries after which a message is not looked at any more. */
  readonly attempts: number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Waits between tries to store, in milliseconds: about 20 seconds together. */
const waits = [50, 100, 200, 400, 800, 1600, 3000, 3000, 5000, 5000]
const longestPause = 60_000

/** Judges one message and stores what follows from it; only then the stream hears that it is done. */
export async function handleMessage(
  message: ReceivedMessage,
  receipt: Receipt,
  parts: HandlerParts,
): Promise<void> {
  const { metrics, attempts, judge, sender } = parts
  if (message.attempt > 1) metrics.redelivered()
  try {
    const verdict = message.attempt > attempts ? abandoned : await judge.judge(message)
    const letters = verdict.outcome === 'valid' ? [] : [deadLetter(message, verdict, sender)]
    // An earlier delivery may have stored a verdict, so an abandoned message does not get another one.
    const results = verdict.outcome === 'abandoned' ? [] : [resultLetter(message, verdict, sender)]
    // The original first: a verdict without it would speak of something that nobody can find.
    for (const letter of [...letters, ...results]) {
      metrics.stored(await storeSurely(letter, receipt, parts), letter.to, message.attempt)
    }
    metrics.judged(verdict)
    receipt.done()
  } catch {
    metrics.postponed()
    receipt.later(Math.min(1000 * 2 ** Math.min(message.attempt, 10), longestPause))
  }
}

const abandoned: MessageVerdict = {
  outcome: 'abandoned',
  identity: undefined,
  schema: undefined,
  issues: [{ at: '', code: 'worker/attempts', term: null }],
  isTruncated: false,
}

async function storeSurely(
  letter: Letter,
  receipt: Receipt,
  { store, metrics, wait }: HandlerParts,
): Promise<Stored> {
  for (const pause of waits) {
    try {
      return await store(letter)
    } catch {
      metrics.retried()
      receipt.busy()
      await wait(pause)
    }
  }
  return store(letter)
}
