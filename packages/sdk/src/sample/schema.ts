/** A JSON Schema of our own subset, with the annotations that a sample is made by. */
export interface Schema {
  readonly $id?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly 'x-begrip'?: string
  readonly 'x-id'?: boolean
  readonly 'x-open'?: boolean
  readonly type?: string
  readonly const?: string | number | boolean
  readonly enum?: readonly (string | number)[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minProperties?: number
  readonly uniqueItems?: boolean
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly if?: Schema
  readonly then?: Schema
  readonly else?: Schema | boolean
}

/** Whether a generated module holds a schema; the lint of the sources keeps the schemas to the subset. */
export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null
}

/** A schema where it is used: its rules, and the names that say what belongs there. */
export interface Place {
  readonly schema: Schema
  /** Name of the property; for an item of a list that of the list. */
  readonly property: string
  /** Glossary term of the place. */
  readonly term: string
  /** Name of the definition, without the name of the building blocks; empty when it has none. */
  readonly definition: string
  /** Glossary term of the object that the property belongs to. */
  readonly owner: string
}

/** The place of a property, an item or a variant, with references followed. */
export function placeOf(root: Schema, used: Schema, property: string, owner: string): Place {
  const { schema, definition } = follow(root, used)
  const term = used['x-begrip'] ?? schema['x-begrip'] ?? owner
  return { schema, property, term, definition, owner }
}

interface Followed {
  readonly schema: Schema
  readonly definition: string
}

function follow(root: Schema, used: Schema): Followed {
  let schema = used
  let definition = ''
  while (schema.$ref !== undefined) {
    const name = schema.$ref.slice('#/$defs/'.length)
    definition = name.replace('bouwstenen-', '')
    schema = root.$defs?.[name] ?? {}
  }
  return { schema, definition }
}

/** The property that tells the variants of a union apart: the one that the union itself requires. */
export function tagOf(union: Schema): string {
  return union.required?.[0] ?? ''
}

/** One outcome of an `if`/`then`/`else` chain: what must be there, and when. */
export interface Branch {
  readonly required: readonly string[]
  /** The test that leads here; the last branch has none. */
  readonly when: Test | undefined
  /** The tests before it, that did not hold. */
  readonly unless: readonly Test[]
}

/** Whether a property has one value. */
export interface Test {
  readonly property: string
  readonly value: unknown
}

/** All outcomes of the chain of a schema, in its order; the first one that is met counts. */
export function branchesOf(schema: Schema): readonly Branch[] {
  const branches: Branch[] = []
  const unless: Test[] = []
  let at: Schema | boolean | undefined = schema
  while (typeof at === 'object' && at.if !== undefined) {
    const [property, test] = Object.entries(at.if.properties ?? {})[0] ?? ['', {}]
    const when: Test = { property, value: test.const }
    branches.push({ required: at.then?.required ?? [], when, unless: [...unless] })
    unless.push(when)
    at = at.else
  }
  const last = typeof at === 'object' && unless.length > 0 ? (at.required ?? []) : []
  return [...branches, { required: last, when: undefined, unless }]
}

/** What an object with these values must have: always, and by the branch that it is in. */
export function requiredOf(schema: Schema, valueOf: (property: string) => unknown): ReadonlySet<string> {
  const branch = branchesOf(schema).find(
    ({ when }) => when === undefined || valueOf(when.property) === when.value,
  )
  return new Set([...(schema.required ?? []), ...(branch?.required ?? [])])
}
