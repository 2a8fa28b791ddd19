import type { Contract } from '@samenspraak/sdk'
import type { ContractEntry } from '@samenspraak/sdk/contracts'
import { readJson } from '@samenspraak/sdk/json'
import type { FoundDocument } from '../../input/read-documents.ts'
import { createTrouble } from '../../trouble.ts'
import { type DocumentIssue, fromIssue, fromJsonCode, fromJsonIssue, fromTrouble } from './document-issue.ts'
import { findByUri, type FoundContract, type TypeChoice } from './find-contract.ts'

/** What is to be said about one document. */
export interface Verdict {
  readonly outcome: 'invalid' | 'unreadable' | 'valid'
  /** The schema version that it was held against, if one was found. */
  readonly type: ContractEntry | undefined
  readonly issues: readonly DocumentIssue[]
}

export interface CheckerSettings {
  readonly contracts: readonly ContractEntry[]
  /** What `--type` asked; without it each document tells its own type. */
  readonly type: TypeChoice | undefined
  readonly maxIssues: number
  readonly maxBytes: number
}

const eventName = 'gebeurtenis'

/** Holds documents against their contracts; a validator is loaded when its first document comes. */
export class DocumentChecker {
  readonly #settings: CheckerSettings
  readonly #loaded = new Map<ContractEntry, Contract<unknown>>()

  constructor(settings: CheckerSettings) {
    this.#settings = settings
  }

  /** Reads and checks one document. */
  async check({ bytes, form, refused }: FoundDocument): Promise<Verdict> {
    if (refused === 'too-large') return unreadable([fromJsonCode('json/too-large')])
    if (refused === 'binary') return unreadable([fromTrouble(createTrouble('cli/binary'), '')])
    const { maxBytes, maxIssues } = this.#settings
    // The mark at the start of a stream was taken off; anywhere else it is a character too many.
    const read = readJson(bytes, { bom: form === 'json' ? 'strip' : 'refuse', maxBytes, maxIssues })
    return read.ok ? this.#checkValue(read.value) : unreadable(read.issues.map(fromJsonIssue))
  }

  async #checkValue(value: unknown): Promise<Verdict> {
    const document: Readonly<Record<string, unknown>> = isObject(value) ? value : {}
    const { found, at } = this.#contractOf(document)
    if (!found.ok) return verdict(undefined, [fromTrouble(found.trouble, at)])
    const issues = await this.#issuesOf(found.entry, value, '')
    if (found.entry.name !== eventName) return verdict(found.entry, issues)
    const ofData = await this.#issuesOfData(document)
    return verdict(found.entry, [...issues, ...ofData].slice(0, this.#settings.maxIssues))
  }

  #contractOf(document: Readonly<Record<string, unknown>>): { found: FoundContract; at: string } {
    const { contracts, type } = this.#settings
    const own = document['$schema'] === undefined ? undefined : findByUri(contracts, document['$schema'])
    if (type !== undefined) {
      const isOwn = type.isVersionOpen && own?.ok === true && own.entry.name === type.entry.name
      return { found: isOwn ? own : { ok: true, entry: type.entry }, at: '' }
    }
    if (own !== undefined) return { found: own, at: '/$schema' }
    const isEvent = document['specversion'] !== undefined
    const event = contracts.findLast(({ name }) => name === eventName)
    if (isEvent && event !== undefined) return { found: { ok: true, entry: event }, at: '' }
    return { found: { ok: false, trouble: createTrouble('cli/type-missing') }, at: '' }
  }

  /** The data of a CloudEvents message is a document of its own; `dataschema` tells which. */
  async #issuesOfData(event: Readonly<Record<string, unknown>>): Promise<readonly DocumentIssue[]> {
    if (event['data'] === undefined || event['dataschema'] === undefined) return []
    const found = findByUri(this.#settings.contracts, event['dataschema'])
    if (!found.ok) return [fromTrouble(found.trouble, '/dataschema')]
    return this.#issuesOf(found.entry, event['data'], '/data')
  }

  async #issuesOf(entry: ContractEntry, value: unknown, below: string): Promise<readonly DocumentIssue[]> {
    const contract = this.#loaded.get(entry) ?? (await this.#load(entry))
    const checked = contract.check(value, { maxIssues: this.#settings.maxIssues })
    return checked.ok ? [] : checked.issues.map((issue) => fromIssue(issue, below))
  }

  async #load(entry: ContractEntry): Promise<Contract<unknown>> {
    const contract = await entry.load()
    this.#loaded.set(entry, contract)
    return contract
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unreadable(issues: readonly DocumentIssue[]): Verdict {
  return { outcome: 'unreadable', type: undefined, issues }
}

function verdict(type: ContractEntry | undefined, issues: readonly DocumentIssue[]): Verdict {
  return { outcome: issues.length === 0 ? 'valid' : 'invalid', type, issues }
}
