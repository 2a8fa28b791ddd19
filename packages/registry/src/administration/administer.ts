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

/** How work on the store ended: 0 done, 1 what was given is not right, 2 wrong use. */
export interface Administered {
  readonly exitCode: 0 | 1 | 2
  readonly text: string
}

/** The words that are understood. */
const usage = [
  'samenspraak-registry                                     dienen / serve',
  'samenspraak-registry export MAP [--volledig]             statische uitgave / static edition; --volledig: ook sleutels en webhooks / also keys and webhooks',
  'samenspraak-registry import MAP [--sleutel PUBLIEK.pem]  uitgave in een lege opslag / edition into an empty store',
  'samenspraak-registry verify MAP [--sleutel PUBLIEK.pem]  uitgave controleren / check an edition',
].join('\n')

const wrongUse: Administered = { exitCode: 2, text: usage }

/** Does what the words behind the program ask: work on the configured store, beside or instead of serving. */
export async function administer(
  words: readonly string[],
  configuration: Configuration,
): Promise<Administered> {
  const asked = readWords(words)
  if (asked === undefined) return wrongUse
  const { word, folder, isWhole } = asked
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
      return wrongUse
  }
}

interface Asked {
  readonly word: string
  readonly folder: string
  readonly isWhole: boolean
  readonly keyFile: string | undefined
}

function readWords(words: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { volledig: { type: 'boolean' }, sleutel: { type: 'string' } },
      allowPositionals: true,
    })
    const [word, folder, ...more] = positionals
    if (word === undefined || folder === undefined || folder === '' || more.length > 0) return undefined
    if (word === 'export' ? values.sleutel !== undefined : values.volledig === true) return undefined
    return { word, folder, isWhole: values.volledig === true, keyFile: values.sleutel }
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
