import type { Both, Part, Verzameling } from './contract.ts'
import { viewName } from './message-components.ts'
import { header } from './responses.ts'

/** What the operations of one collection need to be described. */
export interface Described {
  readonly collection: Verzameling
  readonly name: string
  readonly example: Part
}

/** What most answers are. */
export const theView: Both = { nl: 'De inzage.', en: 'The view.' }

/** How an operation on a collection is called. */
export function named({ collection, name }: Described, verb: string, summary: Both): Part {
  return { operationId: `${verb}${name}`, tags: [capital(collection.meer.nl)], summary }
}

/** Headers of whatever has a version. */
export const tagged: Part = { 'API-Version': header('ApiVersion'), ETag: header('ETag') }

/** An answer with a view of one document. */
export function seen({ collection, example }: Described, description: Both, more: Part = {}): Part {
  return {
    description,
    headers: { ...tagged, 'Samenspraak-Verlies': header('Verlies'), ...more },
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${viewName(collection.bericht)}` },
        example,
      },
    },
  }
}

/** What is sent along. */
export function body(mediaType: string, $ref: string, example: unknown): Part {
  return { required: true, content: { [mediaType]: { schema: { $ref }, example } } }
}

/** A parameter by reference. */
export function parameter(name: string): Part {
  return { $ref: `#/components/parameters/${name}` }
}

/** `een plan` -> `Een plan`. */
export function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
