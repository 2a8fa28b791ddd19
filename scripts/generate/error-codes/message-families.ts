import type { Family } from './family.ts'

/** What one meets with messages: their content, the rights to them and how they travel. */
export const messageFamilies = [
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
] as const satisfies readonly Family[]
