import type { Json } from '@samenspraak/compat'
import { readJson } from '@samenspraak/sdk/json'
import type { Environment } from '../../../environment.ts'
import { editionPrefix, readFromEdition } from './read-edition.ts'
import { readGit } from './read-git.ts'
import { readPath } from './read-path.ts'
import { readFromRegistry } from './read-registry.ts'
import { schemaFault } from './schema-fault.ts'
import type { SchemaFault, SchemaRead } from './schema-fault.ts'
import { idOf, limits } from './schema-set.ts'
import type { RawFile, RawSet, SchemaFile, SchemaSet } from './schema-set.ts'

/** As deep as a schema may nest; what is deeper, the comparison would refuse as well. */
const mostDepth = 2_000
const mostIssues = 100

/** A schema may say `constructor` and have bounds that a double rounds; a message of a partner may not. */
const harmless: ReadonlySet<string> = new Set(['json/forbidden-key', 'json/unsafe-number'])

/** Reads what a word of the command line stands for: a file, a folder, either of them in git, or a version in a registry or in an edition of one. */
export async function readSchemas(word: string, environment: Environment): Promise<SchemaRead<SchemaSet>> {
  const raw = await readRaw(word, environment)
  if (!raw.ok) return raw
  const files: SchemaFile[] = []
  const notes: SchemaFault[] = []
  const faults: SchemaFault[] = []
  for (const file of raw.value.files) {
    const read = readSchema(file)
    faults.push(...read.faults)
    notes.push(...read.notes)
    if (read.schema !== undefined) files.push({ ...file, schema: read.schema })
  }
  faults.push(...idsTwice(files))
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, value: { name: word, isFolder: raw.value.isFolder, files, notes } }
}

async function readRaw(word: string, environment: Environment): Promise<SchemaRead<RawSet>> {
  if (word.startsWith(editionPrefix)) return readFromEdition(word, environment)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) return readFromRegistry(word, environment)
  return word.startsWith('git:') ? readGit(word, environment) : readPath(word, environment.cwd)
}

/** A reference to a URI that two different schemas call themselves by would lead to either. */
function idsTwice(files: readonly SchemaFile[]): readonly SchemaFault[] {
  const texts = new Map<string, string>()
  return files.flatMap((file) => {
    const id = idOf(file)
    if (id === undefined) return []
    const text = JSON.stringify(file.schema)
    const before = texts.get(id)
    texts.set(id, before ?? text)
    return before === undefined || before === text ? [] : [schemaFault('compat/id-twice', file.file)]
  })
}

interface SchemaText {
  readonly schema?: Json
  readonly faults: readonly SchemaFault[]
  readonly notes: readonly SchemaFault[]
}

/** Two readers of the same text must see the same schema, so duplicate keys and the like are refused. */
function readSchema({ bytes, file }: RawFile): SchemaText {
  const read = readJson(bytes, { maxDepth: mostDepth, maxBytes: limits.bytes, maxIssues: mostIssues })
  if (read.ok) return { schema: jsonOf(bytes), faults: [], notes: [] }
  const faults = read.issues
    .filter(({ code }) => !harmless.has(code))
    .map(({ code, line, column, nl, en }) => ({ code, file, line, column, nl, en }))
  if (faults.length > 0 || read.truncated)
    return { faults: faults.length > 0 ? faults : [tooMany(read.issues, file)], notes: [] }
  const isRounded = read.issues.some(({ code }) => code === 'json/unsafe-number')
  return {
    schema: jsonOf(bytes),
    faults: [],
    notes: isRounded ? [schemaFault('compat/number-rounded', file)] : [],
  }
}

/** When reading stopped at so many harmless issues, the first one stands for them all. */
function tooMany(issues: readonly (SchemaFault | Omit<SchemaFault, 'file'>)[], file: string): SchemaFault {
  const [first] = issues
  return first === undefined ? schemaFault('compat/file-too-large', file) : { ...first, file }
}

/** The same value as the strict reader found, with the type of JSON. */
function jsonOf(bytes: Uint8Array): Json {
  const value: Json = JSON.parse(new TextDecoder().decode(bytes))
  return value
}
