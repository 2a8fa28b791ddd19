import type { ChoiceShape, ListShape, Program, Shape, ShapeNumber, TextShape } from '../shapes/shape.ts'
import { distinctName, listName, patternName, shapeName } from './names.ts'
import { objectCode } from './object-code.ts'
import { literal, scalarTest } from './scalar-test.ts'

/** JavaScript source of one function, with the names of what it calls; the caller writes the imports. */
export interface VerdictCode {
  /** Declarations, the last of which is `const accepts = …`: unknown -> boolean. */
  readonly code: string
  /** The formats it asks for, by their names in the schema. */
  readonly formats: readonly string[]
  /** The functions of `VerdictHelpers` it calls. */
  readonly helpers: readonly (keyof VerdictHelpers)[]
}

/** What the code leans on at run time, by these names. */
export interface VerdictHelpers {
  /** The number of characters, a surrogate pair as one. */
  readonly characters: (text: string) => number
  /** Whether no two texts, numbers or booleans are the same. */
  readonly distinct: (items: readonly unknown[]) => boolean
  /** Whether no two items are equal as JSON values. */
  readonly distinctValues: (items: readonly unknown[]) => boolean
}

/** How the formats are called in the code. */
export interface VerdictCodeOptions {
  /** The identifier of the function for a format: `date` -> `isDate`. */
  readonly formatFunction: (format: string) => string
}

/** Writes the validator of a program: one function for each object, list and text, no eval, nothing interpreted. */
export function verdictCode(program: Program, options: VerdictCodeOptions): VerdictCode {
  return new VerdictWriter(program, options).write()
}

/** What the writers of single shapes share. */
export interface CodeParts {
  readonly shapes: readonly Shape[]
  /** An expression that is true when the value in a variable fits the shape. */
  fits(shape: ShapeNumber, variable: string): string
}

class VerdictWriter implements CodeParts {
  readonly shapes: readonly Shape[]
  readonly #root: ShapeNumber
  readonly #formatFunction: (format: string) => string
  readonly #declarations: string[] = []
  readonly #written: Set<ShapeNumber> = new Set()
  readonly #formats: Set<string> = new Set()
  readonly #helpers: Set<keyof VerdictHelpers> = new Set()

  constructor({ shapes, root }: Program, { formatFunction }: VerdictCodeOptions) {
    this.shapes = shapes
    this.#root = root
    this.#formatFunction = formatFunction
  }

  write(): VerdictCode {
    const root = this.fits(this.#root, 'x')
    const own = shapeName(this.#root)
    const accepts = `const accepts = ${root === `${own}(x)` ? own : `(x) => ${root}`}`
    return {
      code: [...this.#declarations, accepts].join('\n'),
      formats: [...this.#formats].toSorted(),
      helpers: [...this.#helpers].toSorted(),
    }
  }

  fits(number: ShapeNumber, variable: string): string {
    const shape = this.shapes[number]
    if (shape === undefined) return 'false'
    const test = scalarTest(shape, variable)
    if (test !== undefined) return test
    const name = shapeName(number)
    if (!this.#written.has(number)) {
      this.#written.add(number)
      this.#declarations.push(this.#declaration(number, shape))
    }
    if (shape.kind !== 'choice') return `${name}(${variable})`
    return isLong(shape) ? `${name}.has(${variable})` : `${listName(number)}.includes(${variable})`
  }

  #declaration(number: ShapeNumber, shape: Shape): string {
    const name = shapeName(number)
    if (shape.kind === 'choice') {
      const list = `const ${listName(number)} = ${literal(shape.values)}`
      return isLong(shape) ? `${list}\nconst ${name} = new Set(${listName(number)})` : list
    }
    if (shape.kind === 'text') return this.#text(number, shape)
    if (shape.kind === 'list') return this.#list(name, shape)
    return shape.kind === 'object' ? objectCode(this, name, shape) : ''
  }

  #helper(name: keyof VerdictHelpers): string {
    this.#helpers.add(name)
    return name
  }

  #text(number: ShapeNumber, { minLength, maxLength, pattern, format }: TextShape): string {
    const tests = ['typeof x == "string"']
    if (maxLength !== undefined)
      tests.push(`(x.length <= ${maxLength} || ${this.#helper('characters')}(x) <= ${maxLength})`)
    // A text that is not empty has a character, whatever it is.
    if (minLength === 1) tests.push('x.length > 0')
    if (minLength > 1) tests.push(`${this.#helper('characters')}(x) >= ${minLength}`)
    if (pattern !== undefined) tests.push(`${patternName(number)}.test(x)`)
    if (format !== undefined) {
      this.#formats.add(format)
      tests.push(`${this.#formatFunction(format)}(x)`)
    }
    const expression =
      pattern === undefined
        ? ''
        : `const ${patternName(number)} = ${new RegExp(pattern, 'u').toString()}
`
    return `${expression}function ${shapeName(number)}(x) { return ${tests.join(' && ')} }`
  }

  #list(name: string, { items, minItems, maxItems, unique, contains }: ListShape): string {
    const lines = [`if (!Array.isArray(x)${outside('x.length', minItems, maxItems)}) return false`]
    const test = this.fits(items, 'i')
    if (test !== 'true') lines.push(eachItem(`if (!${test}) return false`))
    if (contains !== undefined) {
      const { shape, least, most } = contains
      lines.push(`let n = 0`, eachItem(`if (${this.fits(shape, 'i')}) n++`))
      lines.push(`if (false${outside('n', least, most)}) return false`)
    }
    const last = unique ? `${this.#helper(distinctName(this.shapes[items]))}(x)` : 'true'
    return `function ${name}(x) {\n${lines.join('\n')}\nreturn ${last}\n}`
  }
}

/** A short list is looked through faster than a set is asked. */
function isLong({ values }: ChoiceShape): boolean {
  return values.length > 24
}

/** By number: a list could bring an iterator of its own that shows other items. */
function eachItem(statement: string): string {
  return `for (let j = 0; j < x.length; j++) { const i = x[j]; ${statement} }`
}

/** ` || ` and a test that is true outside the bounds. */
function outside(expression: string, least: number, most: number | undefined): string {
  return (
    (least > 0 ? ` || ${expression} < ${least}` : '') +
    (most === undefined ? '' : ` || ${expression} > ${most}`)
  )
}
