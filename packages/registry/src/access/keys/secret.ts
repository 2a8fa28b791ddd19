import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret: 256 bits, with a beginning by which secret scanners know it. */
export function makeSecret(): string {
  return `smsp_${randomBytes(32).toString('base64url')}`
}

/** A new public id of a key, a webhook or a delivery. */
export function makeId(): string {
  return randomBytes(12).toString('hex')
}

/** What is kept of a secret. Plain SHA-256 is enough: 256 random bits cannot be guessed, so slow hashing protects nothing. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex')
}

/** Whether a secret has one of the hashes; takes as long for a near miss as for any other. */
export function hasHash(secret: string, hashes: readonly string[]): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex')
  let isKnown = false
  for (const hash of hashes) {
    const kept = Buffer.from(hash, 'hex')
    if (kept.length === given.length && timingSafeEqual(kept, given)) isKnown = true
  }
  return isKnown
}
