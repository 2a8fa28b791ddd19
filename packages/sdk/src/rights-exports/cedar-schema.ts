import { words } from '../../generated/rights-vocabulary.ts'
import { extents } from './extent.ts'
import { factMeanings } from './facts.ts'
import type { FactMeaning } from './facts.ts'

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

/** Roles and data groups as closed lists, and every fact with its type and meaning. */
export function cedarSchema(): CedarSchema {
  const facts = Object.entries<FactMeaning>(factMeanings).map(([name, { type, nl, en }]) => [
    name,
    attribute(typeOf(type), nl, en, false),
  ])
  return {
    Samenspraak: {
      commonTypes: {
        Vraag: { type: 'Record', attributes: { ...fixedAttributes, ...Object.fromEntries(facts) } },
      },
      entityTypes: {
        Rol: { enum: Object.keys(words.rol) },
        Gegevensgroep: { enum: Object.keys(words.gegevensgroep) },
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
  return type === 'code' ? { type: 'String' } : { type: 'Set', element: { type: 'String' } }
}

function attribute(type: CedarType, nl: string, en: string, required: boolean): CedarAttribute {
  return { ...type, required, annotations: { nl, en } }
}
