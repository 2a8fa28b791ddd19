import { wordsOf } from '../../language.ts'

/** The words around a tutorial. */
export const tutorialWords = wordsOf(
  {
    developers: 'Voor ontwikkelaars',
    takes: '{who}. Duurt ongeveer {minutes} minuten.',
    takesOnly: 'Duurt ongeveer {minutes} minuten.',
    description: 'Stap voor stap: {title}.',
    notHere: 'Deze handleiding is er nog niet in het Nederlands.',
    other: 'Andere handleidingen',
  },
  {
    developers: 'For developers',
    takes: '{who}. Takes about {minutes} minutes.',
    takesOnly: 'Takes about {minutes} minutes.',
    description: 'Step by step: {title}.',
    notHere: 'This tutorial is not there in English yet.',
    other: 'Other tutorials',
  },
)
