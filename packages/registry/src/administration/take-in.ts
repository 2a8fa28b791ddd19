import { readdir } from 'node:fs/promises'
import { judge } from '../compatibility/judge.ts'
import { maxSchemaBytes } from '../contents/limits.ts'
import { asking } from '../importers/fetch-json.ts'
import { importFromConfluent } from '../importers/from-confluent.ts'
import { importFromFolder } from '../importers/from-folder.ts'
import type { SchemaSource } from '../importers/from-folder.ts'
import { importFromObjecttypes } from '../importers/from-objecttypes.ts'
import type { Imported } from '../importers/import-fault.ts'
import { createRegistering } from '../registration/create-registering.ts'
import type { RegisteringInTurn } from '../registration/register.ts'
import { readWithin } from '../static-edition/folder.ts'
import { sha256 } from '../store/sha256.ts'
import type { Store } from '../store/store.ts'
import type { Administered } from './administered.ts'

/** What is taken in, from where, and as whose. */
export interface TakingIn {
  readonly word: 'kafka' | 'objecttypes' | 'schemas'
  /** A folder, or an address. */
  readonly place: string
  readonly context: string
  readonly keepsIds: boolean
  /** The header that the other side wants, such as `Token …`; never on the command line, where others can see it. */
  readonly authorization: string | undefined
}

/** Takes schemas in from elsewhere; may be done again, and then brings what was missing. */
export async function takeIn(store: Store, taking: TakingIn): Promise<Administered> {
  const isAddress = taking.word !== 'schemas'
  if (isAddress && !isHttp(taking.place))
    return { exitCode: 2, text: `${taking.place}: geen adres met http(s) / no address with http(s)` }
  const registering = createRegistering({
    store,
    clock: () => new Date(),
    sha256,
    // Nobody is served by this process, so a comparison may take its time.
    elsewhere: async (question, budget) => judge(question, budget),
  })
  return told(await imported(registering, taking))
}

async function imported(
  registering: RegisteringInTurn,
  { word, place, context, keepsIds, authorization }: TakingIn,
): Promise<Imported> {
  if (word === 'schemas') return importFromFolder(registering, await schemasIn(place), context)
  const ask = asking(place, authorization)
  const from = new URL(place).host
  return word === 'kafka'
    ? importFromConfluent(registering, { ask, from, keepsIds })
    : importFromObjecttypes(registering, { ask, from, context })
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol)
}

/** Files `*.schema.json` to the bottom of a folder, or all of JSON when none is called that. */
async function schemasIn(folder: string): Promise<readonly SchemaSource[]> {
  const paths = await readdir(folder, { recursive: true, encoding: 'utf8' }).catch(() => [])
  const json = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => /\.json$/iu.test(path))
  const named = json.filter((path) => /\.schema\.json$/iu.test(path))
  const files: SchemaSource[] = []
  for (const path of (named.length > 0 ? named : json).toSorted()) {
    // One that is too large becomes a text that no schema is, so that it is refused by its name.
    const bytes = await readWithin(folder, path, maxSchemaBytes)
    files.push({ path, text: bytes?.toString() ?? '' })
  }
  return files
}

function told({ added, present, faults }: Imported): Administered {
  const lines = faults.map(({ code, at, nl, en }) => `${at}: ${code}: ${nl} / ${en}`)
  const sum = `${added} overgenomen / taken over, ${present} waren er al / were there, ${faults.length} niet / not`
  return { exitCode: faults.length === 0 ? 0 : 1, text: [...lines, sum].join('\n') }
}
