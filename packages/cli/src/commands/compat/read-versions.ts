import type { Json } from '@samenspraak/compat'
import type { Environment } from '../../environment.ts'
import { readPolicy } from '../rechten/policy/read-policy.ts'
import { readSchemas } from './schema-files/read-schemas.ts'
import { schemaFault } from './schema-files/schema-fault.ts'
import type { SchemaFault, SchemaRead } from './schema-files/schema-fault.ts'
import type { SchemaSet } from './schema-files/schema-set.ts'
import type { VersionSettings } from './version-settings.ts'

/** Everything that the command line names, read. */
export interface VersionsRead {
  readonly sets: readonly SchemaSet[]
  readonly refs: readonly SchemaSet[]
  readonly policy: readonly Json[] | undefined
  readonly notes: readonly SchemaFault[]
}

/** Reads the versions, the schemas they refer to and the rows of the policy. */
export async function readVersions(
  { versions, refs, regels }: VersionSettings,
  environment: Environment,
): Promise<SchemaRead<VersionsRead>> {
  const faults: SchemaFault[] = []
  const sets: SchemaSet[] = []
  for (const word of versions) {
    const read = await readSchemas(word, environment)
    if (read.ok) sets.push(read.value)
    else faults.push(...read.faults)
  }
  const others = refs === undefined ? undefined : await readSchemas(refs, environment)
  const policy = regels === undefined ? undefined : await readPolicy(regels, environment.cwd)
  for (const read of [others, policy]) if (read?.ok === false) faults.push(...read.faults)
  const mixed = sets.find(({ isFolder }) => isFolder !== sets[0]?.isFolder)
  if (mixed !== undefined) faults.push(schemaFault('compat/kinds-differ', mixed.name))
  if (faults.length > 0) return { ok: false, faults }
  const value = {
    sets,
    refs: others?.ok === true ? [others.value] : [],
    policy: policy?.ok === true ? jsonRows(policy.value.rows) : undefined,
    notes: sets.flatMap(({ notes }) => notes),
  }
  return { ok: true, value }
}

/** Rows as plain JSON, which is what the comparison takes. */
function jsonRows(rows: readonly unknown[]): readonly Json[] {
  const plain: readonly Json[] = JSON.parse(JSON.stringify(rows))
  return plain
}
