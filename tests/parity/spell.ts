import type { Json } from './mutate.ts'
import type { Random } from './random.ts'

/** One of the many texts of a JSON value: order of keys, white space, escapes and numbers as the chance wants. */
export function spell(value: Json, random: Random): string {
  return new Speller(random).write(value)
}

class Speller {
  readonly #random: Random
  readonly #space: () => string
  readonly #shuffles: boolean
  readonly #escapes: boolean

  constructor(random: Random) {
    this.#random = random
    const spaces = ['', '', '', ' ', '\t', '\r\n', '  \n']
    const isSpaced = random.int(3) === 0
    this.#space = () => (isSpaced ? (random.pick(spaces) ?? '') : '')
    this.#shuffles = random.int(2) === 0
    this.#escapes = random.int(4) === 0
  }

  write(value: Json): string {
    const space = this.#space
    if (Array.isArray(value))
      return `${space()}[${value.map((item) => this.write(item)).join(',')}${space()}]${space()}`
    if (typeof value === 'object' && value !== null) {
      const members = this.#ordered(Object.entries(value)).map(
        ([key, inner]) => `${space()}${this.#string(key)}${space()}:${this.write(inner)}`,
      )
      return `${space()}{${members.join(',')}${space()}}${space()}`
    }
    return `${space()}${this.#scalar(value)}${space()}`
  }

  #ordered<Item>(items: Item[]): Item[] {
    if (!this.#shuffles) return items
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.#random.int(last + 1)
      const [a, b] = [items[last], items[other]]
      if (a !== undefined && b !== undefined) [items[last], items[other]] = [b, a]
    }
    return items
  }

  #scalar(value: string | number | boolean | null): string {
    if (typeof value === 'string') return this.#string(value)
    if (typeof value !== 'number' || !Number.isInteger(value) || this.#random.int(4) > 0)
      return JSON.stringify(value)
    return this.#random.pick([`${value}.0`, `${value}e0`, `${value}E+0`, `${value}0e-1`]) ?? ''
  }

  #string(text: string): string {
    const plain = JSON.stringify(text)
    if (!this.#escapes || this.#random.int(6) > 0) return plain
    return plain.replaceAll(/\\.|[/a-z\u0080-\uffff]/gu, (letter) => {
      if (letter.startsWith('\\') || this.#random.int(2) === 0) return letter
      if (letter === '/') return '\\/'
      return Array.from({ length: letter.length }, (_, nth) => this.#escape(letter.charCodeAt(nth))).join('')
    })
  }

  #escape(unit: number): string {
    const digits = unit.toString(16).padStart(4, '0')
    return `\\u${this.#random.int(2) === 0 ? digits : digits.toUpperCase()}`
  }
}

/** The bytes of a text, sometimes with one changed, left out, doubled or put in: mostly no JSON any more. */
export function damage(text: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  const at = random.int(bytes.length)
  const strange =
    random.pick([0, 9, 10, 13, 34, 44, 45, 46, 48, 58, 91, 92, 93, 101, 123, 125, 128, 192, 237, 255]) ?? 0
  switch (random.int(6)) {
    case 0:
      return bytes.with(at, strange)
    case 1:
      return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + 1))
    case 2:
      return Uint8Array.of(...bytes.subarray(0, at), strange, ...bytes.subarray(at))
    case 3:
      return Uint8Array.of(
        ...bytes.subarray(0, at),
        ...bytes.subarray(0, random.int(40)),
        ...bytes.subarray(at),
      )
    default:
      return bytes
  }
}
