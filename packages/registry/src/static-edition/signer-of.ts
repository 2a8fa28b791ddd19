import { readPrivateKey, signer } from './signature.ts'
import type { SignManifest } from './signature.ts'

/** Signs with the configured key; undefined when there is none. */
export function signerOf(pem: string | undefined): SignManifest | undefined {
  const key = pem === undefined ? undefined : readPrivateKey(pem)
  return key === undefined ? undefined : signer(key)
}
