import { follow } from '../../sources/json-schema.ts'
import type { Located, SchemaSet } from '../../sources/json-schema.ts'
import { propertiesOf, tagOf } from '../../sources/schema-shape.ts'
import { definitionName } from './definition-name.ts'

/** Where an object says whom it is about, whose it is, who wrote it and under which act it falls. */
export interface ElementContext {
  readonly over: readonly ContextPlace[]
  readonly eigenaar: readonly ContextPlace[]
  readonly auteur: readonly ContextPlace[]
  /** To whom it is addressed: the first place that says somebody counts. */
  readonly ontvanger: readonly ContextPlace[]
  /** Steps to a legal regime, the nearest first. */
  readonly regime: readonly (readonly string[])[]
  readonly voorzieningssoort: boolean
  /** Steps to its own period. */
  readonly periode: readonly string[]
  readonly codes: readonly CodePlace[]
}

/** Where an object says a code of a list. */
export interface CodePlace {
  readonly codeList: string
  readonly steps: readonly string[]
}

/** One place to look; `when` is the variant of a union in which it counts. */
export interface ContextPlace {
  readonly when: { readonly tag: string; readonly value: string } | undefined
  readonly steps: readonly string[]
  /** True when the last step is one in each item of a list. */
  readonly ofEach: boolean
  readonly kind: PartyKind
}

/** What kind of thing stands at the end of `x-over`, `x-eigenaar` or `x-ontvanger`. */
export type PartyKind = 'organisatie' | 'bron' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'

/** Thrown when `x-over`, `x-eigenaar` or `x-ontvanger` leads to something that is no party. */
export class PartyUnknownError extends Error {
  readonly code = 'generate/party-unknown'
  constructor(pointer: string) {
    super(`${pointer} leads to no party`)
  }
}

/** Thrown when `x-periode` leads to no period or `x-codes` to no code of a list. */
export class ContextImpossibleError extends Error {
  readonly code = 'generate/context-impossible'
  constructor(pointer: string) {
    super(`${pointer} leads to no period or code`)
  }
}

/** What an object says of its own context; undefined when it says nothing. */
export function elementContext(set: SchemaSet, located: Located): ElementContext | undefined {
  const context = {
    over: placesOf(set, located, 'x-over'),
    eigenaar: placesOf(set, located, 'x-eigenaar'),
    auteur: authorPlaces(set, located),
    ontvanger: placesOf(set, located, 'x-ontvanger'),
    regime: regimeSteps(set, located),
    voorzieningssoort: propertiesOf(set, located).has('voorzieningssoort'),
    periode: periodSteps(set, located),
    codes: (located.schema['x-codes'] ?? []).map((pointer) => codePlace(set, located, pointer)),
  }
  const isEmpty = Object.values(context).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === false,
  )
  return isEmpty ? undefined : context
}

function periodSteps(set: SchemaSet, located: Located): readonly string[] {
  const pointer = located.schema['x-periode']
  if (pointer === undefined) return []
  const { end, steps } = pathOf(set, located, pointer)
  if (!propertiesOf(set, follow(set, end)).has('begindatum')) throw new ContextImpossibleError(pointer)
  return steps
}

function codePlace(set: SchemaSet, located: Located, pointer: string): CodePlace {
  const { end, steps } = pathOf(set, located, pointer)
  const codeList = end.schema['x-codelijst'] ?? follow(set, end).schema['x-codelijst']
  if (codeList === undefined) throw new ContextImpossibleError(pointer)
  return { codeList, steps }
}

/** Follows a pointer through objects; what is one of several in a list is not what the object itself says. */
function pathOf(
  set: SchemaSet,
  located: Located,
  pointer: string,
): { readonly end: Located; readonly steps: readonly string[] } {
  const steps = pointer.split('/').slice(1)
  let end = located
  for (const step of steps) {
    const property = propertiesOf(set, follow(set, end)).get(step)
    if (property === undefined) throw new ContextImpossibleError(pointer)
    end = property
  }
  return { end, steps }
}

function placesOf(
  set: SchemaSet,
  located: Located,
  keyword: 'x-over' | 'x-eigenaar' | 'x-ontvanger',
): readonly ContextPlace[] {
  const own = pointersIn(located.schema[keyword])
  if (own.length > 0) return own.map((pointer) => placeAt(set, located, pointer, undefined))
  const tag = tagOf(located.schema)
  return (located.schema.oneOf ?? []).flatMap((variant) => {
    const to = follow(set, { ...located, schema: variant })
    const value = String(to.schema.properties?.[tag]?.const)
    const pointers = pointersIn(variant[keyword] ?? to.schema[keyword])
    return pointers.map((pointer) => placeAt(set, to, pointer, { tag, value }))
  })
}

function pointersIn(pointers: string | readonly string[] = []): readonly string[] {
  return typeof pointers === 'string' ? [pointers] : pointers
}

function placeAt(
  set: SchemaSet,
  located: Located,
  pointer: string,
  when: ContextPlace['when'],
): ContextPlace {
  const steps = pointer.split('/').slice(1)
  let at = located
  let term: string | undefined
  let ofEach = false
  for (const step of steps) {
    // A second step inside a list would need a list of lists.
    if (ofEach) throw new PartyUnknownError(pointer)
    ofEach = at.schema.items !== undefined
    if (ofEach) at = itemsOf(set, at)
    const property = propertiesOf(set, at).get(step)
    if (property === undefined) throw new PartyUnknownError(pointer)
    term = property.schema['x-begrip']
    at = follow(set, property)
  }
  const kind = partyKinds.get(definitionName(at.schema.items === undefined ? at : itemsOf(set, at)))
  if (kind === undefined) throw new PartyUnknownError(pointer)
  return { when, steps, ofEach, kind: kind === 'organisatie' && term === sourceTerm ? 'bron' : kind }
}

/** The term of the organisation that keeps a document: it owns no part of what the document says. */
const sourceTerm = 'bron'

function itemsOf(set: SchemaSet, list: Located): Located {
  return follow(set, { ...list, schema: list.schema.items ?? {} })
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
    return [{ when: undefined, steps: ['auteur'], ofEach: false, kind: 'auteur' }]
  return placesOf(set, located, 'x-eigenaar').filter(
    ({ kind }) => kind !== 'organisatie' && kind !== 'bron' && kind !== 'betrokkene',
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
