import type {
  NumberShape,
  ObjectShape,
  Program,
  PropertyNumber,
  PropertyShape,
  Scalar,
  Shape,
  TextShape,
} from '../../shapes/shape.ts'
import { toAutomaton } from '../pattern/automaton.ts'
import { readPattern } from '../pattern/read-pattern.ts'
import { programVersion } from '../program-version.ts'
import { addAutomaton } from './automaton-table.ts'
import { formatNumbers } from './formats.ts'
import { ProgramWriter } from './program-writer.ts'
import { addRules, askedBy, type Capture } from './rules.ts'
import { addStringTable, areFoundSoon, markStrings } from './string-table.ts'
import { isSpelledOneWay, isWellFormed } from './spelling.ts'

// The kinds of `assembly/program.ts`.
const kinds = {
  anything: 0,
  boolean: 1,
  number: 2,
  text: 3,
  choice: 4,
  list: 5,
  object: 6,
  foreign: 7,
  plain: 8,
  uuid: 9,
  date: 10,
  'date-time': 11,
  schema: 12,
} as const
const unbounded = 0xffffffff
const headerWords = 2
/** The widest node; all get as much room, so that every place is known before any node is written. */
const nodeWords = 8
/** Formats with a node of their own, where the bounds of a length leave all that they allow. */
const lengthsOf: ReadonlyMap<string, readonly [kind: number, least: number, most: number]> = new Map([
  ['uuid', [kinds.uuid, 36, 36]],
  ['date', [kinds.date, 10, 10]],
  ['date-time', [kinds['date-time'], 20, 35]],
])
/** Captured values stand on a small stack. */
const mostCaptures = 16

/** Writes the program that the byte engine walks along. What it cannot say becomes a node that it leaves to others. */
export function encode(program: Program): Uint8Array {
  const writer = new ProgramWriter()
  const header = writer.words(headerWords)
  const nodes = program.shapes.map(() => writer.words(nodeWords))
  const encoder = new Encoder(writer, program, nodes)
  writer.put(header, [programVersion, nodes[program.root] ?? 0])
  for (const [nth, shape] of program.shapes.entries()) encoder.encode(shape, nodes[nth] ?? 0)
  encoder.markKinds()
  return writer.finish()
}

class Encoder {
  readonly #writer: ProgramWriter
  readonly #program: Program
  readonly #nodes: readonly number[]
  /** The nodes of its properties, by the place of the names of an object. */
  readonly #names = new Map<number, readonly number[]>()
  readonly #automata = new Map<string, number | undefined>()

  constructor(writer: ProgramWriter, program: Program, nodes: readonly number[]) {
    this.#writer = writer
    this.#program = program
    this.#nodes = nodes
  }

  encode(shape: Shape, node: number): void {
    if (shape.kind === 'number') return this.#number(shape, node)
    this.#writer.put(node, this.#words(shape) ?? [kinds.foreign])
  }

  /** Puts the kind of its node beside each name: only when all nodes are written it is known which of them are foreign. */
  markKinds(): void {
    const kindOf = (node: number): number => this.#writer.wordAt(node)
    for (const [names, nodes] of this.#names) markStrings(this.#writer, names, nodes.map(kindOf))
  }

  /** The words of a node; undefined when this form cannot say it. */
  #words(shape: Exclude<Shape, NumberShape>): readonly number[] | undefined {
    if (shape.kind === 'anything' || shape.kind === 'boolean') return [kinds[shape.kind]]
    if (shape.kind === 'text') return this.#text(shape)
    if (shape.kind === 'constant') return this.#choice([shape.value])
    if (shape.kind === 'choice') return this.#choice(shape.values)
    if (shape.kind === 'object') return this.#object(shape)
    if (shape.contains !== undefined || (shape.unique && !this.#isString(shape.items))) return undefined
    const { minItems, maxItems = unbounded, unique } = shape
    return [kinds.list, this.#nodes[shape.items] ?? 0, minItems, maxItems, unique ? 1 : 0]
  }

  #isString(number: number): boolean {
    const shape = this.#program.shapes[number]
    return shape?.kind === 'text' || stringsOf(shape) !== undefined
  }

  #number(shape: NumberShape, node: number): void {
    const { integer, minimum = -Infinity, maximum = Infinity } = shape
    const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = shape
    const isAbove = exclusiveMinimum >= minimum && exclusiveMinimum !== -Infinity
    const isBelow = exclusiveMaximum <= maximum && exclusiveMaximum !== Infinity
    this.#writer.put(node, [kinds.number, (integer ? 1 : 0) | (isAbove ? 2 : 0) | (isBelow ? 4 : 0)])
    this.#writer.putDouble(node + 8, Math.max(minimum, exclusiveMinimum))
    this.#writer.putDouble(node + 16, Math.min(maximum, exclusiveMaximum))
  }

  #text({ minLength, maxLength = unbounded, format, pattern }: TextShape): readonly number[] | undefined {
    if (pattern === undefined) {
      if (format === undefined) return [kinds.plain, minLength, maxLength]
      const [kind = 0, least = 0, most = 0] = lengthsOf.get(format) ?? []
      if (kind > 0 && minLength <= least && maxLength >= most) return [kind]
    }
    const formatNumber = format === undefined ? 0 : formatNumbers.get(format)
    const automaton = pattern === undefined ? 0 : this.#automaton(pattern)
    if (formatNumber === undefined || automaton === undefined) return undefined
    return [kinds.text, minLength, maxLength, formatNumber, automaton]
  }

