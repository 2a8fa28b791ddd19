import { parseJson } from '../contents/json.ts'
import { summaryOf } from '../catalogue/schema-summary.ts'
import type { Content } from '../contents/content.ts'
import { summaryWire } from '../http/v1/wire/schema-wire.ts'
import { versionWire } from '../http/v1/wire/version-wire.ts'
import { lastVersion } from '../lookup/find-by-word.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { partsFor } from './address-parts.ts'
import { answerAt } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import { lastOf } from './edition-source.ts'
import type { EditionSource, EditionSubject } from './edition-source.ts'

/** Reading as our own API answers it, for programs that read a folder or a web server as if it were a registry. */
export function* ownFiles({ contents, subjects }: EditionSource): Generator<EditionFile> {
  yield* contentFiles(contents)
  const summaries: unknown[] = []
  const partOf = partsFor(subjects.map(({ name }) => writeSubject(name)))
  for (const subject of subjects) {
    const last = lastOf(subject.versions)
    const content = contents.get(last.contentId)
    if (content === undefined) continue
    const summary = summaryWire({
      version: last,
      schemaHash: content.schemaHash,
      summary: summaryOf(parseJson(content.text) ?? true),
      description: subject.description,
    })
    summaries.push(summary)
    const address = `v1/schemas/${partOf(writeSubject(subject.name))}`
    yield answerAt(address, { ...summary, aantalVersies: subject.versions.length })
    yield* versionFiles(address, subject, contents)
  }
  yield answerAt('v1/schemas', wholeList(summaries))
}

/** The schemas themselves, by the hash of what they say: what stands here never changes. */
function* contentFiles(contents: ReadonlyMap<number, Content>): Generator<EditionFile> {
  const written = new Set<string>()
  // Of one schema in several layouts the first counts, as it does in the API.
  for (const { schemaHash, text } of contents.values()) {
    if (written.has(schemaHash)) continue
    written.add(schemaHash)
    yield { path: `v1/inhoud/${schemaHash}`, text }
  }
}

function* versionFiles(
  address: string,
  { versions, description }: EditionSubject,
  contents: ReadonlyMap<number, Content>,
): Generator<EditionFile> {
  const last = lastOf(versions)
  const wires: unknown[] = []
  const partOf = partsFor(versions.flatMap((version) => wordsFor(version, last)))
  for (const version of versions) {
    const content = contents.get(version.contentId)
    if (content === undefined) continue
    const wire = { ...versionWire(version, content, description), inhoud: `/v1/inhoud/${content.schemaHash}` }
    wires.push(wire)
    for (const word of wordsFor(version, last).map(partOf)) yield answerAt(`${address}/versies/${word}`, wire)
  }
  yield answerAt(`${address}/versies`, wholeList(wires))
}

/** How people name a version; a label that looks like a number is never one. */
function wordsFor(version: Version, last: Version): readonly string[] {
  const { label } = version
  const isWord = label !== undefined && !/^\d+$/u.test(label) && label !== lastVersion
  return [String(version.version), ...(isWord ? [label] : []), ...(version === last ? [lastVersion] : [])]
}

/** A list in one page, in the shape of pages. */
function wholeList(items: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { resultaten: items, pagina: 1, paginagrootte: items.length, totaal: items.length }
}
