import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import type { Artikel, Wet } from '../../scripts/sources/glossary/references.ts'
import type { LocalFinding } from './local-finding.ts'
import { findFiles, readLocalFile } from './local-files.ts'
import type { LocalFile } from './local-files.ts'
import type { LocalName } from './local-name.ts'
import { checkNames, nameShape } from './local-name.ts'
import { checkSettings, settingsShape } from './local-settings.ts'
import type { LocalSettings } from './local-settings.ts'
import { checkTerms, termShape } from './local-terms.ts'
import { checkTexts } from './local-texts.ts'

/** The part of the national glossary that local terms are held against. */
export interface NationalGlossary {
  readonly terms: readonly Begrip[]
  readonly laws: readonly Wet[]
  readonly articles: readonly Artikel[]
}

/** What a municipality adds to the national glossary: terms of its own, and its own names for national ones. */
export interface LocalGlossary {
  readonly settings: LocalSettings
  readonly terms: readonly Begrip[]
  readonly names: readonly LocalName[]
}

/** The local glossary, or everything that is wrong with it. */
export type LocalGlossaryRead =
  | { readonly ok: true; readonly local: LocalGlossary }
  | { readonly ok: false; readonly findings: readonly LocalFinding[] }

/**
 * Reads a folder with `plaatselijk.yaml` (who the municipality is), `begrippen/*.yaml` (its own terms, in the form of the
 * national ones) and `namen.yaml` (its own names for national terms). Nothing outside the folder is read.
 */
export function readLocalGlossary(folder: string, national: NationalGlossary): LocalGlossaryRead {
  const found = findFiles(folder)
  if (!found.ok) return { ok: false, findings: found.findings }
  const settings = readLocalFile(found.settings, settingsShape)
  const names = found.names === undefined ? [] : [readLocalFile(found.names, nameShape)]
  const terms = found.terms.map((file) => readLocalFile(file, termShape))
  const files = [settings, ...names, ...terms]
  const broken = files.flatMap((file) => (file.ok ? [] : file.findings))
  if (broken.length > 0) return { ok: false, findings: broken }
  const right = {
    settings: settings.ok ? settings.file : undefined,
    names: names.flatMap((file) => (file.ok ? [file.file] : [])),
    terms: terms.flatMap((file) => (file.ok ? [file.file] : [])),
  }
  return judged(right, national)
}

interface ReadFiles {
  readonly settings: LocalFile<LocalSettings> | undefined
  readonly names: readonly LocalFile<readonly LocalName[]>[]
  readonly terms: readonly LocalFile<Begrip>[]
}

function judged({ settings, names, terms }: ReadFiles, national: NationalGlossary): LocalGlossaryRead {
  if (settings === undefined) return { ok: false, findings: [] }
  const findings = [
    ...[settings, ...names, ...terms].flatMap(checkTexts),
    ...checkSettings(settings),
    ...checkTerms(terms, national),
    ...names.flatMap((file) => checkNames(file, national.terms, terms)),
  ]
  if (findings.length > 0) return { ok: false, findings }
  return {
    ok: true,
    local: {
      settings: settings.value,
      terms: terms.map(({ value }) => value),
      names: names.flatMap(({ value }) => value),
    },
  }
}
