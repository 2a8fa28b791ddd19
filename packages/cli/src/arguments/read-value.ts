import { createTrouble, type Trouble } from '../trouble.ts'
import type { ParsedOptions } from './parse-options.ts'

/** Collects what is wrong with option values, so that each can be read in one line. */
export class ValueReader {
  readonly #options: ParsedOptions
  #trouble: Trouble | undefined

  constructor(options: ParsedOptions) {
    this.#options = options
    this.#trouble = options.trouble
  }

  /** The first thing that was wrong with the options. */
  get trouble(): Trouble | undefined {
    return this.#trouble
  }

  /** A whole number between two bounds. */
  number(
    name: string,
    bounds: { readonly least: number; readonly most: number; readonly unless: number },
  ): number {
    const text = this.#options.values.get(name)
    if (text === undefined) return bounds.unless
    const value = Number(text)
    if (/^\d{1,15}$/.test(text) && value >= bounds.least && value <= bounds.most) return value
    this.#note(`--${name} ${bounds.least}..${bounds.most}`)
    return bounds.unless
  }

  /** One of a few words; undefined when the option is not given. */
  choice<const Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.#options.values.get(name)
    const chosen = words.find((word) => word === text)
    if (text !== undefined && chosen === undefined) this.#note(`--${name} ${words.join('|')}`)
    return chosen
  }

  /** A text of one form, such as an id; undefined when the option is not given. */
  formed(name: string, form: RegExp, placeholder: string): string | undefined {
    const text = this.#options.values.get(name)
    if (text === undefined || form.test(text)) return text
    this.#note(`--${name} ${placeholder}`)
    return undefined
  }

  /** All values of one form, such as `KEY=SCHEMA`. */
  list(name: string, form: RegExp, placeholder: string): readonly string[] {
    const texts = this.#options.all.get(name) ?? []
    if (!texts.every((text) => form.test(text))) this.#note(`--${name} ${placeholder}`)
    return texts
  }

  #note(expected: string): void {
    this.#trouble ??= createTrouble('cli/option-value', [expected])
  }
}
