import type { Language } from '../language.ts'
import { unpacked } from './compact.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'

/** The index is not there: offline, or a host that leaves files out. */
export class SearchIndexUnreachableError extends Error {
  readonly code = 'site/search-index-unreachable'
}

let engine: Promise<Engine> | undefined

/** The search of a page: fetched and prepared once, tried again after a failure. */
export function loadEngine(base: string, language: Language): Promise<Engine> {
  engine ??= fetchFile(`${base}search/terms.txt`)
    .then((file) => file.text())
    .then((text) => createEngine(unpacked(text), language))
    .catch((cause: unknown) => {
      engine = undefined
      throw cause
    })
  return engine
}

/** A file of the site. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new SearchIndexUnreachableError(`${response.status} ${address}`)
  return response
}
