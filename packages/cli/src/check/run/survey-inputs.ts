import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Environment } from '../../environment.ts'
import { type AskedForm, findInputs } from '../../input/find-inputs.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** What is known of the inputs before they are read. */
export interface Survey {
  /** Bytes of all files, for the time left; undefined when one is a stream or is compressed. */
  readonly totalBytes: number | undefined
  readonly trouble: Trouble | undefined
}

/** Looks at all inputs: none of them may be written to, because opening it as output would empty it. */
export async function surveyInputs(
  paths: readonly string[],
  asked: AskedForm | undefined,
  outputs: readonly string[],
  environment: Pick<Environment, 'cwd' | 'stdin'>,
): Promise<Survey> {
  const identities = new Map<string, string>()
  for (const output of outputs) {
    const identity = identityOf(resolve(environment.cwd, output))
    if (identity === undefined) continue
    const twin = identities.get(identity)
    if (twin !== undefined)
      return { totalBytes: undefined, trouble: createTrouble('cli/options-conflict', [twin, output]) }
    identities.set(identity, output)
  }
  let totalBytes: number | undefined = 0
  for await (const input of findInputs(paths, asked, environment)) {
    if ('trouble' in input) continue
    const output = input.source === undefined ? undefined : identities.get(input.source.identity)
    if (output !== undefined) return { totalBytes, trouble: createTrouble('cli/output-is-input', [output]) }
    const isKnown =
      input.skipped !== undefined || (input.source !== undefined && !/\.(?:gz|zst)$/i.test(input.file))
    totalBytes = isKnown && totalBytes !== undefined ? totalBytes + (input.source?.size ?? 0) : undefined
  }
  return { totalBytes, trouble: undefined }
}

/** Which file it is; a device, such as a terminal or nothing at all, may be written to by many. */
function identityOf(place: string): string | undefined {
  try {
    const found = statSync(place)
    return found.isFile() ? `${found.dev}:${found.ino}` : undefined
  } catch {
    return undefined
  }
}
