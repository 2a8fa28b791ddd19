import { codecs } from '../src/codec/codecs.ts'
import { plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { stepsOf } from '../src/path/step.ts'
import type { Step } from '../src/path/step.ts'
import { referenceTypes } from '../src/reference-types.ts'
import type { DocumentSheet, PlaceRow, Row, Sheet } from '../src/row.ts'
import { atProperty } from './schema-titles.ts'
import type { Described } from './schema-titles.ts'

/** What an extension, or a part of one, holds. */
export interface ExtensionFact {
  readonly name: string
  readonly nl: string
  readonly en: string
  readonly isMany: boolean
  /** Elements that it stands on. */
  readonly contexts: ReadonlySet<string>
  /** Data type of its value; absent when it has parts. */
  readonly type?: string
  readonly targets: readonly string[]
  /** The code list of ours that its value comes from. */
  readonly list?: string
  readonly parts: readonly ExtensionFact[]
}

/** Every extension that the rows name, with everything that the rows say about it put together. */
export function extensionFacts(
  sheets: readonly DocumentSheet[],
  schemaOf: (name: string) => JsonObject,
): readonly ExtensionFact[] {
  const found = new Map<string, ExtensionFact>()
  for (const { name, resourceType, sheet } of sheets) {
    const schema = schemaOf(name)
    for (const fact of ofSheet(sheet, [resourceType], { schema, root: schema })) {
      const there = found.get(fact.name)
      found.set(fact.name, there === undefined ? fact : together(there, fact))
    }
  }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function ofSheet(sheet: Sheet, contexts: readonly string[], at: Described): readonly ExtensionFact[] {
  return Object.entries(sheet.rows).flatMap(([name, row]) => ofRow(row, contexts, atProperty(at, name)))
}

function ofRow(row: Row, contexts: readonly string[], at: Described): readonly ExtensionFact[] {
  if ('derived' in row || 'dropped' in row) return []
  const or = row.or === undefined ? [] : ofRow(row.or, contexts, at)
  const own = row.ext === undefined ? [] : [factOf(row, row.ext, contexts, at)]
  if (row.sheet === undefined) return [...own, ...or]
  const isComplex = row.at === undefined && row.sheet.type === undefined
  const below = row.sheet.type === undefined ? contextsAt(row, contexts) : [row.sheet.type]
  return [...own, ...or, ...(isComplex ? [] : ofSheet(row.sheet, below, at))]
}

function factOf(row: PlaceRow, name: string, contexts: readonly string[], at: Described): ExtensionFact {
  const { codec = 'text', sheet, of, list } = row
  const type = sheet === undefined ? typeName(codecs[codec].type ?? '') : sheet.type
  const targets = codec === 'auteur' ? authors : of === undefined ? [] : (referenceTypes[of] ?? [])
  return {
    name,
    nl: plainText(at.schema['title']),
    en: plainText(at.schema['x-en']),
    isMany: row.many === true,
    contexts: new Set(contexts.map((each) => each.replace('.provision.provision', '.provision'))),
    ...(type === undefined ? {} : { type }),
    targets: type === 'Reference' ? targets : [],
    ...(list === undefined || list.startsWith('$') ? {} : { list }),
    parts: sheet === undefined || sheet.type !== undefined ? [] : partsOf(sheet, at),
  }
}

const authors = ['Patient', 'PractitionerRole', 'RelatedPerson'] as const

function partsOf(sheet: Sheet, at: Described): readonly ExtensionFact[] {
  return Object.entries(sheet.rows).flatMap(([name, row]) => {
    if ('derived' in row || 'dropped' in row) return []
    return row.part === undefined ? [] : [factOf(row, row.part, [], atProperty(at, name))]
  })
}

/** One extension may stand on several elements, and point to several kinds of things. */
function together(one: ExtensionFact, other: ExtensionFact): ExtensionFact {
  const { list, ...rest } = one
  return {
    ...rest,
    isMany: one.isMany || other.isMany,
    contexts: new Set([...one.contexts, ...other.contexts]),
    targets: [...new Set([...one.targets, ...other.targets])],
    ...(list === undefined || list !== other.list ? {} : { list }),
  }
}

/** `CodeableConcept` and the like have a capital, primitive types have none. */
function typeName(name: string): string {
  const primitive = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return primitives.has(primitive) ? primitive : name
}

const primitives: ReadonlySet<string> = new Set([
  'boolean',
  'code',
  'date',
  'dateTime',
  'integer',
  'positiveInt',
  'string',
  'uri',
])

function contextsAt({ at = '.' }: PlaceRow, contexts: readonly string[]): readonly string[] {
  return stepsOf(at).reduce(stepInto, contexts)
}

function stepInto(contexts: readonly string[], step: Step): readonly string[] {
  if (step.kind === 'follow') return step.types
  if (step.kind === 'referrer') return [step.type]
  return step.name === 'extension' ? ['Extension'] : contexts.map((context) => `${context}.${step.name}`)
}
