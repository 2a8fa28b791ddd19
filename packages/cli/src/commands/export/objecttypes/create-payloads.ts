import { pluralOf } from './plural-names.ts'

/** An entry of `index.json` with what of it is needed here. */
export interface SchemaEntry {
  readonly naam: string
  readonly versie: string
  readonly id: string
  readonly titel: { readonly nl: string }
  readonly begrip?: string
}

/** One schema with all that it refers to inside it. */
export interface BundledSchema {
  readonly entry: SchemaEntry
  readonly jsonSchema: unknown
}

/** Body of `POST /objecttypes` of the Objecttypes API v2. */
export interface ObjectTypeCreate {
  readonly name: string
  readonly namePlural: string
  readonly description: string
  readonly dataClassification: 'confidential' | 'intern' | 'open' | 'strictly_confidential'
  readonly source: string
  readonly updateFrequency: 'unknown'
  readonly documentationUrl: string
  readonly labels: Readonly<Record<string, string>>
  readonly allowGeometry: false
}

/** Body of `POST /objecttypes/{uuid}/versions`; the API itself counts the versions from 1. */
export interface ObjectVersionCreate {
  readonly status: 'draft' | 'published'
  readonly jsonSchema: unknown
}

/** What is sent for one type: first the type, then its versions in this order. */
export interface CreatePayloads {
  readonly objecttype: ObjectTypeCreate
  readonly versions: readonly ObjectVersionCreate[]
}

/** What a type needs to be sent; `sensitivities` gives the sensitivity of each data group. */
export function toCreatePayloads(
  editions: readonly BundledSchema[],
  sensitivities: ReadonlyMap<string, string>,
  status: ObjectVersionCreate['status'],
): CreatePayloads | undefined {
  const versions = newestOfEachMajor(editions)
  const newest = versions.at(-1)
  if (newest === undefined) return undefined
  const { naam, id, begrip = naam } = newest.entry
  // The name of a type stays; the title of a version may name an edition.
  const name = `${naam.charAt(0).toUpperCase()}${naam.slice(1).replaceAll('-', ' ')}`
  return {
    objecttype: {
      name,
      namePlural: pluralOf(naam),
      description: `${newest.entry.titel.nl} volgens Samenspraak. Versie n is hoofdversie n van het schema.`,
      dataClassification: classificationOf(
        groupsIn(versions.map(({ jsonSchema }) => jsonSchema)),
        sensitivities,
      ),
      source: 'Samenspraak',
      updateFrequency: 'unknown',
      documentationUrl: id,
      labels: {
        begrip,
        versies: versions.map(({ entry }) => entry.versie).join(' '),
      },
      allowGeometry: false,
    },
    versions: versions.map(({ jsonSchema }) => ({ status, jsonSchema })),
  }
}

/** The newest minor of each major, majors from low to high: the n-th is major n, since no major was ever skipped. */
function newestOfEachMajor(editions: readonly BundledSchema[]): readonly BundledSchema[] {
  const byMajor = new Map<number, BundledSchema>()
  for (const edition of editions.toSorted((one, other) => compareVersions(one.entry, other.entry)))
    byMajor.set(majorOf(edition.entry), edition)
  return [...byMajor.values()]
}

function majorOf({ versie }: SchemaEntry): number {
  return Number(versie.split('.')[0])
}

function compareVersions(one: SchemaEntry, other: SchemaEntry): number {
  return one.versie.localeCompare(other.versie, 'en', { numeric: true })
}

/** The heaviest thing that a document of the type may hold decides; a type without data groups is reference data. */
function classificationOf(
  groups: ReadonlySet<string>,
  sensitivities: ReadonlyMap<string, string>,
): ObjectTypeCreate['dataClassification'] {
  const found = Array.from(groups, (group) => sensitivities.get(group) ?? 'persoonlijk')
  if (found.every((one) => one === 'openbaar')) return 'open'
  if (found.every((one) => one === 'openbaar' || one === 'intern')) return 'intern'
  const isOrdinary = found.every((one) => ['openbaar', 'intern', 'persoonlijk'].includes(one))
  return isOrdinary ? 'confidential' : 'strictly_confidential'
}

/** The data groups that are named anywhere in a schema. */
function groupsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'x-gegevensgroep' && typeof inner === 'string') found.add(inner)
    else groupsIn(inner, found)
  }
  return found
}
