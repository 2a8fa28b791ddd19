import type { Bevoegdheid } from '../../packages/sdk/generated/bevoegdheid/1.0/types.ts'
import type { Verraad } from '../../packages/sdk/src/rights/index.ts'
import { readCodeLists } from './code-lists.ts'
import type { Codelijst } from './code-lists.ts'
import {
  readAmbiguousWords,
  readAroundTermFiles,
  readCollections,
  readQuestions,
} from './glossary/around-terms.ts'
import type { AroundTermFiles, Collectie, DubbelzinnigWoord, Vraag } from './glossary/around-terms.ts'
import { readGlossary } from './glossary/begrip.ts'
import type { Glossary } from './glossary/begrip.ts'
import {
  readArticles,
  readGgmClasses,
  readLaws,
  readPracticeWords,
  readSearchWords,
} from './glossary/references.ts'
import type { Artikel, GgmKlasse, Praktijkwoord, Wet, Zoekwoorden } from './glossary/references.ts'
import { readReleases } from './glossary/releases.ts'
import type { ReleaseSource } from './glossary/releases.ts'
import { schemaSet } from './json-schema.ts'
import {
  readDataGroups,
  readExpectationText,
  readGrantFiles,
  readRoles,
  readSituations,
  readTellingCodes,
} from './rights.ts'
import type { Gegevensgroep, Rol } from './rights.ts'
import type { SchemaSet } from './json-schema.ts'
import { readSchemas } from './schemas.ts'
import type { SchemaSource } from './schemas.ts'

/** Everything the products are generated from. */
export interface Sources {
  readonly schemas: readonly SchemaSource[]
  readonly set: SchemaSet
  readonly glossary: Glossary
  readonly collections: readonly Collectie[]
  readonly releases: readonly ReleaseSource[]
  readonly questions: readonly Vraag[]
  readonly ambiguousWords: readonly DubbelzinnigWoord[]
  readonly aroundTermFiles: AroundTermFiles
  readonly practiceWords: readonly Praktijkwoord[]
  readonly searchWords: readonly Zoekwoorden[]
  readonly articles: readonly Artikel[]
  readonly laws: readonly Wet[]
  readonly ggmClasses: readonly GgmKlasse[]
  readonly codeLists: ReadonlyMap<string, Codelijst>
  readonly dataGroups: readonly Gegevensgroep[]
  readonly roles: readonly Rol[]
  /** The rows of the policy, by the file they stand in. */
  readonly grantFiles: ReadonlyMap<string, readonly Bevoegdheid[]>
  readonly grants: readonly Bevoegdheid[]
  readonly telling: readonly Verraad[]
  /** The truth table of policy staff, as text. */
  readonly expectations: string
  readonly situations: unknown
}

export function readSources(): Sources {
  const schemas = readSchemas()
  const grantFiles = readGrantFiles()
  return {
    schemas,
    set: schemaSet(schemas.map((source) => source.schema)),
    glossary: readGlossary(),
    collections: readCollections(),
    releases: readReleases(),
    questions: readQuestions(),
    ambiguousWords: readAmbiguousWords(),
    aroundTermFiles: readAroundTermFiles(),
    practiceWords: readPracticeWords(),
    searchWords: readSearchWords(),
    articles: readArticles(),
    laws: readLaws(),
    ggmClasses: readGgmClasses(),
    codeLists: readCodeLists(),
    dataGroups: readDataGroups(),
    roles: readRoles(),
    grantFiles,
    grants: [...grantFiles.values()].flat(),
    telling: readTellingCodes(),
    expectations: readExpectationText(),
    situations: readSituations(),
  }
}
