import { fromRoot, namesIn, readYamlFile } from '../files.ts'
import type { Bilingual, Labels } from './bilingual.ts'

/** One term, as it stands in glossary/<sleutel>.yaml; the whole shape is schemas/begrip. */
export interface Begrip {
  readonly sleutel: string
  readonly soort: string
  readonly voorkeursterm: Bilingual
  readonly alternatief?: Labels
  readonly verborgen?: Labels
  readonly definitie: Bilingual
  readonly uitleg: Bilingual
  readonly toelichting?: Bilingual
  readonly voorbeeld?: Bilingual
  readonly redactioneleOpmerking?: Bilingual
  readonly historischeToelichting?: Bilingual
  readonly status: string
  readonly vervangenDoor?: string
  readonly breder?: { readonly begrip: string; readonly relatie: string }
  readonly verwant?: readonly string[]
  readonly nietHetzelfdeAls?: readonly Begripsverschil[]
  readonly wettelijkeBronnen?: readonly WettelijkeBron[]
  readonly geenWettelijkeDefinitie?: Bilingual
  readonly overigeBronnen?: readonly Bronvermelding[]
  readonly overeenkomst?: readonly Begripsovereenkomst[]
  readonly gebruiktIn?: readonly string[]
  readonly juridischGetoetst: boolean
  readonly geschiedenis: readonly Wijziging[]
}

/** The difference with one other term; stored in the file of the alphabetically first of the two. */
export interface Begripsverschil {
  readonly begrip: string
  readonly verschil: Bilingual
}

/** Where a law speaks of the term; exactly one of juriconnect and celex. */
export interface WettelijkeBron {
  readonly wet: string
  readonly artikel: string
  readonly juriconnect?: string
  readonly celex?: string
  readonly peildatum: string
  readonly gelezen: string
  readonly afwijking: Bilingual
}

/** A source that is no law. */
export interface Bronvermelding {
  readonly titel: string
  readonly webadres?: string
  readonly aanduiding?: string
}

/** A concept of another vocabulary that comes near. */
export interface Begripsovereenkomst {
  readonly soort: 'exactMatch' | 'closeMatch' | 'broadMatch' | 'narrowMatch' | 'relatedMatch'
  readonly doel: string
  readonly naam: string
  readonly reden: Bilingual
}

/** One step in the history of a term. */
export interface Wijziging {
  readonly versie: string
  readonly datum: string
  readonly wijziging: Bilingual
}

export type Glossary = ReadonlyMap<string, Begrip>

/** All terms by key. */
export function readGlossary(): Glossary {
  const folder = fromRoot('glossary')
  return new Map(namesIn(folder, '.yaml').map((key) => [key, readYamlFile<Begrip>(`${folder}/${key}.yaml`)]))
}
