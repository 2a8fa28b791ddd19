import { isObject, plainText } from '../../../../packages/fhir/src/json.ts'
import type { Json } from '../../../../packages/fhir/src/json.ts'
import { goodBundle, resourcesOf } from '../fault-bundle.ts'
import { invariants } from './fhirpath.ts'
import { jsonSchema } from './json-schema.ts'
import { lantana } from './lantana.ts'
import { medplum } from './medplum.ts'
import { snapshotsOf } from './snapshots.ts'
import type { Witness } from './witness.ts'

/** The validators on npm that take a resource of R4, each as it is used by itself. */
export async function allWitnesses(): Promise<readonly Witness[]> {
  const claimed = new Set(resourcesOf(goodBundle()).flatMap(({ meta }) => profilesIn(meta)))
  const snapshots = await snapshotsOf([...claimed])
  return [lantana(), medplum(snapshots), jsonSchema(), invariants()]
}

function profilesIn(meta: Json | undefined): readonly string[] {
  const profile = isObject(meta) ? meta['profile'] : undefined
  return Array.isArray(profile) ? profile.map((url: Json) => plainText(url)) : []
}
