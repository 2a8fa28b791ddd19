import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { follow } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { propertiesOf, tagOf } from '../../../scripts/sources/schema-shape.ts'
import { alwaysFull, levelIn } from './rights-oracle-rows.ts'
import type { Situation } from './rights-oracle-rows.ts'
import {
  idKind,
  isObject,
  listOf,
  ownGoalsOf,
  partyAt,
  peopleOf,
  personsAt,
  textAt,
} from './rights-oracle-parties.ts'
import type { People } from './rights-oracle-parties.ts'

/** What the second opinion makes of a document. */
export interface Opinion {
  readonly document: unknown
  /** JSON Pointers, in the original, of all that is shown. */
  readonly shown: ReadonlySet<string>
}

interface Seen {
  readonly value: unknown
  readonly shown: readonly string[]
}

/** The group that decides over a place, and whether its minimum is enough. */
interface Deciding {
  readonly group: string
  readonly minimum: boolean
}

/** A slow and plain second opinion on views: recursion over schema, rows and document, and nothing shared with the view. */
export class Oracle {
  readonly #set: SchemaSet
  readonly #schema: JsonSchema
  readonly #policy: Policy
  readonly #request: AccessRequest
  readonly #insideKinds: ReadonlySet<string>
  readonly #hasPersons: boolean
  readonly #levels: Map<string, string> = new Map()
  readonly #surely: Map<string, boolean> = new Map()
  readonly #found: Located[] = []
  #people: People = new Map()
  #ownGoals: ReadonlySet<string> = new Set()
  #visible: ReadonlyMap<string, ReadonlySet<string>> | undefined

