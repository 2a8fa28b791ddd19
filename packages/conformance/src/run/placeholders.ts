import { at, isJsonObject, type Json } from '../json.ts'

/** What the placeholders in a case stand for. */
export type Scope = Readonly<Record<string, Json>>

/** Fills in `{name}` and `{name.property}`; a text that is nothing but one placeholder becomes its value. */
export function fill(value: Json, scope: Scope): Json {
  if (typeof value === 'string') return fillText(value, scope)
  if (Array.isArray(value)) {
    const items: readonly Json[] = value
    return items.map((item) => fill(item, scope))
  }
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [filled(name, scope), fill(inner, scope)]),
  )
}

/** Fills in a text that stays a text. */
export function filled(text: string, scope: Scope): string {
  return text.replaceAll(placeholder, (_, name: string) => {
    const found = find(name, scope)
    return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
  })
}

/** The names that placeholders in data begin with. */
export function namesIn(value: unknown): ReadonlySet<string> {
  const text = JSON.stringify(value) ?? ''
  return new Set([...text.matchAll(placeholder)].flatMap(([, name = '']) => name.split('.')[0] ?? []))
}

const placeholder = /\{([\w.-]+)\}/gu

function fillText(text: string, scope: Scope): Json {
  const alone = /^\{([\w.-]+)\}$/u.exec(text)?.[1]
  return alone === undefined ? filled(text, scope) : (find(alone, scope) ?? null)
}

function find(name: string, scope: Scope): Json | undefined {
  return at(scope, `/${name.replaceAll('.', '/')}`)
}
