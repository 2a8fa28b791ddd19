import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fromRoot } from '../../scripts/sources/files.ts'
import { isSameOutput, withPlaceholders } from './compare.ts'
import { printedBy } from './run.ts'
import { notRunIn, stepsOf } from './steps.ts'
import type { Step } from './steps.ts'

/** What came of a page. */
export interface Outcome {
  readonly page: string
  readonly blocks: number
  readonly notRun: number
  /** Where the page and what was printed part, readable as it stands. */
  readonly faults: readonly string[]
}

/** Every page whose blocks are run: the tutorials in both languages, and the READMEs of the packages. */
export function allPages(): readonly string[] {
  const tutorials = ['nl', 'en'].flatMap((language) => {
    const folder = fromRoot('docs', 'tutorials', language)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => fromRoot('docs', 'tutorials', language, name))
  })
  const packages = readdirSync(fromRoot('packages'))
    // Its blocks need a party to drive; tests/conformance/config.test.ts reads them.
    .filter((name) => name !== 'conformance' && existsSync(fromRoot('packages', name, 'README.md')))
    .map((name) => fromRoot('packages', name, 'README.md'))
  return [...tutorials, ...packages].toSorted()
}

/** Does all of a page and holds every output against what the page shows. */
export function runPage(path: string, installed: string): Outcome {
  const source = readFileSync(path, 'utf8')
  const steps = stepsOf(source)
  const printed = printedBy(steps, installed)
  const page = relative(fromRoot(), path)
  const faults = steps.flatMap((step, at) => faultsOf(page, step, printed[at]))
  return { page, blocks: steps.length, notRun: notRunIn(source).length, faults }
}

function faultsOf(page: string, step: Step, printed: string | undefined): readonly string[] {
  const place = `${page}:${step.line}`
  if (printed === undefined) return [`${place}: never came to this step`]
  const shown = step.kind === 'run' ? (step.output?.text ?? '') : ''
  if (isSameOutput(shown, printed)) return []
  return [`${place}: the page shows\n${shown}\n---- and this was printed\n${printed}`]
}

/** Writes what was printed into the page, for whoever writes one; read it before you keep it. */
export function rewritePage(path: string, installed: string): void {
  const source = readFileSync(path, 'utf8')
  const steps = stepsOf(source)
  const printed = printedBy(steps, installed)
  const lines = source.split('\n')
  const language = path.includes('/nl/') ? 'nl' : 'en'
  const today = new Date().toISOString().slice(0, 10)
  for (const [at, step] of [...steps.entries()].toReversed()) {
    if (step.kind !== 'run' || isSameOutput(step.output?.text ?? '', printed[at] ?? '')) continue
    const text = withPlaceholders(printed[at] ?? '', language, today)
    if (step.output !== undefined) lines.splice(step.output.from - 1, step.output.to - step.output.from, text)
    else lines.splice(lines.indexOf('```', step.line - 1) + 1, 0, '', '```text', text, '```')
  }
  writeFileSync(path, lines.join('\n'))
}
