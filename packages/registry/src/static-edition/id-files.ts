import { isObject, parseJson, valueAt } from '../contents/json.ts'
import type { Content } from '../contents/content.ts'
import { isEditionPath } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import type { EditionSource } from './edition-source.ts'

/** Everything that we name stands under this; what follows is the path in an edition. */
const ownBase = 'https://w3id.org/samenspraak/'

/** Schemas at the path of their own `$id`, so that a web server behind that name can give them. */
export function* idFiles(source: EditionSource): Generator<EditionFile> {
  const taken = new Set<string>()
  for (const { versions } of source.subjects)
    for (const version of versions) {
      const content = source.contents.get(version.contentId)
      const path = content === undefined ? undefined : pathOfId(idOf(content))
      if (content === undefined || path === undefined || taken.has(path)) continue
      taken.add(path)
      yield { path, text: content.text }
    }
}

/** The URI that a schema calls itself by. */
export function idOf({ text }: Pick<Content, 'text'>): string | undefined {
  const schema = parseJson(text)
  const id = isObject(schema) ? (valueAt(schema, '$id') ?? valueAt(schema, 'id')) : undefined
  return typeof id === 'string' ? id : undefined
}

/** Where a schema of ours stands in an edition; of others the name is not ours to give. */
export function pathOfId(id: string | undefined): string | undefined {
  const path = id?.startsWith(`${ownBase}schema/`) ? id.slice(ownBase.length) : undefined
  return path !== undefined && /^schema\/[a-z0-9-]+\/\d+\.\d+$/u.test(path) && isEditionPath(path)
    ? path
    : undefined
}
