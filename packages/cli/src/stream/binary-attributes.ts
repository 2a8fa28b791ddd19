import type { Header } from './message.ts'

const prefix = 'ce-'

/** The attributes of an event whose body is only its data (CloudEvents, binary mode); undefined when it is no such event. */
export function binaryAttributes(sent: readonly Header[]): Readonly<Record<string, string>> | undefined {
  const headers = new Map(sent.map(([name, value]) => [name.toLowerCase(), value]))
  if (!headers.has(`${prefix}specversion`)) return undefined
  const attributes = new Map<string, string>()
  for (const [name, value] of headers) {
    if (name.startsWith(prefix)) attributes.set(name.slice(prefix.length), fromPercent(value))
  }
  const contentType = headers.get('content-type')
  if (contentType !== undefined) attributes.set('datacontenttype', contentType)
  // Own keys whatever they are called, also __proto__.
  return Object.fromEntries(attributes)
}

function fromPercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
