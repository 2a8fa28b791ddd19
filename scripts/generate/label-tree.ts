import type { LabelNode } from '../../packages/sdk/src/check/labels.ts'
import type { Glossary } from '../sources/glossary/begrip.ts'
import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../sources/json-schema.ts'
import { propertiesOf } from '../sources/schema-shape.ts'

/** Walks a schema once and stores equal nodes once. */
export function labelTree(set: SchemaSet, document: JsonSchema, glossary: Glossary): readonly LabelNode[] {
  const nodes: LabelNode[] = []
  const numbers = new Map<string, number>()

  const store = (node: LabelNode): number => {
    const key = JSON.stringify(node)
    const known = numbers.get(key)
    if (known !== undefined) return known
    nodes.push(node)
    numbers.set(key, nodes.length - 1)
    return nodes.length - 1
  }

  const childrenOf = ({ schema, document }: Located, list: JsonSchema): LabelNode[3] => {
    if (schema.items !== undefined) return store(nodeOf({ schema: schema.items, document }, list))
    const properties = propertiesOf(set, { schema, document })
    if (properties.size === 0) return undefined
    return Object.fromEntries([...properties].map(([name, property]) => [name, store(nodeOf(property))]))
  }

  const nodeOf = (from: Located, list?: JsonSchema): LabelNode => {
    const to = follow(set, from)
    // A value in a list is called after the list: "Inwoners voor wie het is" says more than "InwonerId".
    const named =
      list !== undefined && isSingleValue(to.schema)
        ? [list, from.schema, to.schema]
        : [from.schema, to.schema]
    const term = from.schema['x-begrip'] ?? to.schema['x-begrip'] ?? list?.['x-begrip'] ?? ''
    const nl = firstOf(named.map((schema) => schema.title))
    const en = firstOf(named.map((schema) => schema['x-en']))
    const children = childrenOf(to, from.schema)
    const label = withTermLabel({ nl, en }, glossary.get(term)?.voorkeursterm)
    return children === undefined ? [label.nl, label.en, term] : [label.nl, label.en, term, children]
  }

  nodes.push(['', '', ''])
  nodes[0] = nodeOf({ schema: document, document })
  return nodes
}

function isSingleValue(schema: JsonSchema): boolean {
  return schema.properties === undefined && schema.oneOf === undefined && schema.items === undefined
}

function firstOf(texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined) ?? ''
}

interface Label {
  readonly nl: string
  readonly en: string
}

/** "Streefdatum" stays as it is when the glossary says the same; "Voor wie" becomes "Voor wie (inwoner)". */
function withTermLabel(title: Label, term: Label | undefined): Label {
  if (term === undefined) return title
  const add = (own: string, label: string): string => {
    const plain = label.replace(/ \(.*\)$/, '')
    if (own === '') return plain.charAt(0).toUpperCase() + plain.slice(1)
    return own.toLowerCase().includes(plain.toLowerCase()) ? own : `${own} (${plain})`
  }
  return { nl: add(title.nl, term.nl), en: add(title.en, term.en) }
}
