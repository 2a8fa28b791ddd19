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
import { readArticles, readGgmClasses, readLaws, readPracticeWords } from './glossary/references.ts'
import type { Artikel, GgmKlasse, Praktijkwoord, Wet } from './glossary/references.ts'
import { schemaSet } from './json-schema.ts'
import { readDataGroups, readGrants, readRoles, readTellingCodes } from './rights.ts'
import type { Bevoegdheid, Gegevensgroep, Rol, Verraad } from './rights.ts'
import type { SchemaSet } from './json-schema.ts'
import { readSchemas } from './schemas.ts'
import type { SchemaSource } from './schemas.ts'

/** Everything the products are generated from. */
export interface Sources {
  readonly schemas: readonly SchemaSource[]
  readonly set: SchemaSet
  readonly glossary: Glossary
  readonly collections: readonly Collectie[]
  readonly questions: readonly Vraag[]
  readonly ambiguousWords: readonly DubbelzinnigWoord[]
  readonly aroundTermFiles: AroundTermFiles
  readonly practiceWords: readonly Praktijkwoord[]
  readonly articles: readonly Artikel[]
  readonly laws: readonly Wet[]
  readonly ggmClasses: readonly GgmKlasse[]
  readonly codeLists: ReadonlyMap<string, Codelijst>
  readonly dataGroups: readonly Gegevensgroep[]
  readonly roles: readonly Rol[]
  readonly grants: readonly Bevoegdheid[]
  readonly telling: readonly Verraad[]
}

export function readSources(): Sources {
  const schemas = readSchemas()
  return {
    schemas,
    set: schemaSet(schemas.map((source) => source.schema)),
    glossary: readGlossary(),
    collections: readCollections(),
    questions: readQuestions(),
    ambiguousWords: readAmbiguousWords(),
    aroundTermFiles: readAroundTermFiles(),
    practiceWords: readPracticeWords(),
    articles: readArticles(),
    laws: readLaws(),
    ggmClasses: readGgmClasses(),
    codeLists: readCodeLists(),
    dataGroups: readDataGroups(),
    roles: readRoles(),
    grants: readGrants(),
    telling: readTellingCodes(),
  }
}
