import type { Step } from '../case/case.ts'
import type { Beforehand, Config } from '../config/config.ts'
import { parseJson, textAt } from '../json.ts'
import type { Bench } from './bench.ts'
import type { CaseDocuments } from './case-documents.ts'
import { filled, namesIn } from './placeholders.ts'

/** What a case stands on: the documents that it names are made at the target before it asks for them. */
export class CaseStage {
  readonly #documents: CaseDocuments
  readonly #bench: Bench
  readonly #begun = new Set<string>()

  constructor(documents: CaseDocuments, bench: Bench) {
    this.#documents = documents
    this.#bench = bench
  }

  /** Makes what a step and its caller name; the name of a document that the target did not take. */
  async set(step: Step, caller: string | undefined): Promise<string | undefined> {
    const template = step.document === undefined ? {} : this.#documents.templateOf(step.document)
    return this.#makeNamed([step, this.#caller(caller), template, this.#knownIn(step)])
  }

  /** The token of a caller, for the person of this case. */
  async tokenOf(caller: string): Promise<string | undefined> {
    const { persoon } = this.#caller(caller) ?? {}
    const { tokenOf } = this.#bench
    return persoon === undefined ? tokenOf(caller) : tokenOf(caller, filled(persoon, this.#documents.scope))
  }

  async #makeNamed(value: unknown): Promise<string | undefined> {
    const { perCase = {} } = this.#bench.config
    for (const name of namesIn(value)) {
      const beforehand = perCase[name]
      if (beforehand === undefined || this.#begun.has(name)) continue
      this.#begun.add(name)
      const refused = await this.#make(name, beforehand)
      if (refused !== undefined) return refused
    }
    return undefined
  }

  async #make(name: string, { as, collection, document }: Beforehand): Promise<string | undefined> {
    const refused = await this.#makeNamed([document, this.#caller(as)])
    if (refused !== undefined) return refused
    const { target, send } = this.#bench
    const made = this.#documents.make(name, document, as)
    const answer = await send({
      method: 'POST',
      url: `${target.replace(/\/$/u, '')}/${collection}`,
      headers: {
        Authorization: `Bearer ${(await this.tokenOf(as)) ?? ''}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify(made),
    })
    const code = textAt(parseJson(answer?.text ?? ''), '/code')
    const known = this.#bench.contract.problems.some((problem) => problem.code === code) ? ` ${code}` : ''
    return answer?.status === 200 || answer?.status === 201
      ? undefined
      : `${name} (${as}, ${answer?.status ?? '-'}${known})`
  }

  #caller(name: string | undefined): Config['callers'][string] | undefined {
    return name === undefined ? undefined : this.#bench.config.callers[name]
  }

  /** What stands in the configuration behind `{known.…}` names documents too. */
  #knownIn(step: Step): unknown {
    return namesIn(step).has('known') ? this.#bench.config.known : undefined
  }
}
