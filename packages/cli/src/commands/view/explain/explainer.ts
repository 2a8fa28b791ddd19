import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { Policy, Report } from '@samenspraak/sdk/rights'
import type { Output } from '../../../environment.ts'
import type { Language } from '../../../language.ts'
import type { Seen } from '../viewing.ts'
import { explanationOf, limitNote } from './explanation.ts'
import type { ExplainWords } from './words.ts'

/** What explaining takes. */
export interface ExplainerParts {
  readonly policy: Policy
  readonly words: ExplainWords
  readonly language: Language
  readonly stderr: Output
  readonly hasFacts: boolean
}

/** So many different explanations are given and remembered; who needs more asks for `--format json`. */
const limit = 100

/**
 * Says on standard error what is shown and why, once for each message type and request: it does not depend on what is in
 * a document, so it can be read by whoever may read what is shown.
 */
export class Explainer {
  readonly #parts: ExplainerParts
  readonly #told = new Set<string>()
  readonly #seen = new WeakSet<Report>()

  constructor(parts: ExplainerParts) {
    this.#parts = parts
  }

  async explain({ name, version }: MessageTypeEntry, { view: { report }, open }: Seen): Promise<void> {
    // The same object for every document of one type and request, which is nearly all of them.
    if (this.#seen.has(report) || this.#told.size > limit) return
    this.#seen.add(report)
    const { policy, words, language, stderr, hasFacts } = this.#parts
    const parts = { type: `${name}@${version}`, report, open, rows: policy.rowsOf(report.rol), hasFacts }
    const text = explanationOf(parts, words, language)
    if (this.#told.has(text)) return
    this.#told.add(text)
    await stderr.write(this.#told.size > limit ? limitNote[language] : text)
  }
}
