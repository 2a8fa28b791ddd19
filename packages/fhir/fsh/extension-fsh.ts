import type { ExtensionFact } from './extension-facts.ts'
import { endings, nameOf, quoted } from './fsh-text.ts'

/** Extensions that codecs write and no row names. */
const ofCodecs: readonly ExtensionFact[] = [
  plain('huisletter', 'string', ['Address'], 'Huisletter', 'House letter'),
  plain(
    'nummeraanduiding',
    'string',
    ['Address'],
    'Nummeraanduiding in de BAG',
    'Number indication in the BAG',
  ),
  plain(
    'decimalen',
    'integer',
    ['Quantity'],
    'Aantal decimalen zoals opgeschreven',
    'Number of decimals as written',
  ),
  plain(
    'oorspronkelijke-code',
    'code',
    ['Element'],
    'Code van Samenspraak, waar FHIR er één heeft voor meer',
    'Code of Samenspraak, where FHIR has one for several',
  ),
  plain('volgorde', 'positiveInt', ['OrganizationAffiliation'], 'Plaats in de lijst', 'Place in the list'),
  {
    ...plain(
      'ook-over',
      'Reference',
      ['Consent'],
      'Nog een inwoner over wie het gaat',
      'Another resident it is about',
    ),
    targets: ['Patient'],
    isMany: true,
  },
]

function plain(
  name: string,
  type: string,
  contexts: readonly string[],
  nl: string,
  en: string,
): ExtensionFact {
  return { name, nl, en, isMany: false, contexts: new Set(contexts), type, targets: [], parts: [] }
}

/** FSH of every extension: those of the rows and those of the codecs. */
export function extensionFsh(facts: readonly ExtensionFact[]): string {
  return [...facts, ...ofCodecs].map(oneExtension).join('\n')
}

function oneExtension(fact: ExtensionFact): string {
  const { name, nl, en, contexts } = fact
  return [
    `Extension: ${nameOf(name)}${endings.extension}`,
    `Id: ${name}`,
    `Title: ${quoted(nl === '' ? name : nl)}`,
    `Description: ${quoted(en === '' ? name : en)}`,
    `Context: ${[...contexts].toSorted().join(', ')}`,
    ...rulesOf(fact, ''),
    '',
  ].join('\n')
}

function rulesOf({ type, targets, list, parts }: ExtensionFact, path: string): readonly string[] {
  if (type !== undefined) return valueRules(`${path}value[x]`, type, targets, list)
  const contained = parts.map(({ name, isMany }) => `${name} 0..${isMany ? '*' : '1'}`).join(' and ')
  return [
    `* ${path}extension contains ${contained}`,
    ...parts.flatMap((part) => {
      const own = `${path}extension[${part.name}].`
      const title = part.nl === '' ? [] : [`* ${own.slice(0, -1)} ^short = ${quoted(part.nl)}`]
      return [...title, ...rulesOf(part, own)]
    }),
  ]
}

function valueRules(
  path: string,
  type: string,
  targets: readonly string[],
  list: string | undefined,
): readonly string[] {
  const only = targets.length === 0 ? type : `${type}(${targets.join(' or ')})`
  const binding = list === undefined ? [] : [`* ${path} from ${nameOf(list)}${endings.valueSet} (required)`]
  return [`* ${path} 1..1`, `* ${path} only ${only}`, ...binding]
}
