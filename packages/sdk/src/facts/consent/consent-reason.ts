/** Why a consent counts for one resident and one data group, or why not. */
export type ConsentReason =
  | 'consents'
  | 'refuses'
  | 'overruled'
  | 'entered-in-error'
  | 'versions-conflict'
  | 'withdrawn'
  | 'before-period'
  | 'after-period'
  | 'not-yet-given'
  | 'other-purpose'
  | 'other-discloser'
  | 'other-receiver'
  | 'other-plan'
  | 'other-receiving-act'
  | 'discloser-unknown'
  | 'receiver-unknown'
  | 'receiving-act-unknown'
  | 'age-unknown'
  | 'resident-missing'
  | 'representative-missing'
  | 'given-by-another'

/** A reason in words; it names no person and repeats nothing that somebody wrote. */
export const consentSentences: Readonly<Record<ConsentReason, readonly [nl: string, en: string]>> = {
  consents: ['Dit ja telt.', 'This yes counts.'],
  refuses: ['Dit nee telt.', 'This no counts.'],
  overruled: [
    'Een nee dat minstens even gericht is, gaat voor.',
    'A no that is at least as specific comes first.',
  ],
  'entered-in-error': ['De toestemming is foutief vastgelegd.', 'The consent was entered in error.'],
  'versions-conflict': [
    'Er zijn twee verschillende documenten met hetzelfde id en dezelfde versie.',
    'There are two different documents with the same id and version.',
  ],
  withdrawn: ['De toestemming is ingetrokken.', 'The consent was withdrawn.'],
  'before-period': ['De periode is nog niet begonnen.', 'The period has not begun.'],
  'after-period': ['De periode is voorbij.', 'The period has ended.'],
  'not-yet-given': ['De toestemming is pas later gegeven.', 'The consent was only given later.'],
  'other-purpose': ['De toestemming is voor een ander doel.', 'The consent is for another purpose.'],
  'other-discloser': [
    'De toestemming is voor een andere verstrekker.',
    'The consent is for another discloser.',
  ],
  'other-receiver': ['De toestemming is voor een andere ontvanger.', 'The consent is for another recipient.'],
  'other-plan': ['De toestemming is voor een ander plan.', 'The consent is for another plan.'],
  'other-receiving-act': [
    'De ontvanger werkt onder een andere wet dan de toestemming noemt.',
    'The recipient works under another act than the consent names.',
  ],
  'discloser-unknown': ['Wie verstrekt, is onbekend.', 'Who discloses is unknown.'],
  'receiver-unknown': ['Wie ontvangt, is onbekend.', 'Who receives is unknown.'],
  'receiving-act-unknown': [
    'Onder welke wet de ontvanger werkt, is onbekend.',
    'Under which act the recipient works is unknown.',
  ],
  'age-unknown': [
    'De leeftijd is onbekend, dus ook wie toestemming mag geven.',
    'The age is unknown, and so is who may consent.',
  ],
  'resident-missing': ['De inwoner gaf zelf geen toestemming.', 'The resident did not consent personally.'],
  'representative-missing': [
    'Een bevoegde vertegenwoordiger gaf geen toestemming.',
    'No entitled representative consented.',
  ],
  'given-by-another': ['Een ander zei dit, over zichzelf.', 'Another person said this, about themselves.'],
}
