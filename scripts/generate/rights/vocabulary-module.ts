import type { Sources } from '../../sources/sources.ts'

const lists = [
  'gegevensactie',
  'gegevensgroep',
  'geheimhouding',
  'leeftijdsgroep',
  'organisatiesoort',
  'planstatus',
  'verwerkingsdoel',
  'voorzieningssoort',
  'wet',
] as const

/** The words of rights as data: roles, data groups and the codes that rows and requests use. */
export function vocabularyModule({ codeLists, dataGroups, roles }: Sources): string {
  const words = Object.fromEntries([
    ...lists.map((name) => [
      name,
      Object.fromEntries(
        (codeLists.get(name)?.waarden ?? []).map(({ waarde, nl, en }) => [waarde, [nl, en ?? nl]]),
      ),
    ]),
    ['rol', Object.fromEntries(roles.map(({ sleutel, label }) => [sleutel, [label.nl, label.en]]))],
  ])
  const groups = dataGroups.map(({ sleutel, bestaanIsGevoelig }) => ({ sleutel, bestaanIsGevoelig }))
  return `import type { Bevoegdheid } from './bevoegdheid/1.0/types.ts'

/** One data group, in the order in which masks number them. */
export interface DataGroup {
  readonly sleutel: Bevoegdheid['gegevensgroep']
  readonly bestaanIsGevoelig: boolean
}

export const dataGroups: readonly DataGroup[] = ${JSON.stringify(groups)}

/** Code -> what it is called, in Dutch and English. */
export type Words = Readonly<Record<string, readonly [nl: string, en: string]>>

export const words: Readonly<Record<${[...lists, 'rol'].map((name) => `'${name}'`).join(' | ')}, Words>> = ${JSON.stringify(words, null, 1)}
`
}
