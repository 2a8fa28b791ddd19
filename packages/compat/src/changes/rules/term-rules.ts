import type { RulesOf } from './rule.ts'

/** A name that means something else asks for a major version. */
export const termRules: RulesOf<'term'> = {
  'term/added': {
    notion: 'term',
    bump: 'minor',
    nl: ([name, term]) => `${name} kreeg het begrip ${term}.`,
    en: ([name, term]) => `${name} got the term ${term}.`,
  },
  'term/changed': {
    notion: 'term',
    bump: 'major',
    nl: ([name, before, after]) =>
      `Het begrip van ${name} ging van ${before} naar ${after}: het betekent iets anders.`,
    en: ([name, before, after]) =>
      `The term of ${name} went from ${before} to ${after}: it means something else.`,
  },
  'term/code-list-changed': {
    notion: 'term',
    bump: 'major',
    nl: ([name, before, after]) =>
      `De codelijst van ${name} ging van ${before} naar ${after}: dezelfde code kan iets anders betekenen.`,
    en: ([name, before, after]) =>
      `The code list of ${name} went from ${before} to ${after}: the same code may mean something else.`,
  },
  'term/gone': {
    notion: 'term',
    bump: 'major',
    nl: ([name, term]) => `${name} is niet meer het begrip ${term}.`,
    en: ([name, term]) => `${name} is no longer the term ${term}.`,
  },
  'term/text': {
    notion: 'term',
    bump: 'patch',
    nl: ([keyword, name]) => `${keyword} van ${name} is veranderd.`,
    en: ([keyword, name]) => `${keyword} of ${name} changed.`,
  },
  'term/value-changed': {
    notion: 'term',
    bump: 'major',
    nl: ([name, values]) => `Waarden van ${name} hebben een ander begrip: ${values}.`,
    en: ([name, values]) => `Values of ${name} have another term: ${values}.`,
  },
}
