import { isObject, parseJson, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { referencesIn } from './references-in.ts'
import { listAt, membersOf, textAt } from '../records/members.ts'
import { nationalContext } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { SeedError } from './seed-error.ts'

/** One version of a schema of @samenspraak/schemas, as the package has it. */
export interface OwnText {
  readonly name: SubjectName
  /** `major.minor`. */
  readonly label: string
  readonly id: string
  readonly text: string
}

/** The same, read: as it comes into the registry. */
export interface OwnSchema extends OwnText {
  readonly schema: Json
  /** `$id`s of the schemas that it builds on, each of them one of ours. */
  readonly buildsOn: readonly string[]
}

/** The schemas by the index of the package, unread: at most starts the store has them already. */
export async function readOwnTexts(readText: (file: string) => Promise<string>): Promise<readonly OwnText[]> {
  const entries = listAt(membersOf(parseJson(await readText('index.json'))), 'schemas').map(membersOf)
  return Promise.all(
    entries.map(async (entry) => {
      const [naam = '', label = '', id = '', path = ''] = ['naam', 'versie', 'id', 'pad'].map((name) =>
        textAt(entry, name),
      )
      const [, major] = /^(\d+)\.(\d+)$/u.exec(label) ?? []
      if (major === undefined) throw unreadable(naam, label)
      const name = { context: nationalContext, subject: `${naam}.v${major}` }
      return { name, label, id, text: await readText(path) }
    }),
  )
}

/** The schemas in an order in which each can be registered: minors one after another, and what others build on first. */
export function inOrderOfUse(texts: readonly OwnText[]): readonly OwnSchema[] {
  const ids = new Set(texts.map(({ id }) => id))
  return inOrder(texts.map((each) => ownSchema(each, ids)))
}

function ownSchema(own: OwnText, ids: ReadonlySet<string>): OwnSchema {
  const schema = parseJson(own.text)
  if (schema === undefined || !isObject(schema) || valueAt(schema, '$id') !== own.id)
    throw unreadable(own.name.subject, own.label)
  return { ...own, schema, buildsOn: referencesIn(schema).filter((uri) => uri !== own.id && ids.has(uri)) }
}

function unreadable(name: string, label: string): SeedError {
  return new SeedError('SEED_UNREADABLE', `${name} ${label} is not as the index of @samenspraak/schemas says`)
}

function inOrder(schemas: readonly OwnSchema[]): readonly OwnSchema[] {
  const byId = new Map(schemas.map((schema) => [schema.id, schema]))
  const ordered = new Set<OwnSchema>()
  const open = new Set<OwnSchema>()
  const place = (schema: OwnSchema): void => {
    // Schemas that build on each other in a circle cannot be registered; the registry will say so of the first.
    if (ordered.has(schema) || open.has(schema)) return
    open.add(schema)
    for (const id of schema.buildsOn) {
      const other = byId.get(id)
      if (other !== undefined) place(other)
    }
    ordered.add(schema)
  }
  for (const schema of schemas.toSorted(byMinor)) place(schema)
  return [...ordered]
}

function byMinor(one: OwnSchema, other: OwnSchema): number {
  if (one.name.subject !== other.name.subject) return one.name.subject < other.name.subject ? -1 : 1
  return minorOf(one) - minorOf(other)
}

function minorOf({ label }: OwnSchema): number {
  return Number(label.split('.').at(1))
}
