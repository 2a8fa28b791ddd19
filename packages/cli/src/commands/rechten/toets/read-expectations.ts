import {
  type Expectation,
  readExpectations,
  readSituations,
  type ReviewIssue,
  type Situation,
} from '@samenspraak/sdk/policy-review'
import type { Environment } from '../../../environment.ts'
import type { FileFault, FileRead } from '../files/file-fault.ts'
import { readCsv } from '../files/read-csv.ts'
import { readListFile } from '../files/read-file.ts'
import { type ListFile, readList } from '../files/read-list.ts'
import { readText } from '../files/read-text.ts'

/** The table and its situations, and what is wrong with single lines of them. */
export interface ExpectationFiles {
  readonly expectations: readonly Expectation[]
  readonly situations: readonly Situation[]
  readonly faults: readonly FileFault[]
  /** Name of the file with the table, for messages. */
  readonly file: string
}

/** Where they are; without a path those that come with the command. */
export interface ExpectationPaths {
  readonly verwachtingen?: string | undefined
  readonly situaties?: string | undefined
}

const ownTable = 'verwachtingen.csv'
const ownSituations = 'situaties.json'

/** Reads the table and the situations; a line that is wrong is a fault and never left out in silence. */
export async function readExpectationFiles(
  { verwachtingen: file, situaties }: ExpectationPaths,
  { cwd, readSchemasFile }: Environment,
): Promise<FileRead<ExpectationFiles>> {
  const list: FileRead<ListFile> =
    situaties === undefined
      ? readList(await readSchemasFile(ownSituations), ownSituations)
      : await readListFile(situaties, cwd)
  const text: FileRead<string> =
    file === undefined ? { ok: true, value: await readSchemasFile(ownTable) } : await readText(file, cwd)
  const table = text.ok ? readCsv(text.value, file ?? ownTable) : text
  if (!list.ok || !table.ok)
    return { ok: false, faults: [list, table].flatMap((read) => (read.ok ? [] : read.faults)) }

  const situations = readSituations(list.value.items)
  const expectations = readExpectations(table.value)
  return {
    ok: true,
    value: {
      expectations: expectations.expectations,
      situations: situations.situations,
      faults: [
        ...situations.issues.map((issue) => ({ ...list.value.placeOf(issue.at ?? ''), ...textsOf(issue) })),
        ...expectations.issues.map((issue) => lineFault(issue, file ?? ownTable)),
      ],
      file: file ?? ownTable,
    },
  }
}

/** A fault in a line of the table. */
export function lineFault(issue: ReviewIssue, file: string): FileFault {
  return { file, ...(issue.line === undefined ? {} : { line: issue.line }), ...textsOf(issue) }
}

function textsOf({ code, nl, en }: ReviewIssue): Pick<FileFault, 'code' | 'en' | 'nl'> {
  return { code, nl, en }
}
