import type { Language } from '../language.ts'
import { unpacked, withRest } from './compact.ts'
import type { SearchData } from './compact.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'

/** The index is not there: offline, or a host that leaves files out. */
export class SearchIndexUnreachableError extends Error {
  readonly code = 'site/search-index-unreachable'
}

let names: Promise<SearchData> | undefined
let byName: Promise<Engine> | undefined
let byAll: Promise<Engine> | undefined

/** The search by names, for the first letter: fetched and prepared once, tried again after a failure. */
export function loadEngine(base: string, language: Language): Promise<Engine> {
  byName ??= loadNames(base)
    .then((data) => createEngine(data, language))
    .catch((cause: unknown) => {
      byName = undefined
      throw cause
    })
  return byName
}

/** The search by everything that people may type, which is fetched when someone does. */
export function loadFullEngine(base: string, language: Language): Promise<Engine> {
  byAll ??= Promise.all([loadNames(base), textOf(`${base}search/rest-${language}.txt`)])
    .then(([data, rest]) => createEngine(withRest(data, rest), language))
    .catch((cause: unknown) => {
      byAll = undefined
      throw cause
    })
  return byAll
}

function loadNames(base: string): Promise<SearchData> {
  names ??= textOf(`${base}search/terms.txt`)
    .then(unpacked)
    .catch((cause: unknown) => {
      names = undefined
      throw cause
    })
  return names
}

async function textOf(address: string): Promise<string> {
  const file = await fetchFile(address)
  return await file.text()
}

/** A file of the site. */
export async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address)
  if (!response.ok) throw new SearchIndexUnreachableError(`${response.status} ${address}`)
  return response
}
