import { canonicalBase } from '../src/names.ts'
import type { JsonObject } from '../src/json.ts'
import { defined } from '../definitions/prune.ts'
import { nameOf } from './compile.ts'

/** The manifest of a FHIR package, which is that of npm with a few names of FHIR. */
export function manifestOf(version: string): JsonObject {
  return {
    name: 'samenspraak.fhir',
    version,
    description: 'Profiles, extensions and code lists with which Samenspraak writes support plans as FHIR R4',
    author: 'Samenspraak',
    license: 'EUPL-1.2',
    canonical: canonicalBase,
    url: canonicalBase,
    title: 'Samenspraak FHIR R4',
    type: 'IG',
    fhirVersions: ['4.0.1'],
    'fhir-version-list': ['4.0.1'],
    jurisdiction: 'urn:iso:std:iso:3166#NL',
    dependencies: { 'hl7.fhir.r4.core': '4.0.1' },
  }
}

/** The index by which FHIR tools find a definition without opening every file. */
export function indexOf(definitions: readonly JsonObject[]): JsonObject {
  const files = definitions.map((definition) => {
    const { resourceType, id, url, kind, type } = definition
    return defined({ filename: `${nameOf(definition)}.json`, resourceType, id, url, kind, type })
  })
  return { 'index-version': 1, files }
}
