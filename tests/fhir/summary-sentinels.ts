import { isObject } from '../../packages/fhir/src/json.ts'

const texts: ReadonlySet<string> = new Set(
  'tekst wat naam toelichting plaats methode resultaat beeld titel bevindingen vervolg instructie overdracht maatregel vervangendeOpvang eigenNaam'.split(
    ' ',
  ),
)

/** A copy in which each text that somebody wrote is found nowhere else. */
export function withSentinels(document: unknown): unknown {
  let count = 0
  const next = (): string => `zichtbaar-voor-wie-mag-${String(count++).padStart(4, '0')}-`
  const walk = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, name))
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, walk(item, inner)]))
    return typeof value === 'string' && texts.has(name) ? next() : value
  }
  return walk(document, '')
}

/** The texts of a document that are found nowhere else: those, and the ids of everything in it. */
export function sentinelsIn(value: unknown): readonly string[] {
  const written = JSON.stringify(value)
  const found = written.matchAll(
    /zichtbaar-voor-wie-mag-\d{4}-|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g,
  )
  return [...new Set([...found].map(([text]) => text))]
}
