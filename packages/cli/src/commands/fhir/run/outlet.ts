import { mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Environment } from '../../../environment.ts'
import { FileOutput } from '../../../output/file-output.ts'
import { OutputUnwritableError } from '../../../output-error.ts'
import { LineWriter } from '../../../report/line-writer.ts'

/** Where results go, one after the other. */
export interface ResultOutlet {
  write(text: string, from: ResultSource): Promise<void>
  flush(): Promise<void>
}

/** What a result was made of. */
export interface ResultSource {
  readonly file: string
  readonly record: number
}

/** Results on standard output, each on a line. */
export function toLines({ stdout }: Environment): ResultOutlet {
  const lines = new LineWriter(stdout)
  return { write: (text) => lines.write(text), flush: () => lines.flush() }
}

/** Results in a folder, each in a file that is named after where it came from: `plannen-2.fhir.xml`. */
export function toFolder(folder: string, ending: string, { cwd }: Environment): ResultOutlet {
  const place = resolve(cwd, folder)
  try {
    mkdirSync(place, { recursive: true })
  } catch (cause) {
    throw new OutputUnwritableError(cause, folder)
  }
  const owners = new Map<string, string>()
  return {
    async write(text, { file, record }) {
      const stem = basename(file).replace(/(?:\.(?:json|ndjson|jsonl|xml|gz|zst|fhir|documenten))+$/i, '')
      const name = ownName(stem, file, owners)
      const output = new FileOutput(
        join(place, `${name}${record === 1 ? '' : `-${record}`}${ending}`),
        undefined,
      )
      output.write(`${text}\n`)
      output.close()
    },
    flush: async () => undefined,
  }
}

/** Files of one name in several folders do not write over each other. */
function ownName(stem: string, file: string, owners: Map<string, string>): string {
  for (let turn = 1; ; turn += 1) {
    const name = turn === 1 ? stem : `${stem}~${turn}`
    const owner = owners.get(name) ?? file
    owners.set(name, owner)
    if (owner === file) return name
  }
}
