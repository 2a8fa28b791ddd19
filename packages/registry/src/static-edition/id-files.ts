import { isObject, parseJson, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import type { Content } from '../contents/content.ts'
import { nationalContext } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { isEditionPath } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import type { EditionSource } from './edition-source.ts'

/** Everything that we name stands under this; what follows is the path in an edition. */
const ownBase = 'https://w3id.org/samenspraak/'

/**
 * Schemas at the path of their own `$id`, so that a web server behind that name can give them: those of the national set that
 * stand in the subject that the `$id` names, because nobody else gives out these names.
 */
export function* idFiles(source: EditionSource): Generator<EditionFile> {
  const taken = new Set<string>()
  for (const { name, versions } of source.subjects)
    for (const version of versions) {
      const content = source.contents.get(version.contentId)
      const path = content === undefined ? undefined : pathOfId(idOf(content))
      if (content === undefined || path === undefined || taken.has(path)) continue
      const named = subjectOfPath(path)
      if (named?.context !== name.context || named.subject !== name.subject) continue
      taken.add(path)
      yield { path, text: content.text }
    }
}

/** The URI that a schema calls itself by. */
export function idOf({ text }: Pick<Content, 'text'>): string | undefined {
  return idOfSchema(parseJson(text))
}

/** The same of a schema that was parsed already. */
export function idOfSchema(schema: Json | undefined): string | undefined {
  const id = isObject(schema) ? (valueAt(schema, '$id') ?? valueAt(schema, 'id')) : undefined
  return typeof id === 'string' ? id : undefined
}

/** Where a schema of ours stands in an edition; of others the name is not ours to give. */
export function pathOfId(id: string | undefined): string | undefined {
  const path = id?.startsWith(`${ownBase}schema/`) ? id.slice(ownBase.length) : undefined
  return path !== undefined && ownPath.test(path) && isEditionPath(path) ? path : undefined
}

/** The subject in which a schema with such a path stands: its name with the major number. */
export function subjectOfPath(path: string): SubjectName | undefined {
  const { name, major } = ownPath.exec(path)?.groups ?? {}
  if (name === undefined || major === undefined) return undefined
  return { context: nationalContext, subject: `${name}.v${major}` }
}

const ownPath = /^schema\/(?<name>[a-z0-9-]+)\/(?<major>\d+)\.\d+$/u
