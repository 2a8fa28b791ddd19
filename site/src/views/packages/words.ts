import { wordsOf } from '../../language.ts'

/** The words of the pages of packages. */
export const packageWords = wordsOf(
  {
    developers: 'Voor ontwikkelaars',
    title: 'Pakketten',
    intro:
      'Wat elk pakket naar buiten belooft: elke functie, elk type en elke klasse. Wat hier niet staat, kan veranderen zonder dat de versie dat zegt.',
    description: 'Alle functies en typen die {name} naar buiten brengt, per pad.',
    lead: 'Alles wat u uit {name} kunt importeren, per pad.',
    paths: '{count:pad|paden}',
    contents: 'Op deze pagina',
    messages: 'Berichten',
    messagesText:
      'Elk bericht heeft een eigen pad met zijn type en controle, en daaronder rights (inzage), role (typen per rol) en change (wijzigen).',
    types: 'Typen:',
    more: 'Alles van {name}',
  },
  {
    developers: 'For developers',
    title: 'Packages',
    intro:
      'What each package promises to the outside: each function, type and class. What is not here may change without the version saying so.',
    description: 'All functions and types that {name} exports, by path.',
    lead: 'All that you can import from {name}, by path.',
    paths: '{count:path|paths}',
    contents: 'On this page',
    messages: 'Messages',
    messagesText:
      'Each message has a path of its own with its type and check, and below it rights (seeing), role (types per role) and change (changing).',
    types: 'Types:',
    more: 'All of {name}',
  },
)
