import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { at, isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Operation } from './operation.ts'

/** What the contract says of one answer: known at all, its media types, and where its body is otherwise. */
export interface AnswerRule {
  readonly mediaTypes: readonly string[]
  /** JSON Pointers at which a body breaks its schema; none when it is fine. */
  readonly faultsOf: (mediaType: string, body: Json) => readonly string[]
}

/** Holds bodies against the schemas in `openapi.json`; each is compiled once. */
export class BodyChecker {
  readonly #openapi: JsonObject
  readonly #ajv: Ajv2020
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(openapi: JsonObject) {
    this.#openapi = openapi
    this.#ajv = new Ajv2020({ strict: false, validateSchema: false, logger: false })
    addFormats.default(this.#ajv)
    this.#ajv.addSchema({ $id: 'openapi', components: openapi['components'] })
  }

  /** The checker of a contract; another run against the same one has nothing left to compile. */
  static of(openapi: JsonObject): BodyChecker {
    const checker = checkers.get(openapi) ?? new BodyChecker(openapi)
    checkers.set(openapi, checker)
    return checker
  }

  /** The rule of an operation for a status; undefined when the contract does not have that status. */
  ruleOf(operation: Operation, status: number): AnswerRule | undefined {
    const named = at(operation.told, `/responses/${status}`)
    const reference = at(named, '/$ref')
    const told = typeof reference === 'string' ? at(this.#openapi, reference.slice(1)) : named
    if (!isJsonObject(told)) return undefined
    const content = told['content']
    const mediaTypes = isJsonObject(content) ? Object.keys(content) : []
    return {
      mediaTypes,
      faultsOf: (mediaType, body) => {
        const schema = isJsonObject(content) ? at(content[mediaType], '/schema') : undefined
        return schema === undefined ? [] : this.#faultsOf(schema, body)
      },
    }
  }

  #faultsOf(schema: Json, body: Json): readonly string[] {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/')
    const validate = this.#compiled.get(text) ?? this.#ajv.compile(Object(JSON.parse(text)))
    this.#compiled.set(text, validate)
    if (validate(body)) return []
    return (validate.errors ?? []).map(({ instancePath }) => instancePath)
  }
}

const checkers = new WeakMap<JsonObject, BodyChecker>()