  #choice(values: readonly Scalar[]): readonly number[] | undefined {
    const strings = values.filter((value) => typeof value === 'string')
    if (strings.length < values.length || !strings.every(isWellFormed)) return undefined
    if (!areFoundSoon(strings)) return undefined
    return [kinds.choice, addStringTable(this.#writer, strings)]
  }

  #object(shape: ObjectShape): readonly number[] | undefined {
    const captures = this.#captures(shape)
    if (captures === undefined || !shape.properties.every(({ name }) => isSpelledOneWay(name)))
      return undefined
    const variants = shape.union?.variants ?? []
    const tag = shape.union === undefined ? undefined : captures.get(shape.union.tag)
    // A value of the tag without rules of its own would be judged by none.
    if (tag?.values.some((value) => !variants.some((variant) => variant.value === value)) === true)
      return undefined
    const all = shape.rules === undefined ? variants.map(({ rules }) => rules) : [shape.rules]
    const isOfDocument = shape === this.#program.shapes[this.#program.root]
    const nodes = shape.properties.map((property) => this.#nodeOf(property, isOfDocument))
    const strings = shape.properties.map(({ name }) => name)
    const besides = nodes.map((node, nth) => [node, captures.get(nth)?.slot ?? unbounded] as const)
    const names = addStringTable(this.#writer, strings, besides)
    this.#names.set(names, nodes)
    const allClosed = all.every(({ closed }) => closed)
    return [
      kinds.object,
      names,
      shape.properties.length,
      captures.size,
      allClosed ? 1 : 0,
      tag?.slot ?? unbounded,
      this.#rulesOf(shape, captures, tag),
    ]
  }

  /** The node of a property; of the document itself `$schema` is told from others. */
  #nodeOf({ name, shape }: PropertyShape, isOfDocument: boolean): number {
    const node = this.#nodes[shape] ?? 0
    const isSchema = isOfDocument && name === '$schema' && this.#program.shapes[shape]?.kind === 'text'
    return isSchema ? this.#writer.add([kinds.schema, node]) : node
  }

  /** The rules of an object, or of each value of the tag in the order of its numbers. */
  #rulesOf(
    shape: ObjectShape,
    captures: ReadonlyMap<PropertyNumber, Capture>,
    tag: Capture | undefined,
  ): number {
    if (shape.rules !== undefined) return addRules(this.#writer, shape.rules, captures)
    const places = new Map(
      shape.union?.variants.map(({ value, rules }) => [value, addRules(this.#writer, rules, captures)]),
    )
    return this.#writer.add((tag?.values ?? []).map((value) => places.get(String(value)) ?? 0))
  }

  /** Where the values are kept that rules ask for; undefined when one has no numbered values. */
  #captures(shape: ObjectShape): ReadonlyMap<PropertyNumber, Capture> | undefined {
    const { rules, union } = shape
    const asked =
      union === undefined
        ? rules === undefined
          ? []
          : askedBy(rules)
        : [union.tag, ...union.variants.flatMap((variant) => askedBy(variant.rules))]
    const captures = new Map<PropertyNumber, Capture>()
    for (const property of asked) {
      if (captures.has(property)) continue
      const values = numberedValues(this.#program.shapes[shape.properties[property]?.shape ?? -1])
      if (values === undefined || captures.size === mostCaptures) return undefined
      captures.set(property, { slot: captures.size, values })
    }
    return captures
  }

  #automaton(pattern: string): number | undefined {
    if (!this.#automata.has(pattern)) {
      const syntax = readPattern(pattern)
      const automaton = syntax === undefined ? undefined : toAutomaton(syntax)
      this.#automata.set(pattern, automaton && addAutomaton(this.#writer, automaton))
    }
    return this.#automata.get(pattern)
  }
}

function stringsOf(shape: Shape | undefined): readonly Scalar[] | undefined {
  if (shape?.kind === 'constant' && typeof shape.value === 'string') return [shape.value]
  return shape?.kind === 'choice' && shape.type === 'string' ? shape.values : undefined
}

/** The values that the walk numbers: strings of a choice in their order, false and true. */
function numberedValues(shape: Shape | undefined): readonly Scalar[] | undefined {
  return shape?.kind === 'boolean' ? [false, true] : stringsOf(shape)
}
