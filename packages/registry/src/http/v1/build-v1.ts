import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Authorize } from '../../access/caller.ts'
import { glossaryFrom } from '../../catalogue/glossary.ts'
import { catalogueOf } from '../../catalogue/search.ts'
import { comparer } from '../../differences/difference.ts'
import type { RegisteringInTurn } from '../../registration/register.ts'
import { byteShelf } from '../../validation/byte-gate/byte-shelf.ts'
import { gatedValidator } from '../../validation/byte-gate/gated-validator.ts'
import { preparedSchemas } from '../../validation/prepared-schemas.ts'
import { createValidator } from '../../validation/validator.ts'
import type { WorkerPool } from '../../validation/workers/worker-pool.ts'
import type { V1Parts } from './v1-parts.ts'

/** What our own API shares with the others. */
export interface SharedParts {
  readonly registering: RegisteringInTurn
  readonly authorize: Authorize
  readonly pool: WorkerPool
  readonly publicReading: boolean
}

/** The parts of our own API; nothing is read or started before it is needed. */
export function buildV1({ registering, authorize, pool, publicReading }: SharedParts): V1Parts {
  const { store, contents } = registering
  const require = createRequire(import.meta.url)
  const ofSchemas = (name: string): string => require.resolve(`@samenspraak/schemas/${name}`)
  const complete = createValidator(pool, () => performance.now())
  const shelf = byteShelf({
    text: (name) => readFile(ofSchemas(name), 'utf8'),
    bytes: (name) => readFile(ofSchemas(name)),
  })
  return {
    ...registering,
    authorize,
    publicReading,
    newId: randomUUID,
    catalogue: catalogueOf(store, contents),
    glossary: glossaryFrom((name) => readFile(ofSchemas(name), 'utf8')),
    prepare: preparedSchemas({ store, contents }),
    shelf,
    validator: gatedValidator(complete, shelf),
    compare: comparer(pool),
    openapi: () => readFile(besides('openapi/openapi.json'), 'utf8'),
  }
}

/** A file of this package, from the sources and from what is built of them. */
function besides(file: string): URL {
  const places = ['.', '..', '../..', '../../..'].map((up) => new URL(`${up}/${file}`, import.meta.url))
  return places.find((place) => existsSync(place)) ?? new URL(`../${file}`, import.meta.url)
}
