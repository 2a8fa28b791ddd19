import { resolve } from 'node:path'
import type { Language } from '../../language.ts'
import { carriedReferences, findSame } from '../../registry/carry-over.ts'
import { folderSource } from '../../registry/folder-source.ts'
import type { Manifest } from '../../registry/manifest.ts'
import { countAt, jsonFrom, listAt, membersOf, textAt } from '../../registry/members.ts'
import { publishVersion } from '../../registry/publish-version.ts'
import { readRegistryVersion } from '../../registry/read-version.ts'
import type { RegistryVersion } from '../../registry/read-version.ts'
import { failedAt, got, within } from '../../registry/registry-fault.ts'
import type { NotRead, Read } from '../../registry/registry-fault.ts'
import { httpSource } from '../../registry/registry-source.ts'
import type { RegistrySource } from '../../registry/registry-source.ts'
import { takeEdition } from '../../registry/take-edition.ts'
import { verifyEdition } from '../../registry/verify-edition.ts'
import { lineOf } from './put.ts'
import { trustedKey } from './settings.ts'
import { registryOf } from './task.ts'
import type { Done, Task } from './task.ts'

/** Checks an edition in a folder, without a network. */
export async function verify(task: Task): Promise<Read<Done>> {
  const [folder = ''] = task.settings.words
  const trusted = await trustedKey(task.settings, task.call.environment)
  if (!trusted.ok) return trusted
  const manifest = await verifyEdition(resolve(task.call.environment.cwd, folder), trusted.value)
  if (!manifest.ok) return within(folder, manifest)
  return got({ text: summaryOf(manifest.value, task.call.language), isInOrder: true })
}

/** Fetches the whole registry into a folder; `goesOn` for a folder that follows one registry. */
export async function take(task: Task, goesOn: boolean): Promise<Read<Done>> {
  const { cwd } = task.call.environment
  const [folder = ''] = task.settings.words
  const place = registryOf(task)
  if (!place.ok) return place
  const trusted = await trustedKey(task.settings, task.call.environment)
  if (!trusted.ok) return trusted
  const options = { shown: folder, trusted: trusted.value, goesOn }
  const taken = await takeEdition(place.value, resolve(cwd, folder), options)
  if (!taken.ok) return taken
  const { manifest, isNew } = taken.value
  const unchanged = { nl: 'Er is niets nieuws.\n', en: 'There is nothing new.\n' }[task.call.language]
  return got({ text: `${isNew ? '' : unchanged}${summaryOf(manifest, task.call.language)}`, isInOrder: true })
}

function summaryOf({ files, journal, keyId }: Manifest, language: Language): string {
  const { position, hash } = journal
  const [nl, en] =
    keyId === undefined
      ? ['niet ondertekend', 'unsigned']
      : [`ondertekend met sleutel ${keyId}`, `signed with key ${keyId}`]
  const texts = {
    nl: `${files.size} bestanden kloppen; journaal tot ${position} ${hash}; ${nl}\n`,
    en: `${files.size} files are right; journal up to ${position} ${hash}; ${en}\n`,
  }
  return texts[language]
}

/** Publishes from an edition what the registry does not have, in the order in which it came to be. */
export async function importInto(task: Task): Promise<Read<Done>> {
  const [folder = ''] = task.settings.words
  const place = registryOf(task)
  if (!place.ok) return place
  const trusted = await trustedKey(task.settings, task.call.environment)
  if (!trusted.ok) return trusted
  const source = await folderSource(resolve(task.call.environment.cwd, folder), folder, trusted.value)
  if (!source.ok) return source
  const versions = await allVersions(source.value)
  if (!versions.ok) return versions
  const target = httpSource(place.value)
  const lines: string[] = []
  for (const version of versions.value) {
    if ((await findSame(target, version)) !== undefined) continue
    const verwijzingen = await carriedReferences(source.value, target, version.verwijzingen)
    if (!verwijzingen.ok) return verwijzingen
    const { motivering = '', isWideningConfirmed } = task.settings
    const published = await publishVersion(place.value, {
      ...version,
      verwijzingen: verwijzingen.value,
      motivering,
      isWideningConfirmed,
    })
    if (!published.ok) return ofVersion(version, published)
    lines.push(lineOf(published.value))
  }
  return got({ text: lines.join(''), isInOrder: true })
}

/** Says of which version a refusal is. */
function ofVersion({ naam, versie }: RegistryVersion, { faults }: NotRead): NotRead {
  return { ok: false, faults: faults.map((fault) => ({ ...fault, file: `${naam}@${versie} ${fault.file}` })) }
}

/** Every version of an edition, what others build on first. */
async function allVersions(source: RegistrySource): Promise<Read<readonly RegistryVersion[]>> {
  const index = await source.read('index.json')
  if (!index.ok) return index
  const schemas = listAt(membersOf(jsonFrom(new TextDecoder().decode(index.value))), 'schemas').map(membersOf)
  const versions: RegistryVersion[] = []
  for (const schema of schemas)
    for (const each of listAt(schema, 'versies')) {
      const [naam, versie] = [textAt(schema, 'naam'), String(countAt(membersOf(each), 'versie'))]
      const read = await readRegistryVersion(source, naam, versie)
      const isUnknown = !read.ok && read.faults.some(({ code }) => code === 'registry/unknown')
      if (isUnknown) return failedAt('registry/edition-name', `${naam}@${versie}`)
      if (!read.ok) return read
      versions.push(read.value)
    }
  return got(versions.toSorted((one, other) => one.inhoudId - other.inhoudId || one.versie - other.versie))
}
