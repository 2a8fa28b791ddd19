import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { fromRoot } from './sources/files.ts'

// openapi.yaml is what people edit; the server sends openapi.json, so that it need not know YAML. A test holds them equal.
const folder = fromRoot('packages', 'registry', 'openapi')
const description: unknown = parse(readFileSync(`${folder}/openapi.yaml`, 'utf8'))
writeFileSync(`${folder}/openapi.json`, `${JSON.stringify(description)}\n`)
console.log('packages/registry/openapi/openapi.json written')
