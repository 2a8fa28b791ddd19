/** What may be escaped in Unicode mode, in a class or outside it. */
const mayBeEscaped = /[\^$.*+?()[\]{}|/dDwWsSbBpPnrtvfcxuk0-9]/

/** A pattern as it is, or without the needless escapes that Unicode mode refuses and patterns in the wild have. */
export function unicodePattern(source: string): string {
  if (isUnicodePattern(source)) return source
  let inClass = false
  const plain = source.replaceAll(/\\([^])|[[\]]/g, (text: string, escaped?: string) => {
    if (escaped === undefined) inClass = text === '['
    else if (escaped === '-' ? !inClass : !mayBeEscaped.test(escaped)) return escaped
    return text
  })
  return isUnicodePattern(plain) ? plain : source
}

/** Whether Unicode mode takes a pattern. */
export function isUnicodePattern(source: string): boolean {
  try {
    return RegExp(source, 'u').unicode
  } catch {
    return false
  }
}
