import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Shape } from './local-files.ts'

/** A shape from a JSON Schema (2020-12); places are JSON Pointers, those of keys that lack or are too many included. */
export function shapeOf<T>(schema: object): Shape<T> {
  const isRight = new Ajv2020({ allErrors: true }).compile<T>(schema)
  return (value) => {
    if (isRight(value)) return { ok: true, value }
    const places = (isRight.errors ?? []).map(({ instancePath, params }) => {
      const name: unknown = params['additionalProperty'] ?? params['missingProperty']
      return typeof name === 'string' ? `${instancePath}/${stepFor(name)}` : instancePath
    })
    return { ok: false, wrong: [...new Set(places)] }
  }
}

/** The schema of a text in both languages. */
export function bilingual(maxLength: number): object {
  const text = { type: 'string', minLength: 1, maxLength }
  return {
    type: 'object',
    required: ['nl', 'en'],
    additionalProperties: false,
    properties: { nl: text, en: text },
  }
}

/** The schema of labels by language, as terms have them. */
export const labelsSchema: object = {
  type: 'object',
  minProperties: 1,
  additionalProperties: false,
  properties: Object.fromEntries(
    ['nl', 'en'].map((language) => [
      language,
      { type: 'array', minItems: 1, maxItems: 20, items: { type: 'string', minLength: 2, maxLength: 100 } },
    ]),
  ),
}

function stepFor(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
