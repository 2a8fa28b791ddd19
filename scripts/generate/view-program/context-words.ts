import type { ProgramWriter } from '../../../packages/engine/src/bytes/encode/program-writer.ts'
import type { ContextPlace, ElementContext, PartyKind } from '../rights/element-context.ts'
import type { Places } from './places.ts'
import { NotOnBytesError } from './view-impossible.ts'

/** No property, test or context (`assembly/view-values.ts`). */
export const none = 0xffffffff

/** The numbers of `assembly/view-party.ts`; an author is an object that says a role assignment or a resident. */
const kinds: Readonly<Record<PartyKind, number>> = {
  organisatie: 1,
  bron: 2,
  roltoewijzing: 3,
  inwoner: 4,
  betrokkene: 5,
  auteur: 6,
}
const encoder: TextEncoder = new TextEncoder()

/** Writes where objects say whom they are about and whose they are. */
export class ContextWords {
  readonly acts: Set<string> = new Set()
  readonly provisions: Set<string> = new Set()
  /** What else is said of contexts: 64 a period, 128 own codes, 256 to whom it is addressed. */
  says = 0
  readonly #writer: ProgramWriter
  readonly #places: Places

  constructor(writer: ProgramWriter, places: Places) {
    this.#writer = writer
    this.#places = places
  }

  /** The places of a context; `isGoal` when the object is a goal itself. */
  add(context: ElementContext | undefined, object: number, isGoal: boolean): number {
    const { over = [], eigenaar = [], auteur = [], regime = [] } = context ?? {}
    const { periode = [], codes = [], ontvanger = [] } = context ?? {}
    for (const [nth, places] of [periode, codes, ontvanger].entries())
      if (places.length > 0) this.says |= 64 << nth
    if ([over, eigenaar, auteur].flat().some(({ ofEach }) => ofEach))
      throw new NotOnBytesError('a party is one of each item of a list')
    if (over.some(({ kind }) => kind !== 'inwoner' && kind !== 'betrokkene'))
      throw new NotOnBytesError('it is about something that is no resident')
    const paths = regime.map((steps) => {
      const { slots, end } = this.#places.path(object, steps)
      this.#note(end, this.acts, steps.join('.'))
      return this.#writer.add([slots.length, ...slots])
    })
    return this.#writer.add([
      this.parties(over, object),
      this.parties(eigenaar, object),
      this.parties(auteur, object),
      this.#writer.add([paths.length, ...paths]),
      context?.voorzieningssoort === true ? this.#provision(object) : none,
      isGoal ? this.#places.property(object, 'id') : none,
    ])
  }

  /** The places of a party, in the order in which they count. */
  parties(places: readonly ContextPlace[], object: number): number {
    const written = places.map((place, nth) => {
      const next = places[nth + 1]
      // As the generated code of a view has it: the last of a variant counts even when nothing stands there.
      const isLast = next?.when?.value !== place.when?.value || nth === places.length - 1
      return this.#place(place, object, isLast)
    })
    return this.#writer.add([written.length, ...written, ...this.#authorWords(places, object)])
  }

  #place({ when, steps, kind }: ContextPlace, object: number, isLast: boolean): number {
    const { slots, end } = this.#places.path(object, steps)
    if (kind !== 'auteur') this.#needsIds(end, steps.join('.'))
    const value = encoder.encode(JSON.stringify(when?.value ?? ''))
    if (when !== undefined) this.#places.needsOneSpelling(this.#places.shapeOf(object, when.tag), when.tag)
    return this.#writer.add([
      when === undefined ? none : this.#places.property(object, when.tag),
      value.length,
      this.#writer.addBytes(value),
      isLast ? 1 : 0,
      kinds[kind],
      this.#writer.add([slots.length, ...slots]),
    ])
  }

  /** Where an author says who it is; the same for all places. */
  #authorWords(places: readonly ContextPlace[], object: number): readonly number[] {
    const found = places
      .filter(({ kind }) => kind === 'auteur')
      .map(({ steps }) => this.#places.path(object, steps).end)
    const [author, ...others] = new Set(found)
    if (author === undefined) return [none, none]
    if (others.length > 0) throw new NotOnBytesError('authors of two shapes')
    return ['roltoewijzing', 'inwoner'].map((name) => {
      const isThere = this.#places.object(author).properties.some((property) => property.name === name)
      if (isThere) this.#needsIds(this.#places.shapeOf(author, name), name)
      return isThere ? this.#places.property(author, name) : none
    })
  }

  #needsIds(number: number, name: string): void {
    this.#places.needsOneSpelling(this.#places.itemsOf(number), name)
  }

  #provision(object: number): number {
    this.#note(this.#places.shapeOf(object, 'voorzieningssoort'), this.provisions, 'voorzieningssoort')
    return this.#places.property(object, 'voorzieningssoort')
  }

  #note(number: number, codes: Set<string>, name: string): void {
    const found = this.#places.codes(number)
    if (found === undefined) throw new NotOnBytesError(`${name} is no closed list`)
    for (const code of found) codes.add(code)
  }
}
