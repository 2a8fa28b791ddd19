import { closeSync, createReadStream, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LineSplitter } from '../input/line-splitter.ts'
import { FileOutput } from '../output/file-output.ts'
import { OutputUnwritableError } from '../output-error.ts'
import { type Finding, hasError } from './finding.ts'

const mostInMemory = 5_000

/**
 * The findings of a run, for reports that are written when it is over. A few stay in memory and many go to a file; with a
 * checkpoint all go to a file beside it, so that a run that goes on reports what an earlier one found.
 */
export class FindingSpool {
  #kept: (readonly Finding[])[] = []
  #keptCount = 0
  #file: FileOutput | undefined
  #path: string | undefined
  #reader: number | undefined
  #documents = 0
  #wrong = 0

  /** In a file, anew or after its first `length` bytes. */
  static inFile(path: string, length: number | undefined, documents: number): FindingSpool {
    const spool = new FindingSpool()
    spool.#path = path
    spool.#file = new FileOutput(path, length)
    spool.#documents = documents
    // Only `validate` keeps a checkpoint, and it warns of no document.
    spool.#wrong = documents
    return spool
  }

  /** Bytes in the file, for a checkpoint. */
  get length(): number {
    return this.#file?.length ?? 0
  }

  /** Documents with findings. */
  get documents(): number {
    return this.#documents
  }

  /** Documents of which a finding is an error. */
  get wrong(): number {
    return this.#wrong
  }

  add(findings: readonly Finding[]): void {
    this.#documents += 1
    if (hasError(findings)) this.#wrong += 1
    if (this.#file !== undefined) {
      this.#file.write(`${JSON.stringify(findings)}\n`)
      return
    }
    this.#kept.push(findings)
    this.#keptCount += findings.length
    if (this.#keptCount > mostInMemory) this.#moveToFile()
  }

  flush(): void {
    this.#file?.flush()
  }

  /** All findings, by document, in their order. */
  async *all(): AsyncGenerator<readonly Finding[]> {
    yield* this.#kept
    if (this.#path === undefined) return
    const splitter = new LineSplitter(Number.MAX_SAFE_INTEGER)
    const from = this.#reader === undefined ? {} : { fd: this.#reader, autoClose: false, start: 0 }
    for await (const chunk of createReadStream(this.#path, from)) {
      for (const { bytes } of splitter.push(chunk)) yield JSON.parse(Buffer.from(bytes).toString())
    }
  }

  /** Lets go of everything. */
  remove(): void {
    this.#file?.close()
    this.#file = undefined
    if (this.#reader !== undefined) closeSync(this.#reader)
    else if (this.#path !== undefined) rmSync(this.#path, { force: true })
    this.#reader = undefined
  }

  #moveToFile(): void {
    const folder = makeFolder()
    this.#path = join(folder, 'findings.ndjson')
    this.#file = new FileOutput(this.#path, undefined)
    this.#reader = openSync(this.#path, 'r')
    // However the process ends, no findings stay behind; they may hold values.
    rmSync(folder, { recursive: true })
    for (const findings of this.#kept) this.#file.write(`${JSON.stringify(findings)}\n`)
    this.#kept = []
  }
}

/** @throws OutputUnwritableError where nothing can be put aside. */
function makeFolder(): string {
  try {
    return mkdtempSync(join(tmpdir(), 'samenspraak-'))
  } catch (cause) {
    throw new OutputUnwritableError(cause, tmpdir())
  }
}
