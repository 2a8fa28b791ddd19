/**
 * Takes the texts out of code while it is rewritten, so that a text that looks like code (`"func1(x) > 3"`, `"a, b: c"`)
 * is never taken for it. The texts that the rewrite itself reads stay: the names of keywords, formats and types.
 */
export class StringLiterals {
  readonly #texts: string[] = []

  /** The code with a mark in place of each text. */
  hide(code: string): string {
    return code.replace(/"((?:[^"\\\n]|\\.)*)"/g, (literal: string, text: string, offset: number) => {
      if (typeNames.has(text) || readByRewrite.test(code.slice(Math.max(0, offset - 20), offset)))
        return literal
      this.#texts.push(text)
      return `"${open}${this.#texts.length - 1}${close}"`
    })
  }

  /** The texts back in the places of their marks. */
  show(code: string): string {
    return code.replace(marks, (_mark, index) => this.#texts[Number(index)] ?? '')
  }
}

// Two characters of the private use area: in no schema of ours, and the lint sees to it (names and codes are ASCII).
const open = '\uE000'
const close = '\uE001'
const marks = /\uE000(\d+)\uE001/g
const readByRewrite = /(?:keyword:|schemaPath:|error: |formats\[|require\()$/
const typeNames: ReadonlySet<string> = new Set(['array', 'boolean', 'integer', 'number', 'object', 'string'])
