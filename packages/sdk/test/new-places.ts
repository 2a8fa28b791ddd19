import type { Random } from '../src/sample/random.ts'
import { some } from './rights-some.ts'

/** A document without what stands at some places; lists that become empty go too. */
export function withoutAt(document: unknown, places: readonly string[]): unknown {
  const gone = new Set(places)
  const walk = (value: unknown, at: string): unknown => {
    if (gone.has(at)) return undefined
    if (Array.isArray(value)) {
      const kept = value
        .map((item, index) => walk(item, `${at}/${index}`))
        .filter((item) => item !== undefined)
      return kept.length === 0 ? undefined : kept
    }
    if (!isObject(value)) return value
    const entries = Object.entries(value).map(([name, inner]) => [
      name,
      walk(inner, `${at}/${escaped(name)}`),
    ])
    return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined))
  }
  return walk(document, '')
}

/** The same with another value at one place. */
export function withAt(document: unknown, place: string, put: unknown): unknown {
  const walk = (value: unknown, at: string): unknown => {
    if (at === place) return put
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${at}/${index}`))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, walk(inner, `${at}/${escaped(name)}`)]),
    )
  }
  return walk(document, '')
}

/** The place of a text in words, among some places; undefined when there is none. */
export function someText(random: Random, document: unknown, places: readonly string[]): string | undefined {
  const found = places.filter((place) => {
    const value = valueAt(document, place)
    return typeof value === 'string' && value.includes(' ')
  })
  return found.length === 0 ? undefined : some(random, found)
}

/** A document without what is kept about its record and the name of its type, which are not of its maker. */
export function withoutRecord(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRecord)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'vastlegging' && name !== '$schema')
      .map(([name, inner]) => [name, withoutRecord(inner)]),
  )
}

function valueAt(document: unknown, place: string): unknown {
  let value = document
  for (const step of place.split('/').slice(1).map(unescaped)) {
    if (Array.isArray(value)) value = value[Number(step)]
    else value = isObject(value) ? value[step] : undefined
  }
  return value
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unescaped(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
