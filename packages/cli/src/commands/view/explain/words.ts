import type { Environment } from '../../../environment.ts'
import type { Language, Text } from '../../../language.ts'
import { readCodeLists, readNamedThings } from '../schemas-words.ts'

/** What roles, purposes and data groups are called. */
export interface ExplainWords {
  role(key: string, language: Language): string
  purpose(key: string, language: Language): string
  group(key: string, language: Language): string
}

/** Reads the words that an explanation needs. */
export async function readExplainWords({ readSchemasFile }: Environment): Promise<ExplainWords> {
  const [roles, groups, lists] = await Promise.all([
    readNamedThings('rollen.json', readSchemasFile),
    readNamedThings('gegevensgroepen.json', readSchemasFile),
    readCodeLists(readSchemasFile),
  ])
  const purposes = lists.get('verwerkingsdoel') ?? new Map<string, Text>()
  return {
    role: (key, language) => roles.get(key)?.[language] ?? key,
    purpose: (key, language) => purposes.get(key)?.[language] ?? key,
    group: (key, language) => groups.get(key)?.[language] ?? key,
  }
}
