import { isObject, parseJson, valueAt } from '../contents/json.ts'
import { register } from '../registration/register.ts'
import type { RegisteringInTurn } from '../registration/register.ts'
import { referencesIn } from '../seed/references-in.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { faultsOf } from './import-fault.ts'
import type { Imported, ImportFault } from './import-fault.ts'
import { inOrder } from './in-order.ts'
import { importer } from './take-over.ts'

/** A file with a schema. */
export interface SchemaSource {
  readonly path: string
  readonly text: string
}

interface Found extends SchemaSource {
  readonly id: string
  readonly name: SubjectName
  readonly label: string | undefined
  readonly buildsOn: readonly string[]
}

/**
 * Publishes the schemas of a folder under the policy that holds. `$id`s that end in name/1.2 become version 1.2 of `name.v1`;
 * other files become the next version of a subject with their own name.
 */
export async function importFromFolder(
  registering: RegisteringInTurn,
  files: readonly SchemaSource[],
  context: string,
): Promise<Imported> {
  const found = files.map((file) => readFile(file, context)).toSorted(byVersion)
  const known = new Map<string, Version>()
  const faults: ImportFault[] = []
  let [added, present] = [0, 0]
  for (const { id, path, name, label, text, buildsOn } of inOrder(
    found,
    (each) => each.id,
    (each) => each.buildsOn,
  )) {
    const references = buildsOn.flatMap((uri) => {
      const target = known.get(uri)
      return target === undefined ? [] : [{ name: uri, subject: target.subject, version: target.version }]
    })
    const named = label === undefined ? {} : { label }
    const motivation = `Overgenomen uit ${path}.`
    const outcome = await register(registering, {
      name,
      text,
      references,
      ...named,
      actor: importer,
      motivation,
    })
    if (!outcome.ok) faults.push(...faultsOf(path, outcome.refusals))
    else {
      known.set(id, outcome.value.version)
      if (outcome.value.created) added += 1
      else present += 1
    }
  }
  return { added, present, faults }
}

function readFile({ path, text }: SchemaSource, context: string): Found {
  const schema = parseJson(text)
  const own = isObject(schema) ? (valueAt(schema, '$id') ?? valueAt(schema, 'id')) : undefined
  const id = typeof own === 'string' ? own.replace(/#$/u, '') : path
  const [, naam, major, minor] = /\/([a-z0-9][a-z0-9-]*)\/(\d+)\.(\d+)$/u.exec(id) ?? []
  const subject =
    naam === undefined
      ? (path.split('/').at(-1) ?? path).replace(/(?:\.schema)?\.json$/iu, '')
      : `${naam}.v${major}`
  const buildsOn = schema === undefined ? [] : referencesIn(schema).filter((uri) => uri !== id)
  const label = naam === undefined ? undefined : `${major}.${minor}`
  return { path, text, id, name: { context, subject }, label, buildsOn }
}

/** Minors of a subject one after another, as numbers. */
function byVersion(one: Found, other: Found): number {
  if (one.name.subject !== other.name.subject) return one.name.subject < other.name.subject ? -1 : 1
  return Number(one.label?.split('.').at(1) ?? 0) - Number(other.label?.split('.').at(1) ?? 0)
}
