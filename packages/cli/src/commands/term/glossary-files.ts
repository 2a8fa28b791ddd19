import type { Begrip } from '@samenspraak/sdk/begrip'
import type { Text } from '../../language.ts'

/** A text from practice, of `artikelen.json`. */
export interface Artikel {
  readonly nummer: string
  readonly titel?: string
  readonly soort: Text
}

/** A word that means different things, of `dubbelzinnig.json`. */
export interface DubbelzinnigWoord {
  readonly woord: string
  readonly waarom: Text
  readonly zinnen: readonly { readonly zin: Text; readonly bedoeld: string; readonly reden: Text }[]
}

/** A list of codes with their labels, of `codelijsten.json`. */
export interface Codelijst {
  readonly naam: string
  readonly waarden: readonly (Text & { readonly waarde: string })[]
}

/** What the command uses of `@samenspraak/schemas`. */
export interface GlossaryFiles {
  readonly terms: ReadonlyMap<string, Begrip>
  readonly ambiguousWords: readonly DubbelzinnigWoord[]
  readonly articles: ReadonlyMap<string, Artikel>
  readonly codeLists: readonly Codelijst[]
  /** For `loadTermSearch`. */
  readonly searchIndex: string
}

/** Reads the files side by side. */
export async function readGlossaryFiles(readFile: (name: string) => Promise<string>): Promise<GlossaryFiles> {
  const names = ['glossary', 'dubbelzinnig', 'artikelen', 'codelijsten', 'zoekindex']
  const [terms = '', ambiguous = '', articles = '', codes = '', searchIndex = ''] = await Promise.all(
    names.map((name) => readFile(`${name}.json`)),
  )
  const read: {
    readonly terms: readonly Begrip[]
    readonly ambiguousWords: readonly DubbelzinnigWoord[]
    readonly articles: readonly Artikel[]
    readonly codeLists: readonly Codelijst[]
  } = {
    terms: JSON.parse(terms),
    ambiguousWords: JSON.parse(ambiguous),
    articles: JSON.parse(articles),
    codeLists: JSON.parse(codes),
  }
  return {
    ...read,
    terms: new Map(read.terms.map((begrip) => [begrip.sleutel, begrip])),
    articles: new Map(read.articles.map((article) => [article.nummer, article])),
    searchIndex,
  }
}
