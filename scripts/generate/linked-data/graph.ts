import type { Bilingual, Labels } from '../../sources/glossary/bilingual.ts'
import { checkedIri, iriOf } from './iris.ts'
import type { ShortName } from './iris.ts'
import { properties } from './properties.ts'
import type { PropertyName } from './properties.ts'

/** What a property leads to: another thing, a text in a language, or a value of a datatype. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly language: 'nl' | 'en' }
  | { readonly text: string; readonly datatype: string }

/** One thing and everything a file says of it. There are no blank nodes: every thing has a name that stays. */
export interface Description {
  readonly iri: string
  readonly says: Readonly<Partial<Record<PropertyName, readonly Value[]>>>
}

/** The properties of a description that have values, in the order in which they were said. */
export function statements({ says }: Description): readonly (readonly [PropertyName, readonly Value[]])[] {
  return Object.entries(says).flatMap(([name, values]) => {
    return isPropertyName(name) && values !== undefined && values.length > 0 ? [[name, values] as const] : []
  })
}

export function links(...iris: readonly string[]): readonly Value[] {
  return [...new Set(iris)].map((iri) => ({ iri: checkedIri(iri) }))
}

/** Links to things that a standard names, such as a class. */
export function named(...names: readonly ShortName[]): readonly Value[] {
  return links(...names.map(iriOf))
}

/** A text in both languages; nothing when it is absent. */
export function inBoth(text: Bilingual | undefined): readonly Value[] {
  if (text === undefined) return []
  return [
    { text: text.nl, language: 'nl' },
    { text: text.en, language: 'en' },
  ]
}

export function inDutch(text: string): readonly Value[] {
  return [{ text, language: 'nl' }]
}

export function labels(each: Labels | undefined): readonly Value[] {
  return [
    ...(each?.nl ?? []).map((text) => ({ text, language: 'nl' }) as const),
    ...(each?.en ?? []).map((text) => ({ text, language: 'en' }) as const),
  ]
}

export function plain(text: string | undefined): readonly Value[] {
  return text === undefined ? [] : [typed(text, iriOf('xsd:string'))]
}

export function date(text: string | undefined): readonly Value[] {
  return text === undefined ? [] : [typed(text, iriOf('xsd:date'))]
}

export function truth(value: boolean): readonly Value[] {
  return [typed(String(value), iriOf('xsd:boolean'))]
}

export function typed(text: string, datatype: string): Value {
  return { text, datatype }
}

/** Thrown when two things would get one name. */
export class NameTakenError extends Error {
  readonly code = 'generate/name-taken'
  constructor(iri: string) {
    super(`Two things are called ${iri}`)
  }
}

/** Each thing once: a later description may only repeat what the first one says, so that nothing gets lost. */
export function firstOfEach(descriptions: Iterable<Description>): readonly Description[] {
  const byIri = new Map<string, Description>()
  for (const description of descriptions) {
    const first = byIri.get(description.iri)
    if (first === undefined) byIri.set(description.iri, description)
    else if (!repeats(description, first)) throw new NameTakenError(description.iri)
  }
  return [...byIri.values()]
}

function repeats(description: Description, first: Description): boolean {
  return statements(description).every(([name, values]) => {
    const said = new Set(first.says[name]?.map((value) => JSON.stringify(value)))
    return values.every((value) => said.has(JSON.stringify(value)))
  })
}

function isPropertyName(name: string): name is PropertyName {
  return Object.hasOwn(properties, name)
}
