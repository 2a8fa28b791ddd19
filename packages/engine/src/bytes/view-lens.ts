import { contextOf, partyOf, partySpellings } from './view-contexts.ts'
import type { Said } from './view-program.ts'
import type { ByteRights } from './view-rights.ts'

const lensWords = 14
const tableEntries = 4096
/** A table that is fuller is slow to search. */
const mostContexts = 2048
const groupsInRow = 32
const encoder: TextEncoder = new TextEncoder()

/** What the rights of a request come down to, as words in the memory of the engine (`assembly/view-lens.ts`). */
export class LensMemory {
  readonly address: number
  /** The address behind it. */
  readonly end: number
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #rights: ByteRights
  readonly #said: Said
  readonly #tableAt: number
  readonly #rowsAt: number
  readonly #rowSize: number
  #contexts = 0
  #top: number

  constructor(buffer: ArrayBuffer, address: number, rights: ByteRights, said: Said) {
    this.address = address
    this.#bytes = new Uint8Array(buffer)
    this.#view = new DataView(buffer)
    this.#rights = rights
    this.#said = said
    this.#top = address + lensWords * 4
    const { wie, partial, needs, whole } = rights
    const persons = this.#addList(rights.persons.map((person) => this.#text(person)))
    const own = [wie.inwoner, wie.roltoewijzing, wie.organisatie].flatMap((id) => this.#text(id ?? ''))
    const tells = this.#addWords(this.#tells())
    const owns = this.#owns()
    this.#tableAt = this.#room(tableEntries * 12)
    const kinds = partial.reduce((bits, isPartial, nth) => (isPartial ? bits | (1 << nth) : bits), 0)
    const asksGoals = needs.some((bits) => (bits & 32) !== 0)
    const needsAt = this.#addWords(needs)
    const head = [
      Number(whole),
      needsAt,
      kinds,
      persons,
      ...own,
      tells,
      owns,
      Number(asksGoals),
      this.#tableAt,
    ]
    this.#put(address, head)
    this.#rowSize = align(groupsInRow + 1 + rights.tells.flat().length)
    this.#rowsAt = this.#room(this.#rowSize * mostContexts)
    this.end = this.#top
  }

  /** Decides over a context that the engine met for the first time; false when nobody here can. */
  decide(low: number, high: number): boolean {
    const decision = this.#rights.decide(contextOf(low, high, this.#rights, this.#said))
    // What no object of the message says may be asked for: it is not said.
    if ((decision.asks & this.#said.says) !== 0) return false
    const { levels, hidden } = decision
    if (this.#contexts === mostContexts) this.#forget()
    const row = this.#rowsAt + this.#contexts * this.#rowSize
    this.#bytes.fill(0, row, row + this.#rowSize)
    this.#bytes.set(levels, row)
    let number = groupsInRow + 1
    for (const [list, codes] of this.#rights.tells.entries())
      for (const code of codes) {
        if (hidden?.[list]?.has(code) === true) {
          this.#bytes[row + number] = 1
          this.#bytes[row + groupsInRow] = 1
        }
        number += 1
      }
    this.#insert(low, high, row)
    this.#contexts += 1
    return true
  }

  #insert(low: number, high: number, row: number): void {
    const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
    let nth = Math.imul(mixed, 0xc2b2ae35) >>> 20
    while (this.#view.getUint32(this.#tableAt + nth * 12 + 8, true) !== 0) nth = (nth + 1) % tableEntries
    this.#put(this.#tableAt + nth * 12, [low, high, row])
  }

  /** Made-up contexts must not fill memory; real documents have far fewer. */
  #forget(): void {
    this.#bytes.fill(0, this.#tableAt, this.#tableAt + tableEntries * 12)
    this.#contexts = 0
  }

  /** For each code list: how many codes tell something, and each with its number. */
  #tells(): readonly number[] {
    let number = 0
    return this.#rights.tells.map((codes) =>
      this.#addList(codes.map((code) => [...this.#text(code), number++])),
    )
  }

  #owns(): number {
    const at = this.#room(partySpellings)
    for (let bits = 0; bits < partySpellings; bits++) {
      const party = partyOf(bits, this.#rights)
      this.#bytes[at + bits] = party !== undefined && this.#rights.owns(party) ? 1 : 0
    }
    return at
  }

  #text(text: string): readonly [length: number, address: number] {
    const bytes = encoder.encode(text)
    const at = this.#room(bytes.length)
    this.#bytes.set(bytes, at)
    return [bytes.length, at]
  }

  #addList(items: readonly (readonly number[])[]): number {
    return this.#addWords([items.length, ...items.flat()])
  }

  #addWords(words: readonly number[]): number {
    const at = this.#room(words.length * 4)
    this.#put(at, words)
    return at
  }

  #put(at: number, words: readonly number[]): void {
    for (const [nth, word] of words.entries()) this.#view.setUint32(at + nth * 4, word, true)
  }

  #room(size: number): number {
    const at = this.#top
    this.#top = align(at + size)
    return at
  }
}

/** What a lens takes at most, so that there is memory for it. */
export function sizeOfLens(rights: ByteRights): number {
  const tells = rights.tells.flat()
  const texts = [...tells, ...rights.persons, ...Object.values(rights.wie)]
  const row = align(groupsInRow + 1 + tells.length)
  return (
    tableEntries * 12 +
    mostContexts * row +
    partySpellings +
    // A text is at most three bytes a letter, and each thing is filled up to whole words.
    texts.reduce((size, text) => size + text.length * 3 + 20, 0) +
    (rights.needs.length + rights.tells.length * 2 + lensWords + 32) * 4
  )
}

function align(address: number): number {
  return Math.ceil(address / 4) * 4
}
