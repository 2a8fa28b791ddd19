import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { fromRoot } from '../../scripts/sources/files.ts'

/** One fault, planted in the text of one source file while it is loaded. */
export interface Mutant {
  /** What goes wrong, in a few words. */
  readonly what: string
  /** Under packages/sdk/src/rights, or under scripts/generate/rights when it starts with `generate/`. */
  readonly file: string
  /** Text that stands in the file exactly once. */
  readonly from: string
  readonly to: string
  /** Why nobody could ever tell the difference; such a mutant is not run. */
  readonly equivalent?: string
  /** True when it shows something by what is hidden: then pairs of documents alone must find it too. */
  readonly leaks?: true
  /** True when the fault is that it never ends: then a judge without an answer in time has found it. */
  readonly hangs?: true
}

/** Mutants of one file as rows: what goes wrong, the text and what it becomes. */
export function mutantsOf(
  file: string,
  rows: readonly (readonly [what: string, from: string, to: string, equivalent?: string])[],
): readonly Mutant[] {
  return rows.map(([what, from, to, equivalent]) => ({
    what,
    file,
    from,
    to,
    ...(equivalent === undefined ? {} : { equivalent }),
  }))
}

/** Thrown when the text of a mutant does not stand in its file exactly once, mostly because the source has moved on. */
export class MutantStaleError extends Error {
  readonly code = 'tests/mutant-stale'
  constructor({ file, what, from }: Mutant) {
    super(`${file}: "${what}" changes a text that does not stand there exactly once: ${from}`)
  }
}

/** The text of the file with the fault in it; undefined when its text does not stand there exactly once. */
export function faultyText(mutant: Mutant): string | undefined {
  const parts = readFileSync(pathOf(mutant), 'utf8').split(mutant.from)
  return parts.length === 2 ? parts.join(mutant.to) : undefined
}

/** True when the fault stands in what writes the code of a view, so that this must be written anew. */
export function isOfGenerator({ file }: Pick<Mutant, 'file'>): boolean {
  return file.startsWith('generate/')
}

/** From here on whoever loads the file gets the fault; nothing is written. */
export function plant(mutant: Mutant): void {
  const text = faultyText(mutant)
  if (text === undefined) throw new MutantStaleError(mutant)
  serve(new Map([[pathToFileURL(pathOf(mutant)).href, text]]))
}

/** From here on whoever loads one of these addresses gets this text instead of the file. */
export function serve(texts: ReadonlyMap<string, string>): void {
  registerHooks({
    load(url, context, nextLoad) {
      const source = texts.get(url)
      return source === undefined ? nextLoad(url, context) : { ...nextLoad(url, context), source }
    },
  })
}

function pathOf({ file }: Mutant): string {
  return isOfGenerator({ file })
    ? fromRoot('scripts', 'generate', 'rights', file.replace('generate/', ''))
    : fromRoot('packages', 'sdk', 'src', 'rights', file)
}
