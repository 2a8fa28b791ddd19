import type { Element, PartyKind } from '../conditions/element.ts'

/** What one object says of its own context, as far as it was asked for. */
export class Scratch implements Element {
  over: unknown
  overKind: PartyKind | undefined
  eigenaar: unknown
  eigenaarKind: PartyKind | undefined
  auteur: unknown
  auteurKind: PartyKind | undefined
  regime: unknown
  voorzieningssoort: unknown
  doel: unknown
  periode: unknown
  codes: Element['codes']
  ontvanger: unknown
  ontvangerKind: PartyKind | undefined
}

/** A context that says nothing. */
export const nothingSaid: Element = Object.freeze(new Scratch())

/** The context of an object: what it says itself goes before what is said around it. */
export function saidWithin(around: Element, said: Element): Element {
  return {
    over: said.over ?? around.over,
    overKind: said.over === undefined ? around.overKind : said.overKind,
    eigenaar: said.eigenaar ?? around.eigenaar,
    eigenaarKind: said.eigenaar === undefined ? around.eigenaarKind : said.eigenaarKind,
    auteur: said.auteur ?? around.auteur,
    auteurKind: said.auteur === undefined ? around.auteurKind : said.auteurKind,
    ontvanger: said.ontvanger ?? around.ontvanger,
    ontvangerKind: said.ontvanger === undefined ? around.ontvangerKind : said.ontvangerKind,
    regime: said.regime ?? around.regime,
    voorzieningssoort: said.voorzieningssoort ?? around.voorzieningssoort,
    doel: said.doel ?? around.doel,
    periode: said.periode ?? around.periode,
    codes: codesOf(said.codes, around.codes),
  }
}

/** What an object says itself of a code list goes before what is said around it. */
export function codesOf(said: Element['codes'], around: Element['codes']): Element['codes'] {
  if (said === undefined) return around
  const known = Object.entries(said).filter(([, code]) => code !== undefined)
  return { ...around, ...Object.fromEntries(known) }
}
