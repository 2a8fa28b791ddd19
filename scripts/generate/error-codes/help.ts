import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { fromRoot } from '../../sources/files.ts'
import type { Severity, Text } from './error-code.ts'

/** What to do about one code or several; texts for the codes of which the sources lack one in a language. */
export interface Help extends Text {
  readonly codes: readonly string[]
  readonly texts?: Readonly<Record<string, Partial<Text>>>
  readonly severity?: Severity
}

/** Everything that docs/codes says, file by file. */
export function readHelp(): readonly Help[] {
  const folder = fromRoot('docs', 'codes')
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.toSorted().flatMap((name): readonly Help[] => {
    const entries: readonly Help[] = parse(readFileSync(fromRoot('docs', 'codes', name), 'utf8'))
    return entries
  })
}
