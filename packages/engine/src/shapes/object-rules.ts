import { conditionOf, dependentsOf } from './condition.ts'
import type { Keywords } from './keyword.ts'
import { ownNames } from './part.ts'
import type { Part } from './part.ts'
import type { PropertyTable } from './property-table.ts'
import type { ObjectRules, PropertyNumber } from './shape.ts'

/**
 * Reads the rules of an object; of a variant, with the parts outside the union as the first group and its own as the
 * second. The first part of a group is the outermost: only that one may close the object.
 */
export class ObjectRulesReader {
  readonly #table: PropertyTable
  readonly #groups: readonly (readonly Part[])[]
  readonly #allowed: Set<PropertyNumber> = new Set()
  readonly #closed: boolean

  constructor(table: PropertyTable, groups: readonly (readonly Part[])[]) {
    this.#table = table
    this.#groups = groups
    this.#requireType()
    for (const part of groups.flat()) for (const number of table.add(part)) this.#allowed.add(number)
    this.#closed = this.#close()
  }

  rules(): ObjectRules {
    const parts = this.#groups.flat()
    const required = parts.flatMap(({ keywords }) => this.#numbers(keywords, 'required'))
    const numberOf = (name: string, keywords: Keywords, keyword: string): PropertyNumber =>
      this.#numberOf(name, keywords, keyword)
    const conditions = parts.flatMap(({ keywords }) => conditionOf(keywords, numberOf, required) ?? [])
    const dependents = parts.flatMap(({ keywords }) => dependentsOf(keywords, numberOf))
    const most = parts.flatMap(({ keywords }) => keywords.count('maxProperties') ?? [])
    return {
      allowed: [...this.#allowed],
      closed: this.#closed,
      required: [...new Set(required)],
      minProperties: Math.max(0, ...parts.map(({ keywords }) => keywords.count('minProperties') ?? 0)),
      ...(most.length === 0 ? {} : { maxProperties: Math.min(...most) }),
      conditions,
      dependents,
    }
  }

  /** Without a type, a text would be valid too. */
  #requireType(): void {
    const keywords = this.#groups[0]?.[0]?.keywords
    const types = this.#groups.flat().map((part) => part.keywords.text('type'))
    if (types.every((type) => type === undefined)) keywords?.refuse('type', 'type-missing')
    if (types.some((type) => type !== undefined && type !== 'object'))
      keywords?.refuse('type', 'type-unsupported')
  }

  /** Takes away what a closing part does not know; answers whether one closes the object. */
  #close(): boolean {
    let closed = false
    for (const [nth, group] of this.#groups.entries()) {
      for (const part of group) {
        const additional = part.keywords.flag('additionalProperties')
        const unevaluated = part.keywords.flag('unevaluatedProperties')
        const isOutermost = part === group[0]
        if (additional === undefined && unevaluated === undefined) continue
        if (!isOutermost || additional === true || unevaluated === true) {
          if (!isOutermost || this.#isClosedElsewhere())
            part.keywords.refuse('additionalProperties', 'closed-in-part')
        }
        const known = nth === 0 ? this.#groups.flat() : group
        if (additional === false) this.#keep([part])
        if (unevaluated === false) this.#keep(known)
        closed ||= additional === false || unevaluated === false
      }
    }
    return closed
  }

  #isClosedElsewhere(): boolean {
    return this.#groups
      .flat()
      .some(
        ({ keywords }) =>
          keywords.flag('additionalProperties') === false || keywords.flag('unevaluatedProperties') === false,
      )
  }

  #keep(parts: readonly Part[]): void {
    const names = new Set(parts.flatMap(ownNames))
    const known = new Set([...names].map((name) => this.#table.numberOf(name)))
    for (const number of this.#allowed) if (!known.has(number)) this.#allowed.delete(number)
  }

  #numbers(keywords: Keywords, keyword: string): readonly PropertyNumber[] {
    return (keywords.texts(keyword) ?? []).map((name) => this.#numberOf(name, keywords, keyword))
  }

  #numberOf(name: string, keywords: Keywords, keyword: string): PropertyNumber {
    const number = this.#closed ? this.#table.numberOf(name) : this.#table.numberOfAny(name, keywords)
    if (number === undefined || (this.#closed && !this.#allowed.has(number)))
      return keywords.refuse(keyword, 'required-unknown')
    // Another variant said what stands under this name; here, in the open, it may be anything.
    if (!this.#allowed.has(number) && !this.#table.isAnything(number))
      return keywords.refuse(keyword, 'property-differs')
    this.#allowed.add(number)
    return number
  }
}
