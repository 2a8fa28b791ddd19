import { fromRoot, namesIn, readYamlFile } from './files.ts'
import type { Bilingual } from './glossary/bilingual.ts'

/** One code list, as it stands in schemas/codelijsten/<naam>.yaml; the whole shape is schemas/codelijst. */
export interface Codelijst {
  readonly naam: string
  readonly begrip: string
  readonly titel: Bilingual
  readonly standaard: string
  readonly editie: string
  readonly bron?: string
  readonly waarden: readonly {
    readonly waarde: string
    readonly nl: string
    readonly en?: string
    readonly uitleg?: Bilingual
    readonly begrip?: string
  }[]
}

/** All code lists by name. */
export function readCodeLists(): ReadonlyMap<string, Codelijst> {
  const folder = fromRoot('schemas', 'codelijsten')
  return new Map(
    namesIn(folder, '.yaml').map((name) => [name, readYamlFile<Codelijst>(`${folder}/${name}.yaml`)]),
  )
}
