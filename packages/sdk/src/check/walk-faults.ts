import type { FaultCondition, FaultRules, FaultTable, ListRow, ObjectRow, RowNames } from './fault-table.ts'
import type { OnFault } from './fault.ts'
import { isOfType, scalarFault } from './scalar-fault.ts'

/**
 * Tells every fault of a value by the row of its shape, in the order of the schema; answers whether to stop. `path` is
 * a JSON Pointer behind a `#`.
 */
export function walkFaults(
  table: FaultTable,
  tell: OnFault,
  number: number,
  data: unknown,
  path: string,
): boolean {
  const row = table[number] ?? ['anything']
  switch (row[0]) {
    case 'list':
      return walkList(table, tell, row, data, path)
    case 'object':
    case 'open':
    case 'union':
      return walkObject(table, tell, row, data, path)
    default: {
      const found = scalarFault(row, data)
      return found !== undefined && tell(found[0], path, found[1])
    }
  }
}

function walkList(
  table: FaultTable,
  tell: OnFault,
  [, items, least = 0, most, unique]: ListRow,
  data: unknown,
  path: string,
): boolean {
  if (!Array.isArray(data)) return tell('type', path, 'array')
  // That a list is too long says enough: its items are not looked at, which would cost.
  if (most !== undefined && data.length > most) return tell('too-many-items', path, most)
  if (data.length < least && tell('too-few-items', path, least)) return true
  for (let index = 0; index < data.length; index++)
    if (walkFaults(table, tell, items, data[index], `${path}/${index}`)) return true
  // Of single values only those of the right type can be doubled; the others are told as such.
  const comparable = data.filter((item) => isOfType(item, table[items]?.[0] ?? ''))
  return unique?.(comparable) === false && tell('duplicate-item', path)
}

function walkObject(table: FaultTable, tell: OnFault, row: ObjectRow, data: unknown, path: string): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return tell('type', path, 'object')
  const found = new Found(data, row[1], path)
  if (row[0] !== 'union') return walkRules(table, tell, found, row[2] ?? [], row[0] === 'open')
  const tag = found.value(row[2])
  const at = found.at(row[2])
  if (tag === undefined) return tell('required', at)
  if (typeof tag !== 'string') return tell('type', at, 'string')
  return Object.hasOwn(row[3], tag)
    ? walkRules(table, tell, found, row[3][tag] ?? [], false)
    : tell('enum', at)
}

function walkRules(
  table: FaultTable,
  tell: OnFault,
  found: Found,
  [required = [], least = 0, conditions = [], allowed = found.all]: FaultRules,
  open: boolean,
): boolean {
  return (
    (found.count < least && tell('too-few-properties', found.path, least)) ||
    found.tellMissing(required, tell) ||
    (!open && found.tellUnknown(allowed, tell)) ||
    allowed.some(
      (number) =>
        found.value(number) !== undefined &&
        walkFaults(table, tell, found.row(number), found.value(number), found.at(number)),
    ) ||
    conditions.some((condition) => found.tellMissing(requiredBy(condition, found), tell))
  )
}

function requiredBy(condition: FaultCondition | undefined, found: Found): readonly number[] {
  if (condition === undefined) return []
  const [property, values, required, otherwise, next] = condition
  if (values.includes(found.value(property))) return required
  return otherwise === 0 ? requiredBy(next, found) : otherwise
}

/** What an object holds, by the numbers of its properties. */
class Found {
  readonly path: string
  /** How many properties would be sent: one that is undefined is left out of JSON. */
  readonly count: number
  readonly all: readonly number[]
  /** All names in the order of the document. */
  readonly #there: string[] = []
  readonly #names: readonly (readonly [name: string, row: number])[]
  readonly #values: Map<string, unknown> = new Map()

  constructor(data: object, names: RowNames, path: string) {
    this.path = path
    this.#names = Object.entries(names)
    this.all = this.#names.map((_name, number) => number)
    let count = 0
    // The verdict code walks an object in this way too.
    for (const name in data) {
      const value: unknown = Reflect.get(data, name)
      this.#there.push(name)
      if (value !== undefined) count++
      if (name in names) this.#values.set(name, value)
    }
    this.count = count
  }

  at(number: number): string {
    return `${this.path}/${this.#names[number]?.[0].replaceAll('~', '~0').replaceAll('/', '~1')}`
  }

  row(number: number): number {
    return this.#names[number]?.[1] ?? 0
  }

  value(number: number): unknown {
    return this.#values.get(this.#names[number]?.[0] ?? '')
  }

  tellMissing(numbers: readonly number[], tell: OnFault): boolean {
    return numbers.some((number) => this.value(number) === undefined && tell('required', this.at(number)))
  }

  tellUnknown(allowed: readonly number[], tell: OnFault): boolean {
    const known = new Set(allowed.map((number) => this.#names[number]?.[0]))
    return this.#there.some((name) => !known.has(name) && tell('unknown-property', this.path, name))
  }
}
