import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { isSelf, namedIn, withoutInvolved } from './rights-oracle-named.ts'
import type { Seen } from './rights-oracle-named.ts'
import { idKind, isObject, listOf, ownGoalsOf, peopleOf } from './rights-oracle-parties.ts'
import type { People } from './rights-oracle-parties.ts'
import { partsOf } from './rights-oracle-periods.ts'
import { levelIn } from './rights-oracle-rows.ts'
import type { Situation } from './rights-oracle-rows.ts'
import {
  hasOwnSituation,
  idsIn,
  isAboutPersons,
  isElement,
  isRequired,
  kindOfId,
  objectsIn,
  tellsOfChange,
} from './rights-oracle-schema.ts'
import type { IdsByKind } from './rights-oracle-schema.ts'
import { outside, situationIn } from './rights-oracle-situation.ts'
import { Surely } from './rights-oracle-surely.ts'
import { follow, propertiesOf } from './rights-schema-reading.ts'

/** What the second opinion makes of a document. */
export interface Opinion {
  readonly document: unknown
  /** JSON Pointers, in the original, of all that is shown. */
  readonly shown: ReadonlySet<string>
}

/** The group that decides over a place, and whether its minimum is enough. */
interface Deciding {
  readonly group: string
  readonly minimum: boolean
}

/** A slow and plain second opinion on views: recursion over schema, rows and document, and nothing shared with the view. */
export class Oracle {
  readonly #set: SchemaSet
  readonly #root: Located
  readonly #policy: Policy
  readonly #request: AccessRequest
  readonly #insideKinds: ReadonlySet<string>
  readonly #persons: boolean
  readonly #surely: Surely
  readonly #levels: Map<string, string> = new Map()
  #people: People = new Map()
  #visible: IdsByKind | undefined

  constructor(set: SchemaSet, schema: JsonSchema, policy: Policy, request: AccessRequest) {
    this.#set = set
    this.#root = { schema, document: schema }
    this.#policy = policy
    this.#request = request
    const inside = objectsIn(set, schema).filter((to) => to.schema !== schema)
    this.#insideKinds = new Set(inside.flatMap((to) => kindOfId(set, to) ?? []))
    this.#persons = isAboutPersons(set, schema)
    this.#surely = new Surely(set, schema, policy, request)
  }

