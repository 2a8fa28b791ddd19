import type { SchemaSource } from '../../sources/schemas.ts'
import type { Part } from './contract.ts'

/** Words that the official linter of the API Design Rules takes for a method of HTTP, `postcode` among them. */
const likeMethod = /"(?:get|post|put|patch|delete)\w*":/u

/** A valid document that a description can show. */
export function exampleOf({ valid }: SchemaSource): Part {
  const shown = valid.find(({ document }) => !likeMethod.test(JSON.stringify(document)))
  return Object(shown?.document)
}

/** A change of the first part of a document that can be written again: it stays valid and shows the form. */
export function patchOf(example: Part): readonly Part[] {
  const [name, value] = Object.entries(example).find(([key]) => key !== '$schema' && key !== 'id') ?? ['', '']
  return [
    { op: 'test', path: `/${name}`, value },
    { op: 'replace', path: `/${name}`, value },
  ]
}
