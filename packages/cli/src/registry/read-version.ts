import { hashOfJson } from './canonical-text.ts'
import { countAt, jsonFrom, listAt, membersOf, textAt } from './members.ts'
import { failedAt, got } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'
import type { RegistrySource } from './registry-source.ts'

/** A schema that another builds on; `naam` is the `$ref` in it. */
export interface RegistryReference {
  readonly naam: string
  readonly schema: string
  readonly versie: number
}

/** A published version with its schema, which fits its hash. */
export interface RegistryVersion {
  readonly naam: string
  readonly versie: number
  readonly label: string | undefined
  readonly hash: string
  readonly inhoudId: number
  readonly verwijzingen: readonly RegistryReference[]
  readonly text: string
  readonly schema: unknown
}

/** `plan.v1@1.0` as a name and a version; without one the last is meant. */
export function splitName(word: string): { readonly naam: string; readonly versie: string | undefined } {
  const at = word.lastIndexOf('@')
  return at <= 0 ? { naam: word, versie: undefined } : { naam: word.slice(0, at), versie: word.slice(at + 1) }
}

/** Reads one version; `versie` is a number, a label or `laatste`. */
export async function readRegistryVersion(
  source: RegistrySource,
  naam: string,
  versie: string,
): Promise<Read<RegistryVersion>> {
  const address = `v1/schemas/${encodeURIComponent(naam)}/versies/${encodeURIComponent(versie)}`
  const head = await source.read(address)
  if (!head.ok) return head
  const members = membersOf(jsonFrom(new TextDecoder().decode(head.value)))
  const [hash, number] = [textAt(members, 'hash'), countAt(members, 'versie')]
  const place = `${source.name}/${address}`
  if (!/^[0-9a-f]{64}$/u.test(hash) || number < 1) return failedAt('registry/answer-invalid', place)
  const content = await source.read(`v1/inhoud/${hash}`)
  if (!content.ok) return content
  const text = new TextDecoder().decode(content.value)
  const schema = jsonFrom(text)
  if (schema === undefined || hashOfJson(schema) !== hash) return failedAt('registry/hash-differs', place)
  const label = textAt(members, 'label')
  return got({
    naam: textAt(members, 'schema') || naam,
    versie: number,
    label: label === '' ? undefined : label,
    hash,
    inhoudId: countAt(members, 'inhoudId'),
    verwijzingen: listAt(members, 'verwijzingen').map(referenceOf),
    text,
    schema,
  })
}

/** More than this no schema of ours builds on; a registry allows no more either. */
const mostDocuments = 64

/** A version first, and then everything that it builds on, each once. */
export async function readWithReferences(
  source: RegistrySource,
  naam: string,
  versie: string,
): Promise<Read<readonly [RegistryVersion, ...RegistryVersion[]]>> {
  const first = await readRegistryVersion(source, naam, versie)
  if (!first.ok) return first
  const found: [RegistryVersion, ...RegistryVersion[]] = [first.value]
  const known = new Set([keyOf(first.value.naam, first.value.versie)])
  const waiting = [...first.value.verwijzingen]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (known.has(keyOf(next.schema, next.versie))) continue
    known.add(keyOf(next.schema, next.versie))
    if (found.length >= mostDocuments) return failedAt('registry/answer-too-large', naam)
    const read = await readRegistryVersion(source, next.schema, String(next.versie))
    if (!read.ok) return read
    found.push(read.value)
    waiting.push(...read.value.verwijzingen)
  }
  return got(found)
}

function keyOf(naam: string, versie: number): string {
  return `${naam}@${versie}`
}

/** A reference as it is sent. */
export function referenceOf(value: unknown): RegistryReference {
  const members = membersOf(value)
  return {
    naam: textAt(members, 'naam'),
    schema: textAt(members, 'schema'),
    versie: countAt(members, 'versie'),
  }
}
