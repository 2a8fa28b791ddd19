import type { Family } from './family.ts'

/** What one meets with tools: tests of versions and parties, the registry, the site, the sources and programs. */
export const toolFamilies = [
  {
    key: 'conformance',
    package: '@samenspraak/conformance',
    name: { nl: 'Conformiteit aan het contract', en: 'Conformance to the contract' },
    where: {
      nl: 'U ziet deze codes in het rapport van samenspraak conformance run.',
      en: 'You see these codes in the report of samenspraak conformance run.',
    },
  },
  {
    key: 'fhir',
    package: '@samenspraak/fhir',
    name: { nl: 'Van en naar FHIR', en: 'From and to FHIR' },
    where: {
      nl: 'U ziet deze codes bij samenspraak fhir to, from en check, en bij het pakket voor FHIR.',
      en: 'You see these codes with samenspraak fhir to, from and check, and with the package for FHIR.',
    },
  },
  {
    key: 'compat',
    package: '@samenspraak/compat',
    name: { nl: 'Verschil tussen twee versies', en: 'Difference between two versions' },
    where: {
      nl: 'U ziet deze codes bij samenspraak compat, in het register en bij het vrijgeven van een versie.',
      en: 'You see these codes with samenspraak compat, in the registry and when a version is released.',
    },
  },
  {
    key: 'compat-reasons',
    package: '@samenspraak/compat',
    name: { nl: 'Vergelijken lukt niet', en: 'Comparing does not succeed' },
    where: {
      nl: 'U ziet deze codes bij samenspraak compat als er niets te bewijzen of niets te lezen is.',
      en: 'You see these codes with samenspraak compat when nothing can be proven or nothing can be read.',
    },
  },
  {
    key: 'registry',
    package: '@samenspraak/registry',
    name: { nl: 'Problemen van het register', en: 'Problems of the registry' },
    where: {
      nl: 'U ziet deze codes in problem+json van het register, als code en als laatste deel van type.',
      en: 'You see these codes in problem+json of the registry, as code and as the last part of type.',
    },
  },
  {
    key: 'registry-drafts',
    package: '@samenspraak/registry',
    name: { nl: 'Toets van een concept', en: 'Check of a draft' },
    where: {
      nl: 'U ziet deze codes als het register een concept toetst voordat het wordt gepubliceerd.',
      en: 'You see these codes when the registry checks a draft before it is published.',
    },
  },
  {
    key: 'registry-client',
    package: '@samenspraak/cli',
    name: { nl: 'Werken met een register', en: 'Working with a registry' },
    where: {
      nl: 'U ziet deze codes bij samenspraak registry en bij opdrachten die schema’s uit een register halen.',
      en: 'You see these codes with samenspraak registry and with commands that take schemas from a registry.',
    },
  },
  {
    key: 'registry-operation',
    package: '@samenspraak/registry',
    name: { nl: 'Het register draaien', en: 'Running the registry' },
    where: {
      nl: 'U ziet deze codes als het register start, een uitgave leest of schrijft, of zijn logboek naloopt.',
      en: 'You see these codes when the registry starts, reads or writes an edition, or verifies its journal.',
    },
  },
  {
    key: 'files',
    package: '@samenspraak/cli',
    name: { nl: 'Eigen bestanden bij export en rechten', en: 'Files of your own with export and rights' },
    where: {
      nl: 'U ziet deze codes bij samenspraak export en samenspraak rechten, met bestand en regel.',
      en: 'You see these codes with samenspraak export and samenspraak rechten, with file and line.',
    },
  },
  {
    key: 'local',
    package: '@samenspraak/site',
    name: { nl: 'Plaatselijke begrippen', en: 'Local terms' },
    where: {
      nl: 'U ziet deze codes bij samenspraak site build, met het bestand en de regel waar het aan ligt.',
      en: 'You see these codes with samenspraak site build, with the file and the line that it is about.',
    },
  },
  {
    key: 'site',
    package: '@samenspraak/site',
    name: { nl: 'Een begrippensite bouwen', en: 'Building a glossary site' },
    where: {
      nl: 'U ziet deze codes bij samenspraak site build, als de map of de pagina’s niet kunnen.',
      en: 'You see these codes with samenspraak site build, when the folder or the pages cannot be used.',
    },
  },
  {
    key: 'lint',
    package: 'scripts/lint.ts',
    name: { nl: 'Regels voor de bronnen', en: 'Rules for the sources' },
    where: {
      nl: 'U ziet deze codes als u begrippen of schema’s in de broncode wijzigt en node scripts/lint.ts draait.',
      en: 'You see these codes when you change terms or schemas in the sources and run node scripts/lint.ts.',
    },
  },
  {
    key: 'program',
    package: '@samenspraak/sdk',
    name: { nl: 'Fouten in het eigen programma', en: 'Faults in your own program' },
    where: {
      nl: 'Deze fouten worden gegooid, met code op het foutobject: ze komen van de aanroep en niet van een bericht.',
      en: 'These errors are thrown, with code on the error object: they come from the call and not from a message.',
    },
  },
] as const satisfies readonly Family[]
