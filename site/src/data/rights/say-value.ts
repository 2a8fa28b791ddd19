import { dateIn, fill } from '../../language.ts'
import type { InBoth, Language } from '../../language.ts'
import { codeValue } from '../code-list.ts'
import type { Kind } from '../field-kind.ts'
import { fieldsOfKind } from './kind-fields.ts'
import { caseNames } from './plan-case.ts'
import { sayAmount } from './say-amount.ts'

const words: InBoth<{ readonly yes: string; readonly no: string; readonly until: string }> = {
  nl: { yes: 'ja', no: 'nee', until: '{from} tot en met {until}' },
  en: { yes: 'yes', no: 'no', until: '{from} up to and including {until}' },
}
const plain: Kind = { sort: 'value', schema: {} }

/** A value of the invented plan as a reader says it; nothing for an id that names nothing a reader knows. */
export function sayValue(value: unknown, kind: Kind, language: Language): string {
  const item = kind.sort === 'list' ? kind.item : kind
  if (Array.isArray(value))
    return joined(
      value.map((one) => sayValue(one, item, language)),
      betweenThings(value),
    )
  if (typeof value === 'object' && value !== null)
    return sayAmount({ ...value }, language) ?? sayObject(Object.entries(value), item, language)
  if (typeof value === 'boolean') return value ? words[language].yes : words[language].no
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (item.sort === 'code') return codeValue(item.list, text, language).label
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text)) return caseNames.get(text) ?? ''
  return /^\d{4}-\d\d-\d\d(T|$)/.test(text) ? dateIn(language, text.slice(0, 10)) : text
}

function sayObject(entries: readonly (readonly [string, unknown])[], kind: Kind, language: Language): string {
  const fields = fieldsOfKind(kind)
  const said = entries.map(([name, one]) => {
    const known = fields.find((field) => field.name === name)
    const text = sayValue(one, known?.kind ?? plain, language)
    // A yes says nothing without its question.
    return [name, typeof one === 'boolean' && known ? `${known.titel[language]}: ${text}` : text] as const
  })
  const { begindatum: from, einddatum: until } = Object.fromEntries(said)
  return from === undefined || until === undefined
    ? joined(said.filter(([name]) => !unsaid.has(name)).map(([, text]) => text))
    : fill(words[language].until, { from, until })
}

/** What only says to a program how to read the rest. */
const unsaid: ReadonlySet<string> = new Set([
  '$schema',
  'soort',
  'stelsel',
  'instrument',
  'versie',
  'juriconnect',
])

/** A thing is made of several texts with commas between them already, so each gets a line. */
function betweenThings(values: readonly unknown[]): string {
  return values.some((one) => typeof one === 'object') ? '\n' : ', '
}

function joined(texts: readonly string[], between = ', '): string {
  return (
    texts
      .filter((text) => text !== '')
      .join(between)
      // A sentence ends itself.
      .replaceAll(/(?<=[.!?]), /g, ' ')
  )
}
