import type { Bump } from '../comparison.ts'
import type { RuleCode } from './rule-code.ts'

/** One kind of change: what it touches, which part of a version number it asks for, and how it is said. */
export interface Rule {
  readonly notion: 'document' | 'sdk' | 'term' | 'rights'
  /** `verdict`: what the change does to the set of valid documents decides. */
  readonly bump: Bump | 'verdict'
  readonly nl: Phrase
  readonly en: Phrase
}

/** A sentence from the words of one change. */
export type Phrase = (words: readonly string[]) => string

/**
 * The rules of semantic versioning, all of them. A document that stops being valid asks for a major version, one that
 * becomes valid for a minor one. Types break for whoever reads (a value that was not there) or writes (a value that is
 * asked or refused). A name that means something else, and data that somebody else sees, always ask for a major one.
 */
export const rules: Readonly<Record<RuleCode, Rule>> = {
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
  'rights/access-lost': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, action, roles]) => `${name} is niet meer te ${action} voor: ${roles}.`,
    en: ([name, , roles, action]) => `${name} can no longer be ${action} by: ${roles}.`,
  },
  'rights/access-won': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, action, roles]) => `${name} is voortaan ook te ${action} voor: ${roles}.`,
    en: ([name, , roles, action]) => `${name} can from now on also be ${action} by: ${roles}.`,
  },
  'rights/codes-changed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, before, after]) =>
      `De codes van ${name} waar een regel naar kan vragen staan niet meer op ${before} maar op ${after}.`,
    en: ([name, before, after]) =>
      `The codes of ${name} that a row may ask for no longer stand at ${before} but at ${after}.`,
  },
  'rights/group-added': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, group]) =>
      `${name} kreeg de gegevensgroep ${group}; eerder bepaalde geen groep wie het ziet.`,
    en: ([name, group]) => `${name} got the data group ${group}; before, no group decided who sees it.`,
  },
  'rights/group-changed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, before, after]) =>
      `De gegevensgroep van ${name} ging van ${before} naar ${after}: anderen zien het.`,
    en: ([name, before, after]) =>
      `The data group of ${name} went from ${before} to ${after}: others see it.`,
  },
  'rights/group-removed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, group]) => `De gegevensgroep ${group} van ${name} is weg: niets bepaalt nog wie het ziet.`,
    en: ([name, group]) => `The data group ${group} of ${name} is gone: nothing decides who sees it.`,
  },
  'rights/id-changed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name]) => `${name} is een ander soort id: wat het aanwijst, en wie dat mag zien, verandert.`,
    en: ([name]) => `${name} is another kind of id: what it names, and who may see that, changes.`,
  },
  'rights/minimum-lost': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, roles = '']) =>
      `${name} hoort niet meer bij het minimum${roles === '' ? '' : `, voor ${roles}`}.`,
    en: ([name, roles = '']) =>
      `${name} is no longer part of the minimum${roles === '' ? '' : `, for ${roles}`}.`,
  },
  'rights/minimum-won': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, roles = '']) =>
      `${name} hoort voortaan bij het minimum${roles === '' ? '' : `, voor ${roles}`}.`,
    en: ([name, roles = '']) =>
      `${name} is from now on part of the minimum${roles === '' ? '' : `, for ${roles}`}.`,
  },
  'rights/owner-changed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, before, after]) => `De eigenaar van ${name} staat niet meer op ${before} maar op ${after}.`,
    en: ([name, before, after]) => `The owner of ${name} no longer stands at ${before} but at ${after}.`,
  },
  'rights/period-changed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, before, after]) =>
      `De periode van ${name} waarin rechten lopen staat niet meer op ${before} maar op ${after}.`,
    en: ([name, before, after]) =>
      `The period of ${name} in which rights last no longer stands at ${before} but at ${after}.`,
  },
  'rights/subject-changed': {
    notion: 'rights',
    bump: 'major',
    nl: ([name, before, after]) => `Over wie ${name} gaat staat niet meer op ${before} maar op ${after}.`,
    en: ([name, before, after]) => `Whom ${name} is about no longer stands at ${before} but at ${after}.`,
  },
  'rights/telltale-lost': {
    notion: 'rights',
    bump: 'major',
    nl: ([name]) => `${name} verraadt een wijziging: alleen wie alles mag zien, ziet het nog.`,
    en: ([name]) => `${name} tells of changes: only who may see all still sees it.`,
  },
  'rights/telltale-won': {
    notion: 'rights',
    bump: 'major',
    nl: ([name]) => `${name} verraadt geen wijziging meer: ook wie een deel mag zien, ziet het.`,
    en: ([name]) => `${name} no longer tells of changes: who may see a part sees it too.`,
  },
  'sdk/brand-changed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `Het eigen type van het id ${name} is veranderd.`,
    en: ([name]) => `The type of its own of the id ${name} changed.`,
  },
  'sdk/definition-added': {
    notion: 'sdk',
    bump: 'minor',
    nl: ([name]) => `Het type van de definitie ${name} is erbij.`,
    en: ([name]) => `There is a type more, of the definition ${name}.`,
  },
  'sdk/definition-removed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `Het type van de definitie ${name} is weg.`,
    en: ([name]) => `The type of the definition ${name} is gone.`,
  },
  'sdk/property-added': {
    notion: 'sdk',
    bump: 'minor',
    nl: ([name]) => `Het type heeft er de eigenschap ${name} bij, die weg mag blijven.`,
    en: ([name]) => `The type has the property ${name} more, which may be left out.`,
  },
  'sdk/property-demanded': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `Het type heeft er de verplichte eigenschap ${name} bij: wie schrijft moet die geven.`,
    en: ([name]) => `The type has the required property ${name} more: whoever writes must give it.`,
  },
  'sdk/property-optional': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `${name} kan ontbreken: wie leest moet daarop rekenen.`,
    en: ([name]) => `${name} can be missing: whoever reads must reckon with that.`,
  },
  'sdk/property-removed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `Het type heeft de eigenschap ${name} niet meer.`,
    en: ([name]) => `The type no longer has the property ${name}.`,
  },
  'sdk/property-renamed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([before, after]) => `De eigenschap ${before} heet nu ${after}.`,
    en: ([before, after]) => `The property ${before} is now called ${after}.`,
  },
  'sdk/property-required': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `${name} kan niet meer ontbreken: wie schrijft moet het geven.`,
    en: ([name]) => `${name} can no longer be missing: whoever writes must give it.`,
  },
  'sdk/type-changed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([before, after]) => `Het type ging van ${before} naar ${after}: wie leest en wie schrijft moet mee.`,
    en: ([before, after]) => `The type went from ${before} to ${after}: readers and writers must follow.`,
  },
  'sdk/type-narrower': {
    notion: 'sdk',
    bump: 'major',
    nl: ([before, after]) => `Het type ging van ${before} naar ${after}: wie schrijft moet mee.`,
    en: ([before, after]) => `The type went from ${before} to ${after}: writers must follow.`,
  },
  'sdk/type-wider': {
    notion: 'sdk',
    bump: 'major',
    nl: ([before, after]) => `Het type ging van ${before} naar ${after}: wie leest moet mee.`,
    en: ([before, after]) => `The type went from ${before} to ${after}: readers must follow.`,
  },
  'sdk/value-added': {
    notion: 'sdk',
    bump: 'major',
    nl: ([values]) => `Waarden erbij: ${values}. Een switch die alle waarden noemt, mist ze.`,
    en: ([values]) => `Values more: ${values}. A switch over all values misses them.`,
  },
  'sdk/value-removed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([values]) => `Waarden weg: ${values}. Wie ze schrijft of ermee vergelijkt, moet mee.`,
    en: ([values]) => `Values gone: ${values}. Whoever writes them or compares with them must follow.`,
  },
  'sdk/variant-added': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `Er is een variant bij: ${name}. Wie leest moet die kennen.`,
    en: ([name]) => `There is a variant more: ${name}. Readers must know it.`,
  },
  'sdk/variant-removed': {
    notion: 'sdk',
    bump: 'major',
    nl: ([name]) => `Er is een variant weg: ${name}. Wie die schrijft moet mee.`,
    en: ([name]) => `There is a variant gone: ${name}. Whoever writes it must follow.`,
  },
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
