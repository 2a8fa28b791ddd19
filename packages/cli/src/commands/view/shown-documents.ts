import type { DocumentTaker } from '../../check/document-run.ts'
import type { Verdict } from '../../check/check-document.ts'
import type { LineWriter } from '../../report/line-writer.ts'
import type { AccessLog } from './access-log.ts'
import type { Explainer } from './explain/explainer.ts'
import type { ViewSettings } from './settings.ts'
import type { Viewing } from './viewing.ts'

/** How many documents went which way; a wrong document is neither. */
export interface ShownCounts {
  shown: number
  hidden: number
  /** Not shown because there could be no entry in the access log. */
  heldBack: number
}

/** Writes of each valid document what is seen of it, one a line; of a wrong document never anything. */
export class ShownDocuments implements DocumentTaker {
  readonly counts: ShownCounts = { shown: 0, hidden: 0, heldBack: 0 }
  readonly #settings: ViewSettings
  readonly #viewing: Viewing
  readonly #lines: LineWriter
  readonly #explainer: Explainer | undefined
  readonly #log: AccessLog | undefined

  constructor(settings: ViewSettings, parts: ShowingParts) {
    this.#settings = settings
    this.#viewing = parts.viewing
    this.#lines = parts.lines
    this.#explainer = parts.explainer
    this.#log = parts.log
  }

  async take(verdict: Verdict): Promise<void> {
    const line = await this.#lineOf(verdict)
    if (line !== undefined) await this.#lines.write(line)
    else if (this.#settings.isNullKept) await this.#lines.write('null')
  }

  async beforeReading(): Promise<void> {
    await this.#lines.flush()
    // Of documents of which nothing was shown there are only entries.
    await this.#log?.flush()
  }

  async #lineOf({ outcome, type, value }: Verdict): Promise<string | undefined> {
    if (outcome !== 'valid' || type === undefined) return undefined
    const seen = await this.#viewing.of(type, value)
    if (seen !== undefined) await this.#explainer?.explain(type, seen)
    if (seen !== undefined && (await this.#log?.note(value, seen)) === false) {
      this.counts.heldBack += 1
      return undefined
    }
    if (seen?.view.document === undefined) {
      this.counts.hidden += 1
      return undefined
    }
    this.counts.shown += 1
    const { document, report } = seen.view
    return JSON.stringify(this.#settings.format === 'json' ? { document, report } : document)
  }
}

/** What writing takes. */
export interface ShowingParts {
  readonly viewing: Viewing
  readonly lines: LineWriter
  readonly explainer: Explainer | undefined
  readonly log: AccessLog | undefined
}
