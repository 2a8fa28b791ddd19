import { wordsOf } from '../../language.ts'

/** The words of the pages of laws. */
export const lawWords = wordsOf(
  {
    title: 'Wetten',
    intro:
      'Per wet en per artikel: welke begrippen erop steunen en welke gegevens dus met dat artikel te maken hebben. Wij nemen geen wettekst over; de koppelingen gaan naar de officiële tekst.',
    description: 'Welke begrippen en gegevens steunen op welk artikel van {law}.',
    counts: '{terms:begrip|begrippen}, {articles:artikel|artikelen}',
    article: 'Artikel {article}',
    onThisPage: 'Artikelen',
    official: 'Officiële tekst',
    officialOf: 'Officiële tekst van artikel {article}',
    deviation: 'Afwijking:',
    fields: '{count:veld|velden} in {schemas:schema|schema’s}',
    noFields: 'geen veld',
    titleIn: 'Engelse naam:',
  },
  {
    title: 'Laws',
    intro:
      'For each law and article: which terms rest on it and so which data have to do with that article. We copy no text of law; the links lead to the official text, which is in Dutch.',
    description: 'Which terms and data rest on which article of {law}.',
    counts: '{terms:term|terms}, {articles:article|articles}',
    article: 'Article {article}',
    onThisPage: 'Articles',
    official: 'Official text',
    officialOf: 'Official text of article {article}',
    deviation: 'Deviation:',
    fields: '{count:field|fields} in {schemas:schema|schemas}',
    noFields: 'no field',
    titleIn: 'Dutch name:',
  },
)
