import { canonicalText } from '../contents/identity.ts'
import type { RecordKind } from '../records/record.ts'
import type { DumpedRow } from '../store/dump.ts'
import { editionPaths } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import type { EditionSource } from './edition-source.ts'

/** Records that are nobody else's business: they go along only when somebody asks for everything. */
const closedKinds: ReadonlySet<RecordKind> = new Set(['concept', 'sleutel', 'abonnement', 'aflevering'])

/** What the registry is put back from: its rows and its journal, a line each. */
export function* restoreFiles({ rows }: EditionSource, withClosed: boolean): Generator<EditionFile> {
  const open = rows.filter((each) => each.table !== 'entry' && !isClosed(each))
  yield { path: editionPaths.register, text: linesOf(open) }
  const entries = rows.flatMap((each) => (each.table === 'entry' ? [each.row] : []))
  yield { path: editionPaths.journal, text: linesOf(entries) }
  if (withClosed) yield { path: editionPaths.closed, text: linesOf(rows.filter(isClosed)) }
}

function isClosed(each: DumpedRow): boolean {
  return each.table === 'record' && closedKinds.has(each.row.kind)
}

/** In RFC 8785 form, so that two databases that keep members in another order give the same bytes. */
function linesOf(rows: readonly unknown[]): string {
  return rows.map((row) => `${canonicalText(row) ?? JSON.stringify(row)}\n`).join('')
}
