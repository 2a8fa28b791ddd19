import type { Text } from '../../language.ts'

type ReadFile = (name: string) => Promise<string>

/** Roles or data groups as people call them, by key. */
export async function readNamedThings(
  name: 'gegevensgroepen.json' | 'rollen.json',
  readFile: ReadFile,
): Promise<ReadonlyMap<string, Text>> {
  const things: readonly { readonly sleutel: string; readonly label: Text }[] = JSON.parse(
    await readFile(name),
  )
  return new Map(things.map(({ sleutel, label }) => [sleutel, label]))
}

/** The labels of codes, by code, by the name of their list. */
export async function readCodeLists(
  readFile: ReadFile,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Text>>> {
  const lists: readonly {
    readonly naam: string
    readonly waarden: readonly (Text & { readonly waarde: string })[]
  }[] = JSON.parse(await readFile('codelijsten.json'))
  return new Map(
    lists.map(({ naam, waarden }) => [
      naam,
      new Map(waarden.map(({ waarde, nl, en }) => [waarde, { nl, en }])),
    ]),
  )
}
