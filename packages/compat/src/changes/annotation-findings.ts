import { canonicalText, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { annotationPlace, wordAt } from './annotated.ts'
import type { Annotated } from './annotated.ts'
import type { Finding } from './place-pair.ts'
import { rightsFindings } from './rights-findings.ts'
import type { RolesByGroup } from './roles.ts'

/** Texts that readers see and no program relies on. */
const texts = ['title', 'description', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly'] as const

/** Marks that have rules of their own; what others say is text to us. */
const told: ReadonlySet<string> = new Set([
  ...[
    'x-begrip',
    'x-begrippen',
    'x-codelijst',
    'x-gegevensgroep',
    'x-over',
    'x-eigenaar',
    'x-ontvanger',
    'x-periode',
    'x-codes',
  ],
  ...['x-id', 'x-open', 'x-minimum', 'x-verraadt-wijziging'],
])

/** Changes of terms, code lists, rights and texts: documents stay valid, and yet mean something else. */
export function* annotationFindings(
  annotated: Annotated,
  roles: RolesByGroup | undefined,
): Generator<Finding> {
  yield* termFindings(annotated)
  yield* valueTermFindings(annotated)
  yield* rightsFindings(annotated, roles)
  yield* openFindings(annotated)
  const own = Object.keys({ ...annotated.from, ...annotated.to }).filter(
    (key) => key.startsWith('x-') && !told.has(key),
  )
  for (const keyword of [...texts, ...own]) {
    const [before, after] = [textAt(annotated.from, keyword), textAt(annotated.to, keyword)]
    if (before !== after)
      yield { code: 'term/text', words: [keyword, annotated.name], ...annotationPlace(keyword, annotated) }
  }
}

/** An object that is open on purpose has a type of its own, whatever its keywords. */
function* openFindings(annotated: Annotated): Generator<Finding> {
  const [was, is] = [valueAt(annotated.from, 'x-open') === true, valueAt(annotated.to, 'x-open') === true]
  if (was === is) return
  const words = was ? ['x-open', '-'] : ['-', 'x-open']
  yield { code: 'sdk/type-changed', words, ...annotationPlace('x-open', annotated) }
}

function* termFindings(annotated: Annotated): Generator<Finding> {
  const { name, from, to } = annotated
  const [before, after] = [wordAt(from, 'x-begrip'), wordAt(to, 'x-begrip')]
  const place = annotationPlace('x-begrip', annotated)
  if (before !== after) {
    if (before === undefined) yield { code: 'term/added', words: [name, after ?? ''], ...place }
    else if (after === undefined) yield { code: 'term/gone', words: [name, before], ...place }
    else yield { code: 'term/changed', words: [name, before, after], ...place }
  }
  const [list, newList] = [wordAt(from, 'x-codelijst'), wordAt(to, 'x-codelijst')]
  if (list !== undefined && list !== newList)
    yield {
      code: 'term/code-list-changed',
      words: [name, list, newList ?? '-'],
      ...annotationPlace('x-codelijst', annotated),
    }
}

/** `x-begrippen` says the term of each value; values that came or went are no concern here. */
function* valueTermFindings(annotated: Annotated): Generator<Finding> {
  const [before, after] = [valueAt(annotated.from, 'x-begrippen'), valueAt(annotated.to, 'x-begrippen')]
  if (!isObject(before) || !isObject(after)) return
  const values = Object.keys(before).filter(
    (value) => Object.hasOwn(after, value) && textAt(before, value) !== textAt(after, value),
  )
  if (values.length > 0)
    yield {
      code: 'term/value-changed',
      words: [annotated.name, values.join(', ')],
      ...annotationPlace('x-begrippen', annotated),
    }
}

function textAt(annotations: JsonObject, keyword: string): string | undefined {
  const value: Json | undefined = valueAt(annotations, keyword)
  return value === undefined ? undefined : canonicalText(value)
}
