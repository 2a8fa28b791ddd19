import { isList, isObject, valueAt } from '../contents/json.ts'
import type { Json, JsonObject } from '../contents/json.ts'
import type { DraftFinding } from './finding.ts'

/** Most places that are named of each kind; who has more will see the rest next time. */
const mostOfAKind = 20

/** Habits that make a schema easier to use, and terms that the glossary does not have; never a reason to refuse. */
export async function lintSchema(
  schema: Json,
  isTerm: (key: string) => Promise<boolean>,
): Promise<readonly DraftFinding[]> {
  if (!isObject(schema)) return []
  const found = [...headFindings(schema)]
  const counts = new Map<string, number>()
  for (const { property, pointer } of propertiesOf(schema)) {
    const term = valueAt(property, 'x-begrip')
    const isUnknown = typeof term === 'string' && !(await isTerm(term))
    const kinds = [...(hasTitle(property) ? [] : ['title' as const]), ...(isUnknown ? ['term' as const] : [])]
    for (const kind of kinds) {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count <= mostOfAKind) found.push({ ...texts[kind], severity: 'warning', pointer })
    }
  }
  return found
}

function* headFindings(schema: JsonObject): Generator<DraftFinding> {
  for (const [keyword, kind] of [
    ['$schema', 'dialect'],
    ['$id', 'id'],
    ['title', 'title'],
  ] as const)
    if (valueAt(schema, keyword) === undefined) yield { ...texts[kind], severity: 'warning', pointer: '' }
}

/** A reference may bring the title along. */
function hasTitle(property: JsonObject): boolean {
  return valueAt(property, 'title') !== undefined || valueAt(property, '$ref') !== undefined
}

interface Place {
  readonly property: JsonObject
  readonly pointer: string
}

function* propertiesOf(schema: JsonObject): Generator<Place> {
  const waiting: { readonly part: Json; readonly pointer: string; readonly isMap: boolean }[] = [
    { part: schema, pointer: '', isMap: false },
  ]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, pointer, isMap } = next
    const entries = isList(part) ? [...part.entries()] : isObject(part) ? Object.entries(part) : []
    for (const [key, value] of entries) {
      if (value === undefined || (!isObject(value) && !isList(value))) continue
      const at = `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
      if (isMap && isObject(value)) yield { property: value, pointer: at }
      const isData = !isMap && ['enum', 'const', 'default', 'examples'].includes(String(key))
      if (!isData) waiting.push({ part: value, pointer: at, isMap: !isMap && key === 'properties' })
    }
  }
}

const texts = {
  dialect: {
    code: 'lint/dialect-missing',
    nl: 'Het schema zegt niet met $schema in welke versie van JSON Schema het is geschreven.',
    en: 'The schema does not say with $schema in which version of JSON Schema it is written.',
  },
  id: {
    code: 'lint/id-missing',
    nl: 'Het schema heeft geen $id, dus anderen kunnen het niet bij naam noemen.',
    en: 'The schema has no $id, so others cannot call it by name.',
  },
  title: {
    code: 'lint/title-missing',
    nl: 'Hier staat geen title, dus lezers zien alleen een technische naam.',
    en: 'There is no title here, so readers see a technical name only.',
  },
  term: {
    code: 'lint/term-unknown',
    nl: 'Het begrip dat hier staat (x-begrip) is niet in de woordenlijst.',
    en: 'The term that stands here (x-begrip) is not in the glossary.',
  },
} as const
