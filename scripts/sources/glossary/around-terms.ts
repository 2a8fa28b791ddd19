import { fromRoot, namesIn, readYamlFile } from '../files.ts'
import type { Bilingual } from './bilingual.ts'

/** A choice of terms for one kind of reader, as it stands in glossary/collecties/<sleutel>.yaml. */
export interface Collectie {
  readonly sleutel: string
  readonly titel: Bilingual
  readonly uitleg: Bilingual
  readonly begrippen: readonly string[]
}

/** A question that people really ask, with its answer, as it stands in glossary/vragen/<sleutel>.yaml. */
export interface Vraag {
  readonly sleutel: string
  readonly vraag: Bilingual
  readonly antwoord: Bilingual
  readonly begrippen: readonly string[]
}

/** A word that means different things, as it stands in glossary/dubbelzinnig/<woord>.yaml. */
export interface DubbelzinnigWoord {
  readonly woord: string
  readonly waarom: Bilingual
  readonly zinnen: readonly Zin[]
}

/** A sentence from practice in which the ambiguous word means one term. */
export interface Zin {
  readonly zin: Bilingual
  readonly bedoeld: string
  readonly reden: Bilingual
  /** The article whose way of speaking the sentence follows. */
  readonly artikel?: string
}

/** The names of the files around the terms, without ending, each in the order of its reader. */
export type AroundTermFiles = Readonly<Record<'collecties' | 'vragen' | 'dubbelzinnig', readonly string[]>>

export function readAroundTermFiles(): AroundTermFiles {
  return {
    collecties: filesIn('collecties'),
    vragen: filesIn('vragen'),
    dubbelzinnig: filesIn('dubbelzinnig'),
  }
}

export function readCollections(): readonly Collectie[] {
  return readFolder('collecties')
}

export function readQuestions(): readonly Vraag[] {
  return readFolder('vragen')
}

export function readAmbiguousWords(): readonly DubbelzinnigWoord[] {
  return readFolder('dubbelzinnig')
}

function readFolder<T>(name: keyof AroundTermFiles): readonly T[] {
  const folder = fromRoot('glossary', name)
  return filesIn(name).map((file) => readYamlFile<T>(`${folder}/${file}.yaml`))
}

function filesIn(name: keyof AroundTermFiles): readonly string[] {
  return namesIn(fromRoot('glossary', name), '.yaml')
}
