import type { MessageTree } from '../../../packages/sdk/src/rights/tree/message-tree.ts'
import { follow } from '../../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../sources/json-schema.ts'
import { conditionOf, propertiesOf } from '../../sources/schema-shape.ts'
import type { RequiredIf } from '../../sources/schema-shape.ts'

/** What the schema of one object demands of its properties, for all variants together. */
export interface Demands {
  /** Required by the object or by some variant. */
  readonly required: ReadonlySet<string>
  readonly conditions: readonly Condition[]
}

/** Properties that decide, and properties that are then required. */
export interface Condition {
  readonly ask: readonly string[]
  readonly require: readonly string[]
}

/** Of each object of a tree, by number, what its schema demands. */
export function demandsOf(set: SchemaSet, document: JsonSchema, tree: MessageTree): readonly Demands[] {
  const found: Demands[] = []
  const look = (from: Located, number: number): void => {
    if (found[number] !== undefined) return
    const to = endOf(set, from)
    const parts = [to, ...(to.schema.oneOf ?? []).map((variant) => follow(set, { ...to, schema: variant }))]
    found[number] = {
      required: new Set(parts.flatMap(({ schema }) => schema.required ?? [])),
      conditions: parts.flatMap(({ schema }) => conditionIn(conditionOf(schema))),
    }
    const properties = propertiesOf(set, to)
    for (const [name, { object }] of Object.entries(tree[number]?.properties ?? {})) {
      const property = properties.get(name)
      if (object !== undefined && property !== undefined) look(property, object)
    }
  }
  look({ schema: document, document }, 0)
  return found
}

/** The tree with the conditions of its schema. */
export function withConditions(tree: MessageTree, demands: readonly Demands[]): MessageTree {
  return tree.map((object, number) => {
    const conditions = demands[number]?.conditions ?? []
    return conditions.length === 0 ? object : { ...object, conditions }
  })
}

/** The object that a property holds, alone or in a list. */
function endOf(set: SchemaSet, from: Located): Located {
  const to = follow(set, from)
  return to.schema.items === undefined ? to : endOf(set, { ...to, schema: to.schema.items })
}

function conditionIn(condition: RequiredIf | undefined): readonly Condition[] {
  if (condition === undefined) return []
  const { property, required, otherwise } = condition
  const [rest] = 'property' in otherwise ? conditionIn(otherwise) : [{ ask: [], require: otherwise }]
  return [
    {
      ask: [...new Set([property, ...(rest?.ask ?? [])])],
      require: [...new Set([...required, ...(rest?.require ?? [])])],
    },
  ]
}
