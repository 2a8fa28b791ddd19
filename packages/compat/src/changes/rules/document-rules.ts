import type { RulesOf } from './rule.ts'

/**
 * What happens to the set of valid documents: one that stops being valid asks for a major version, one that becomes
 * valid for a minor one.
 */
export const documentRules: RulesOf<'document'> = {
  'document/bound': {
    notion: 'document',
    bump: 'verdict',
    nl: ([keyword, before, after]) => `${keyword} ging van ${before} naar ${after}.`,
    en: ([keyword, before, after]) => `${keyword} went from ${before} to ${after}.`,
  },
  'document/branch-added': {
    notion: 'document',
    bump: 'verdict',
    nl: ([keyword]) => `${keyword} heeft een tak erbij.`,
    en: ([keyword]) => `${keyword} has a branch more.`,
  },
  'document/branch-removed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([keyword]) => `${keyword} heeft een tak minder.`,
    en: ([keyword]) => `${keyword} has a branch less.`,
  },
  'document/counterexample': {
    notion: 'document',
    bump: 'verdict',
    nl: () => 'Hier breekt het tegenvoorbeeld op.',
    en: () => 'The counterexample breaks here.',
  },
  'document/keyword-added': {
    notion: 'document',
    bump: 'verdict',
    nl: ([keyword]) => `${keyword} is toegevoegd.`,
    en: ([keyword]) => `${keyword} was added.`,
  },
  'document/keyword-changed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([keyword]) => `${keyword} is veranderd.`,
    en: ([keyword]) => `${keyword} changed.`,
  },
  'document/keyword-removed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([keyword]) => `${keyword} is weggehaald.`,
    en: ([keyword]) => `${keyword} was removed.`,
  },
  'document/list-cut': {
    notion: 'document',
    bump: 'verdict',
    nl: () => 'Er zijn meer veranderingen dan in deze lijst passen.',
    en: () => 'There are more changes than fit in this list.',
  },
  'document/property-added': {
    notion: 'document',
    bump: 'verdict',
    nl: ([name]) => `De eigenschap ${name} is toegevoegd.`,
    en: ([name]) => `The property ${name} was added.`,
  },
  'document/property-removed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([name]) => `De eigenschap ${name} is weggehaald.`,
    en: ([name]) => `The property ${name} was removed.`,
  },
  'document/required-added': {
    notion: 'document',
    bump: 'verdict',
    nl: ([name]) => `De eigenschap ${name} is verplicht geworden.`,
    en: ([name]) => `The property ${name} became required.`,
  },
  'document/required-removed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([name]) => `De eigenschap ${name} is niet meer verplicht.`,
    en: ([name]) => `The property ${name} is no longer required.`,
  },
  'document/schema-closed': {
    notion: 'document',
    bump: 'verdict',
    nl: () => 'Hier mag niets meer staan.',
    en: () => 'Nothing may stand here any more.',
  },
  'document/schema-opened': {
    notion: 'document',
    bump: 'verdict',
    nl: () => 'Hier mocht niets staan, nu wel.',
    en: () => 'Nothing was allowed here, now something is.',
  },
  'document/type': {
    notion: 'document',
    bump: 'verdict',
    nl: ([before, after]) => `Het type ging van ${before} naar ${after}.`,
    en: ([before, after]) => `The type went from ${before} to ${after}.`,
  },
  'document/values-added': {
    notion: 'document',
    bump: 'verdict',
    nl: ([values]) => `Er zijn waarden bij: ${values}.`,
    en: ([values]) => `There are values more: ${values}.`,
  },
  'document/values-fixed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([values]) => `Alleen deze waarden mogen nog: ${values}.`,
    en: ([values]) => `Only these values are left: ${values}.`,
  },
  'document/values-freed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([values]) => `Niet meer alleen deze waarden mogen: ${values}.`,
    en: ([values]) => `No longer only these values are allowed: ${values}.`,
  },
  'document/values-removed': {
    notion: 'document',
    bump: 'verdict',
    nl: ([values]) => `Er zijn waarden weg: ${values}.`,
    en: ([values]) => `There are values less: ${values}.`,
  },
}
