import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { documentSheets } from '../mapping/index.ts'
import { messageTypes } from '../src/documents.ts'
import { isObject } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { codeListFsh } from './code-list-fsh.ts'
import type { ListedCodes } from './code-list-fsh.ts'
import { extensionFacts } from './extension-facts.ts'
import { extensionFsh } from './extension-fsh.ts'

const codeLists = fileURLToPath(new URL('../../../schemas/codelijsten/', import.meta.url))

/** The FSH that follows from the mapping and the code lists. */
export function generatedFsh(): readonly string[] {
  const lists = listsOf(JSON.stringify(documentSheets)).map((name) =>
    codeListFsh(readList(`${codeLists}${name}.yaml`)),
  )
  return [extensionFsh(extensionFacts(documentSheets, schemaOf)), ...lists]
}

/** The code lists that rows name, in a property or within a path; codecs know two more by themselves. */
export function listsOf(rows: string): readonly string[] {
  const named = [...rows.matchAll(/"list":"([^"$]+)"|@([\w.-]+)[|\]]/g)]
  return [
    ...new Set(['eenheid', 'frequentie', ...named.map(([, list, inPath]) => list ?? inPath ?? '')]),
  ].toSorted()
}

function readList(file: string): ListedCodes {
  const list: ListedCodes = parse(readFileSync(file, 'utf8'))
  return list
}

function schemaOf(name: string): JsonObject {
  const found = Object.values(messageTypes).find((type) => type.name === name)
  const schema = found?.['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
  return isObject(schema) ? schema : {}
}
