import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { KeyObject } from 'node:crypto'
import type { Configuration } from '../configuration/configuration.ts'
import { exportEdition } from '../static-edition/edition.ts'
import { writeEditionFaults } from '../static-edition/edition-fault.ts'
import { writeEdition } from '../static-edition/folder.ts'
import { importEdition } from '../static-edition/import-edition.ts'
import { readPublicKey } from '../static-edition/signature.ts'
import { signerOf } from '../static-edition/signer-of.ts'
import { verifyEdition } from '../static-edition/verify-edition.ts'
import type { EditionVerdict } from '../static-edition/verify-edition.ts'
import { openStore } from '../store/open-store.ts'
import { sha256 } from '../store/sha256.ts'
import type { Store } from '../store/store.ts'
import { isContext, nationalContext } from '../subjects/subject-name.ts'
import type { Administered } from './administered.ts'
import { takeIn } from './take-in.ts'

/** The words that are understood. */
const usage = [
  'samenspraak-registry                                     dienen / serve',
  'samenspraak-registry export MAP [--volledig]             statische uitgave / static edition; --volledig: ook sleutels en webhooks / also keys and webhooks',
  'samenspraak-registry import MAP [--sleutel PUBLIEK.pem]  uitgave in een lege opslag / edition into an empty store',
  'samenspraak-registry verify MAP [--sleutel PUBLIEK.pem]  uitgave controleren / check an edition',
  'samenspraak-registry kafka ADRES [--nieuwe-ids]          overnemen uit een register voor Kafka / take over from a registry for Kafka',
  'samenspraak-registry objecttypes ADRES [--context .X]    overnemen uit een Objecttypen-API / take over from an Objecttypes API',
  'samenspraak-registry schemas MAP [--context .X]          schema’s uit een map publiceren / publish schemas of a folder',
].join('\n')

const wrongUse: Administered = { exitCode: 2, text: usage }

/** Does what the words behind the program ask: work on the configured store, beside or instead of serving. */
export async function administer(
  words: readonly string[],
  configuration: Configuration,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Administered> {
  const asked = readWords(words)
  if (asked === undefined) return wrongUse
  const { word, place: folder, isWhole } = asked
  const trusted = asked.keyFile === undefined ? undefined : await readKey(asked.keyFile)
  if (trusted === 'unreadable')
    return {
      exitCode: 2,
      text: `${asked.keyFile}: geen publieke sleutel voor Ed25519 in PEM / no public key for Ed25519 in PEM`,
    }
  switch (word) {
    case 'export':
      return withStore(configuration, (store) => exportTo(folder, store, configuration, isWhole))
    case 'import':
      return withStore(configuration, async (store) =>
        told(await importEdition(folder, store, trusted), 'teruggezet / put back'),
      )
    case 'verify':
      return told(await verifyEdition(folder, trusted), 'klopt / is right')
    default:
      return withStore(configuration, (store) =>
        takeIn(store, { ...asked, word, authorization: environment['SAMENSPRAAK_IMPORT_AUTHORIZATION'] }),
      )
  }
}

const optionsOf = {
  export: ['volledig'],
  import: ['sleutel'],
  verify: ['sleutel'],
  kafka: ['nieuwe-ids'],
  objecttypes: ['context'],
  schemas: ['context'],
} as const

interface Asked {
  readonly word: keyof typeof optionsOf
  /** A folder or an address. */
  readonly place: string
  readonly isWhole: boolean
  readonly keyFile: string | undefined
  readonly keepsIds: boolean
  readonly context: string
}

const understood = ['export', 'import', 'verify', 'kafka', 'objecttypes', 'schemas'] as const

function readWords(given: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options: {
        volledig: { type: 'boolean' },
        sleutel: { type: 'string' },
        'nieuwe-ids': { type: 'boolean' },
        context: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [name, place = '', ...more] = positionals
    const word = understood.find((one) => one === name)
    if (word === undefined || place === '' || more.length > 0) return undefined
    const allowed: readonly string[] = optionsOf[word]
    if (Object.keys(values).some((option) => !allowed.includes(option))) return undefined
    const { context = nationalContext, volledig, sleutel: keyFile } = values
    if (!isContext(context)) return undefined
    return {
      word,
      place,
      isWhole: volledig === true,
      keyFile,
      keepsIds: values['nieuwe-ids'] !== true,
      context,
    }
  } catch {
    return undefined
  }
}

async function readKey(file: string): Promise<KeyObject | 'unreadable'> {
  const pem = await readFile(file, 'utf8').catch(() => '')
  return readPublicKey(pem) ?? 'unreadable'
}

async function withStore(
  { store: place }: Configuration,
  work: (store: Store) => Promise<Administered>,
): Promise<Administered> {
  const store = await openStore(place)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function exportTo(
  folder: string,
  store: Store,
  { edition }: Configuration,
  volledig: boolean,
): Promise<Administered> {
  const sign = signerOf(edition.signingKey)
  const files = await exportEdition(store, { sha256, sign, volledig })
  const fault = await writeEdition(folder, files)
  if (fault !== undefined) return { exitCode: 1, text: writeEditionFaults([fault]) }
  const signed = sign === undefined ? 'niet ondertekend / unsigned' : 'ondertekend / signed'
  return { exitCode: 0, text: `${folder}: ${files.length} bestanden / files, ${signed}` }
}

function told(verdict: EditionVerdict, done: string): Administered {
  if (!verdict.ok) return { exitCode: 1, text: writeEditionFaults(verdict.faults) }
  const { manifest, keyId } = verdict.edition
  const { positie, hash } = manifest.journaal
  const signed =
    keyId === undefined ? 'niet ondertekend / unsigned' : `ondertekend met / signed with ${keyId}`
  return {
    exitCode: 0,
    text: `${done}: ${manifest.bestanden.length} bestanden / files, journaal / journal ${positie} ${hash}, ${signed}`,
  }
}
