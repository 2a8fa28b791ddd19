import { newestOf } from '../../sources/schemas.ts'
import type { Sources } from '../../sources/sources.ts'
import { asyncApiOf } from './asyncapi.ts'
import { eventTypeOf, readContract, readParts } from './contract.ts'
import type { Contract, Part } from './contract.ts'
import { openApiOf } from './openapi.ts'

/** What partners implement, as files of @samenspraak/schemas: path -> text. */
export function apiFiles(sources: Sources): ReadonlyMap<string, string> {
  const contract = readContract()
  const parts = readParts()
  const files: Readonly<Record<string, Part>> = {
    'openapi.json': openApiOf(contract, parts, sources, 'nl'),
    'openapi.en.json': openApiOf(contract, parts, sources, 'en'),
    'asyncapi.json': asyncApiOf(contract, parts, sources, 'nl'),
    'asyncapi.en.json': asyncApiOf(contract, parts, sources, 'en'),
    'contract.json': readable(contract, sources),
  }
  return new Map(
    Object.entries(files).map(([name, value]) => [
      `apis/uitwisseling/${name}`,
      `${JSON.stringify(value, null, 2)}\n`,
    ]),
  )
}

/** The contract with what a program would otherwise have to make up: the schema of each message and the event types. */
function readable(contract: Contract, sources: Sources): Part {
  const newest = new Map(newestOf(sources.schemas).map((source) => [source.name, source.id]))
  return {
    ...contract,
    verzamelingen: contract.verzamelingen.map((one) => ({
      ...one,
      schema: newest.get(one.bericht),
      gebeurtenissen: one.gebeurtenissen.map((what) => eventTypeOf(one, what)),
    })),
  }
}
