import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { sentenceOf } from '../rights/sentence/sentence-of.ts'
import { cedarSchema } from './cedar-schema.ts'
import type { CedarSchema } from './cedar-schema.ts'
import { extentAsked } from './extent.ts'
import { factsOf } from './facts.ts'
import type { Fact } from './facts.ts'

/** A policy in the language Cedar: the text, and the schema that finds a misspelt attribute in it. */
export interface CedarExport {
  readonly policies: string
  readonly schema: CedarSchema
}

/** One permit or forbid per row; a fact that is absent from the context never permits and always forbids. */
export function toCedar(policy: Policy): CedarExport {
  const { rows, vocabulary } = policy
  const policies = rows.map((row) => cedarOf(row, vocabulary))
  return { policies: `${policies.join('\n\n')}\n`, schema: cedarSchema(policy) }
}

function cedarOf(row: Bevoegdheid, vocabulary: Policy['vocabulary']): string {
  const { sleutel, rol, acties, gegevensgroep, effect } = row
  const actions = acties.map((actie) => entity('Action', actie)).join(', ')
  return [
    `@id(${quoted(sleutel)})`,
    `@zin(${quoted(sentenceOf(row, vocabulary).nl)})`,
    `${effect === 'toestaan' ? 'permit' : 'forbid'} (`,
    `  principal == ${entity('Rol', rol)},`,
    `  action in [${actions}],`,
    `  resource == ${entity('Gegevensgroep', gegevensgroep)}`,
    [')', ...conditionsOf(row).map((condition) => `when { ${condition} }`)].join('\n') + ';',
  ].join('\n')
}

function conditionsOf(row: Bevoegdheid): readonly string[] {
  const { verwerkingsdoel, periode, effect } = row
  return [
    ...(verwerkingsdoel === undefined ? [] : [`context.verwerkingsdoel == ${quoted(verwerkingsdoel)}`]),
    `context.op >= datetime(${quoted(periode.begindatum)})`,
    ...(periode.einddatum === undefined ? [] : [`context.op <= datetime(${quoted(periode.einddatum)})`]),
    ...(effect === 'toestaan' ? extent(row) : []),
    ...factsOf(row).flatMap((fact) => (effect === 'toestaan' ? permitting(fact) : (forbidding(fact) ?? []))),
  ]
}

function extent(row: Bevoegdheid): readonly string[] {
  const { omvang, celgrootte } = extentAsked(row)
  return [
    ...(omvang === 'alles' ? [] : [`context.omvang == ${quoted(omvang)}`]),
    ...(celgrootte === undefined ? [] : [`context has celgrootte && context.celgrootte >= ${celgrootte}`]),
  ]
}

/** Surely so. */
function permitting(fact: Fact): string {
  switch (fact.kind) {
    case 'holds':
      return `context has ${fact.name} && context.${fact.name}`
    case 'one-of':
      return `context has ${fact.name} && ${listOf(known(fact.codes))}.contains(context.${fact.name})`
    case 'all-among':
      return `context has ${fact.name} && !context.${fact.name}.isEmpty() && ${listOf(known(fact.codes))}.containsAll(context.${fact.name})`
    case 'at-most':
      return `context has ${fact.name} && context.${fact.name} <= ${fact.most}`
    case 'contains':
      return `context has ${fact.name} && context.${fact.name}.contains(${quoted(fact.value)})`
    case 'present':
      return `context has ${fact.name}`
    case 'absent':
      return fact.names.map((name) => `!(context has ${name})`).join(' && ')
  }
}

/** Not surely otherwise, undefined when that is always so; written as a choice, which is how Cedar can prove that nothing absent is read. */
function forbidding(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'holds':
      return unlessAbsent(fact.name, `context.${fact.name}`)
    case 'one-of':
      return unlessAbsent(
        fact.name,
        `${listOf([...known(fact.codes), 'onbekend'])}.contains(context.${fact.name})`,
      )
    case 'all-among':
      return unlessAbsent(
        fact.name,
        `${listOf([...known(fact.codes), 'onbekend'])}.containsAll(context.${fact.name})`,
      )
    case 'at-most':
      return unlessAbsent(fact.name, `context.${fact.name} <= ${fact.most}`)
    case 'contains':
      return unlessAbsent(fact.name, `context.${fact.name}.contains(${quoted(fact.value)})`)
    case 'present':
      return undefined
    case 'absent':
      return permitting(fact)
  }
}

function unlessAbsent(name: string, condition: string): string {
  return `if context has ${name} then ${condition} else true`
}

/** The code that says that nobody knows is never one that was meant. */
function known(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => code !== 'onbekend')
}

function listOf(codes: readonly string[]): string {
  return `[${codes.map(quoted).join(', ')}]`
}

function entity(type: string, id: string): string {
  return `Samenspraak::${type}::${quoted(id)}`
}

function quoted(text: string): string {
  // Cedar writes a character by its number as \u{7f}, which JSON does not.
  const escaped = text.replaceAll(/[\\"\p{Cc}]/gu, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  )
  return `"${escaped}"`
}
