import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { joined, oneOf, phraseOf } from '../conditions/condition-words.ts'
import type { InTwoLanguages } from '../conditions/condition-words.ts'
import { ownVocabulary, wordOf } from '../policy/vocabulary.ts'
import type { Vocabulary } from '../policy/vocabulary.ts'
import { basisOf } from './basis.ts'

/** A row read aloud, so that who decides on it can hold it against what was meant. */
export function sentenceOf(row: Bevoegdheid, words: Vocabulary = ownVocabulary): InTwoLanguages {
  const role = wordOf('rol', row.rol, words)
  const conditions = [
    organisationPhrase(row, words),
    ...(row.voorwaarden ?? []).map((condition) => phraseOf(condition, words)),
  ]
  const group = groupPhrase(row, words)
  const purpose = purposePhrase(row, words)
  const basis = basisOf(row.rechtsgrond)
  const may = row.effect === 'toestaan' ? { nl: 'mag', en: 'may' } : { nl: 'mag nooit', en: 'may never' }
  return {
    nl: `Een ${lower(role.nl)} ${may.nl}${between(conditions.map(({ nl }) => nl))} ${group.nl} ${actions(row, 'nl')}${purpose.nl}${basis.nl}.`,
    en: `${article(role.en)} ${lower(role.en)} ${may.en}${between(conditions.map(({ en }) => en))} ${actions(row, 'en')} ${group.en}${purpose.en}${basis.en}.`,
  }
}

function between(phrases: readonly string[]): string {
  const said = phrases.filter((phrase) => phrase !== '')
  return said.length === 0 ? '' : `, ${said.join(', ')},`
}

function actions({ acties }: Bevoegdheid, language: 'nl' | 'en'): string {
  const words = acties.map((actie) => lower(wordOf('gegevensactie', actie)[language]))
  return joined(words, language === 'nl' ? 'en' : 'and')
}

function groupPhrase({ gegevensgroep, verplichting }: Bevoegdheid, words: Vocabulary): InTwoLanguages {
  const word = wordOf('gegevensgroep', gegevensgroep, words)
  const nl = shortName(word.nl)
  const en = shortName(word.en)
  switch (verplichting?.soort) {
    case 'tot-minimum-beperken':
      return { nl: `alleen het minimum van ${nl}`, en: `only the minimum of ${en}` }
    case 'samenvoegen': {
      const { minimaleCelgrootte: least } = verplichting
      return { nl: `alleen totalen van ${nl} vanaf ${least}`, en: `only totals of ${en} from ${least}` }
    }
    case 'zichtbaar-afschermen':
      return {
        nl: `alleen dat er ${nl} is, niet wat er staat,`,
        en: `only that there is ${en}, not what it says,`,
      }
    default:
      return { nl, en }
  }
}

/** `Omslag: dat er een plan is` is called `omslag` inside a sentence. */
function shortName(label: string): string {
  return lower(label.split(':')[0] ?? label)
}

function purposePhrase({ verwerkingsdoel }: Bevoegdheid, words: Vocabulary): InTwoLanguages {
  if (verwerkingsdoel === undefined) return { nl: '', en: '' }
  const word = wordOf('verwerkingsdoel', verwerkingsdoel, words)
  return { nl: ` met als doel ${lower(word.nl)}`, en: ` for the purpose of ${lower(word.en)}` }
}

function organisationPhrase(
  { organisatievoorwaarde: condition }: Bevoegdheid,
  words: Vocabulary,
): InTwoLanguages {
  switch (condition.soort) {
    case 'organisatiesoort': {
      const kinds = oneOf('organisatiesoort', condition.organisatiesoorten, words)
      return { nl: `bij een ${lower(kinds.nl)}`, en: `at a ${lower(kinds.en)}` }
    }
    case 'genoemde-organisaties':
      return { nl: 'bij een van de genoemde organisaties', en: 'at one of the named organisations' }
    case 'partij-bij-contract':
      return { nl: 'bij een partij bij het contract', en: 'at a party to the contract' }
    case 'geen-organisatie':
    case 'elke-organisatie':
      return { nl: '', en: '' }
    default:
      return { nl: 'bij een onbekende organisatie', en: 'at an unknown organisation' }
  }
}

/** `An` before a vowel that sounds. */
function article(word: string): string {
  return /^[aeio]/i.test(word) ? 'An' : 'A'
}

/** A label as a word inside a sentence: a capital that starts a label goes, an abbreviation or a name stays. */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
