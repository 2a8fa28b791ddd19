import { words } from '../../generated/rights-vocabulary.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { extents } from './extent.ts'
import { codeFactName, codeMeaning, factMeanings } from './fact-meanings.ts'
import type { FactMeaning } from './fact-meanings.ts'

type CedarType =
  | { readonly type: 'Boolean' | 'Long' | 'String' }
  | { readonly type: 'Extension'; readonly name: 'datetime' }
  | { readonly type: 'Set'; readonly element: { readonly type: 'String' } }

type CedarAttribute = CedarType & {
  readonly required: boolean
  readonly annotations: Readonly<Record<string, string>>
}

/** The JSON form of a Cedar schema, as far as rights need it; its lists can be changed, as the types of Cedar itself have it. */
export type CedarSchema = Readonly<Record<'Samenspraak', CedarNamespace>>

interface CedarNamespace {
  readonly commonTypes: Readonly<Record<'Vraag', CedarRecord>>
  readonly entityTypes: Readonly<Record<'Gegevensgroep' | 'Rol', { readonly enum: string[] }>>
  readonly actions: Readonly<Record<string, CedarAction>>
}

interface CedarRecord {
  readonly type: 'Record'
  readonly attributes: Readonly<Record<string, CedarAttribute>>
}

interface CedarAction {
  readonly appliesTo: {
    readonly principalTypes: string[]
    readonly resourceTypes: string[]
    readonly context: { readonly type: 'Vraag' }
  }
}

/** Roles and data groups as closed lists, and every fact that rows can ask for with its type and meaning. */
export function cedarSchema({ rows, vocabulary }: Pick<Policy, 'rows' | 'vocabulary'>): CedarSchema {
  const codes = rows.flatMap(({ voorwaarden = [] }) =>
    voorwaarden.flatMap((asked) => (asked.soort === 'code-in' ? codeFactName(asked.codelijst) : [])),
  )
  const meanings: readonly (readonly [name: string, meaning: FactMeaning])[] = [
    ...Object.entries(factMeanings),
    ...[...new Set(codes)].toSorted().map((name) => [name, codeMeaning] as const),
  ]
  const facts = meanings.map(([name, { type, nl, en }]) => [name, attribute(typeOf(type), nl, en, false)])
  return {
    Samenspraak: {
      commonTypes: {
        Vraag: { type: 'Record', attributes: { ...fixedAttributes, ...Object.fromEntries(facts) } },
      },
      entityTypes: {
        Rol: { enum: Object.keys(vocabulary.words['rol'] ?? {}) },
        Gegevensgroep: { enum: [...vocabulary.groupNames] },
      },
      actions: Object.fromEntries(Object.keys(words.gegevensactie).map((name) => [name, action])),
    },
  }
}

const action: CedarAction = {
  appliesTo: { principalTypes: ['Rol'], resourceTypes: ['Gegevensgroep'], context: { type: 'Vraag' } },
}

const fixedAttributes: Readonly<Record<string, CedarAttribute>> = {
  verwerkingsdoel: attribute({ type: 'String' }, 'waarvoor', 'for what purpose', true),
  op: attribute({ type: 'Extension', name: 'datetime' }, 'de dag die telt', 'the day that counts', true),
  omvang: attribute(
    { type: 'String' },
    `hoeveel: ${extents.join(', ')}`,
    `how much: ${extents.join(', ')}`,
    true,
  ),
  celgrootte: attribute(
    { type: 'Long' },
    'het kleinste aantal inwoners in een totaal',
    'the least number of residents in a total',
    false,
  ),
}

function typeOf(type: FactMeaning['type']): CedarType {
  if (type === 'boolean') return { type: 'Boolean' }
  if (type === 'number') return { type: 'Long' }
  return type === 'code' ? { type: 'String' } : { type: 'Set', element: { type: 'String' } }
}

function attribute(type: CedarType, nl: string, en: string, required: boolean): CedarAttribute {
  return { ...type, required, annotations: { nl, en } }
}
