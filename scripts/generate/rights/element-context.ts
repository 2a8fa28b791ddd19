import { follow } from '../../sources/json-schema.ts'
import type { Located, SchemaSet } from '../../sources/json-schema.ts'
import { propertiesOf, tagOf } from '../../sources/schema-shape.ts'
import { definitionName } from './definition-name.ts'

/** Where an object says whom it is about, whose it is, who wrote it and under which act it falls. */
export interface ElementContext {
  readonly over: readonly ContextPlace[]
  readonly eigenaar: readonly ContextPlace[]
  readonly auteur: readonly ContextPlace[]
  /** Steps to a legal regime, the nearest first. */
  readonly regime: readonly (readonly string[])[]
  readonly voorzieningssoort: boolean
}

/** One place to look; `when` is the variant of a union in which it counts. */
export interface ContextPlace {
  readonly when: { readonly tag: string; readonly value: string } | undefined
  readonly steps: readonly string[]
  readonly kind: PartyKind
}

/** What kind of thing stands at the end of `x-over` or `x-eigenaar`. */
export type PartyKind = 'organisatie' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'

/** Thrown when `x-over` or `x-eigenaar` leads to something that is no party. */
export class PartyUnknownError extends Error {
  readonly code = 'generate/party-unknown'
  constructor(pointer: string) {
    super(`${pointer} leads to no party`)
  }
}

/** What an object says of its own context; undefined when it says nothing. */
export function elementContext(set: SchemaSet, located: Located): ElementContext | undefined {
  const context = {
    over: placesOf(set, located, 'x-over'),
    eigenaar: placesOf(set, located, 'x-eigenaar'),
    auteur: authorPlaces(set, located),
    regime: regimeSteps(set, located),
    voorzieningssoort: propertiesOf(set, located).has('voorzieningssoort'),
  }
  const isEmpty = Object.values(context).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === false,
  )
  return isEmpty ? undefined : context
}

function placesOf(
  set: SchemaSet,
  located: Located,
  keyword: 'x-over' | 'x-eigenaar',
): readonly ContextPlace[] {
  const own = located.schema[keyword]
  if (own !== undefined) return [placeAt(set, located, own, undefined)]
  const tag = tagOf(located.schema)
  return (located.schema.oneOf ?? []).flatMap((variant) => {
    const to = follow(set, { ...located, schema: variant })
    const pointer = variant[keyword] ?? to.schema[keyword]
    const value = to.schema.properties?.[tag]?.const
    return pointer === undefined ? [] : [placeAt(set, to, pointer, { tag, value: String(value) })]
  })
}

function placeAt(
  set: SchemaSet,
  located: Located,
  pointer: string,
  when: ContextPlace['when'],
): ContextPlace {
  const steps = pointer.split('/').slice(1)
  let at = located
  for (const step of steps) {
    const property = propertiesOf(set, at).get(step)
    if (property === undefined) throw new PartyUnknownError(pointer)
    at = follow(set, property)
  }
  const end = at.schema.items === undefined ? at : follow(set, { ...at, schema: at.schema.items })
  const kind = partyKinds.get(definitionName(end))
  if (kind === undefined) throw new PartyUnknownError(pointer)
  return { when, steps, kind }
}

const partyKinds: ReadonlyMap<string, PartyKind> = new Map([
  ['organisatieId', 'organisatie'],
  ['roltoewijzingId', 'roltoewijzing'],
  ['inwonerId', 'inwoner'],
  ['betrokkeneId', 'betrokkene'],
  ['auteur', 'auteur'],
])

/** Who wrote it: `auteur`, or else an owner that is a person. */
function authorPlaces(set: SchemaSet, located: Located): readonly ContextPlace[] {
  const auteur = propertiesOf(set, located).get('auteur')
  if (auteur !== undefined && definitionName(follow(set, auteur)) === 'auteur')
    return [{ when: undefined, steps: ['auteur'], kind: 'auteur' }]
  return placesOf(set, located, 'x-eigenaar').filter(
    ({ kind }) => kind !== 'organisatie' && kind !== 'betrokkene',
  )
}

/** The own regime, or else the one of the record of the whole document. */
function regimeSteps(set: SchemaSet, located: Located): readonly (readonly string[])[] {
  const properties = propertiesOf(set, located)
  const record = properties.get('vastlegging')
  const own: readonly (readonly string[])[] = properties.has('wettelijkRegime') ? [['wettelijkRegime']] : []
  return record !== undefined && propertiesOf(set, follow(set, record)).has('wettelijkRegime')
    ? [...own, ['vastlegging', 'wettelijkRegime']]
    : own
}
