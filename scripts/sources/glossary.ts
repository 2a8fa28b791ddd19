import { fromRoot, namesIn, readYamlFile } from './files.ts'

/** A text in the two languages of the vocabulary; Dutch is the source. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}

/** One term, as it stands in glossary/<sleutel>.yaml; the whole shape is schemas/begrip. */
export interface Begrip {
  readonly sleutel: string
  readonly soort: string
  readonly voorkeursterm: Bilingual
  readonly alternatief?: { readonly nl?: readonly string[]; readonly en?: readonly string[] }
  readonly verborgen?: { readonly nl?: readonly string[]; readonly en?: readonly string[] }
  readonly definitie: Bilingual
  readonly uitleg: Bilingual
  readonly toelichting?: Bilingual
  readonly status: string
  readonly breder?: { readonly begrip: string; readonly relatie: string }
  readonly verwant?: readonly string[]
  readonly nietHetzelfdeAls?: readonly { readonly begrip: string; readonly verschil: Bilingual }[]
  readonly wettelijkeBronnen?: readonly {
    readonly wet: string
    readonly artikel: string
    readonly juriconnect?: string
    readonly peildatum: string
  }[]
  readonly geenWettelijkeDefinitie?: Bilingual
}

export type Glossary = ReadonlyMap<string, Begrip>

/** All terms by key. */
export function readGlossary(): Glossary {
  const folder = fromRoot('glossary')
  return new Map(namesIn(folder, '.yaml').map((key) => [key, readYamlFile<Begrip>(`${folder}/${key}.yaml`)]))
}

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

/** A data group: the unit in which rights are granted. The whole shape is schemas/gegevensgroep. */
export interface Gegevensgroep {
  readonly sleutel: string
}

export function readDataGroups(): readonly Gegevensgroep[] {
  return readYamlFile(fromRoot('schemas', 'bevoegdheden', 'gegevensgroepen.yaml'))
}
