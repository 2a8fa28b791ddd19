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
  readonly gebruiktIn?: readonly string[]
}

export type Glossary = ReadonlyMap<string, Begrip>

/** All terms by key. */
export function readGlossary(): Glossary {
  const folder = fromRoot('glossary')
  return new Map(namesIn(folder, '.yaml').map((key) => [key, readYamlFile<Begrip>(`${folder}/${key}.yaml`)]))
}

/** A text from practice that terms come from, as it stands in glossary/bronnen/artikelen.yaml. */
export interface Artikel {
  readonly nummer: string
  readonly titel?: string
  readonly soort: Bilingual
  readonly datum?: string
  readonly waarover: Bilingual
}

export function readArticles(): readonly Artikel[] {
  return readYamlFile(fromRoot('glossary', 'bronnen', 'artikelen.yaml'))
}
