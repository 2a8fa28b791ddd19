import type { Issue } from '@samenspraak/sdk'
import { checkBegrip } from '@samenspraak/sdk/begrip'
import { glossaryFindings } from '../../scripts/lint/glossary.ts'
import { graphFindings } from '../../scripts/lint/graph.ts'
import { definitionFormFindings } from '../../scripts/lint/language/definition-form.ts'
import type { RuleCode } from '../../scripts/lint/finding.ts'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import type { LocalFile, Shape } from './local-files.ts'
import type { LocalCode, LocalFinding } from './local-finding.ts'
import { schemeKey } from './local-graph.ts'
import type { NationalGlossary } from './local-glossary.ts'
import { spelling } from './local-name.ts'

/** A term has the shape of the national ones: the message `begrip` of the SDK. */
export const termShape: Shape<Begrip> = (value) => {
  const checked = checkBegrip(value, { maxIssues: 20 })
  return checked.ok
    ? { ok: true, value: checked.value }
    : { ok: false, wrong: [...new Set(checked.issues.map((issue) => placeOf(issue, value)))] }
}

/** The SDK names no key that it does not know, because a citizen may be in it; here nobody is. */
function placeOf({ at, position }: Issue, value: unknown): string {
  if (position === undefined) return at
  const steps = at.split('/').slice(1)
  const around = steps.reduce<unknown>(
    (thing, step) => Object.entries(thing ?? {}).find(([key]) => key === step)?.[1],
    value,
  )
  return `${at}/${Object.keys(around ?? {})[position - 1] ?? ''}`
}

/** Holds local terms against the national glossary, with the rules of the national terms where these fit. */
export function checkTerms(
  files: readonly LocalFile<Begrip>[],
  national: NationalGlossary,
): readonly LocalFinding[] {
  const keys = new Set(national.terms.map(({ sleutel }) => sleutel))
  const taken = files.flatMap((file) =>
    keys.has(file.value.sleutel) ? [file.finding('local/key-national', '/sleutel')] : [],
  )
  // Two terms of one key cannot be held against anything.
  if (taken.length > 0) return taken
  return [...files.flatMap((file) => ownFindings(file, files, national)), ...findingsOfRules(files, national)]
}

function ownFindings(
  file: LocalFile<Begrip>,
  files: readonly LocalFile<Begrip>[],
  { terms, laws }: NationalGlossary,
): readonly LocalFinding[] {
  const term = file.value
  const names = new Set(laws.map(({ naam }) => naam))
  const others = [...terms, ...files.map(({ value }) => value)].filter(
    ({ sleutel }) => sleutel !== term.sleutel,
  )
  const isTaken = others.some((one) => spelling(one.voorkeursterm.nl) === spelling(term.voorkeursterm.nl))
  const unknownLaws = (term.wettelijkeBronnen ?? []).flatMap(({ wet }, nth) =>
    names.has(wet) ? [] : [file.finding('local/law-unknown', `/wettelijkeBronnen/${nth}/wet`)],
  )
  const isReserved = term.sleutel === schemeKey
  return [
    ...(isReserved ? [file.finding('local/key-reserved', '/sleutel')] : []),
    ...(isTaken ? [file.finding('local/label-taken', '/voorkeursterm/nl')] : []),
    ...unknownLaws,
  ]
}

/** Under which code the author of a local glossary hears of a rule of the national one; the others do not ask him anything. */
const codes: Partial<Record<RuleCode, LocalCode>> = {
  'glossary/key-differs': 'local/key-file',
  'glossary/term-unknown': 'local/term-unknown',
  'glossary/label-of-another': 'local/label-taken',
  'glossary/law-unsaid': 'local/law-unsaid',
  'graph/broader-and-related': 'local/relation',
  'graph/broader-cycle': 'local/relation',
  'graph/relation-to-itself': 'local/relation',
  'graph/relation-twice': 'local/relation',
  'graph/relation-withdrawn': 'local/relation',
  'graph/successor': 'local/relation',
  'language/definition-form': 'local/definition-form',
  'language/definition-length': 'local/definition-form',
  'language/definition-one-sentence': 'local/definition-form',
}

function findingsOfRules(
  files: readonly LocalFile<Begrip>[],
  { terms, articles }: NationalGlossary,
): readonly LocalFinding[] {
  const byName = new Map(files.map((file) => [`glossary/${keyOf(file)}.yaml`, file]))
  const local = new Map(files.map((file) => [keyOf(file), file.value] as const))
  const glossary = new Map([...terms.map((term) => [term.sleutel, term] as const), ...local])
  const found = [
    ...glossaryFindings({ glossary, articles }),
    ...graphFindings({ glossary }),
    ...definitionFormFindings({ glossary: local }),
  ]
  return found.flatMap(({ code, file, at }) => {
    const own = byName.get(file)
    const name = codes[code]
    // Only what stands in a local file is for its author to mend.
    if (own === undefined || name === undefined) return []
    return [own.finding(name, at)]
  })
}

/** The key that the name of the file says. */
function keyOf({ name }: LocalFile<Begrip>): string {
  return name.slice('begrippen/'.length, -'.yaml'.length)
}
