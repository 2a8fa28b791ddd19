import { wordsOf } from '../../language.ts'

/** The words of the page for developers. */
export const developersWords = wordsOf(
  {
    title: 'Voor ontwikkelaars',
    intro:
      'Berichten maken die een ander begrijpt: van installeren tot uw eerste controle in een paar minuten.',
    install: 'Installeren',
    installText:
      'U hebt Node 20.19 of nieuwer nodig. De SDK werkt ook in de browser en heeft geen afhankelijkheden.',
    prepared:
      'De pakketten verschijnen met uitgave {release}. Die is nog in voorbereiding: tot dan bouwt u ze zelf uit de broncode met npm start.',
    command: 'Uw eerste controle',
    commandText:
      'Maak drie verzonnen plannen, controleer ze en vraag op wat een woord betekent. Een bevinding noemt de plaats, de regel en het begrip, en herhaalt nooit wat er stond.',
    code: 'In uw programma',
    codeText:
      'Controleren geeft een waarde terug en gooit geen fout. Elke bevinding is er in het Nederlands en het Engels.',
    tutorials: 'Stap voor stap',
    tutorialsText: 'In tien minuten van niets naar iets dat werkt, voor wie u bent.',
    fhir: 'Naar FHIR',
    fhirText:
      'Een plan wordt een Bundle van FHIR R4 en komt zonder verlies terug. De controle kent R4, nl-core en onze profielen.',
    registry: 'Uit een register',
    registryText:
      'Een schema met alles wat het nodig heeft, vastgelegd in een lockbestand. Het adres is dat van uw register.',
    reference: 'Naslag',
    errors: 'Alle foutcodes, met wat u eraan doet',
    exchangeApi: 'De uitwisseling als API: elk verzoek, elk antwoord en elke gebeurtenis',
    registryApi: 'Het register als API',
    packages: 'Wat elk pakket naar buiten belooft',
    next: 'Verder',
    model: 'Alle berichten en hun velden, met voorbeelden die geldig en ongeldig zijn',
    codeLists: 'Codelijsten met een beschrijving van elke waarde',
    downloads: 'Begrippen en schema’s als bestand: JSON Schema, JSON-LD, Turtle, CSV',
    changes: 'Wat er per uitgave verandert',
    other: 'Zonder TypeScript',
    otherText:
      'Elk bericht is gewoon JSON Schema 2020-12. Elke taal met een goede controleur kan het gebruiken; neem dan de gebundelde versie, waarin niets hoeft te worden opgehaald. De versie staat in het adres en in elk bericht.',
    schemaAddress: 'Adres van een schema:',
    termAddress: 'Adres van een begrip:',
    addresses: 'Vaste adressen',
    addressesText:
      'Een adres verandert nooit. Het register dat bij Samenspraak hoort, stuurt door naar HTML, Turtle of JSON-LD, naar wat uw programma vraagt.',
  },
  {
    title: 'For developers',
    intro:
      'Making messages that somebody else understands: from installing to your first check in a few minutes.',
    install: 'Installing',
    installText: 'You need Node 20.19 or newer. The SDK works in the browser too and has no dependencies.',
    prepared:
      'The packages come out with release {release}. It is still in preparation: until then you build them from the sources with npm start.',
    command: 'Your first check',
    commandText:
      'Make three invented plans, check them and ask what a word means. A finding names the place, the rule and the term, and never repeats what was there.',
    code: 'In your program',
    codeText: 'Checking returns a value and throws nothing. Each finding comes in Dutch and in English.',
    tutorials: 'Step by step',
    tutorialsText: 'From nothing to something that works in ten minutes, for who you are.',
    fhir: 'To FHIR',
    fhirText:
      'A plan becomes a Bundle of FHIR R4 and comes back without loss. The check knows R4, nl-core and our profiles.',
    registry: 'Out of a registry',
    registryText:
      'A schema with all that it needs, recorded in a lock file. The address is that of your registry.',
    reference: 'Reference',
    errors: 'All error codes, with what to do about them',
    exchangeApi: 'The exchange as an API: each request, each answer and each event',
    registryApi: 'The registry as an API',
    packages: 'What each package promises to the outside',
    next: 'Further',
    model: 'All messages and their fields, with examples that are valid and invalid',
    codeLists: 'Code lists with a description of each value',
    downloads: 'Terms and schemas as files: JSON Schema, JSON-LD, Turtle, CSV',
    changes: 'What changes with each release',
    other: 'Without TypeScript',
    otherText:
      'Each message is plain JSON Schema 2020-12. Any language with a good checker can use it; take the bundled version, in which nothing needs to be fetched. The version stands in the address and in each message.',
    schemaAddress: 'Address of a schema:',
    termAddress: 'Address of a term:',
    addresses: 'Permanent addresses',
    addressesText:
      'An address never changes. The registry that belongs to Samenspraak redirects to HTML, Turtle or JSON-LD, whichever your program asks for.',
  },
)
