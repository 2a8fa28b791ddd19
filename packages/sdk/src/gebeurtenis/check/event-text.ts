import { isDateTime } from '../../formats/date-time.ts'
import { isUri } from '../../formats/uri.ts'

const tokenText = "[\\w!#$%&'*+.^`|~-]+"
const mediaType = new RegExp(
  `^${tokenText}/${tokenText}(?:[ \\t]*;[ \\t]*${tokenText}=(?:${tokenText}|"[^"\\\\]*"))*[ \\t]*$`,
)
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** A URI, or a reference to one that is relative to something else (RFC 3986, section 4.1). */
export function isUriReference(value: string): boolean {
  // With a scheme before it a relative reference is a URI, and nothing else is.
  return isUri(value) || isUri(`x:${value}`)
}

/** Every spelling that RFC 3339 allows: also lower case, a leap second, and an offset that is not known. */
export function isRfc3339(value: string): boolean {
  const usual = value
    .toUpperCase()
    .replace(/:60(?=[.Z+-])/, ':59')
    .replace(/(\.\d{9})\d+/, '$1')
    .replace(/-00:00$/, '+00:00')
  return isDateTime(usual)
}

/** A media type as RFC 2046 writes it, with its parameters. */
export function isMediaType(value: string): boolean {
  return mediaType.test(value)
}

/** A media type of JSON: application/json, text/json or one that ends in +json. */
export function isJsonMediaType(value: string): boolean {
  return /^(?:[\w.-]+\/json|[\w.+-]+\/[\w.+-]+\+json)$/i.test(value.split(';', 1)[0]?.trim() ?? '')
}

/** Base64 of RFC 4648 with its padding. */
export function isBase64(value: string): boolean {
  return base64.test(value)
}

/** Whether a text has only characters that CloudEvents allows: no control, no half character, no noncharacter. */
export function hasFineCharacters(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0
    if (code <= 0x1f || (code >= 0x7f && code <= 0x9f) || (code >= 0xd800 && code <= 0xdfff)) return false
    if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return false
  }
  return true
}
