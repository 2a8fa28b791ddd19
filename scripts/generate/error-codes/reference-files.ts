import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fromRoot } from '../../sources/files.ts'
import { errorCodes } from './error-codes.ts'
import { families } from './families.ts'
import { tutorialsIn } from './tutorials.ts'

/** What the pages for developers are made of, under `ontwikkelaars/` of the package of schemas. */
export function referenceFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['ontwikkelaars/fouten.json', `${JSON.stringify({ families, codes: errorCodes() }, undefined, 1)}\n`],
    ['ontwikkelaars/register.openapi.json', registryFile('openapi.json')],
    ['ontwikkelaars/register.openapi.en.json', registryFile('openapi.en.json')],
    ...packageReports(),
    ...tutorials(),
  ])
}

function registryFile(name: string): string {
  return readFileSync(fromRoot('packages', 'registry', 'openapi', name), 'utf8')
}

function packageReports(): readonly (readonly [string, string])[] {
  return readdirSync(fromRoot('packages'))
    .filter((name) => existsSync(fromRoot('packages', name, 'api.md')))
    .toSorted()
    .map((name) => [
      `ontwikkelaars/api/${name}.md`,
      readFileSync(fromRoot('packages', name, 'api.md'), 'utf8'),
    ])
}

function tutorials(): readonly (readonly [string, string])[] {
  return ['nl', 'en'].map((language) => [
    `ontwikkelaars/stappen-${language}.json`,
    `${JSON.stringify(tutorialsIn(language), undefined, 1)}\n`,
  ])
}
