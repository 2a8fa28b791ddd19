import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { follow } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { propertiesOf } from '../../../scripts/sources/schema-shape.ts'
import { idKind } from './rights-oracle-parties.ts'
import { alwaysFull } from './rights-oracle-rows.ts'
import { groupsIn, hasOwnSituation, isAboutPersons, isRequired, objectsIn } from './rights-oracle-schema.ts'

/** What a request surely sees of every document of a message, whatever the document says. */
export class Surely {
  readonly #set: SchemaSet
  readonly #schema: JsonSchema
  readonly #policy: Policy
  readonly #request: AccessRequest
  readonly #persons: boolean
  readonly #kinds: Map<string, boolean> = new Map()
  #all: boolean | undefined

  constructor(set: SchemaSet, schema: JsonSchema, policy: Policy, request: AccessRequest) {
    this.#set = set
    this.#schema = schema
    this.#policy = policy
    this.#request = request
    this.#persons = isAboutPersons(set, schema)
  }

  /** True when nothing can be hidden: no group of the message, nor anything that one of its codes tells. */
  seesAll(): boolean {
    if (this.#all !== undefined) return this.#all
    const told = this.#policy.verraad.filter(({ codelijst }) => this.#hasCodeList(codelijst))
    this.#all =
      groupsIn(this.#set, this.#schema).every((group) => this.#isFull(group)) &&
      (!this.#persons || told.every(({ gegevensgroep }) => this.#isFull(gegevensgroep)))
    return this.#all
  }

  /** True when no thing of this kind can be hidden. */
  seesEvery(kind: string): boolean {
    const known = this.#kinds.get(kind)
    if (known !== undefined) return known
    const groups = new Set<string>()
    const look = (to: Located, way: readonly string[]): void => {
      for (const [name, property] of propertiesOf(this.#set, to)) {
        const group = property.schema['x-gegevensgroep']
        const onward = group === undefined ? way : [...way, group]
        const inner = this.#itemsOf(property)
        if (name === 'id' && idKind(inner) === kind && to.schema !== this.#schema) {
          for (const passed of [...onward, ...this.#toldIn(to)]) groups.add(passed)
        } else if (inner.schema.properties !== undefined || inner.schema.oneOf !== undefined)
          look(inner, onward)
      }
    }
    look({ schema: this.#schema, document: this.#schema }, [])
    const surely = [...groups].every((group) => this.#isFull(group))
    this.#kinds.set(kind, surely)
    return surely
  }

  #isFull(group: string): boolean {
    return alwaysFull(this.#policy, this.#request, group, this.#persons)
  }

  #itemsOf(property: Located): Located {
    const to = follow(this.#set, property)
    return to.schema.items === undefined ? to : follow(this.#set, { ...to, schema: to.schema.items })
  }

  #hasCodeList(list: string): boolean {
    return objectsIn(this.#set, this.#schema).some((to) =>
      [...propertiesOf(this.#set, to).values()].some((property) =>
        [property, follow(this.#set, property), this.#itemsOf(property)].some(
          ({ schema }) => schema['x-codelijst'] === list,
        ),
      ),
    )
  }

  /** Groups that a code in this object may tell of. */
  #toldIn(to: Located): readonly string[] {
    if (!this.#persons) return []
    const lists = this.#codeListsOf(to)
    return this.#policy.verraad
      .filter(({ codelijst }) => lists.includes(codelijst))
      .map(({ gegevensgroep }) => gegevensgroep)
  }

  #codeListsOf(to: Located): readonly string[] {
    return [...propertiesOf(this.#set, to)].flatMap(([name, property]): readonly string[] => {
      const place = follow(this.#set, property)
      if (place.schema.properties !== undefined || place.schema.oneOf !== undefined)
        return isRequired(this.#set, to, name) && !hasOwnSituation(this.#set, place)
          ? this.#codeListsOf(place)
          : []
      return place.schema.items === undefined
        ? [property.schema['x-codelijst'] ?? place.schema['x-codelijst'] ?? '']
        : []
    })
  }
}
