import type { InBoth } from '../../language.ts'

/** One line of who decides on what. */
export interface Decision {
  readonly about: string
  readonly decides: string
  readonly how: string
}

/** The table of GOVERNANCE.md; a test holds the English against it, row by row. */
export const decisions: InBoth<readonly Decision[]> = {
  nl: [
    {
      about: 'de betekenis van een begrip',
      decides:
        'de redactie van de woordenlijst: één uit beleid, één uit de praktijk, één van een leverancier',
      how: 'een voorstel met de status voorgesteld; twee van de drie zijn het eens en niemand heeft juridisch bezwaar, dan vastgesteld',
    },
    {
      about: 'de uitleg van een wet',
      decides: 'niemand; alleen een jurist kan haar bevestigen',
      how: 'tot dan staat bij het begrip dat het niet juridisch is getoetst',
    },
    {
      about: 'de versie van een bericht',
      decides: 'de beheerders, gebonden aan besluit 0002',
      how: 'een wijziging die past, blijft binnen dezelfde hoofdversie; anders komt er een nieuwe hoofdversie naast',
    },
    {
      about: 'wie wat mag zien',
      decides: 'de gemeente en haar partners; wij leveren regels die zij kunnen lezen en wijzigen',
      how: 'de regels in schemas/bevoegdheden/',
    },
    { about: 'code', decides: 'de beheerders', how: 'nakijken door een ander en alle controles geslaagd' },
  ],
  en: [
    {
      about: 'the meaning of a term',
      decides: 'the editors of the glossary: one from policy, one from practice, one from a vendor',
      how: 'a proposal with status voorgesteld; two of the three agree, nobody objects on legal grounds, then vastgesteld',
    },
    {
      about: 'a legal reading',
      decides: 'nobody but a lawyer can confirm it',
      how: 'until then juridischGetoetst: false stays in the file',
    },
    {
      about: 'a schema version',
      decides: 'the maintainers, bound by decision 0002',
      how: 'compatible change in the same major, otherwise a new major beside it',
    },
    {
      about: 'who may see what',
      decides: 'the municipality and its partners; we deliver rows they can read and change',
      how: 'schemas/bevoegdheden/',
    },
    { about: 'code', decides: 'the maintainers', how: 'review, green CI' },
  ],
}
