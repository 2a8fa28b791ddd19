import { distinctName, hasList, listName, patternName } from '../code/names.ts'
import { literal } from '../code/scalar-test.ts'
import { inRecordOrder } from './record-order.ts'
import type {
  Condition,
  ListShape,
  NumberShape,
  ObjectRules,
  ObjectShape,
  Program,
  Shape,
  ShapeNumber,
  TextShape,
} from '../shapes/shape.ts'

/** Thrown for a rule that no kind of fault tells. */
export class FaultUnknownError extends Error {
  readonly code = 'engine/fault-unknown'
  constructor(rule: string) {
    super(`No kind of fault tells what is wrong by ${rule}`)
  }
}

/** How the formats are called in the code, as for the verdict. */
export interface FaultTableOptions {
  readonly formatFunction: (format: string) => string
}

/**
 * Writes the table by which a walker says what is wrong with a document: one row for each shape, the message first. It
 * leans on the lists and patterns that the verdict code of the same program declares, and stands behind it.
 */
export function faultTableCode(program: Program, { formatFunction }: FaultTableOptions): string {
  const writer = new TableWriter(program, formatFunction)
  return `const faults = [\n${writer.rows().join(',\n')}\n]`
}

class TableWriter {
  readonly #program: Program
  readonly #formatFunction: (format: string) => string
  /** Shape number -> row number, in the order in which the shapes are met. */
  readonly #rowNumbers: Map<ShapeNumber, number> = new Map()

  constructor(program: Program, formatFunction: (format: string) => string) {
    this.#program = program
    this.#formatFunction = formatFunction
  }

  rows(): readonly string[] {
    this.#rowNumber(this.#program.root)
    const rows: string[] = []
    // The map grows while it is walked: a row names the shapes it leads to.
    for (const [shape] of this.#rowNumbers) rows.push(this.#row(shape))
    return rows
  }

  #rowNumber(shape: ShapeNumber): number {
    const known = this.#rowNumbers.get(shape) ?? this.#rowNumbers.size
    this.#rowNumbers.set(shape, known)
    return known
  }

  #row(number: ShapeNumber): string {
    const shape: Shape = this.#program.shapes[number] ?? { kind: 'anything' }
    switch (shape.kind) {
      case 'anything':
        return row('anything')
      case 'boolean':
        return row('boolean')
      case 'number':
        return numberRow(shape)
      case 'text':
        return this.#text(number, shape)
      case 'constant':
        return row(shape.type, '', '', literal(shape.value))
      case 'choice':
        return row(shape.type, '', '', hasList(shape) ? listName(number) : literal(shape.values))
      case 'list':
        return this.#list(shape)
      case 'object':
        return this.#object(shape)
    }
  }

  #text(number: ShapeNumber, { minLength, maxLength, pattern, format }: TextShape): string {
    return row(
      'string',
      minLength === 0 ? '' : String(minLength),
      maxLength === undefined ? '' : String(maxLength),
      '',
      pattern === undefined ? '' : patternName(number),
      ...(format === undefined ? [] : [this.#formatFunction(format), literal(format)]),
    )
  }

  #list({ items, minItems, maxItems, unique, contains }: ListShape): string {
    if (contains !== undefined) throw new FaultUnknownError('contains')
    return row(
      'list',
      String(this.#rowNumber(items)),
      minItems === 0 ? '' : String(minItems),
      maxItems === undefined ? '' : String(maxItems),
      unique ? distinctName(this.#program.shapes[items]) : '',
    )
  }

  #object(shape: ObjectShape): string {
    const { properties, rules, union } = inRecordOrder(shape)
    const names = properties.map(({ name, shape }) => `${literal(name)}:${this.#rowNumber(shape)}`)
    const record = `{${names.join()}}`
    if (rules !== undefined) return row(rules.closed ? 'object' : 'open', record, cellList(rulesCells(rules)))
    const variants = union?.variants.map((variant) => {
      if (!variant.rules.closed) throw new FaultUnknownError('an open variant')
      const cells = [...rulesCells(variant.rules), list(variant.rules.allowed)]
      return `${keyOf(variant.value)}:${cellList(cells)}`
    })
    return row('union', record, String(union?.tag), `{${variants?.join() ?? ''}}`)
  }
}

/** A key of an object literal; without brackets this one would be the prototype. */
function keyOf(name: string): string {
  return name === '__proto__' ? `["${name}"]` : literal(name)
}

/** A row as an array literal; cells at the end that say nothing are left out. */
function row(kind: string, ...cells: readonly string[]): string {
  return `[${[literal(kind), ...trimmed(cells)].join()}]`
}

function cellList(cells: readonly string[]): string {
  const said = trimmed(cells)
  return said.length === 0 ? '' : `[${said.join()}]`
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

function numberRow(shape: NumberShape): string {
  if (shape.exclusiveMinimum !== undefined || shape.exclusiveMaximum !== undefined)
    throw new FaultUnknownError('a bound that is excluded')
  const bound = (limit: number | undefined): string => (limit === undefined ? '' : String(limit))
  return row(shape.integer ? 'integer' : 'number', bound(shape.minimum), bound(shape.maximum))
}

function rulesCells({
  required,
  minProperties,
  maxProperties,
  conditions,
  dependents,
}: ObjectRules): readonly string[] {
  if (maxProperties !== undefined) throw new FaultUnknownError('maxProperties')
  if (dependents.length > 0) throw new FaultUnknownError('dependentRequired')
  return [
    required.length === 0 ? '' : list(required),
    minProperties === 0 ? '' : String(minProperties),
    conditions.length === 0 ? '' : `[${conditions.map(conditionCell).join()}]`,
  ]
}

function conditionCell({ property, values, required, otherwise }: Condition): string {
  const rest = 'property' in otherwise ? `0,${conditionCell(otherwise)}` : list(otherwise)
  return `[${property},${literal(values)},${list(required)},${rest}]`
}

function list(numbers: readonly number[]): string {
  return `[${numbers.join()}]`
}
