import type { Step } from '../case/case.ts'
import type { Config } from '../config/config.ts'
import type { Contract } from '../contract/contract.ts'
import { exampleOf } from '../contract/example.ts'
import { changes } from '../document/changes.ts'
import { type Fresh, makeDocument } from '../document/make-document.ts'
import { testBsn } from '../document/test-bsn.ts'
import { at, isJsonObject, type Json, type JsonObject, textAt } from '../json.ts'
import { fill, type Scope } from './placeholders.ts'

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
    this.#collection = collection
    this.#making = making
    this.#steady = steadyScope(collection, making)
  }

  /** What the placeholders of a step stand for; makes the document it sends. */
  scopeFor({ document }: Step): Scope {
    if (document !== undefined && !this.#made.has(document)) {
      const maker = this.#making.config.makers?.[this.#collectionOf(document)] ?? 'maker'
      this.make(document, this.templateOf(document), maker)
    }
    return this.scope
  }

  /** What placeholders stand for by now. */
  get scope(): Scope {
    const known = fill(this.#steady['known'] ?? {}, this.#steady)
    return { ...this.#steady, known, ...Object.fromEntries(this.#made) }
  }

  /** Makes a document by a name, signed with the organisation of its maker. */
  make(name: string, template: JsonObject, maker: string): JsonObject {
    const { config, fresh } = this.#making
    const filled = fill(template, this.scope)
    const source = config.callers[maker]?.organisatie ?? ''
    const circumstances = { resident: textAt(this.#steady, '/resident'), source }
    const document = makeDocument(isJsonObject(filled) ? filled : {}, circumstances, fresh)
    this.#made.set(name, document)
    return document
  }

  /** What a document is made from: that of the configuration, else the example of the contract. */
  templateOf(name: string): JsonObject {
    const { config, contract } = this.#making
    const collection = this.#collectionOf(name)
    return config.documents?.[collection] ?? exampleOf(contract.openapi, collection)
  }

  /** Citizen service numbers that were made here. */
  get secrets(): readonly string[] {
    const made = [...this.#made.values()].map((document) => at(document, '/identificatie/bsn'))
    return [...made, this.#steady['bsn']].filter((bsn) => typeof bsn === 'string')
  }

  /** A name like `consent-of-toestemmingen` says of which collection; others are of the collection of the case. */
  #collectionOf(name: string): string {
    return name.includes('-of-') ? (name.split('-of-')[1] ?? '') : this.#collection
  }
}

/** What placeholders stand for throughout a case. */
function steadyScope(collection: string, { config, contract, fresh }: Making): Scope {
  const told = contract.collections.find(({ path }) => path === collection)
  const change: Json = Object(config.changes?.[collection] ?? changes.get(collection) ?? {})
  return {
    ...Object.fromEntries(
      Object.entries(config.callers).map(([name, { organisatie = '' }]) => [name, { organisatie }]),
    ),
    organisatie: config.organisatie ?? '',
    collection,
    schema: told?.schema ?? '',
    change,
    version: contract.version,
    known: { vanaf: 0, bron: 'urn:nld:oin:00000099000000017000:systeem:conformiteit', ...config.known },
    resident: config.resident ?? fresh.id(),
    somebodyElse: fresh.id(),
    bsn: testBsn(fresh.random),
    unknown: fresh.id(),
    event: fresh.id(),
    otherEvent: fresh.id(),
  }
}
