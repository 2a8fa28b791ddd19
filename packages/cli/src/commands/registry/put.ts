import { resolve } from 'node:path'
import type { Environment } from '../../environment.ts'
import { carriedReferences } from '../../registry/carry-over.ts'
import { jsonFrom, listAt, membersOf } from '../../registry/members.ts'
import { judgeVersion, publishVersion } from '../../registry/publish-version.ts'
import type { Published } from '../../registry/publish-version.ts'
import { readRegistryVersion, referenceOf, splitName } from '../../registry/read-version.ts'
import type { RegistryReference } from '../../registry/read-version.ts'
import { failedAt, got } from '../../registry/registry-fault.ts'
import type { Read } from '../../registry/registry-fault.ts'
import { httpSource } from '../../registry/registry-source.ts'
import { printable } from '../../report/printable.ts'
import { readSchemas } from '../compat/schema-files/read-schemas.ts'
import { readFile } from 'node:fs/promises'
import { troubleOfPath } from '../../input/input-error.ts'
import { registryOf, sourceOf } from './task.ts'
import type { Done, Task } from './task.ts'

/** Publishes the schema of a file as the next version. */
export async function put(task: Task): Promise<Read<Done>> {
  const { settings } = task
  const place = registryOf(task)
  if (!place.ok) return place
  const offer = await readOffer(task)
  if (!offer.ok) return offer
  const published = await publishVersion(place.value, {
    ...offer.value,
    label: settings.label,
    motivering: settings.motivering ?? '',
    isWideningConfirmed: settings.isWideningConfirmed,
  })
  return published.ok ? got({ text: lineOf(published.value), isInOrder: true }) : published
}

/** Asks whether the schema of a file may be the next version. */
export async function check(task: Task): Promise<Read<Done>> {
  const place = registryOf(task)
  if (!place.ok) return place
  const offer = await readOffer(task)
  if (!offer.ok) return offer
  const judged = await judgeVersion(place.value, offer.value, task.call.language)
  if (!judged.ok) return judged
  const { isCompatible, messages } = judged.value
  const head = {
    nl: isCompatible ? 'VERENIGBAAR' : 'NIET VERENIGBAAR',
    en: isCompatible ? 'COMPATIBLE' : 'NOT COMPATIBLE',
  }
  const lines = [
    head[task.call.language],
    ...messages.map((message) => `  ${printable(message).slice(0, 4000)}`),
  ]
  return got({ text: `${lines.join('\n')}\n`, isInOrder: isCompatible })
}

/** Publishes a version that stands elsewhere under a name in the registry; what it builds on must stand there already. */
export async function promote(task: Task): Promise<Read<Done>> {
  const { settings } = task
  const place = registryOf(task)
  if (!place.ok) return place
  const source = await sourceOf(task)
  if (!source.ok) return source
  const [from = '', to = ''] = settings.words
  const { naam, versie = 'laatste' } = splitName(from)
  const version = await readRegistryVersion(source.value, naam, versie)
  if (!version.ok) return version
  const { schema, label } = version.value
  const verwijzingen = await carriedReferences(
    source.value,
    httpSource(place.value),
    version.value.verwijzingen,
  )
  if (!verwijzingen.ok) return verwijzingen
  const published = await publishVersion(place.value, {
    naam: to,
    schema,
    verwijzingen: verwijzingen.value,
    label: settings.label ?? label,
    motivering: settings.motivering ?? '',
    isWideningConfirmed: settings.isWideningConfirmed,
  })
  return published.ok ? got({ text: lineOf(published.value), isInOrder: true }) : published
}

/** A version in a line. */
export function lineOf({ naam, versie, label, hash, isNew }: Published): string {
  return printable(`${isNew ? '+' : '='} ${naam}@${versie}${label === '' ? '' : ` ${label}`} ${hash}`).concat(
    '\n',
  )
}

async function readOffer({ settings, call: { environment } }: Task): Promise<
  Read<{
    readonly naam: string
    readonly schema: unknown
    readonly verwijzingen: readonly RegistryReference[]
  }>
> {
  const [naam = '', file = ''] = settings.words
  const read = await readSchemas(file, environment)
  if (!read.ok) return read
  if (read.value.isFolder) return failedAt('registry/file-needed', file)
  const references = await readReferences(settings.verwijzingen, environment)
  if (!references.ok) return references
  return got({ naam, schema: read.value.files[0]?.schema, verwijzingen: references.value })
}

async function readReferences(
  file: string | undefined,
  { cwd }: Environment,
): Promise<Read<readonly RegistryReference[]>> {
  if (file === undefined) return got([])
  try {
    const list = jsonFrom(await readFile(resolve(cwd, file), 'utf8'))
    const references = listAt(membersOf({ list }), 'list').map(referenceOf)
    const isSound = references.every(({ naam, schema, versie }) => naam !== '' && schema !== '' && versie > 0)
    return Array.isArray(list) && isSound ? got(references) : failedAt('registry/references-form', file)
  } catch (cause) {
    return { ok: false, faults: [{ file, ...troubleOfPath(cause) }] }
  }
}
