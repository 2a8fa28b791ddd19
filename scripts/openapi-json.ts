import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { englishOf, readSentences } from './sources/english-openapi.ts'
import { fromRoot } from './sources/files.ts'

// openapi.yaml is what people edit; the server sends openapi.json, so that it need not know YAML. With the sentences of
// english.yaml it becomes openapi.en.json, for who reads it in English. A test holds them equal.
const folder = fromRoot('packages', 'registry', 'openapi')
const source: unknown = parse(readFileSync(`${folder}/openapi.yaml`, 'utf8'))
const { description, missing } = englishOf(source, readSentences(folder))
writeFileSync(`${folder}/openapi.json`, `${JSON.stringify(source)}\n`)
writeFileSync(`${folder}/openapi.en.json`, `${JSON.stringify(description)}\n`)
for (const text of missing) console.error(`no English in english.yaml: ${text}`)
process.exitCode = missing.length === 0 ? 0 : 1
console.log('packages/registry/openapi/openapi.json and openapi.en.json written')
