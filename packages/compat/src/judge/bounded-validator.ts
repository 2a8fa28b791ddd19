import { dereference, validate } from '@cfworker/json-schema'
import type { Schema, SchemaDraft } from '@cfworker/json-schema'
import { isList, isObject } from '../json.ts'
import type { Json } from '../json.ts'
import { canMultiply, TrialCosts } from '../strings/backtracking.ts'
import { isUnicodePattern } from '../strings/unicode-pattern.ts'
import { TroubleError } from '../trouble.ts'

/** References that may be followed for one document; schemas that refer twice to one that does so too multiply. */
const mostReferences = 20_000
/** Steps that trying the patterns on the texts of one document may take. */
const mostSteps = 300_000

/** The validator, which is stopped before it can take exponential time. */
export class BoundedValidator {
  readonly #schema: Schema
  readonly #draft: SchemaDraft
  readonly #known: Record<string, Schema | boolean>
  readonly #counted: Record<string, Schema | boolean>
  readonly #patterns = new Set<string>()
  readonly #costs = new TrialCosts()
  #followed = 0

  constructor(schema: Schema, draft: SchemaDraft) {
    this.#schema = schema
    this.#draft = draft
    this.#known = dereference(schema)
    this.#counted = new Proxy(this.#known, { get: (known, uri) => this.#follow(known, uri) })
    this.#gather(schema)
  }

  /** Another document that references name by this URI. */
  addSchema(schema: Schema, uri: string): void {
    dereference({ ...schema, $id: uri }, this.#known)
    this.#gather(schema)
  }

  /** Whether a document is valid. */
  validate(document: Json): boolean {
    this.#refuseSlowPatterns(document)
    this.#followed = 0
    return validate(document, this.#schema, this.#draft, this.#counted).valid
  }

  #follow(known: Record<string, Schema | boolean>, uri: string | symbol): Schema | boolean | undefined {
    this.#followed += 1
    if (this.#followed > mostReferences) throw new TroubleError({ code: 'budget-steps', keyword: '$ref' })
    return typeof uri === 'string' ? (known[uri] ?? known[plainlyEncoded(uri)]) : undefined
  }

  #gather(schema: Schema): void {
    const waiting: unknown[] = [schema]
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      if (typeof part !== 'object' || part === null) continue
      for (const [key, value] of Object.entries(part)) {
        if (key === 'pattern') this.#note(value)
        else if (key === 'patternProperties') Object.keys(Object(value)).forEach((name) => this.#note(name))
        waiting.push(value)
      }
    }
  }

  /** A pattern that is none is not tried on anything. */
  #note(source: unknown): void {
    if (typeof source !== 'string' || !canMultiply(source) || !isUnicodePattern(source)) return
    this.#patterns.add(source)
  }

  #refuseSlowPatterns(document: Json): void {
    if (this.#patterns.size === 0) return
    let left = mostSteps
    for (const text of textsOf(document)) {
      for (const source of this.#patterns) {
        const steps = this.#costs.stepsToTry(source, text, left)
        if (steps === undefined) throw new TroubleError({ code: 'budget-steps', keyword: 'pattern' })
        left -= steps
      }
    }
  }
}

/** The URI with a fragment in which only what must be is percent-encoded, as the validator has it. */
function plainlyEncoded(uri: string): string {
  const cut = uri.indexOf('#')
  try {
    const fragment = decodeURIComponent(uri.slice(cut + 1))
    return uri.slice(0, cut + 1) + encodeURI(fragment).replaceAll('#', '%23')
  } catch {
    return uri
  }
}

function textsOf(document: Json): ReadonlySet<string> {
  const texts = new Set<string>()
  const waiting: Json[] = [document]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (typeof part === 'string') texts.add(part)
    else if (isList(part)) waiting.push(...part)
    else if (isObject(part)) {
      for (const [key, value] of Object.entries(part)) {
        texts.add(key)
        if (value !== undefined) waiting.push(value)
      }
    }
  }
  return texts
}
