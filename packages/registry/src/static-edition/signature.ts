import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { parseJson } from '../contents/json.ts'
import { membersOf, textAt } from '../records/members.ts'

/** Signs the text of a manifest; the answer is the text of the file beside it. */
export type SignManifest = (manifest: string) => string

/** What can be said of a signature. */
export type SignatureVerdict =
  | { readonly ok: true; readonly keyId: string }
  | { readonly ok: false; readonly code: 'edition/signature-invalid' | 'edition/signature-foreign' }

/** A private key for Ed25519 from its PEM; undefined when it is another or none. */
export function readPrivateKey(pem: string): KeyObject | undefined {
  return ed25519(() => createPrivateKey(pem))
}

/** A public key for Ed25519 from its PEM; undefined when it is another or none. */
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

/** Signs with a key; Ed25519 gives the same signature for the same text every time. */
export function signer(key: KeyObject): SignManifest {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return (manifest) =>
    `${JSON.stringify({
      algoritme: 'Ed25519',
      sleutelId: keyIdOf(spki),
      publiekeSleutel: spki.toString('base64'),
      ondertekening: sign(null, Buffer.from(manifest), key).toString('base64'),
    })}\n`
}

/**
 * Whether a signature belongs to a manifest. Without `trusted` this only proves that whoever holds the named key signed
 * it, not who that is.
 */
export function checkSignature(
  manifest: Uint8Array,
  signature: string,
  trusted: KeyObject | undefined,
): SignatureVerdict {
  const members = membersOf(parseJson(signature))
  const [algorithm, given, signed] = ['algoritme', 'publiekeSleutel', 'ondertekening'].map((name) =>
    textAt(members, name),
  )
  if (algorithm !== 'Ed25519' || given === undefined || signed === undefined) return invalid
  const spki = Buffer.from(given, 'base64')
  const key = ed25519(() => createPublicKey({ key: spki, type: 'spki', format: 'der' }))
  if (key === undefined) return invalid
  if (trusted !== undefined && !trusted.equals(key)) return { ok: false, code: 'edition/signature-foreign' }
  const isRight = verify(null, manifest, key, Buffer.from(signed, 'base64'))
  return isRight ? { ok: true, keyId: keyIdOf(spki) } : invalid
}

const invalid = { ok: false, code: 'edition/signature-invalid' } as const

function keyIdOf(spki: Uint8Array): string {
  return createHash('sha256').update(spki).digest('hex')
}
