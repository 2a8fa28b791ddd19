import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fromRoot } from '../../../scripts/sources/files.ts'
import type { Acknowledged } from './registration.ts'

/** A writer in a process of its own. */
export interface Writer {
  readonly process: ChildProcess
  /** Resolves at the first line that it prints. */
  readonly begun: Promise<void>
  /** Resolves when it has ended, with all it was told to be registered and how it ended. */
  readonly ended: Promise<{ readonly acknowledged: readonly Acknowledged[]; readonly code: number | null }>
}

/** Starts a writer on a store; see writer.ts. */
export function startWriter(place: string, tag: string, atOnce: number, each: number): Writer {
  const child = spawn(
    process.execPath,
    [
      '--conditions=@samenspraak/source',
      fromRoot('tests/registry/kill/writer.ts'),
      place,
      tag,
      String(atOnce),
      String(each),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const acknowledged: Acknowledged[] = []
  const lines = createInterface({ input: child.stdout })
  const begun = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const read = readLine(line)
      if (read !== undefined) acknowledged.push(read)
      resolve()
    })
    child.once('close', () => resolve())
  })
  const ended = new Promise<{ acknowledged: readonly Acknowledged[]; code: number | null }>((resolve) => {
    child.once('close', (code) => resolve({ acknowledged, code }))
  })
  return { process: child, begun, ended }
}

/** Undefined for the half of a line that a killed writer leaves. */
function readLine(line: string): Acknowledged | undefined {
  return line.endsWith('}') ? JSON.parse(line) : undefined
}
