import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isObject, objectsOf, plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'
import { writeCorePackage } from './core-package.ts'

/** Thrown when SUSHI refuses the FSH; its report says why. */
export class FshInvalidError extends Error {
  readonly code = 'fhir/fsh-invalid'
  constructor(report: string) {
    super(`SUSHI reports errors:\n${report}`)
    this.name = 'FshInvalidError'
  }
}

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Compiles FSH, without a network, to definitions with their snapshots, in order of type and id.
 * @throws FshInvalidError
 */
export function compileFsh(texts: readonly string[]): readonly JsonObject[] {
  const folder = mkdtempSync(`${tmpdir()}/samenspraak-fsh-`)
  try {
    writeCorePackage(`${folder}/.fhir/packages`)
    const { fhir, errors } = runSushi(texts, folder)
    if (objectsOf(errors).length > 0) throw new FshInvalidError(JSON.stringify(errors, null, 2))
    return objectsOf(fhir)
      .map(finished)
      .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** In a process of its own: neither the user's packages nor a registry may decide what comes out. */
function runSushi(texts: readonly string[], folder: string): JsonObject {
  const [input, outcome] = [`${folder}/texts.json`, `${folder}/outcome.json`]
  writeFileSync(input, JSON.stringify(texts))
  execFileSync(process.execPath, [...process.execArgv, `${here}run-sushi.ts`, input, outcome], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, HOME: folder, USERPROFILE: folder, HTTPS_PROXY: nobody, https_proxy: nobody },
  })
  const read: unknown = JSON.parse(readFileSync(outcome, 'utf8'))
  return isObject(read) ? read : {}
}

/** An address where nobody answers, so that a question to a registry fails at once. */
const nobody = 'http://127.0.0.1:9'

/** The name of the file that a definition has in a FHIR package. */
export function nameOf({ resourceType, id }: JsonObject): string {
  return `${plainText(resourceType)}-${plainText(id)}`
}

/** What every definition of ours says about where it comes from. */
function finished(definition: JsonObject): JsonObject {
  const country = { system: 'urn:iso:std:iso:3166', code: 'NL' }
  return {
    ...definition,
    status: 'draft',
    publisher: 'Samenspraak',
    contact: [{ telecom: [{ system: 'url', value: 'https://w3id.org/samenspraak' }] }],
    jurisdiction: [{ coding: [country] }],
  }
}
