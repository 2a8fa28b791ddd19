import { createHash } from 'node:crypto'

/**
 * A short name for who somebody says to be, before that is checked: the id of a key, or the token as a whole. So one
 * misconfigured client does not lock out the others behind the same address.
 */
export function credentialId(authorization: string): string {
  const [scheme = '', credentials = ''] = authorization.slice(0, 20_000).split(' ')
  const isBasic = scheme.toLowerCase() === 'basic'
  const stated = isBasic
    ? Buffer.from(credentials, 'base64').toString('utf8').split(':')[0]
    : keyIdOf(credentials)
  return createHash('sha256')
    .update(stated ?? '', 'utf8')
    .digest('base64url')
    .slice(0, 16)
}

function keyIdOf(credentials: string): string {
  const parts = credentials.split('.')
  return parts.length === 2 ? (parts[0] ?? '') : credentials
}
