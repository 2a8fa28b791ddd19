import { exitCodes } from '../../exit-code.ts'
import { jsonFrom, membersOf, textAt } from '../../registry/members.ts'
import { readWithReferences, splitName } from '../../registry/read-version.ts'
import type { RegistryFault } from '../../registry/registry-fault.ts'
import { cachedGet, type CachedGetOptions } from './cached-get.ts'
import type { ForeignSchema } from './foreign-schema.ts'
import { idOf, type NotLoaded } from './load-schemas.ts'

const ourSchema = /^(.*)\/v1\/schemas\/([^/]+)(?:\/versies\/([^/]+))?(?:\/inhoud)?$/

/**
 * Fetches the schema that an address names: a version in a registry of ours with all that it builds on, a schema by id or
 * GUID of a registry as Kafka has them, or a plain schema.
 */
export async function fetchSchema(
  address: string,
  options: CachedGetOptions,
): Promise<ForeignSchema | NotLoaded> {
  const [, base = '', name = '', version = 'laatste'] = ourSchema.exec(address) ?? []
  return base === ''
    ? fetchPlain(address, options)
    : fetchVersion(base, decodeURIComponent(name), version, options)
}

async function fetchVersion(
  base: string,
  word: string,
  version: string,
  options: CachedGetOptions,
): Promise<ForeignSchema | NotLoaded> {
  const source = { name: base, read: async (path: string) => cachedGet(`${base}/${path}`, options) }
  const { naam, versie } = splitName(word)
  const read = await readWithReferences(source, naam, versie ?? decodeURIComponent(version))
  if (!read.ok) return refused(read.faults)
  const [first, ...rest] = read.value
  const names = new Map(
    read.value.flatMap((one) =>
      one.verwijzingen.map((other) => [`${other.schema}@${other.versie}`, other.naam]),
    ),
  )
  return {
    name: `${first.naam}@${first.label ?? first.versie}`,
    text: first.text,
    others: rest.map((other) => {
      const uri = names.get(`${other.naam}@${other.versie}`) ?? idOf(other.text) ?? other.naam
      return { uri, text: other.text }
    }),
  }
}

async function fetchPlain(address: string, options: CachedGetOptions): Promise<ForeignSchema | NotLoaded> {
  const answer = await cachedGet(address, options)
  if (!answer.ok) return refused(answer.faults)
  const text = new TextDecoder().decode(answer.value)
  // A registry as Kafka has them wraps the schema in an answer.
  const wrapped = textAt(membersOf(jsonFrom(text)), 'schema')
  const schema = wrapped === '' ? text : wrapped
  const name = idOf(schema)
  return { name: name === undefined || name === '' ? address : name, text: schema, others: [] }
}

function refused(faults: readonly RegistryFault[]): NotLoaded {
  const [fault] = faults
  const trouble = fault ?? { code: 'registry/unavailable', nl: '', en: '' }
  const isThere = !['registry/unavailable', 'registry/timed-out'].includes(trouble.code)
  return {
    ok: false,
    trouble,
    file: fault?.file,
    exitCode: isThere ? exitCodes.schemaUnknown : exitCodes.unreachable,
  }
}
