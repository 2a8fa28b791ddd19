import type { CatalogueEntry } from '../../catalogue/search.ts'
import type { Json } from '../../contents/json.ts'
import type { Classification } from '../../subjects/description.ts'
import { writeSubject } from '../../subjects/subject-name.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Version } from '../../subjects/version.ts'
import { schemaLink } from '../v1/wire/links.ts'
import { subjectUuid } from './subject-uuid.ts'

/** Where the facade stands. */
export const objecttypesBase = '/objecttypes/api/v2'

/** Our classifications in the words of the Objecttypes API. */
export const dataClassifications = {
  open: 'open',
  intern: 'intern',
  vertrouwelijk: 'confidential',
  'strikt-vertrouwelijk': 'strictly_confidential',
} as const satisfies Readonly<Record<Classification, string>>

const frequencies: Readonly<Record<string, string>> = {
  doorlopend: 'real_time',
  elkuur: 'hourly',
  dagelijks: 'daily',
  wekelijks: 'weekly',
  maandelijks: 'monthly',
  jaarlijks: 'yearly',
}

const statuses = { gepubliceerd: 'published', verouderd: 'deprecated', ingetrokken: 'deprecated' } as const

/** What a schema is when nobody said so: it describes people, so its data is confidential. */
const cautious = 'vertrouwelijk'

/** A subject as an object type. */
export function objectTypeWire(
  { version, summary, description }: CatalogueEntry,
  versions: readonly Version[],
  publicUrl: string,
): Readonly<Record<string, unknown>> {
  const name = (summary.title?.nl ?? version.subject).slice(0, 100)
  const documentationUrl = `${publicUrl}${schemaLink(version)}`
  return {
    url: typeUrl(version, publicUrl),
    uuid: subjectUuid(version),
    name,
    // The plural of a word is not known here; the field is required.
    namePlural: name,
    description: (description.omschrijving ?? summary.about ?? '').slice(0, 1000),
    dataClassification: classificationOf(description.classificatie),
    maintainerOrganization: description.eigenaar ?? '',
    maintainerDepartment: '',
    contactPerson: '',
    contactEmail: (description.contact ?? '').slice(0, 200),
    source: 'Samenspraak schemaregister',
    updateFrequency:
      frequencies[description.herziening?.toLowerCase().replaceAll(' ', '') ?? ''] ?? 'unknown',
    providerOrganization: '',
    ...(documentationUrl.length <= 200 ? { documentationUrl } : {}),
    labels: { schema: writeSubject(version) },
    createdAt: dateOf(versions[0] ?? version),
    modifiedAt: dateOf(version),
    allowGeometry: true,
    versions: versions.map((one) => versionUrl(one, publicUrl)),
  }
}

/** A version of a subject as a version of an object type. */
export function objectVersionWire(
  version: Version,
  jsonSchema: Json,
  publicUrl: string,
): Readonly<Record<string, unknown>> {
  return {
    url: versionUrl(version, publicUrl),
    version: version.version,
    objectType: typeUrl(version, publicUrl),
    status: statuses[version.state.status],
    jsonSchema,
    createdAt: dateOf(version),
    modifiedAt: dateOf(version),
    publishedAt: dateOf(version),
  }
}

/** How confidential objects of a type are. */
export function classificationOf(classification: Classification | undefined): string {
  return dataClassifications[classification ?? cautious]
}

function typeUrl(name: SubjectName, publicUrl: string): string {
  return `${publicUrl}${objecttypesBase}/objecttypes/${subjectUuid(name)}`
}

function versionUrl(version: Version, publicUrl: string): string {
  return `${typeUrl(version, publicUrl)}/versions/${version.version}`
}

function dateOf({ registeredAt }: Version): string {
  return registeredAt.slice(0, 10)
}
