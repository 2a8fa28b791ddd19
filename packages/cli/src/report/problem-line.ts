import type { Output } from '../environment.ts'
import type { Language, Text } from '../language.ts'
import type { Problem } from './finding.ts'
import { printable } from './printable.ts'

/** One line for standard error: `samenspraak: plan.json: Dit bestand bestaat niet. [cli/file-missing]`. */
export function problemLine(
  trouble: Text & { readonly code: string },
  language: Language,
  file?: string,
): string {
  const place = file === undefined ? '' : `${printable(file)}: `
  return `samenspraak: ${place}${trouble[language]} [${trouble.code}]\n`
}

/** Writes trouble with inputs on standard error. */
export function createProblemWriter(stderr: Output, language: Language): (problem: Problem) => Promise<void> {
  return async ({ file, trouble }) => {
    // What is said of the run as a whole has no file.
    await stderr.write(problemLine(trouble, language, file === '' ? undefined : file))
  }
}
