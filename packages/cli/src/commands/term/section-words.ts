import type { Language } from '../../language.ts'
import type { Field } from '@samenspraak/term-search'

/** Headings and fixed words of the answer for people. */
export interface SectionWords {
  readonly definition: string
  readonly plain: string
  readonly different: string
  readonly wider: string
  readonly narrower: string
  readonly related: string
  readonly alsoNamed: string
  readonly law: string
  readonly noLegalDefinition: string
  readonly deviation: string
  readonly usedIn: string
  readonly practice: string
  readonly ambiguous: string
  readonly meant: string
  readonly also: string
  readonly near: string
  readonly foundVia: string
  readonly notChecked: string
  readonly replacedBy: string
  readonly fields: Readonly<Record<Field, string>>
  readonly whole: Readonly<
    Record<'editorial' | 'example' | 'history' | 'matches' | 'note' | 'past' | 'sources', string>
  >
  article(law: string, article: string, date: string): string
}

/** The words by language. */
export const sectionWords: Readonly<Record<Language, SectionWords>> = {
  nl: {
    definition: 'Betekenis',
    plain: 'In gewone taal',
    different: 'Niet hetzelfde als',
    wider: 'Ruimer begrip',
    narrower: 'Nauwere begrippen',
    related: 'Verwant',
    alsoNamed: 'Ook genoemd',
    law: 'In de wet',
    noLegalDefinition: 'Geen wettelijke definitie.',
    deviation: 'Verschil met de wet:',
    usedIn: 'Gebruikt in',
    practice: 'tekst',
    ambiguous: 'Dit woord betekent verschillende dingen',
    meant: 'Bedoeld is',
    also: 'Ook gevonden',
    near: 'Bedoelde u:',
    foundVia: 'gevonden via',
    notChecked: 'niet door een jurist nagekeken',
    replacedBy: 'vervangen door',
    fields: {
      preferred: 'term',
      alternative: 'andere naam',
      hidden: 'zoekwoord',
      key: 'sleutel',
      law: 'wetsartikel',
      word: 'woord met meer betekenissen',
      definition: 'definitie',
    },
    whole: {
      note: 'Toelichting',
      example: 'Voorbeeld',
      editorial: 'Redactionele opmerking',
      past: 'Geschiedenis van het woord',
      sources: 'Andere bronnen',
      matches: 'In andere woordenlijsten',
      history: 'Wijzigingen',
    },
    article: (law, article, date) => `${law}, artikel ${article} (peildatum ${date})`,
  },
  en: {
    definition: 'Meaning',
    plain: 'In plain language',
    different: 'Not the same as',
    wider: 'Wider term',
    narrower: 'Narrower terms',
    related: 'Related',
    alsoNamed: 'Also called',
    law: 'In the law',
    noLegalDefinition: 'No legal definition.',
    deviation: 'Difference with the law:',
    usedIn: 'Used in',
    practice: 'text',
    ambiguous: 'This word means different things',
    meant: 'Meant is',
    also: 'Also found',
    near: 'Did you mean:',
    foundVia: 'found via',
    notChecked: 'not checked by a lawyer',
    replacedBy: 'replaced by',
    fields: {
      preferred: 'term',
      alternative: 'other name',
      hidden: 'search word',
      key: 'key',
      law: 'article of law',
      word: 'word with more meanings',
      definition: 'definition',
    },
    whole: {
      note: 'Note',
      example: 'Example',
      editorial: 'Editorial remark',
      past: 'History of the word',
      sources: 'Other sources',
      matches: 'In other vocabularies',
      history: 'Changes',
    },
    article: (law, article, date) => `${law}, article ${article} (as of ${date})`,
  },
}
