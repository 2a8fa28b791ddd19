import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { FhirPackageExplorer } from 'fhir-package-explorer'
import { FhirSnapshotGenerator } from 'fhir-snapshot-generator'
import { writeCorePackage } from '../../../../packages/fhir/fsh/core-package.ts'
import { isObject, objectsOf, plainText } from '../../../../packages/fhir/src/json.ts'
import type { JsonObject } from '../../../../packages/fhir/src/json.ts'
import { definitionsIn } from '../gate.ts'

const packageName = 'nictiz.fhir.nl.r4.nl-core'

/** Snapshots of profiles, made by others from the differentials that come with the package; without a network. */
export async function snapshotsOf(urls: readonly string[]): Promise<readonly JsonObject[]> {
  const cachePath = mkdtempSync(`${tmpdir()}/samenspraak-snapshots-`)
  try {
    writeCorePackage(cachePath)
    for (const name of ['hl7.terminology.r4', 'hl7.fhir.uv.extensions.r4']) writePackage(cachePath, name, [])
    writePackage(cachePath, packageName, profiles())
    const context = [`${packageName}#1.0.0`]
    const fpe = await FhirPackageExplorer.create({ cachePath, context, fhirVersion: '4.0.1', logger: silent })
    const generator = await FhirSnapshotGenerator.create({
      fpe,
      fhirVersion: '4.0.1',
      cacheMode: 'none',
      logger: silent,
    })
    const found: JsonObject[] = []
    for (const url of urls) {
      const snapshot: unknown = await generator.getSnapshot(url)
      if (isObject(snapshot)) found.push(snapshot)
    }
    return found
  } finally {
    rmSync(cachePath, { recursive: true, force: true })
  }
}

const silent = { info: () => {}, warn: () => {}, error: () => {} }

function writePackage(cachePath: string, name: string, resources: readonly JsonObject[]): void {
  const folder = `${cachePath}/${name}#1.0.0/package`
  mkdirSync(folder, { recursive: true })
  const dependencies = resources.length > 0 ? { 'hl7.fhir.r4.core': '4.0.1' } : {}
  const manifest = { name, version: '1.0.0', fhirVersions: ['4.0.1'], dependencies }
  writeFileSync(`${folder}/package.json`, JSON.stringify(manifest))
  for (const each of resources) {
    writeFileSync(`${folder}/StructureDefinition-${plainText(each['id'])}.json`, JSON.stringify(each))
  }
}

/** The profiles of nl-core and the extensions of HL7 that they use, with what generators ask for. */
function profiles(): readonly JsonObject[] {
  const isProfile = (each: unknown): each is JsonObject =>
    isObject(each) && each['derivation'] === 'constraint'
  const all = [...definitionsIn('nl-core'), ...definitionsIn('r4')].filter(isProfile)
  return all.map((profile) => {
    const url = plainText(profile['url'])
    const id = url.slice(url.lastIndexOf('/') + 1)
    const { differential } = profile
    const element = objectsOf(isObject(differential) ? differential['element'] : undefined).map(withPath)
    return { ...profile, id, name: id, status: 'active', fhirVersion: '4.0.1', differential: { element } }
  })
}

function withPath(element: JsonObject): JsonObject {
  return { path: plainText(element['id']).replaceAll(/:[^.]+/g, ''), ...element }
}
