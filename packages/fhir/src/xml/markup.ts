import { SaxesParser } from 'saxes'
import type { SaxesTagNS } from 'saxes'
import type { FhirXmlIssueCode } from './xml-issue.ts'

/** The namespace of elements of FHIR. */
export const fhirNamespace = 'http://hl7.org/fhir'

/** The namespace of the narrative within them. */
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml'

/** An element as it was read. */
export interface Markup {
  readonly name: string
  readonly namespace: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Markup[]
  /** Whether characters other than white space stand directly in it. */
  readonly hasText: boolean
  /** Of XHTML: the element as it was written, with its namespace declared in it. */
  readonly source: string
}

/** How much is read. */
export interface MarkupLimits {
  readonly maxCharacters: number
  readonly maxDepth: number
}

/** The outermost element, or why there is none. */
export type MarkupRead =
  { readonly ok: true; readonly root: Markup } | { readonly ok: false; readonly code: FhirXmlIssueCode }

const chunk = 65_536

/** What tells of namespaces and of schemas to check with is not content. */
const aroundContent: ReadonlySet<string> = new Set([
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/2001/XMLSchema-instance',
])

/** Reads XML without a DTD, so without entities but the five that XML itself has, and nothing from elsewhere. */
export function readMarkup(text: string, limits: MarkupLimits): MarkupRead {
  if (text.length > limits.maxCharacters) return { ok: false, code: 'fhir/xml-too-large' }
  const reading = new MarkupReading(text, limits.maxDepth)
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => reading.fail('fhir/xml-unreadable'))
  parser.on('doctype', () => reading.fail('fhir/xml-doctype'))
  parser.on('opentag', (tag) => reading.open(tag, parser.position))
  parser.on('closetag', () => reading.close(parser.position))
  parser.on('text', (characters) => reading.characters(characters))
  parser.on('cdata', (characters) => reading.characters(characters))
  for (let at = 0; at < text.length && reading.fault === undefined; at += chunk) {
    parser.write(text.slice(at, at + chunk))
  }
  if (reading.fault === undefined) parser.close()
  const { fault, root } = reading
  return fault === undefined && root !== undefined
    ? { ok: true, root }
    : { ok: false, code: fault ?? 'fhir/xml-unreadable' }
}

interface Open {
  readonly markup: Markup
  readonly children: Markup[]
  readonly start: number
  readonly declaration: string
  hasText: boolean
}

class MarkupReading {
  readonly #text: string
  readonly #maxDepth: number
  readonly #open: Open[] = []
  fault: FhirXmlIssueCode | undefined
  root: Markup | undefined

  constructor(text: string, maxDepth: number) {
    this.#text = text
    this.#maxDepth = maxDepth
  }

  /** The first fault tells; what follows from it says nothing. */
  fail(code: FhirXmlIssueCode): void {
    this.fault ??= code
  }

  open(tag: SaxesTagNS, position: number): void {
    if (this.#open.length >= this.#maxDepth) this.fail('fhir/xml-too-deep')
    if (this.fault !== undefined) return
    const children: Markup[] = []
    const attributes = new Map(
      Object.values(tag.attributes).flatMap(({ name, uri, value }) => {
        return aroundContent.has(uri) ? [] : [[name, value]]
      }),
    )
    const markup = {
      name: tag.local,
      namespace: tag.uri,
      attributes,
      children,
      hasText: false,
      source: '',
    }
    // A `<` cannot stand in the value of an attribute, so the last one before is where the tag starts.
    const start = this.#text.lastIndexOf('<', position - 1)
    this.#open.push({ markup, children, start, declaration: declarationFor(tag), hasText: false })
  }

  close(position: number): void {
    const last = this.#open.pop()
    if (last === undefined || this.fault !== undefined) return
    const { markup, start, declaration, hasText } = last
    const parent = this.#open.at(-1)
    const isNarrative = markup.namespace === xhtmlNamespace && parent?.markup.namespace !== xhtmlNamespace
    const source = isNarrative ? declared(this.#text.slice(start, position), declaration) : ''
    const whole = { ...markup, hasText, source }
    if (parent === undefined) this.root = whole
    // Within XHTML the source says it all.
    else if (parent.markup.namespace !== xhtmlNamespace) parent.children.push(whole)
  }

  characters(characters: string): void {
    const last = this.#open.at(-1)
    if (last !== undefined && /\S/.test(characters)) last.hasText = true
  }
}

/** The namespace of an element that leaves it to an element around it to declare. */
function declarationFor({ prefix, uri, ns }: SaxesTagNS): string {
  if (Object.hasOwn(ns, prefix)) return ''
  return ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri}"`
}

function declared(source: string, declaration: string): string {
  return source.replace(/^<[^\s/>]+/, (tag) => `${tag}${declaration}`)
}
