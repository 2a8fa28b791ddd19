import { at, isJsonObject, type JsonObject, textAt } from '../json.ts'

/** An operation of the contract, found by a request. */
export interface Operation {
  readonly id: string
  readonly path: string
  readonly method: string
  /** What the contract says of it. */
  readonly told: JsonObject
}

/** The operation that a method and a path (below the base) belong to; undefined when the contract has none. */
export function operationOf(openapi: JsonObject, method: string, path: string): Operation | undefined {
  const paths = openapi['paths']
  if (!isJsonObject(paths)) return undefined
  const segments = path.replace(/\?.*$/u, '').split('/')
  // Words before placeholders: /gebeurtenissen/zoekvragen is no id.
  const template = Object.keys(paths)
    .toSorted((one, other) => one.split('{').length - other.split('{').length)
    .find((candidate) => fits(candidate.split('/'), segments))
  if (template === undefined) return undefined
  const told = at(paths[template], `/${method.toLowerCase()}`)
  if (!isJsonObject(told)) return undefined
  return { id: textAt(told, '/operationId'), path: template, method: method.toLowerCase(), told }
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => part.startsWith('{') || part === segments[index])
  )
}
