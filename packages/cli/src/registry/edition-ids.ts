import { countAt, jsonFrom, listAt, membersOf, textAt } from './members.ts'
import { failedAt, got } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'
import type { RegistrySource } from './registry-source.ts'

/** Name and version of a schema. */
export interface NamedVersion {
  readonly naam: string
  readonly versie: string
}

/** Whether a word is the `$id` of a schema instead of its name. */
export function isId(word: string): boolean {
  return /^(?:https?:\/\/|urn:)/iu.test(word)
}

/** The version that calls itself so, by the index of an edition; a registry that answers has none. */
export async function versionWithId(source: RegistrySource, id: string): Promise<Read<NamedVersion>> {
  const index = await source.read('index.json')
  if (!index.ok) return index
  const wanted = id.replace(/#$/u, '')
  for (const schema of listAt(membersOf(jsonFrom(new TextDecoder().decode(index.value))), 'schemas')) {
    const members = membersOf(schema)
    const version = listAt(members, 'versies')
      .map(membersOf)
      .find((each) => textAt(each, 'id') === wanted)
    if (version !== undefined)
      return got({ naam: textAt(members, 'naam'), versie: String(countAt(version, 'versie')) })
  }
  return failedAt('registry/unknown', `${source.name} ${id}`)
}
