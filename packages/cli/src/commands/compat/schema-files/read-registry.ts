import type { Environment } from '../../../environment.ts'
import { readWithReferences } from '../../../registry/read-version.ts'
import { placeOf } from '../../../registry/registry-client.ts'
import { httpSource } from '../../../registry/registry-source.ts'
import { refused } from './schema-fault.ts'
import type { SchemaRead } from './schema-fault.ts'
import type { RawSet } from './schema-set.ts'

const form = /^(?<base>https?:\/\/.+?)\/v1\/schemas\/(?<naam>[^/?#]+)(?:\/versies\/(?<versie>[^/?#]+))?\/?$/iu
const timeoutSeconds = 30

/** A version in a registry, with the schemas that it builds on behind it. */
export async function readFromRegistry(
  word: string,
  { variables }: Environment,
): Promise<SchemaRead<RawSet>> {
  const { base, naam, versie = 'laatste' } = form.exec(word)?.groups ?? {}
  if (base === undefined || naam === undefined || !isDecodable(naam) || !isDecodable(versie))
    return refused('compat/registry-form', word)
  const place = placeOf(base, { key: variables['SAMENSPRAAK_REGISTRY_KEY'] || undefined, timeoutSeconds })
  if (!place.ok) return place
  const versions = await readWithReferences(
    httpSource(place.value),
    decodeURIComponent(naam),
    decodeURIComponent(versie),
  )
  if (!versions.ok) return versions
  const files = versions.value.map((each) => ({
    path: `${each.naam}@${each.label ?? each.versie}`,
    file: `${place.value.url}/v1/schemas/${encodeURIComponent(each.naam)}/versies/${each.versie}`,
    bytes: new TextEncoder().encode(each.text),
  }))
  return { ok: true, value: { isFolder: false, files } }
}

function isDecodable(part: string): boolean {
  try {
    return decodeURIComponent(part) !== ''
  } catch {
    return false
  }
}
