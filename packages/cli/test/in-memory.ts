import { Worker } from 'node:worker_threads'
import type { Environment } from '../src/environment.ts'
import { run } from '../src/run.ts'
import { readSchemasFile } from '../src/schemas-file.ts'

/** What a run left behind. */
export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number
}

/** What a test may bring; the rest is a quiet terminal session in Dutch. */
export interface InMemoryOptions {
  readonly cwd?: string
  readonly stdin?: AsyncIterable<Uint8Array> | string | Uint8Array
  readonly stdinIsTerminal?: boolean
  readonly stdoutIsTerminal?: boolean
  readonly columns?: number
  /** Instead of the files of `@samenspraak/schemas`. */
  readonly schemasFiles?: ReadonlyMap<string, string>
  readonly variables?: Readonly<Record<string, string>>
  readonly now?: () => number
  readonly signal?: AbortSignal
}

/** Runs a command line with streams in memory and a clock on which each look takes a second. */
export async function runInMemory(words: readonly string[], options: InMemoryOptions = {}): Promise<Ran> {
  const stdout: Uint8Array[] = []
  const stderr: Uint8Array[] = []
  let seconds = 0
  let ids = 0
  const environment: Environment = {
    cwd: options.cwd ?? '/',
    variables: options.variables ?? {},
    stdin: {
      isTerminal: options.stdinIsTerminal ?? options.stdin === undefined,
      read: () => toChunks(options.stdin ?? ''),
    },
    stdout: {
      isTerminal: options.stdoutIsTerminal ?? false,
      ...(options.columns === undefined ? {} : { columns: options.columns }),
      write: (text) => void stdout.push(Buffer.from(text)),
    },
    stderr: { isTerminal: false, write: (text) => void stderr.push(Buffer.from(text)) },
    readSchemasFile: async (name) => options.schemasFiles?.get(name) ?? readSchemasFile(name),
    startWorker: (workerData) =>
      new Worker(new URL('../src/worker.ts', import.meta.url), {
        workerData,
        execArgv: ['--conditions=@samenspraak/source'],
      }),
    ...(options.signal === undefined
      ? {}
      : { interruption: { signal: options.signal, takeOver: () => undefined } }),
    now: options.now ?? (() => 1000 * seconds++),
    date: () => new Date('2026-11-22T12:00:00Z'),
    randomId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
  }
  const exitCode = await run(words, environment)
  return { stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), exitCode }
}

function toChunks(stdin: NonNullable<InMemoryOptions['stdin']>): AsyncIterable<Uint8Array> {
  if (typeof stdin !== 'string' && !(stdin instanceof Uint8Array)) return stdin
  return inOneChunk(typeof stdin === 'string' ? Buffer.from(stdin) : stdin)
}

async function* inOneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}
