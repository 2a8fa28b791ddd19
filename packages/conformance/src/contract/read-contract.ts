import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { at, isJsonObject, type Json, parseJson } from '../json.ts'
import { KitBrokenError } from '../kit-broken-error.ts'
import type { Contract } from './contract.ts'

const folder = '@samenspraak/schemas/apis/uitwisseling'

/** The contract that `@samenspraak/schemas` publishes. */
export async function readContract(): Promise<Contract> {
  const [table, openapi] = await Promise.all(['contract.json', 'openapi.json'].map(read))
  if (!isJsonObject(openapi)) throw new KitBrokenError('openapi.json')
  return {
    version: word(table, '/versie'),
    collections: rows(table, '/verzamelingen').map((row) => ({
      path: word(row, '/pad'),
      message: word(row, '/bericht'),
      schema: word(row, '/schema'),
      actions: rows(row, '/handelingen').map((action) => word(action, '')),
    })),
    problems: rows(table, '/problemen').map((row) => ({
      code: word(row, '/code'),
      status: Number(at(row, '/status')),
      title: { nl: word(row, '/titel/nl'), en: word(row, '/titel/en') },
    })),
    openapi,
  }
}

async function read(name: string): Promise<Json | undefined> {
  return parseJson(await readFile(createRequire(import.meta.url).resolve(`${folder}/${name}`), 'utf8'))
}

function rows(value: Json | undefined, pointer: string): readonly Json[] {
  const found = at(value, pointer)
  return Array.isArray(found) ? found : []
}

function word(value: Json | undefined, pointer: string): string {
  const found = at(value, pointer)
  if (typeof found !== 'string') throw new KitBrokenError('contract.json')
  return found
}
