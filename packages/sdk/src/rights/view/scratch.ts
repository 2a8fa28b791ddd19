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
}

/** A context that says nothing. */
export const nothingSaid: Element = Object.freeze(new Scratch())
