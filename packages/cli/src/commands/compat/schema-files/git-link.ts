import { posix } from 'node:path'
import type { Environment } from '../../../environment.ts'
import { runGit } from './run-git.ts'
import type { GitAnswer } from './run-git.ts'

/** A file in a version of git. */
export interface GitFile {
  readonly ref: string
  /** From the folder in which the command runs. */
  readonly path: string
  /** Git's own word for its kind; asked for when left out. */
  readonly mode?: string | undefined
}

/** Where links lead, or why nowhere. */
export type EndOfLinks =
  | { readonly ok: true; readonly path: string }
  | {
      readonly ok: false
      readonly code: 'compat/git-link' | Extract<GitAnswer, { readonly ok: false }>['code']
    }

const linkMode = '120000'
/** Links that lead to links; a circle is longer than this. */
const mostLinks = 8

/** Git keeps a link as a file that says where it leads; to an editor it is the file at its end, so here too. */
export async function endOfLinks(start: GitFile, environment: Environment): Promise<EndOfLinks> {
  const { ref } = start
  let { path } = start
  let mode = start.mode ?? (await modeAt(ref, path, environment))
  for (let links = 0; mode === linkMode; links += 1) {
    const target = await runGit(['show', '--no-textconv', `${ref}:./${path}`], environment)
    if (!target.ok) return target
    const text = new TextDecoder().decode(target.bytes)
    if (links === mostLinks || posix.isAbsolute(text)) return { ok: false, code: 'compat/git-link' }
    path = posix.join(posix.dirname(path), text)
    mode = await modeAt(ref, path, environment)
    if (mode === undefined) return { ok: false, code: 'compat/git-link' }
  }
  return { ok: true, path }
}

/** Undefined for what is no file. */
async function modeAt(ref: string, path: string, environment: Environment): Promise<string | undefined> {
  const listed = await runGit(['ls-tree', '-z', ref, '--', path], environment)
  if (!listed.ok) return undefined
  return /^(\d+) blob /.exec(new TextDecoder().decode(listed.bytes))?.[1]
}
