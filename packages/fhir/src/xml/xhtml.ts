import { readMarkup, xhtmlNamespace } from './markup.ts'

/** A narrative can be put into XML as it is, or not at all: a part that is not well-formed would break out of its place. */
export function narrativeMarkup(div: string, maxDepth: number): string | undefined {
  const text = withNamespace(div.trim())
  const read = readMarkup(text, { maxCharacters: text.length, maxDepth })
  if (!read.ok || !text.startsWith('<') || /^<[!?]/.test(text) || !text.endsWith('>')) return undefined
  const { name, namespace, source } = read.root
  return name === 'div' && namespace === xhtmlNamespace && source === text ? text : undefined
}

/** FHIR wants the namespace on the div; without it it would become an element of FHIR. */
function withNamespace(text: string): string {
  return /^<div(?=[\s/>])(?![^>]*\sxmlns\s*=)/.test(text)
    ? `<div xmlns="${xhtmlNamespace}"${text.slice('<div'.length)}`
    : text
}
