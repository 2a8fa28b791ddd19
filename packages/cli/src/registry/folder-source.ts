import type { KeyObject } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './canonical-text.ts'
import { isEditionPath, manifestPath, readManifest, signaturePath } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { failedAt, got, within } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'
import type { RegistrySource } from './registry-source.ts'

const mostManifestBytes = 256 * 1024 * 1024

/** An edition in a folder: nothing is read that is not what the manifest says, and nothing goes over a network. */
export async function folderSource(
  folder: string,
  shown: string,
  trusted: KeyObject | undefined,
): Promise<Read<RegistrySource>> {
  const manifest = await manifestIn(folder, trusted)
  if (!manifest.ok) return within(shown, manifest)
  return got({
    name: shown,
    async read(address) {
      const path = plainPath(address)
      const found = [path, `${path}/index.json`].find((each) => manifest.value.files.has(each))
      if (found === undefined) return failedAt('registry/unknown', `${shown}/${path}`)
      const read = await readListed(folder, found, manifest.value)
      return read.ok ? read : within(shown, read)
    },
  })
}

/** The manifest of an edition in a folder. */
export async function manifestIn(folder: string, trusted: KeyObject | undefined): Promise<Read<Manifest>> {
  const bytes = await readWithin(join(folder, manifestPath), mostManifestBytes)
  if (bytes === undefined) return failedAt('registry/edition-invalid', manifestPath)
  const signature = await readWithin(join(folder, signaturePath), 64 * 1024)
  return readManifest(bytes, signature, trusted)
}

/** A file of an edition, when it is what the manifest says. */
export async function readListed(
  folder: string,
  path: string,
  { files }: Manifest,
): Promise<Read<Uint8Array>> {
  if (!isEditionPath(path)) return failedAt('registry/edition-path', path)
  const listed = files.get(path)
  const bytes = listed === undefined ? undefined : await readWithin(join(folder, path), listed.bytes)
  const isSame = bytes?.length === listed?.bytes && bytes !== undefined && sha256(bytes) === listed?.sha256
  return isSame ? got(bytes) : failedAt('registry/edition-changed', path)
}

/** Names in an address may be written as %xx; in a folder they are not. */
function plainPath(address: string): string {
  try {
    return address.split('/').map(decodeURIComponent).join('/')
  } catch {
    return address
  }
}

/** Undefined for what is larger, no file, or a link. */
async function readWithin(place: string, most: number): Promise<Uint8Array | undefined> {
  try {
    const found = await lstat(place)
    return found.isFile() && found.size <= most ? await readFile(place) : undefined
  } catch {
    return undefined
  }
}
