import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { projectRoot, readJsonFile } from '../sources/files.ts'
import { isMessageSchema } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'

const fewestValid = 3
const fewestInvalid = 6

/** Enough examples, each with what is expected of it. That they behave is tested in packages/sdk/test. */
export function* exampleFindings(sources: Sources): Generator<Finding> {
  for (const source of sources.schemas.filter(isMessageSchema)) {
    const file = relative(projectRoot, source.folder)
    if (source.valid.length < fewestValid || source.invalid.length < fewestInvalid) {
      yield {
        code: 'examples/too-few',
        file,
        at: '',
        detail: `${source.valid.length} valid, ${source.invalid.length} invalid`,
      }
    }
    for (const { name, reason, issues } of source.invalid) {
      if (reason.nl === '' || reason.en === '' || issues.length === 0) {
        yield {
          code: 'examples/expectation-missing',
          file: `${file}/invalid/${name}.json`,
          at: '',
          detail: 'invalid.issues.json',
        }
      }
    }
    for (const name of expectedNames(`${source.folder}/invalid.issues.json`)) {
      if (!source.invalid.some((example) => example.name === name)) {
        yield {
          code: 'examples/expectation-without-file',
          file: `${file}/invalid.issues.json`,
          at: `/${name}`,
          detail: name,
        }
      }
    }
  }
}

function expectedNames(path: string): readonly string[] {
  return existsSync(path) ? Object.keys(readJsonFile<Record<string, unknown>>(path)) : []
}
