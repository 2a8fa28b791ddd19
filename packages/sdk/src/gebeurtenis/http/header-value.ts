const encoder: TextEncoder = new TextEncoder()

/** A value as a header can hold it: everything but plain visible characters percent-encoded (HTTP binding, 3.1.3.2). */
export function encodeHeaderValue(text: string): string {
  return text.replace(/[^\u0021-\u007e]+|["%]/g, (characters) =>
    Array.from(
      encoder.encode(characters),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  )
}

/** The value of a header as it was meant; undefined when what is encoded is no UTF-8. */
export function decodeHeaderValue(header: string): string | undefined {
  const trimmed = header.trim()
  // Senders of earlier versions put quotes around it.
  const isQuoted = trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
  const text = isQuoted ? trimmed.slice(1, -1).replace(/\\(.)/g, '$1') : trimmed
  try {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => decodeURIComponent(sequence))
  } catch {
    return undefined
  }
}
