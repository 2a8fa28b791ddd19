import { execFile } from 'node:child_process'
import type { Environment } from '../../../environment.ts'
import { limits } from './schema-set.ts'

/** What git wrote, or why there is nothing. */
export type GitAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly code: 'compat/git-missing' | 'compat/git-failed' | 'compat/file-too-large'
    }

/** Runs git without a shell; it may ask nothing, fetch nothing and write nothing but so many bytes of answer. */
export function runGit(
  words: readonly string[],
  { cwd, variables }: Environment,
  mostBytes: number = limits.bytes,
): Promise<GitAnswer> {
  const env = {
    ...variables,
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_PAGER: 'cat',
  }
  const options = {
    cwd,
    env,
    encoding: 'buffer',
    maxBuffer: mostBytes,
    timeout: 30_000,
    windowsHide: true,
  } as const
  return new Promise((settle) => {
    execFile('git', words, options, (error, stdout) => {
      if (error === null) settle({ ok: true, bytes: Uint8Array.from(stdout) })
      else if (error.code === 'ENOENT') settle({ ok: false, code: 'compat/git-missing' })
      else if (error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        settle({ ok: false, code: 'compat/file-too-large' })
      else settle({ ok: false, code: 'compat/git-failed' })
    })
  })
}
