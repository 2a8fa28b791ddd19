import type { Content, Reference } from '../../../contents/content.ts'
import type { Description } from '../../../subjects/description.ts'
import { writeSubject } from '../../../subjects/subject-name.ts'
import type { Version } from '../../../subjects/version.ts'
import { versionLink } from './links.ts'

/** A version as it is sent. */
export function versionWire(
  version: Version,
  { schemaHash, references }: Pick<Content, 'schemaHash' | 'references'>,
  { eigenaar, classificatie }: Description,
): Readonly<Record<string, unknown>> {
  const { state } = version
  return {
    schema: writeSubject(version),
    context: version.context,
    versie: version.version,
    ...present('label', version.label),
    status: state.status,
    ...present('opvolger', state.successor),
    ...present('verouderdVanaf', state.deprecatedFrom),
    ...present('reden', state.reason),
    hash: schemaHash,
    inhoudId: version.contentId,
    guid: version.guid,
    gepubliceerdOp: version.registeredAt,
    gepubliceerdDoor: version.registeredBy,
    ...present('motivering', version.motivation),
    ...present('labels', state.tags),
    verwijzingen: references.map(referenceWire),
    ...present('eigenaar', eigenaar),
    ...present('classificatie', classificatie),
    inhoud: `${versionLink(version)}/inhoud`,
    zelf: versionLink(version),
  }
}

/** A version in a few words, for lists of what refers to what. */
export function versionNameWire(version: Version, schemaHash: string): Readonly<Record<string, unknown>> {
  return {
    schema: writeSubject(version),
    versie: version.version,
    ...present('label', version.label),
    hash: schemaHash,
  }
}

/** A reference as it is sent. */
export function referenceWire({ name, subject, version }: Reference): Readonly<Record<string, unknown>> {
  return { naam: name, schema: subject, versie: version }
}

/** A member that is there only when it has a value. */
export function present(name: string, value: unknown): Readonly<Record<string, unknown>> {
  return value === undefined ? {} : { [name]: value }
}
