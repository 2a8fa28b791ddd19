import { readRegistryVersion } from './read-version.ts'
import type { RegistryReference, RegistryVersion } from './read-version.ts'
import { failedAt, got } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'
import type { RegistrySource } from './registry-source.ts'

/** The version in another registry that says the same under the same name, found by its label or else its number. */
export async function findSame(
  target: RegistrySource,
  { naam, versie, label, hash }: RegistryVersion,
): Promise<RegistryVersion | undefined> {
  const found = await readRegistryVersion(target, naam, label ?? String(versie))
  // A context that lacks a schema shows that of the national set, which is another one of the same name.
  return found.ok && found.value.naam === naam && found.value.hash === hash ? found.value : undefined
}

/** References as they must be written in another registry, where versions may have other numbers. */
export async function carriedReferences(
  source: RegistrySource,
  target: RegistrySource,
  references: readonly RegistryReference[],
): Promise<Read<readonly RegistryReference[]>> {
  const carried: RegistryReference[] = []
  for (const reference of references) {
    const version = await readRegistryVersion(source, reference.schema, String(reference.versie))
    if (!version.ok) return version
    const same = await findSame(target, version.value)
    if (same === undefined)
      return failedAt('registry/reference-missing', `${target.name} ${reference.schema}@${reference.versie}`)
    carried.push({ ...reference, versie: same.versie })
  }
  return got(carried)
}
