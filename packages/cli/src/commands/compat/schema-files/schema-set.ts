import type { Json } from '@samenspraak/compat'
import type { SchemaFault } from './schema-fault.ts'

/** One schema of a version. */
export interface SchemaFile {
  /** Inside the version; the name of the file when that is all there is. */
  readonly path: string
  /** As the user would find it. */
  readonly file: string
  readonly schema: Json
  readonly bytes: Uint8Array
}

/** The schemas that one word of the command line stands for. */
export interface SchemaSet {
  readonly name: string
  readonly isFolder: boolean
  readonly files: readonly SchemaFile[]
  /** What is worth knowing and stops nothing. */
  readonly notes: readonly SchemaFault[]
}

/** Bytes as they were found, not yet read as JSON. */
export interface RawFile {
  readonly path: string
  readonly file: string
  readonly bytes: Uint8Array
}

/** A version as it was found. */
export interface RawSet {
  readonly isFolder: boolean
  readonly files: readonly RawFile[]
}

/** The most that is read of a version. */
export const limits: Readonly<Record<'bytes' | 'allBytes' | 'files' | 'depth', number>> = {
  bytes: 4 * 1024 * 1024,
  allBytes: 64 * 1024 * 1024,
  files: 2_000,
  depth: 16,
}

/** Whether files together are more than is kept in memory. */
export function isTooMuch(files: readonly RawFile[]): boolean {
  return files.reduce((total, { bytes }) => total + bytes.length, 0) > limits.allBytes
}

/** Of a folder the files that call themselves a schema; when none does, all of JSON. */
export function schemaPaths(paths: readonly string[]): readonly string[] {
  const named = paths.filter((path) => /\.schema\.json$/i.test(path))
  return named.length > 0 ? named : paths.filter((path) => /\.json$/i.test(path))
}

/** The URI that a schema calls itself by, if any. */
export function idOf({ schema }: Pick<SchemaFile, 'schema'>): string | undefined {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return undefined
  const id = Object.entries(schema).find(([key]) => key === '$id' || key === 'id')?.[1]
  return typeof id === 'string' ? id : undefined
}
