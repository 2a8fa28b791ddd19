import { isDigits } from './digits.ts'
import { isIpLiteral } from './ip-literal.ts'
import { colons, consistsOf, isSchemeCharacter, pathCharacters, queryCharacters } from './uri-characters.ts'

/**
 * A URI with a scheme, in the ASCII syntax of RFC 3986; a fragment may follow. It says nothing about the scheme, so
 * a program that follows links must choose its schemes itself.
 */
export function isUri(value: string): boolean {
  const colon = value.indexOf(':')
  if (!isScheme(value, colon)) return false
  const fragment = find('#', value, colon, value.length)
  const query = find('?', value, colon, fragment)
  const hasAuthority = value.startsWith('//', colon + 1)
  const path = hasAuthority ? find('/', value, colon + 3, query) : colon + 1
  return (
    (!hasAuthority || isAuthority(value, colon + 3, path)) &&
    consistsOf(value, path, query, pathCharacters) &&
    consistsOf(value, query + 1, fragment, queryCharacters) &&
    consistsOf(value, fragment + 1, value.length, queryCharacters)
  )
}

/** Where a character stands before `end`, or else `end`. */
function find(character: string, value: string, from: number, end: number): number {
  const at = value.indexOf(character, from)
  return at < 0 || at > end ? end : at
}

function isScheme(value: string, end: number): boolean {
  const first = value.charCodeAt(0) | 0x20
  if (end < 1 || first < 0x61 || first > 0x7a) return false
  for (let i = 1; i < end; i += 1) if (!isSchemeCharacter(value.charCodeAt(i))) return false
  return true
}

/** `user@host:port`, where only the host must be there, and that may be empty as in `file:///`. */
function isAuthority(value: string, start: number, end: number): boolean {
  const at = find('@', value, start, end)
  const host = at < end ? at + 1 : start
  if (at < end && !consistsOf(value, start, at, colons)) return false
  if (value[host] === '[') {
    const close = find(']', value, host, end)
    return close < end && isIpLiteral(value.slice(host + 1, close)) && isPort(value, close + 1, end)
  }
  const port = find(':', value, host, end)
  return consistsOf(value, host, port, 0) && isPort(value, port, end)
}

/** Nothing, or a colon and any number of digits. */
function isPort(value: string, start: number, end: number): boolean {
  return start === end || (value[start] === ':' && isDigits(value, start + 1, end))
}
