import type { KeyObject } from 'node:crypto'
import { createPublicKey, verify } from 'node:crypto'
import { sha256 } from './canonical-text.ts'
import { countAt, jsonFrom, listAt, membersOf, textAt } from './members.ts'
import { failedAt, got } from './registry-fault.ts'
import type { Read } from './registry-fault.ts'

/** Where an edition says what it is. */
export const manifestPath = 'manifest.json'
/** Who says so. */
export const signaturePath = 'manifest.sig.json'

/** One file as an edition must have it. */
export interface ListedFile {
  readonly bytes: number
  readonly sha256: string
}

/** What an edition says of itself. */
export interface Manifest {
  readonly files: ReadonlyMap<string, ListedFile>
  readonly journal: { readonly position: number; readonly hash: string }
  /** SHA-256 of the key that signed it; undefined when nobody did. */
  readonly keyId: string | undefined
}

const part = /^(?!\.{1,2}$)[A-Za-z0-9._~@=,+:-]{1,200}(?:\$details)?$/u

/** Whether a path can be part of an edition: names only, nothing absolute and no step up. */
export function isEditionPath(path: string): boolean {
  const parts = path.split('/')
  return parts.length <= 16 && parts.every((each) => part.test(each))
}

/** Reads a manifest and its signature; with `trusted` it must be signed by that key. */
export function readManifest(
  bytes: Uint8Array,
  signature: Uint8Array | undefined,
  trusted: KeyObject | undefined,
): Read<Manifest> {
  const members = membersOf(jsonFrom(new TextDecoder().decode(bytes)))
  const journal = membersOf(members.get('journaal'))
  if (textAt(members, 'vorm') !== 'samenspraak-uitgave/1' || textAt(journal, 'hash') === '')
    return failedAt('registry/edition-invalid', manifestPath)
  const listed = listAt(members, 'bestanden').map(membersOf)
  const files = new Map(
    listed.map((file) => [
      textAt(file, 'pad'),
      { bytes: countAt(file, 'bytes'), sha256: textAt(file, 'sha256') },
    ]),
  )
  if (files.size !== listed.length) return failedAt('registry/edition-invalid', manifestPath)
  const signed = checkSignature(bytes, signature, trusted)
  if (!signed.ok) return signed
  const [position, hash] = [countAt(journal, 'positie'), textAt(journal, 'hash')]
  return got({ files, journal: { position, hash }, keyId: signed.value })
}

/** A public key for Ed25519; undefined when it is another or none. */
export function readPublicKey(pem: string): KeyObject | undefined {
  return ed25519(() => createPublicKey(pem))
}

function ed25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read()
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

function checkSignature(
  manifest: Uint8Array,
  signature: Uint8Array | undefined,
  trusted: KeyObject | undefined,
): Read<string | undefined> {
  if (signature === undefined)
    return trusted === undefined ? got(undefined) : failedAt('registry/signature-missing', signaturePath)
  const members = membersOf(jsonFrom(new TextDecoder().decode(signature)))
  const spki = Buffer.from(textAt(members, 'publiekeSleutel'), 'base64')
  const key = ed25519(() => createPublicKey({ key: spki, type: 'spki', format: 'der' }))
  const signed = Buffer.from(textAt(members, 'ondertekening'), 'base64')
  const isTrusted = key !== undefined && (trusted === undefined || trusted.equals(key))
  return isTrusted && verify(null, manifest, key, signed)
    ? got(sha256(spki))
    : failedAt('registry/signature-invalid', signaturePath)
}