  /** What may be seen of a document. */
  opinion(document: unknown): Opinion {
    this.#people = peopleOf(document)
    const start = outside(
      ownGoalsOf(this.#set, this.#root, document, this.#request, this.#people),
      partsOf(this.#set, this.#root.schema, document, this.#people),
    )
    // What is remembered holds for one document: its own parts decide too.
    if (start.parts !== undefined) this.#levels.clear()
    this.#visible = undefined
    const first = this.#object(this.#root, document, start, undefined, '')
    if (first === undefined) return nothing
    this.#visible = idsIn(this.#set, this.#root, first.value)
    const second = this.#object(this.#root, document, start, undefined, '')
    const seen = second === undefined ? undefined : this.#withoutUnnamed(document, second, start)
    return seen === undefined ? nothing : { document: seen.value, shown: new Set(seen.shown) }
  }

  #value(
    from: Located,
    value: unknown,
    around: Situation,
    deciding: Deciding,
    at: string,
    itself: boolean,
  ): Seen | undefined {
    const to = follow(this.#set, from)
    const { items } = to.schema
    if (items !== undefined) {
      const inside = listOf(value).flatMap(
        (item, index) =>
          this.#value({ ...to, schema: items }, item, around, deciding, `${at}/${index}`, false) ?? [],
      )
      return inside.length === 0
        ? undefined
        : { value: inside.map((seen) => seen.value), shown: [at, ...inside.flatMap((seen) => seen.shown)] }
    }
    if (to.schema.properties !== undefined || to.schema.oneOf !== undefined)
      return this.#object(to, value, around, deciding, at)
    if (to.schema.type === 'object' || !this.#isSeen(deciding, around)) return undefined
    const kind = itself ? undefined : idKind(to)
    if (kind !== undefined && this.#isHiddenReference(kind, value)) return undefined
    // A telling code in a list goes alone; one in an object takes the object with it.
    if (/\/\d+$/.test(at) && this.#isTelling(to.schema['x-codelijst'], value, around)) return undefined
    return { value, shown: [at] }
  }

  #object(
    to: Located,
    value: unknown,
    around: Situation,
    deciding: Deciding | undefined,
    at: string,
  ): Seen | undefined {
    if (!isObject(value)) return undefined
    const situation = situationIn(this.#set, to, value, around, this.#people)
    const isShown = deciding === undefined || this.#isSeen(deciding, situation)
    if (this.#tells(to, value, situation, deciding)) return undefined
    const hasId = kindOfId(this.#set, to) !== undefined
    const kept: Record<string, unknown> = {}
    const shown: string[] = [at]
    for (const [name, property] of propertiesOf(this.#set, to)) {
      const inner = value[name]
      if (inner === undefined || isNameOfType(at, name)) continue
      const own = decidingOver(property, deciding)
      if (!isShown && !(own.group === deciding?.group && isElement(this.#set, property))) continue
      if (tellsOfChange(this.#set, property) && !this.#surely.seesAll()) continue
      const seen = this.#value(property, inner, situation, own, `${at}/${name}`, name === 'id' && hasId)
      if (seen === undefined) {
        if (isShown && !hasId && this.#isLost(to, name, property, inner, own, situation)) return undefined
        continue
      }
      kept[name] = seen.value
      shown.push(...seen.shown)
    }
    if (Object.keys(kept).length === 0) return undefined
    // The name of its type comes along with anything else of the document.
    const named = Object.entries(value).filter(([name]) => isNameOfType(at, name))
    return {
      value: { ...Object.fromEntries(named), ...kept },
      shown: [...shown, ...named.map(([name]) => `${at}/${name}`)],
    }
  }

  /** A required reference that may be seen, but to something that may not: without it the object means nothing. */
  #isLost(
    to: Located,
    name: string,
    property: Located,
    value: unknown,
    own: Deciding,
    situation: Situation,
  ): boolean {
    const kind = idKind(follow(this.#set, property))
    if (kind === undefined || !isRequired(this.#set, to, name)) return false
    return this.#isSeen(own, situation) && this.#isHiddenReference(kind, value)
  }

  #isHiddenReference(kind: string, value: unknown): boolean {
    if (this.#visible === undefined || !this.#insideKinds.has(kind)) return false
    return !this.#surely.seesEvery(kind) && this.#visible.get(kind)?.has(String(value)) !== true
  }

  #isSeen({ group, minimum }: Deciding, situation: Situation): boolean {
    const level = this.#level(group, situation)
    return level === 'full' || (minimum && level === 'minimum')
  }

  #level(group: string, situation: Situation): string {
    const { ownGoals, goal, parts: _same, ...said } = situation
    const key = JSON.stringify([group, said, goal === undefined ? 'none' : ownGoals.has(goal)])
    const level =
      this.#levels.get(key) ?? levelIn(this.#policy, this.#request, group, situation, this.#persons)
    this.#levels.set(key, level)
    return level
  }

  /** Whether an object holds a telling code, itself or in a required value inside it that is shown. */
  #tells(
    to: Located,
    value: Readonly<Record<string, unknown>>,
    situation: Situation,
    deciding: Deciding | undefined,
  ): boolean {
    return [...propertiesOf(this.#set, to)].some(([name, property]) => {
      const inner = value[name]
      const place = follow(this.#set, property)
      if (typeof inner === 'string')
        return this.#isTelling(
          property.schema['x-codelijst'] ?? place.schema['x-codelijst'],
          inner,
          situation,
        )
      if (!isObject(inner) || !isRequired(this.#set, to, name) || hasOwnSituation(this.#set, place))
        return false
      const own = decidingOver(property, deciding)
      const isCovered =
        deciding !== undefined && own.group === deciding.group && (own.minimum || !deciding.minimum)
      return (isCovered || this.#isSeen(own, situation)) && this.#tells(place, inner, situation, own)
    })
  }

  /** Outside data of persons a code tells of nobody, and of oneself one may know. */
  #isTelling(list: string | undefined, code: unknown, situation: Situation): boolean {
    if (list === undefined || !this.#persons) return false
    const { wie } = this.#request
    const mine = [wie.inwoner, ...(wie.namens ?? [])]
    if (situation.over.length > 0 && situation.over.every((person) => mine.includes(person))) return false
    return this.#policy.verraad.some(
      ({ codelijst, waarde, gegevensgroep }) =>
        codelijst === list && waarde === code && this.#level(gegevensgroep, situation) !== 'full',
    )
  }

  /** Of whom only the minimum is seen stays only who is named by what remains, and oneself. */
  #withoutUnnamed(document: unknown, seen: Seen, start: Situation): Seen | undefined {
    const property = propertiesOf(this.#set, this.#root).get('betrokkenen')
    if (!isObject(document) || property === undefined) return seen
    const named = namedIn(this.#set, this.#root, seen.value)
    const around = situationIn(this.#set, this.#root, document, start, this.#people)
    const list = follow(this.#set, property)
    const items = follow(this.#set, { ...list, schema: list.schema.items ?? {} })
    const dropped = new Set<number>()
    for (const [index, item] of listOf(document['betrokkenen']).entries()) {
      if (!seen.shown.includes(`/betrokkenen/${index}`) || !isObject(item)) continue
      const own = situationIn(this.#set, items, item, around, this.#people)
      const isNamed = seen.shown.includes(`/betrokkenen/${index}/id`) && named.has(item['id'])
      const isMinimal = this.#level(property.schema['x-gegevensgroep'] ?? '', own) === 'minimum'
      if (isMinimal && !isSelf(item, this.#request) && !isNamed) dropped.add(index)
    }
    return withoutInvolved(document, seen, dropped)
  }
}

const nothing: Opinion = { document: undefined, shown: new Set() }

function isNameOfType(at: string, name: string): boolean {
  return at === '' && name === '$schema'
}

function decidingOver(property: Located, around: Deciding | undefined): Deciding {
  const { 'x-gegevensgroep': group, 'x-minimum': isMinimum } = property.schema
  if (group !== undefined) return { group, minimum: isMinimum === true }
  // A building block has no group, but may say what of it belongs to the minimum of whoever uses it.
  return around === undefined
    ? { group: 'nobody', minimum: false }
    : { ...around, minimum: around.minimum || isMinimum === true }
}
