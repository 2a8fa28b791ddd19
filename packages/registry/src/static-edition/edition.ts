import type { Sha256 } from '../contents/identity.ts'
import { emptyChain } from '../journal/verify.ts'
import type { Store } from '../store/store.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import { confluentFiles } from './confluent-files.ts'
import { partsFor } from './address-parts.ts'
import { answerAt, editionPaths } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'
import { readSource } from './edition-source.ts'
import type { EditionSource } from './edition-source.ts'
import { idFiles, idOf, pathOfId } from './id-files.ts'
import { manifestOf, writeManifest } from './manifest.ts'
import { ownFiles } from './own-files.ts'
import { restoreFiles } from './restore-files.ts'
import type { SignManifest } from './signature.ts'
import { xregistryFiles } from './xregistry-files.ts'

/** How an edition is made. */
export interface EditionParts {
  readonly sha256: Sha256
  /** Without it the edition is unsigned. */
  readonly sign?: SignManifest | undefined
  /** Also what is nobody else's business; see `Manifest.volledig`. */
  readonly volledig: boolean
}

/** Files after which others get their turn. */
const filesInTurn = 50

/** The whole registry as files, in order of path, the manifest and its signature last. Equal registries give equal bytes. */
export async function exportEdition(
  store: Store,
  { sha256, sign, volledig }: EditionParts,
): Promise<readonly EditionFile[]> {
  const source = await readSource(store)
  const files: EditionFile[] = []
  for (const file of filesOf(source, volledig)) {
    files.push(file)
    if (files.length % filesInTurn === 0) await turn()
  }
  files.sort((one, other) => (one.path < other.path ? -1 : 1))
  const manifest = writeManifest(
    manifestOf(files, { volledig, end: source.entries.at(-1) ?? emptyChain }, sha256),
  )
  return [
    ...files,
    { path: editionPaths.manifest, text: manifest },
    ...(sign === undefined ? [] : [{ path: editionPaths.signature, text: sign(manifest) }]),
  ]
}

function* filesOf(source: EditionSource, volledig: boolean): Generator<EditionFile> {
  yield* ownFiles(source)
  yield* idFiles(source)
  yield* confluentFiles(source)
  yield* xregistryFiles(source)
  yield* restoreFiles(source, volledig)
  yield answerAt('', indexOf(source))
}

/** Lets those who are being served meanwhile have their turn. */
async function turn(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** What there is, for who looks at the folder first. */
function indexOf({ subjects, contents, entries }: EditionSource): Readonly<Record<string, unknown>> {
  const last = entries.at(-1) ?? emptyChain
  const partOf = partsFor(subjects.map(({ name }) => writeSubject(name)))
  return {
    vorm: 'samenspraak-uitgave/1',
    journaal: { positie: last.position, hash: last.hash },
    schemas: subjects.map(({ name, versions }) => ({
      naam: writeSubject(name),
      context: name.context,
      adres: `v1/schemas/${partOf(writeSubject(name))}`,
      versies: versions.map(({ version, label, state, contentId }) => {
        const content = contents.get(contentId)
        const id = content === undefined ? undefined : idOf(content)
        return {
          versie: version,
          label,
          status: state.status,
          inhoudId: contentId,
          hash: content?.schemaHash,
          id,
          pad: pathOfId(id) ?? `v1/inhoud/${content?.schemaHash ?? ''}`,
        }
      }),
    })),
  }
}
