import { contentFields, schemaString, versionRecord } from '../http/confluent/shapes.ts'
import { inherit } from '../settings/effective.ts'
import { readSetting } from '../settings/setting.ts'
import { nationalContext, writeSubject } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { partsFor } from './address-parts.ts'
import { answerAt } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import { lastOf } from './edition-source.ts'
import type { EditionSource, EditionSubject } from './edition-source.ts'

/** Reading as Kafka clients ask it; what depends on a body or a header of the request cannot be a file. */
export function* confluentFiles(source: EditionSource): Generator<EditionFile> {
  const { contents, subjects, records } = source
  yield answerAt(
    'subjects',
    subjects.map(({ name }) => writeSubject(name)),
  )
  const partOf = partsFor(subjects.map(({ name }) => writeSubject(name)))
  for (const subject of subjects) yield* subjectFiles(subject, source, partOf(writeSubject(subject.name)))
  const users = versionsByContent(subjects)
  for (const content of contents.values()) {
    const address = `schemas/ids/${content.id}`
    const record = schemaString(content, { acceptsUnknown: false, context: nationalContext })
    yield answerAt(address, record)
    yield answerAt(
      `${address}/versions`,
      (users.get(content.id) ?? []).map((version) => ({
        subject: writeSubject(version),
        version: version.version,
      })),
    )
    yield answerAt(`schemas/guids/${content.guid}`, contentFields(content, nationalContext))
  }
  yield answerAt('schemas/types', ['JSON'])
  yield answerAt('contexts', [...new Set([nationalContext, ...subjects.map(({ name }) => name.context)])])
  const setting = records.find(({ kind, key }) => kind === 'instelling' && key === '')
  const { compatibility } = inherit([readSetting(setting?.value)])
  yield answerAt('config', { compatibilityLevel: compatibility })
  // Nothing can be registered in files.
  yield answerAt('mode', { mode: 'READONLY' })
}

function* subjectFiles(
  { versions }: EditionSubject,
  { contents }: EditionSource,
  part: string,
): Generator<EditionFile> {
  const address = `subjects/${part}/versions`
  yield answerAt(
    address,
    versions.map(({ version }) => version),
  )
  const last = lastOf(versions)
  for (const version of versions) {
    const content = contents.get(version.contentId)
    if (content === undefined) continue
    const record = versionRecord({ version, content }, false)
    yield answerAt(`${address}/${version.version}`, record)
    if (version === last) yield answerAt(`${address}/latest`, record)
  }
}

function versionsByContent(subjects: readonly EditionSubject[]): ReadonlyMap<number, readonly Version[]> {
  const users = new Map<number, Version[]>()
  for (const { versions } of subjects)
    for (const version of versions) {
      const before = users.get(version.contentId)
      if (before === undefined) users.set(version.contentId, [version])
      else before.push(version)
    }
  return users
}
