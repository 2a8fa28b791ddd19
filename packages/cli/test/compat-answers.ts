import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { runInMemory } from './in-memory.ts'

/** A schema, and one that allows less. */
export const text = '{"type":"string"}'
export const narrower = '{"type":"string","maxLength":3}'

/** A folder of its own for a test, gone when that ends. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(cwd, name, '..'), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
  return cwd
}

/** What a test looks at. */
export interface Answer {
  readonly lines: readonly string[]
  readonly faults: readonly string[]
  readonly exitCode: number
}

/** First words of the report, and place and code of each fault. */
export async function answerOf(words: readonly string[], cwd: string): Promise<Answer> {
  const { stdout, stderr, exitCode } = await runInMemory(words, {
    cwd,
    variables: { PATH: process.env['PATH'] ?? '' },
  })
  return {
    lines: stdout.split('\n').flatMap((line) => /^\S+ {2}[A-Z ]+/.exec(line)?.[0].trim() ?? []),
    faults: stderr
      .split('\n')
      .flatMap((line) =>
        line === '' ? [] : `${/^samenspraak: (\S+): /.exec(line)?.[1] ?? ''} ${/\[(.*)\]$/.exec(line)?.[1]}`,
      ),
    exitCode,
  }
}

/** The answer when there is none. */
export const unreadable = (...faults: readonly string[]): Answer => ({ lines: [], faults, exitCode: 3 })
