import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'

/** The folder that holds glossary/, schemas/ and packages/. */
export const projectRoot: string = resolve(import.meta.dirname, '../..')

/** A path from the root of the project. */
export function fromRoot(...parts: readonly string[]): string {
  return join(projectRoot, ...parts)
}

export function readJsonFile<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'))
}

export function readYamlFile<T>(path: string): T {
  return parse(readFileSync(path, 'utf8'))
}

/** Names in a folder that end in `ending`, without it, in a fixed order; empty when the folder is absent. */
export function namesIn(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, name.length - ending.length))
    .toSorted()
}
