import type { DocumentTaker } from '../../check/document-run.ts'
import type { Verdict } from '../../check/check-document.ts'
import { toLabel } from '../../check/find-type.ts'
import type { FoundDocument } from '../../input/found-document.ts'
import type { LineWriter } from '../../report/line-writer.ts'
import type { AccessLog } from './access-log.ts'
import type { ByteViews, QuicklySeen } from './byte-views.ts'
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
  readonly #bytes: ByteViews | undefined
  #quick: QuicklySeen | undefined

  constructor(settings: ViewSettings, parts: ShowingParts) {
    this.#settings = settings
    this.#viewing = parts.viewing
    this.#lines = parts.lines
    this.#explainer = parts.explainer
    this.#log = parts.log
    this.#bytes = parts.bytes
  }

  quickly(found: FoundDocument): Verdict | undefined {
    this.#quick = this.#bytes?.view(found)
    if (this.#quick === undefined) return undefined
    const { entry } = this.#quick
    const nothing = { value: undefined, issues: [], isTruncated: false, notes: [] }
    return { outcome: 'valid', type: entry, label: toLabel(entry), ...nothing }
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
    if (this.#quick !== undefined) return this.#counted(this.#quick.line)
    const seen = await this.#viewing.of(type, value)
    if (seen !== undefined) await this.#bytes?.saw(type, seen)
    if (seen !== undefined) await this.#explainer?.explain(type, seen)
    if (seen !== undefined && (await this.#log?.note(value, seen)) === false) {
      this.counts.heldBack += 1
      return undefined
    }
    if (seen?.view.document === undefined) return this.#counted(undefined)
    const { document, report } = seen.view
    return this.#counted(JSON.stringify(this.#settings.format === 'json' ? { document, report } : document))
  }

  #counted(line: string | undefined): string | undefined {
    if (line === undefined) this.counts.hidden += 1
    else this.counts.shown += 1
    return line
  }
}

/** What writing takes. */
export interface ShowingParts {
  readonly viewing: Viewing
  readonly lines: LineWriter
  readonly explainer: Explainer | undefined
  readonly log: AccessLog | undefined
  /** Only where nothing but the shown document is wanted of a document. */
  readonly bytes: ByteViews | undefined
}