  constructor(set: SchemaSet, schema: JsonSchema, policy: Policy, request: AccessRequest) {
    this.#set = set
    this.#schema = schema
    this.#policy = policy
    this.#request = request
    const objects = this.#objects()
    this.#insideKinds = new Set(
      objects.flatMap((to) => (to.schema === schema ? [] : (this.#kindOfId(to) ?? []))),
    )
    this.#hasPersons = objects.some((to) =>
      [
        to.schema,
        ...(to.schema.oneOf ?? []).map((variant) => follow(set, { ...to, schema: variant }).schema),
      ].some((place) => place['x-over'] !== undefined),
    )
  }

  /** What may be seen of a document. */
  opinion(document: unknown): Opinion {
    const root: Located = { schema: this.#schema, document: this.#schema }
    this.#people = peopleOf(document)
    this.#ownGoals = ownGoalsOf(this.#set, root, document, this.#request, this.#people)
    const start: Situation = {
      over: [],
      owner: undefined,
      author: undefined,
      regime: undefined,
      provision: undefined,
      goal: undefined,
      ownGoals: this.#ownGoals,
    }
    this.#visible = undefined
    const first = this.#object(root, document, start, undefined, '')
    if (first === undefined) return { document: undefined, shown: new Set() }
    this.#visible = this.#idsIn(root, first.value)
    const second = this.#object(root, document, start, undefined, '')
    if (second === undefined) return { document: undefined, shown: new Set() }
    return this.#withoutUnnamed(document, second)
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
      const inside = listOf(value).flatMap((item, index) => {
        const seen = this.#value({ ...to, schema: items }, item, around, deciding, `${at}/${index}`, false)
        return seen === undefined ? [] : [seen]
      })
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
    if (from.schema.enum !== undefined || to.schema.enum !== undefined) {
      if (/\/\d+$/.test(at) && this.#isTelling(to.schema, value, around)) return undefined
    }
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
    const situation = this.#situation(to, value, around)
    const isShown = deciding === undefined || this.#isSeen(deciding, situation)
    if (this.#tells(to, value, situation, deciding, isShown)) return undefined
    const properties = [...propertiesOf(this.#set, to)]
    const hasId =
      idKind(follow(this.#set, propertiesOf(this.#set, to).get('id') ?? { schema: {}, document: {} })) !==
      undefined
    const kept: Record<string, unknown> = {}
    const shown: string[] = [at]
    for (const [name, property] of properties) {
      const inner = value[name]
      if (inner === undefined) continue
      const own = this.#decidingOver(property, deciding)
      if (!isShown && !(own.group === deciding?.group && this.#isElement(property))) continue
      if (this.#tellsOfChange(property) && !this.#seesAll()) continue
      const seen = this.#value(property, inner, situation, own, `${at}/${name}`, name === 'id' && hasId)
      if (seen === undefined) {
        if (isShown && !hasId && this.#isLost(to, name, property, inner, own, situation)) return undefined
        continue
      }
      kept[name] = seen.value
      shown.push(...seen.shown)
    }
    return Object.keys(kept).length === 0 ? undefined : { value: kept, shown }
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
    return (
      this.#isRequired(to, name) &&
      kind !== undefined &&
      this.#isSeen(own, situation) &&
      this.#isHiddenReference(kind, value)
    )
  }

  #isHiddenReference(kind: string, value: unknown): boolean {
    if (this.#visible === undefined || !this.#insideKinds.has(kind)) return false
    return !this.#isSurelySeen(kind) && this.#visible.get(kind)?.has(String(value)) !== true
  }

  #isSeen({ group, minimum }: Deciding, situation: Situation): boolean {
    const level = this.#level(group, situation)
    return level === 'full' || (minimum && level === 'minimum')
  }

  #level(group: string, situation: Situation): string {
    const key = JSON.stringify([
      group,
      situation.over,
      situation.owner,
      situation.author,
      situation.regime,
      situation.provision,
      situation.goal === undefined ? 0 : this.#ownGoals.has(situation.goal),
    ])
    const known = this.#levels.get(key)
    if (known !== undefined) return known
    const level = levelIn(this.#policy, this.#request, group, situation)
    this.#levels.set(key, level)
    return level
  }

  #decidingOver(property: Located, around: Deciding | undefined): Deciding {
    const group = property.schema['x-gegevensgroep']
    if (group !== undefined) return { group, minimum: property.schema['x-minimum'] === true }
    return around ?? { group: 'nobody', minimum: false }
  }

  #situation(to: Located, value: Readonly<Record<string, unknown>>, around: Situation): Situation {
    const variant = this.#variantOf(to, value)
    const over = personsAt(this.#set, variant, value, this.#people)
    const owner = partyAt(this.#set, variant, 'x-eigenaar', value, this.#people)
    const properties = propertiesOf(this.#set, to)
    const isWritten = properties.has('auteur')
    const author = isWritten
      ? partyAt(
          this.#set,
          { ...to, schema: { ...to.schema, 'x-eigenaar': '/auteur' } },
          'x-eigenaar',
          value,
          this.#people,
        )
      : owner?.kind === 'person' || owner?.kind === 'role'
        ? owner
        : undefined
    const record = isObject(value['vastlegging']) ? value['vastlegging'] : {}
    return {
      over: over ?? around.over,
      owner: owner ?? around.owner,
      author: author ?? around.author,
      regime:
        (properties.has('wettelijkRegime') ? textAt(value, 'wettelijkRegime') : undefined) ??
        textAt(record, 'wettelijkRegime') ??
        around.regime,
      provision: textAt(value, 'voorzieningssoort') ?? around.provision,
      goal:
        idKind(follow(this.#set, properties.get('id') ?? { schema: {}, document: {} })) === 'doelId'
          ? textAt(value, 'id')
          : around.goal,
      ownGoals: this.#ownGoals,
    }
  }

  /** The variant of a union that a value is; else the schema itself. */
  #variantOf(to: Located, value: Readonly<Record<string, unknown>>): Located {
    if (to.schema.oneOf === undefined) return to
    const tag = tagOf(to.schema)
    for (const variant of to.schema.oneOf) {
      const located = follow(this.#set, { ...to, schema: variant })
      if (located.schema.properties?.[tag]?.const === value[tag]) return located
    }
    return to
  }

  /** Whether an object holds a telling code, itself or in a required value inside it that is shown. */
  #tells(
    to: Located,
    value: Readonly<Record<string, unknown>>,
    situation: Situation,
    deciding: Deciding | undefined,
    isShown: boolean,
  ): boolean {
    return [...propertiesOf(this.#set, to)].some(([name, property]) => {
      const inner = value[name]
      const place = follow(this.#set, property)
      if (typeof inner === 'string')
        return this.#isTelling({ ...place.schema, ...pickList(property.schema) }, inner, situation)
      if (!isObject(inner) || !this.#isRequired(to, name) || this.#hasOwnSituation(place)) return false
      const own = this.#decidingOver(property, deciding)
      const counts =
        deciding !== undefined && own.group === deciding.group && (own.minimum || !deciding.minimum)
          ? true
          : this.#isSeen(own, situation)
      return counts && this.#tells(place, inner, situation, own, isShown)
    })
  }

  #isTelling(schema: JsonSchema, code: unknown, situation: Situation): boolean {
    const list = schema['x-codelijst']
    return (
      this.#hasPersons &&
      this.#policy.verraad.some(
        ({ codelijst, waarde, gegevensgroep }) =>
          codelijst === list && waarde === code && this.#level(gegevensgroep, situation) !== 'full',
      )
    )
  }

  #hasOwnSituation(to: Located): boolean {
    const places = [
      to.schema,
      ...(to.schema.oneOf ?? []).map((variant) => follow(this.#set, { ...to, schema: variant }).schema),
    ]
    const names = propertiesOf(this.#set, to)
    return (
      places.some((schema) => schema['x-over'] !== undefined || schema['x-eigenaar'] !== undefined) ||
      ['auteur', 'wettelijkRegime', 'vastlegging', 'voorzieningssoort'].some((name) => names.has(name))
    )
  }

  /** An object, or a list of them, that says itself whom it is about or whose it is. */
  #isElement(property: Located): boolean {
    const to = follow(this.#set, property)
    if (to.schema.items !== undefined) return this.#isElement({ ...to, schema: to.schema.items })
    const places = [
      to.schema,
      ...(to.schema.oneOf ?? []).map((variant) => follow(this.#set, { ...to, schema: variant }).schema),
    ]
    return places.some((schema) => schema['x-over'] !== undefined || schema['x-eigenaar'] !== undefined)
  }

  #tellsOfChange(property: Located): boolean {
    return [property.schema, follow(this.#set, property).schema].some(
      (schema) => schema['x-verraadt-wijziging'] === true,
    )
  }

  #seesAll(): boolean {
    const groups = this.#objects().flatMap((to) =>
      [...propertiesOf(this.#set, to).values()].flatMap(({ schema }) => schema['x-gegevensgroep'] ?? []),
    )
    return [...new Set(groups)].every((group) => alwaysFull(this.#policy, this.#request, group))
  }

  /** True when no thing of this kind can be hidden from the request, whatever the document says. */
  #isSurelySeen(kind: string): boolean {
    const known = this.#surely.get(kind)
    if (known !== undefined) return known
    const groups = new Set<string>()
    const tellingOf = new Set<string>()
    const look = (to: Located, way: readonly string[]): void => {
      for (const [name, property] of propertiesOf(this.#set, to)) {
        const group = property.schema['x-gegevensgroep']
        const onward = group === undefined ? way : [...way, group]
        let inner = follow(this.#set, property)
        if (inner.schema.items !== undefined)
          inner = follow(this.#set, { ...inner, schema: inner.schema.items })
        if (name === 'id' && idKind(inner) === kind && to.schema !== this.#schema) {
          for (const passed of onward) groups.add(passed)
          for (const told of this.#policy.verraad)
            if (this.#hasPersons && JSON.stringify(this.#codeListsOf(to)).includes(`"${told.codelijst}"`))
              tellingOf.add(told.gegevensgroep)
        } else if (inner.schema.properties !== undefined || inner.schema.oneOf !== undefined)
          look(inner, onward)
      }
    }
    look({ schema: this.#schema, document: this.#schema }, [])
    const surely = [...groups, ...tellingOf].every((group) => alwaysFull(this.#policy, this.#request, group))
    this.#surely.set(kind, surely)
    return surely
  }

  #codeListsOf(to: Located): readonly string[] {
    return [...propertiesOf(this.#set, to)].flatMap(([name, property]): readonly string[] => {
      const place = follow(this.#set, property)
      if (place.schema.properties !== undefined || place.schema.oneOf !== undefined)
        return this.#isRequired(to, name) && !this.#hasOwnSituation(place) ? this.#codeListsOf(place) : []
      return place.schema.items === undefined
        ? [property.schema['x-codelijst'] ?? place.schema['x-codelijst'] ?? '']
        : []
    })
  }

  /** Every object in the schema, once. */
  #objects(): readonly Located[] {
    if (this.#found.length > 0) return this.#found
    const seen = new Set<JsonSchema>()
    const look = (from: Located): void => {
      const to = follow(this.#set, from)
      if (to.schema.items !== undefined) return look({ ...to, schema: to.schema.items })
      if (seen.has(to.schema) || (to.schema.properties === undefined && to.schema.oneOf === undefined)) return
      seen.add(to.schema)
      this.#found.push(to)
      for (const property of propertiesOf(this.#set, to).values()) look(property)
    }
    look({ schema: this.#schema, document: this.#schema })
    return this.#found
  }

  #kindOfId(to: Located): string | undefined {
    const id = propertiesOf(this.#set, to).get('id')
    return id === undefined ? undefined : idKind(follow(this.#set, id))
  }

  /** Ids of inside things in a copy, by kind. */
  #idsIn(from: Located, value: unknown): ReadonlyMap<string, ReadonlySet<string>> {
    const found = new Map<string, Set<string>>()
    const look = (place: Located, inner: unknown, isRoot: boolean): void => {
      const to = follow(this.#set, place)
      if (to.schema.items !== undefined) {
        for (const item of listOf(inner)) look({ ...to, schema: to.schema.items }, item, false)
        return
      }
      if (!isObject(inner)) return
      const kind = this.#kindOfId(to)
      const id = inner['id']
      if (!isRoot && kind !== undefined && typeof id === 'string')
        found.set(kind, new Set([...(found.get(kind) ?? []), id]))
      for (const [name, property] of propertiesOf(this.#set, to))
        if (inner[name] !== undefined) look(property, inner[name], false)
    }
    look(from, value, true)
    return found
  }

  /** Of whom only the minimum is seen stays only who is named by what remains, and oneself. */
  #withoutUnnamed(document: unknown, { value, shown }: Seen): Opinion {
    if (!isObject(document) || !isObject(value) || !Array.isArray(value['betrokkenen']))
      return { document: value, shown: new Set(shown) }
    const root: Located = { schema: this.#schema, document: this.#schema }
    const property = propertiesOf(this.#set, root).get('betrokkenen')
    if (property === undefined) return { document: value, shown: new Set(shown) }
    const named = new Set<unknown>()
    const look = (place: Located, inner: unknown, name: string): void => {
      const to = follow(this.#set, place)
      if (to.schema.items !== undefined)
        for (const item of listOf(inner)) look({ ...to, schema: to.schema.items }, item, '')
      else if (isObject(inner))
        for (const [key, next] of propertiesOf(this.#set, to))
          if (inner[key] !== undefined) look(next, inner[key], key)
      if (name !== 'id' && idKind(to) === 'betrokkeneId') named.add(inner)
    }
    look(root, value, '')
    const around = this.#situation(root, document, {
      over: [],
      owner: undefined,
      author: undefined,
      regime: undefined,
      provision: undefined,
      goal: undefined,
      ownGoals: this.#ownGoals,
    })
    const items = follow(this.#set, {
      ...follow(this.#set, property),
      schema: follow(this.#set, property).schema.items ?? {},
    })
    const dropped = new Set<number>()
    for (const [index, item] of listOf(document['betrokkenen']).entries()) {
      if (!shown.includes(`/betrokkenen/${index}`) || !isObject(item)) continue
      const level = this.#level(
        property.schema['x-gegevensgroep'] ?? '',
        this.#situation(items, item, around),
      )
      const { wie } = this.#request
      const isSelf =
        (item['inwoner'] !== undefined && item['inwoner'] === wie.inwoner) ||
        (item['roltoewijzing'] !== undefined && item['roltoewijzing'] === wie.roltoewijzing)
      const isNamed = shown.includes(`/betrokkenen/${index}/id`) && named.has(item['id'])
      if (level === 'minimum' && !isSelf && !isNamed) dropped.add(index)
    }
    const isDropped = (pointer: string): boolean =>
      dropped.has(Number(/^\/betrokkenen\/(\d+)/.exec(pointer)?.[1] ?? Number.NaN))
    const originals = listOf(document['betrokkenen'])
      .map((_item, index) => index)
      .filter((index) => shown.includes(`/betrokkenen/${index}`))
    const kept = value['betrokkenen'].filter((_item, position) => !dropped.has(originals[position] ?? -1))
    const entries = Object.entries(value).flatMap(([name, inner]) =>
      name !== 'betrokkenen' ? [[name, inner] as const] : kept.length === 0 ? [] : [[name, kept] as const],
    )
    if (entries.length === 0) return { document: undefined, shown: new Set() }
    return {
      document: Object.fromEntries(entries),
      shown: new Set(
        shown.filter((pointer) => !isDropped(pointer) && (kept.length > 0 || pointer !== '/betrokkenen')),
      ),
    }
  }

  #isRequired(to: Located, name: string): boolean {
    const variants = (to.schema.oneOf ?? []).map(
      (variant) => follow(this.#set, { ...to, schema: variant }).schema,
    )
    return (
      to.schema.required?.includes(name) === true ||
      (variants.length > 0 && variants.every(({ required }) => required?.includes(name)))
    )
  }
}

function pickList(schema: JsonSchema): JsonSchema {
  return schema['x-codelijst'] === undefined ? {} : { 'x-codelijst': schema['x-codelijst'] }
}
