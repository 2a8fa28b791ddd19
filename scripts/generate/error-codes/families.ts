import type { Text } from './error-code.ts'

/** Codes that one part of the software gives, and where a reader meets them. */
export interface Family {
  readonly key: string
  readonly name: Text
  /** The package that gives them. */
  readonly package: string
  /** How one gets to see them. */
  readonly where: Text
}

/** The families, in the order of the page. */
export const families = [
  {
    key: 'message',
    package: '@samenspraak/sdk',
    name: { nl: 'Een bericht klopt niet', en: 'A message is not right' },
    where: {
      nl: 'U ziet deze codes bij samenspraak validate, check() en parse(), en bij een register dat documenten controleert.',
      en: 'You see these codes with samenspraak validate, check() and parse(), and with a registry that checks documents.',
    },
  },
  {
    key: 'json',
    package: '@samenspraak/sdk',
    name: { nl: 'De tekst is geen goede JSON', en: 'The text is not good JSON' },
    where: {
      nl: 'U ziet deze codes bij samenspraak validate, parse() en readJson(), voordat er naar het bericht is gekeken.',
      en: 'You see these codes with samenspraak validate, parse() and readJson(), before the message was looked at.',
    },
  },
  {
    key: 'command',
    package: '@samenspraak/cli',
    name: { nl: 'De opdracht samenspraak', en: 'The samenspraak command' },
    where: {
      nl: 'U ziet deze codes op de foutuitvoer van de opdracht, of in haar rapport.',
      en: 'You see these codes on the error output of the command, or in its report.',
    },
  },
  {
    key: 'exit',
    package: '@samenspraak/cli',
    name: { nl: 'Exitcodes', en: 'Exit codes' },
    where: {
      nl: 'Dit getal geeft de opdracht terug als zij klaar is; in een shell staat het in $?.',
      en: 'The command gives back this number when it ends; in a shell it is in $?.',
    },
  },
  {
    key: 'rights',
    package: '@samenspraak/sdk',
    name: { nl: 'Rechten en wijzigingen', en: 'Rights and changes' },
    where: {
      nl: 'U ziet deze codes bij view(), checkChange() en checkNew(), bij samenspraak view, en in een antwoord van een uitwisselpartij.',
      en: 'You see these codes with view(), checkChange() and checkNew(), with samenspraak view, and in an answer of an exchange party.',
    },
  },
  {
    key: 'facts',
    package: '@samenspraak/sdk',
    name: { nl: 'Feiten bij een vraag om inzage', en: 'Facts with a request to see' },
    where: {
      nl: 'U ziet deze codes als de SDK uit documenten afleidt wie er vraagt en welke toestemming er is.',
      en: 'You see these codes when the SDK derives from documents who asks and which consent there is.',
    },
  },
  {
    key: 'review',
    package: '@samenspraak/sdk',
    name: { nl: 'Bevoegdheden nakijken', en: 'Reviewing permits' },
    where: {
      nl: 'U ziet deze codes bij samenspraak rechten toets, gaten, diff en matrix.',
      en: 'You see these codes with samenspraak rechten toets, gaten, diff and matrix.',
    },
  },
  {
    key: 'authzen',
    package: '@samenspraak/sdk',
    name: { nl: 'Rechten in de vorm van anderen', en: 'Rights in the form of others' },
    where: {
      nl: 'U ziet deze codes als u de rechten uitvoert naar AuthZEN of FHIR Consent.',
      en: 'You see these codes when you export the rights to AuthZEN or FHIR Consent.',
    },
  },
  {
    key: 'events',
    package: '@samenspraak/sdk',
    name: { nl: 'Gebeurtenissen (CloudEvents)', en: 'Events (CloudEvents)' },
    where: {
      nl: 'U ziet deze codes bij samenspraak lint event en bij het lezen van een gebeurtenis uit een HTTP-verzoek.',
      en: 'You see these codes with samenspraak lint event and when an event is read from an HTTP request.',
    },
  },
  {
    key: 'kafka',
    package: '@samenspraak/sdk',
    name: { nl: 'Berichten over Kafka', en: 'Messages over Kafka' },
    where: {
      nl: 'U ziet deze codes bij de serializer en deserializer, in de uitslag en in de kop van een bericht dat apart is gezet.',
      en: 'You see these codes with the serializer and deserializer, in the outcome and in the header of a message that was set aside.',
    },
  },
  {
    key: 'worker',
    package: '@samenspraak/cli',
    name: { nl: 'De werker op een berichtenstroom', en: 'The worker on a stream of messages' },
    where: {
      nl: 'U ziet deze codes bij samenspraak worker, op de foutuitvoer en bij een bericht dat apart is gezet.',
      en: 'You see these codes with samenspraak worker, on the error output and with a message that was set aside.',
    },
  },
  {
    key: 'exchange',
    package: '@samenspraak/schemas',
    name: { nl: 'Problemen van de uitwisseling', en: 'Problems of the exchange' },
    where: {
      nl: 'U ziet deze codes in problem+json van een partij die het uitwisselcontract spreekt.',
      en: 'You see these codes in problem+json of a party that speaks the exchange contract.',
    },
  },
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

/** The key of a family. */
export type FamilyKey = (typeof families)[number]['key']
