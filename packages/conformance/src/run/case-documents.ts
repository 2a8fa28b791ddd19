import type { Step } from '../case/case.ts'
import type { Config } from '../config/config.ts'
import type { Contract } from '../contract/contract.ts'
import { exampleOf } from '../contract/example.ts'
import { changes } from '../document/changes.ts'
import { type Fresh, makeDocument } from '../document/make-document.ts'
import { testBsn } from '../document/test-bsn.ts'
import { at, type JsonObject, textAt } from '../json.ts'
import type { Scope } from './placeholders.ts'

interface Making {
  readonly config: Config
  readonly contract: Contract
  readonly fresh: Fresh
}

/** The documents of one case: made when a step first names them, all about the same resident. */
export class CaseDocuments {
  readonly #collection: string
  readonly #making: Making
  readonly #made = new Map<string, JsonObject>()
  readonly #steady: Scope

  constructor(collection: string, making: Making) {
    const { config, contract, fresh } = making
    const told = contract.collections.find(({ path }) => path === collection)
    this.#collection = collection
    this.#making = making
    this.#steady = {
      ...Object.fromEntries(
        Object.entries(config.callers).map(([name, { organisatie = '' }]) => [name, { organisatie }]),
      ),
      collection,
      schema: told?.schema ?? '',
      change: Object(changes.get(collection) ?? {}),
      version: contract.version,
      known: { vanaf: 0, ...config.known },
      resident: fresh.id(),
      bsn: testBsn(fresh.random),
      unknown: fresh.id(),
      event: fresh.id(),
      otherEvent: fresh.id(),
    }
  }

  /** What the placeholders of a step stand for; makes the document it sends. */
  scopeFor({ document }: Step): Scope {
    if (document !== undefined && !this.#made.has(document)) this.#made.set(document, this.#make(document))
    return { ...this.#steady, ...Object.fromEntries(this.#made) }
  }

  /** Citizen service numbers that were made here. */
  get secrets(): readonly string[] {
    const made = [...this.#made.values()].map((document) => at(document, '/identificatie/bsn'))
    return [...made, this.#steady['bsn']].filter((bsn) => typeof bsn === 'string')
  }

  /** A name like `consent-of-toestemmingen` says of which collection; others are of the collection of the case. */
  #make(name: string): JsonObject {
    const { config, contract, fresh } = this.#making
    const collection = name.includes('-of-') ? (name.split('-of-')[1] ?? '') : this.#collection
    const example = config.documents?.[collection] ?? exampleOf(contract.openapi, collection)
    const maker = config.callers[config.makers?.[collection] ?? 'maker']
    return makeDocument(example, textAt(this.#steady, '/resident'), maker?.organisatie ?? '', fresh)
  }
}
