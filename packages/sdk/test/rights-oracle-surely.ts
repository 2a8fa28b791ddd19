import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { idKind } from './rights-oracle-parties.ts'
import { alwaysFull } from './rights-oracle-rows.ts'
import { groupsIn, hasOwnSituation, isAboutPersons, isRequired, objectsIn } from './rights-oracle-schema.ts'
import { follow, propertiesOf, remembered } from './rights-schema-reading.ts'

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
    const lists = codeListsIn(this.#set, { schema: this.#schema, document: this.#schema })
    const told = this.#policy.verraad.filter(({ codelijst }) => lists.has(codelijst))
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
        const inner = itemsOf(this.#set, property)
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

/** Every code list of which a code may stand somewhere in a message. */
const codeListsIn = remembered((set, { schema }): ReadonlySet<string | undefined> => {
  const properties = objectsIn(set, schema).flatMap((to) => [...propertiesOf(set, to).values()])
  const places = properties.flatMap((property) => [property, follow(set, property), itemsOf(set, property)])
  return new Set(places.map((place) => place.schema['x-codelijst']))
})

function itemsOf(set: SchemaSet, property: Located): Located {
  const to = follow(set, property)
  return to.schema.items === undefined ? to : follow(set, { ...to, schema: to.schema.items })
}
