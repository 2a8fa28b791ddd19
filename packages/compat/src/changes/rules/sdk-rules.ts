import type { RulesOf } from './rule.ts'

/** Types break for whoever reads (a value that was not there) or writes (a value that is asked or refused). */
export const sdkRules: RulesOf<'sdk'> = {
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
}
