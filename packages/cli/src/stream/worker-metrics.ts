import type { Stored } from './message.ts'
import type { MessageVerdict } from './message-verdict.ts'

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts what a worker does. Labels are codes and schemas of ours: nothing out of a message. */
export class WorkerMetrics {
  readonly #counters = new Map<string, number>()
  readonly #buckets = bounds.map(() => 0)
  #seconds = 0
  #timed = 0

  judged({ outcome, schema = '', issues }: MessageVerdict): void {
    this.#add(`messages_total{outcome="${outcome}",schema="${schema}"}`)
    for (const code of new Set(issues.map((issue) => issue.code)))
      this.#add(`messages_with_issue_total{code="${code}"}`)
  }

  /** `attempt` is which delivery it was: a duplicate at the first one was sent twice, a later one was judged twice. */
  stored(stored: Stored, to: string, attempt: number): void {
    if (stored === 'first') this.#add(`stored_total{to="${to}"}`)
    else this.#add(`duplicates_total{to="${to}",delivery="${attempt > 1 ? 'again' : 'first'}"}`)
  }

  redelivered(): void {
    this.#add('redelivered_total')
  }

  /** A message was given back because of trouble of ours. */
  postponed(): void {
    this.#add('postponed_total')
  }

  /** Storing was tried once more. */
  retried(): void {
    this.#add('retries_total')
  }

  took(milliseconds: number): void {
    const seconds = milliseconds / 1000
    this.#seconds += seconds
    this.#timed += 1
    for (const [index, bound] of bounds.entries()) {
      if (seconds <= bound) this.#buckets[index] = (this.#buckets[index] ?? 0) + 1
    }
  }

  /** All counters in the text format of Prometheus, with gauges that whoever asks reads now. */
  text(gauges: Readonly<Record<string, number>>): string {
    const lines = [...this.#counters].map(([name, count]) => `${prefix}${name} ${count}`)
    const names = new Set([...this.#counters.keys()].map((name) => name.replace(/\{.*/u, '')))
    const types = [...names].map((name) => `# TYPE ${prefix}${name} counter`)
    const shown = Object.entries(gauges).flatMap(([name, value]) => [
      `# TYPE ${prefix}${name} gauge`,
      `${prefix}${name} ${value}`,
    ])
    return `${[...types, ...lines.toSorted(), ...shown, ...this.#histogram()].join('\n')}\n`
  }

  #histogram(): readonly string[] {
    const name = `${prefix}seconds`
    return [
      `# TYPE ${name} histogram`,
      ...bounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${this.#buckets[index] ?? 0}`),
      `${name}_bucket{le="+Inf"} ${this.#timed}`,
      `${name}_sum ${this.#seconds}`,
      `${name}_count ${this.#timed}`,
    ]
  }

  #add(name: string): void {
    this.#counters.set(name, (this.#counters.get(name) ?? 0) + 1)
  }
}

const prefix = 'samenspraak_worker_'
