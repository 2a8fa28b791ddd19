import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fromRoot } from '../../scripts/sources/files.ts'

/** Thrown when the installed command makes something else of FHIR than it should. */
class PackedFhirError extends Error {
  readonly code = 'tests/packed-fhir'
}

/** The installed command writes a plan as FHIR in both forms, finds nothing wrong with it, and reads it back. */
export function useFhir(folder: string): void {
  const command = join(folder, 'node_modules', '.bin', 'samenspraak')
  const plan = fromRoot('examples', 'emmen', 'casus-alleen-lichte-hulp', 'ondersteuningsplan.json')
  const fhir = (...words: readonly string[]): string =>
    execFileSync(command, ['fhir', ...words, '--quiet'], { cwd: folder, encoding: 'utf8' })
  for (const form of ['json', 'xml']) {
    writeFileSync(join(folder, `bundle.${form}`), fhir('to', '--format', form, plan))
    fhir('check', `bundle.${form}`)
    const back: unknown = JSON.parse(fhir('from', `bundle.${form}`))
    if (!isDeepStrictEqual(back, JSON.parse(readFileSync(plan, 'utf8')))) throw new PackedFhirError(form)
  }
}
