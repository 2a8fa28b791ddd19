import type { Sha256 } from '../contents/identity.ts'
import { parseJson } from '../contents/json.ts'
import type { ChainEnd } from '../journal/verify.ts'
import { listAt, membersOf, numberAt, textAt } from '../records/members.ts'
import type { EditionFile } from './edition-file.ts'

/** What an edition says of itself: every file but this one and its signature. */
export interface Manifest {
  readonly vorm: 'samenspraak-uitgave/1'
  /** Also drafts, keys and webhooks: a backup that must be kept as a secret. */
  readonly volledig: boolean
  /** Last entry of the journal; whoever notes this elsewhere can prove that the past was not rewritten. */
  readonly journaal: { readonly positie: number; readonly hash: string }
  readonly bestanden: readonly ManifestFile[]
}

/** One file as it must be. */
export interface ManifestFile {
  readonly pad: string
  readonly bytes: number
  readonly sha256: string
}

const form = 'samenspraak-uitgave/1'
const encoder = new TextEncoder()

/** The manifest of files, in the order of their paths. */
export function manifestOf(
  files: readonly EditionFile[],
  { volledig, end }: { readonly volledig: boolean; readonly end: ChainEnd },
  sha256: Sha256,
): Manifest {
  const bestanden = files
    .map(({ path, text }) => ({ pad: path, bytes: encoder.encode(text).length, sha256: sha256(text) }))
    .toSorted((one, other) => (one.pad < other.pad ? -1 : 1))
  return { vorm: form, volledig, journaal: { positie: end.position, hash: end.hash }, bestanden }
}

/** The text of a manifest: that of a list of files that people can compare line by line. */
export function writeManifest({ bestanden, ...head }: Manifest): string {
  const lines = bestanden.map((file) => JSON.stringify(file))
  return `${JSON.stringify({ ...head, bestanden: [] }).slice(0, -2)}\n${lines.join(',\n')}\n]}\n`
}

/** A manifest from its text; undefined when it is none that is known here. */
export function readManifest(text: string): Manifest | undefined {
  const members = membersOf(parseJson(text))
  const journal = membersOf(members.get('journaal'))
  const [positie, hash, volledig] = [
    numberAt(journal, 'positie'),
    textAt(journal, 'hash'),
    members.get('volledig'),
  ]
  const files = listAt(members, 'bestanden')
  const bestanden = files.flatMap((file) => fileOf(file) ?? [])
  if (members.get('vorm') !== form || typeof volledig !== 'boolean') return undefined
  if (positie === undefined || hash === undefined || bestanden.length !== files.length) return undefined
  if (new Set(bestanden.map(({ pad }) => pad)).size !== bestanden.length) return undefined
  return { vorm: form, volledig, journaal: { positie, hash }, bestanden }
}

function fileOf(value: unknown): ManifestFile | undefined {
  const members = membersOf(value)
  const [pad, bytes, sha256] = [textAt(members, 'pad'), numberAt(members, 'bytes'), textAt(members, 'sha256')]
  if (pad === undefined || bytes === undefined || sha256 === undefined) return undefined
  return Number.isSafeInteger(bytes) && bytes >= 0 && /^[0-9a-f]{64}$/u.test(sha256)
    ? { pad, bytes, sha256 }
    : undefined
}
