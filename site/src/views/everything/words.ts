import { wordsOf } from '../../language.ts'

/** The words of the page with all terms, which is also what is printed and read without internet. */
export const everythingWords = wordsOf(
  {
    title: 'Alle begrippen',
    intro:
      'Alle {count} begrippen op één pagina, om te printen of in één keer te doorzoeken. Stand van {date}.',
    downloads: 'Als PDF, Excel of om zonder internet te lezen',
    contents: 'Inhoud',
    letters: 'Naar een letter',
    inShort: 'In gewone taal',
    notes: 'Toelichting',
    example: 'Voorbeeld',
    otherWords: 'Andere woorden',
    inOther: 'Engels',
    notSame: 'Niet hetzelfde als',
    law: 'Wet',
    article: 'artikel',
    wider: 'Ruimer begrip',
    related: 'Heeft te maken met',
    facts: '{status}, versie {version}',
  },
  {
    title: 'All terms',
    intro: 'All {count} terms on one page, to print or to search at once. As of {date}.',
    downloads: 'As PDF or Excel, or to read without internet',
    contents: 'Contents',
    letters: 'Go to a letter',
    inShort: 'In plain language',
    notes: 'Notes',
    example: 'Example',
    otherWords: 'Other words',
    inOther: 'Dutch',
    notSame: 'Not the same as',
    law: 'Law',
    article: 'article',
    wider: 'Broader term',
    related: 'Has to do with',
    facts: '{status}, version {version}',
  },
)
