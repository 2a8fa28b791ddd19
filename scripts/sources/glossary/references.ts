import { fromRoot, readYamlFile } from '../files.ts'
import type { Bilingual } from './bilingual.ts'

/** A text from practice that terms come from, as it stands in glossary/bronnen/artikelen.yaml. */
export interface Artikel {
  readonly nummer: string
  readonly titel?: string
  readonly soort: Bilingual
  readonly datum?: string
  readonly waarover: Bilingual
}

/** A law that terms are tied to, as it stands in glossary/bronnen/wetten.yaml. */
export interface Wet {
  /** Last part of the identifier of the collection of its terms. */
  readonly sleutel: string
  /** Short name, as `wet` of a legal source says it. */
  readonly naam: string
  readonly titel: Bilingual
  /** Number in the Basiswettenbestand; absent for European law and where no number was confirmed. */
  readonly bwb?: string
  readonly celex?: string
}

/** A thing that the articles from practice name, and the terms it leads to; glossary/bronnen/praktijkwoorden.yaml. */
export interface Praktijkwoord {
  readonly woord: string
  readonly artikelen: readonly string[]
  readonly begrippen: readonly string[]
}

/** What people type for a term and no text may use; glossary/bronnen/zoekwoorden.yaml, where commas stand between them. */
export interface Zoekwoorden {
  readonly begrip: string
  readonly nl?: readonly string[]
  readonly en?: readonly string[]
}

/** A class of another vocabulary that terms are matched with; glossary/bronnen/ggm-klassen.yaml. */
export interface GgmKlasse {
  readonly iri: string
  readonly naam: string
  readonly eaid: string
}

export function readArticles(): readonly Artikel[] {
  return readReferences('artikelen')
}

export function readLaws(): readonly Wet[] {
  return readReferences('wetten')
}

export function readPracticeWords(): readonly Praktijkwoord[] {
  return readReferences('praktijkwoorden')
}

export function readSearchWords(): readonly Zoekwoorden[] {
  return readReferences<Readonly<Record<string, string>>>('zoekwoorden').map(({ begrip = '', ...texts }) => ({
    begrip,
    ...Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, text.split(', ')])),
  }))
}

export function readGgmClasses(): readonly GgmKlasse[] {
  return readReferences('ggm-klassen')
}

function readReferences<T>(name: string): readonly T[] {
  return readYamlFile(fromRoot('glossary', 'bronnen', `${name}.yaml`))
}
