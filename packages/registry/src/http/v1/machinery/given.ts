import type { Members } from '../../../records/members.ts'
import { membersOf } from '../../../records/members.ts'
import { badRequest } from './violation.ts'
import type { Answer, RequestPart, Violation } from './violation.ts'

/**
 * Reads what was given in one part of a request, name by name, and gathers everything that is wrong with it. What
 * nobody asked for is wrong too: a filter with a typing mistake would otherwise find everything.
 */
export class Given {
  readonly #members: Members
  readonly #part: RequestPart
  readonly #asked = new Set<string>()
  readonly #violations: Violation[] = []

  constructor(part: RequestPart, value: unknown) {
    this.#members = membersOf(value)
    this.#part = part
  }

  /** A text of at most so many characters, none of which is NUL: that no store keeps, and no reader sees. */
  text(name: string, longest: number): string | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    if (typeof value === 'string' && value.length > 0 && value.length <= longest && !value.includes('\0'))
      return value
    this.#refuse(
      name,
      `Moet een tekst van 1 tot en met ${longest} tekens zijn, zonder NUL.`,
      `Must be a text of 1 to ${longest} characters, without NUL.`,
    )
    return undefined
  }

  /** A text that must be there. */
  needed(name: string, longest: number): string {
    if (this.#take(name) === undefined) this.#refuse(name, 'Is verplicht.', 'Is required.')
    return this.text(name, longest) ?? ''
  }

  /** A whole number within bounds, or what counts when nothing was given. */
  whole(
    name: string,
    { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
  ): number {
    const value = this.#take(name)
    if (value === undefined) return otherwise
    const isText = typeof value === 'string' && /^\d{1,9}$/u.test(value)
    const number = isText || typeof value === 'number' ? Number(value) : Number.NaN
    if (Number.isInteger(number) && number >= least && number <= most) return number
    this.#refuse(
      name,
      `Moet een geheel getal van ${least} tot en met ${most} zijn.`,
      `Must be a whole number from ${least} to ${most}.`,
    )
    return otherwise
  }

  /** One of a few words. */
  word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.#take(name)
    if (value === undefined) return undefined
    const found = words.find((word) => word === value)
    if (found === undefined)
      this.#refuse(
        name,
        `Moet een van deze woorden zijn: ${words.join(', ')}.`,
        `Must be one of these words: ${words.join(', ')}.`,
      )
    return found
  }

  /** Yes or no; no when nothing was given. */
  flag(name: string): boolean {
    const value = this.#take(name)
    if (value === undefined || value === false || value === 'false') return false
    if (value === true || value === 'true') return true
    this.#refuse(name, 'Moet true of false zijn.', 'Must be true or false.')
    return false
  }

  /** Whatever was given, for whoever reads it further. */
  any(name: string): unknown {
    return this.#take(name)
  }

  /** Notes something that is wrong. */
  refuse(plaats: string, nl: string, en: string): void {
    this.#refuse(plaats, nl, en)
  }

  /** What was read, when nothing is wrong. */
  answer<Value>(value: Value): Answer<Value> {
    const unknown = [...this.#members.keys()].filter((name) => !this.#asked.has(name))
    for (const name of unknown) this.#refuse(name.slice(0, 100), 'Bestaat hier niet.', 'Does not exist here.')
    return this.#violations.length === 0 ? { ok: true, value } : badRequest(this.#violations)
  }

  #take(name: string): unknown {
    this.#asked.add(name)
    const value = this.#members.get(name)
    // A search form sends its empty fields too.
    return value === '' && this.#part === 'query' ? undefined : value
  }

  #refuse(name: string, nl: string, en: string): void {
    const isPointer = this.#part === 'body' && !name.startsWith('/')
    const plaats = isPointer ? `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` : name
    this.#violations.push({ code: `${this.#part}/invalid`, in: this.#part, plaats, nl, en })
  }
}
