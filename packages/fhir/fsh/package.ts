import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { prunedDefinition } from '../definitions/prune.ts'
import { plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { compileFsh, nameOf } from './compile.ts'
import { examplesByProfile } from './examples.ts'
import { indexOf, manifestOf } from './package-files.ts'
import { fshTexts, hashOf } from './sources.ts'

// node --conditions=@samenspraak/source packages/fhir/fsh/package.ts [--write]
// Compiles the FSH into a FHIR package in generated/fhir-package; what the gate checks by, in definitions/, must be the
// same or is written anew. Nothing is done when the package is of these sources already.
const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const definitionsFile = inPackage('definitions/samenspraak.ndjson')
const hashFile = inPackage('definitions/samenspraak.sha256')
const folder = inPackage('generated/fhir-package/package')

const texts = fshTexts()
const hash = hashOf(texts)
const made = `${folder}/../sources.sha256`
const isMade = existsSync(made) && readFileSync(made, 'utf8') === hash
if (!isMade) make(compileFsh(texts))

function make(definitions: readonly JsonObject[]): void {
  const pruned = definitions.map((each) => JSON.stringify(prunedDefinition(each)))
  const lines = `${pruned.join('\n')}\n`
  if (process.argv.includes('--write')) {
    writeFileSync(definitionsFile, lines)
    writeFileSync(hashFile, `${hash}\n`)
  } else if (!existsSync(definitionsFile) || readFileSync(definitionsFile, 'utf8') !== lines) {
    console.error('definitions/samenspraak.ndjson is not what the FSH compiles to; run this with --write')
    process.exitCode = 1
    return
  }
  writePackage(definitions)
  writeFileSync(made, hash)
  console.log(`FHIR package: ${definitions.length} definitions`)
}

function writePackage(definitions: readonly JsonObject[]): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(`${folder}/example`, { recursive: true })
  const examples = [...examplesByProfile().values()]
  const files = new Map<string, JsonObject>([
    ...definitions.map((each): [string, JsonObject] => [`${nameOf(each)}.json`, each]),
    ...examples.map((each): [string, JsonObject] => [`example/${nameOf(each)}.json`, each]),
    ['package.json', manifestOf(versionOfPackage())],
    ['.index.json', indexOf(definitions)],
  ])
  for (const [name, content] of files) writeFileSync(`${folder}/${name}`, `${JSON.stringify(content)}\n`)
}

function versionOfPackage(): string {
  const manifest: JsonObject = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'))
  return plainText(manifest['version'])
}
