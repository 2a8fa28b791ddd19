import type { FastifyInstance } from 'fastify'
import { isList, isObject, valueAt } from '../../contents/json.ts'
import type { Json } from '../../contents/json.ts'
import { mergeMetadata, readMetadata } from '../../contents/read-metadata.ts'
import { findVersion, versionUnknown } from '../../lookup/find-version.ts'
import { readVersion } from '../../lookup/read-names.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { register } from '../../registration/register.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Ask } from './ask.ts'
import { serveSubject } from './ask.ts'
import { mergeRules } from './merge-rules.ts'
import type { ServedParts } from './parts.ts'
import { readObject } from './read-body.ts'
import { versionRecord } from './shapes.ts'
import { tagSchema } from './tag-schema.ts'
import type { TagChange } from './tag-schema.ts'

/** Tags within a schema, metadata and rules: a new version of the subject that differs in nothing else. */
export function tagRoutes(app: FastifyInstance, parts: ServedParts): void {
  serveSubject(app, parts, {
    method: 'POST',
    url: '/subjects/:subject/versions/:version/tags',
    action: 'publish',
    answer: (ask, name) => changeTags(parts, ask, name),
  })
}

async function changeTags(
  { registering }: ServedParts,
  { body, caller, param, acceptsUnknown }: Ask,
  name: SubjectName,
): Promise<Outcome<unknown>> {
  const version = readVersion(param('version'))
  if (!version.ok) return version
  const object = readObject(body)
  if (!object.ok) return object
  const { store, contents } = registering
  const found = await findVersion(store, { name, version: version.value, sight: 'live' })
  if (!found.ok) return found
  const content = await contents.content(found.value)
  if (content === undefined) return refused(versionUnknown(name, version.value))
  const metadata = readMetadata(valueAt(object.value, 'metadata'))
  if (!metadata.ok) return metadata
  const tagged = tagSchema(contents.parsed(content).schema, {
    add: readTags(valueAt(object.value, 'tagsToAdd')),
    remove: readTags(valueAt(object.value, 'tagsToRemove')),
  })
  if (!tagged.ok) return tagged
  const newVersion = valueAt(object.value, 'newVersion')
  const number = typeof newVersion === 'number' && newVersion > 0 ? newVersion : undefined
  const registered = await register(registering, {
    name,
    actor: caller.name,
    text: tagged.value.isChanged ? JSON.stringify(tagged.value.schema) : content.text,
    references: content.references,
    metadata: mergeMetadata(metadata.value ?? content.metadata, numbered(number)),
    ruleSet: mergeRules(content.ruleSet, object.value),
    version: number,
  })
  if (!registered.ok) return registered
  return given(acceptsUnknown ? versionRecord(registered.value, true) : { id: registered.value.content.id })
}

/** Clients look for the number under this name. */
function numbered(
  version: number | undefined,
): { readonly properties: Readonly<Record<string, string>> } | undefined {
  return version === undefined ? undefined : { properties: { 'confluent:version': String(version) } }
}

function readTags(value: Json | undefined): readonly TagChange[] {
  if (!isList(value)) return []
  return value.flatMap((each) => {
    if (!isObject(each)) return []
    const entity = valueAt(each, 'schemaEntity')
    const path = isObject(entity) ? valueAt(entity, 'entityPath') : undefined
    const tags = valueAt(each, 'tags')
    if (typeof path !== 'string' || !isList(tags)) return []
    return [{ path, tags: tags.filter((tag) => typeof tag === 'string') }]
  })
}
