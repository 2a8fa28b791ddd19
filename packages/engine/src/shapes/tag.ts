import { isAnnotation, isRecord } from './keyword.ts'
import { ownNames } from './part.ts'
import type { Part } from './part.ts'

/** The property that tells the variants apart, with its value in each. */
export interface Tag {
  readonly name: string
  readonly values: readonly string[]
}

/** The first property that every variant requires with a text of its own; one that the union itself requires first. */
export function tagOf(variants: readonly (readonly Part[])[], outside: readonly Part[]): Tag | undefined {
  const required = outside.flatMap(({ keywords }) => keywords.texts('required') ?? [])
  const names = [...required, ...(variants[0] ?? []).flatMap(ownNames)]
  for (const name of names) {
    const values = variants.flatMap((variant) => tagValue(variant, name) ?? [])
    if (values.length === variants.length && new Set(values).size === values.length) return { name, values }
  }
  return undefined
}

function tagValue(variant: readonly Part[], name: string): string | undefined {
  const [schema, second] = variant.flatMap(({ keywords }) => {
    const properties = keywords.record('properties') ?? {}
    return Object.hasOwn(properties, name) ? [properties[name]] : []
  })
  const isRequired = variant.some(({ keywords }) => keywords.texts('required')?.includes(name) === true)
  if (!isRequired || second !== undefined || !isRecord(schema) || !isPlainConstant(schema)) return undefined
  return typeof schema['const'] === 'string' ? schema['const'] : undefined
}

function isPlainConstant(schema: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(schema).every(
    ([keyword, value]) =>
      keyword === 'const' || (keyword === 'type' && value === 'string') || isAnnotation(keyword),
  )
}
