import { resolve } from 'node:path'
import type { Environment } from '../../../environment.ts'
import { isId, versionWithId } from '../../../registry/edition-ids.ts'
import { folderSource } from '../../../registry/folder-source.ts'
import { readWithReferences, splitName } from '../../../registry/read-version.ts'
import { got } from '../../../registry/registry-fault.ts'
import { refused } from './schema-fault.ts'
import type { SchemaRead } from './schema-fault.ts'
import type { RawSet } from './schema-set.ts'

/** How a version in an edition is written: `uitgave:MAP:NAAM[@VERSIE]`, or with its `$id` behind the folder. */
export const editionPrefix = 'uitgave:'

/** A version in an edition of a registry, with the schemas that it builds on behind it; nothing goes over a network. */
export async function readFromEdition(word: string, { cwd }: Environment): Promise<SchemaRead<RawSet>> {
  const { folder, name } = /^uitgave:(?<folder>.+?):(?<name>.+)$/u.exec(word)?.groups ?? {}
  if (folder === undefined || name === undefined) return refused('compat/registry-form', word)
  const source = await folderSource(resolve(cwd, folder), folder, undefined)
  if (!source.ok) return source
  const named = isId(name) ? await versionWithId(source.value, name) : got(splitName(name))
  if (!named.ok) return named
  const { naam, versie = 'laatste' } = named.value
  const versions = await readWithReferences(source.value, naam, versie)
  if (!versions.ok) return versions
  const files = versions.value.map((each) => ({
    path: `${each.naam}@${each.label ?? each.versie}`,
    file: `${folder}/${each.naam}@${each.label ?? each.versie}`,
    bytes: new TextEncoder().encode(each.text),
  }))
  return { ok: true, value: { isFolder: false, files } }
}
