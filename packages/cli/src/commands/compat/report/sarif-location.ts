import { sep } from 'node:path'
import { locate } from '@samenspraak/sdk/json'
import type { ComparedSets } from '../compare-sets.ts'
import { idOf } from '../schema-files/schema-set.ts'
import type { SchemaFile } from '../schema-files/schema-set.ts'

/** The files of a version by the URIs of their schemas. */
export type FilesByUri = ReadonlyMap<string, SchemaFile>

/** The files of both versions, for pointers that lead into another schema. */
export function filesByUri({
  pairs,
  gone,
  fresh,
}: ComparedSets): Readonly<Record<'from' | 'to', FilesByUri>> {
  return {
    from: byUri([...pairs.map(({ from }) => from), ...gone]),
    to: byUri([...pairs.map(({ to }) => to), ...fresh]),
  }
}

function byUri(files: readonly SchemaFile[]): FilesByUri {
  return new Map(
    files.flatMap((file) => {
      const id = idOf(file)
      return id === undefined ? [] : [[id.replace(/#.*$/s, ''), file] as const]
    }),
  )
}

/** Looking for a line reads the file from its start; beyond this size a pointer must do. */
const mostBytesForLines = 512 * 1024

/** A place, with its line when the file can be looked into; `https://example.org/naam#/type` is a place in another file. */
export function sarifLocation(file: SchemaFile, pointer: string, files: FilesByUri): object {
  const [, uri, inside] = /^([^/][^#]*)#(.*)$/s.exec(pointer) ?? []
  const other = uri === undefined ? undefined : files.get(uri)
  const isHere = uri === undefined
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf((other ?? file).file) },
      ...(isHere ? regionOf(file, pointer) : {}),
      ...(other === undefined ? {} : regionOf(other, inside ?? '')),
    },
    logicalLocations: [{ fullyQualifiedName: pointer === '' ? '#' : pointer }],
  }
}

function regionOf({ bytes }: SchemaFile, pointer: string): object {
  const place = bytes.length <= mostBytesForLines ? locate(bytes, pointer) : undefined
  return place === undefined ? {} : { region: { startLine: place.line, startColumn: place.column } }
}

/** A file as a URI reference; a colon in the first name would make a scheme of what stands before it. */
function uriOf(file: string): string {
  const path = file.replace(/^git:[^:]*:/, '').replaceAll(sep, '/')
  const encoded = encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')
  if (/^[A-Za-z]:\//.test(encoded)) return `file:///${encoded}`
  if (encoded.startsWith('/')) return `file://${encoded}`
  return /^[^/]*:/.test(encoded) ? `./${encoded}` : encoded
}
