import { membersOf } from '../../records/members.ts'
import type { Members } from '../../records/members.ts'
import { given, refusedIfAny } from '../../refusal.ts'
import type { Outcome, Refusal } from '../../refusal.ts'

/** Reads the members of a body one by one and remembers everything that is wrong with them. */
export class BodyReader {
  readonly #members: Members
  readonly #asked = new Set<string>()
  readonly #refusals: Refusal[] = []

  constructor(body: unknown) {
    this.#members = membersOf(body)
  }

  /** A text of at most so long; undefined when it may be absent and is. */
  text(name: string, need: 'required' | 'optional', longest: number): string | undefined {
    const allowed = `een tekst van 1 tot ${longest} tekens / text of 1 to ${longest} characters`
    return this.#take(name, need, allowed, (value) =>
      typeof value === 'string' && value !== '' && value.length <= longest && !/[\p{Cc}\p{Cs}]/u.test(value)
        ? value
        : undefined,
    )
  }

  /** A list of at most so many items, each as `item` takes it. */
  list<T>(
    name: string,
    need: 'required' | 'optional',
    allowed: string,
    item: (value: unknown) => T | undefined,
    most = 100,
  ): readonly T[] | undefined {
    return this.#take(name, need, allowed, (value) => {
      if (!Array.isArray(value) || value.length > most || (need === 'required' && value.length === 0))
        return undefined
      const taken = value.flatMap((one) => item(one) ?? [])
      return taken.length === value.length ? taken : undefined
    })
  }

  /** A moment with its offset, later than `after`. */
  momentAfter(name: string, after: Date): string | undefined {
    const allowed = 'een moment in de toekomst (RFC 3339) / a moment in the future (RFC 3339)'
    return this.#take(name, 'optional', allowed, (value) => {
      const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u
      const time = typeof value === 'string' && form.test(value) ? Date.parse(value) : Number.NaN
      return time > after.getTime() ? new Date(time).toISOString() : undefined
    })
  }

  /** A whole number between two bounds. */
  wholeNumber(name: string, least: number, most: number): number | undefined {
    const allowed = `een geheel getal van ${least} tot ${most} / a whole number from ${least} to ${most}`
    return this.#take(name, 'optional', allowed, (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? value
        : undefined,
    )
  }

  /** True or false. */
  yesNo(name: string): boolean | undefined {
    return this.#take(name, 'optional', 'true, false', (value) =>
      typeof value === 'boolean' ? value : undefined,
    )
  }

  /** A value by a rule of the caller. */
  value<T>(
    name: string,
    need: 'required' | 'optional',
    allowed: string,
    take: (value: unknown) => T | undefined,
  ): T | undefined {
    return this.#take(name, need, allowed, take)
  }

  /** What was read, or everything that was wrong; members that nobody asked for are wrong too. */
  finish<T>(value: () => T): Outcome<T> {
    for (const name of this.#members.keys())
      if (!this.#asked.has(name))
        this.#refuse(name, `bekend zijn / known are: ${[...this.#asked].join(', ')}`)
    return refusedIfAny(this.#refusals) ?? given(value())
  }

  #take<T>(
    name: string,
    need: 'required' | 'optional',
    allowed: string,
    take: (value: unknown) => T | undefined,
  ): T | undefined {
    this.#asked.add(name)
    const stated = this.#members.get(name)
    if (stated === undefined && need === 'optional') return undefined
    const taken = take(stated)
    if (taken === undefined) this.#refuse(name, allowed)
    return taken
  }

  #refuse(name: string, allowed: string): void {
    this.#refusals.push({
      code: 'request-invalid',
      pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 100)}`,
      nl: `Hier hoort: ${allowed}.`,
      en: `Expected here: ${allowed}.`,
    })
  }
}
