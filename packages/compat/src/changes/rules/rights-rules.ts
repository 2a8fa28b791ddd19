import type { RulesOf } from './rule.ts'

/** Data that somebody else sees asks for a major version, and so does data that somebody no longer sees. */
export const rightsRules: RulesOf<'rights'> = {
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
}
