import { at, isJsonObject, type JsonObject } from '../json.ts'

/** The example that the contract has of the document of a collection. */
export function exampleOf(openapi: JsonObject, collection: string): JsonObject {
  const content = at(openapi, `/paths/~1${collection}/post/requestBody/content/application~1json`)
  const example = at(content, '/example')
  return isJsonObject(example) ? example : {}
}
