import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak registry`; its options are the ones that are parsed. */
export const registryHelp: Help = {
  usage: 'samenspraak registry get|put|check|promote|export|import|mirror|verify …',
  purpose: {
    nl:
      'Leest uit en publiceert in een register van schema’s, of leest uit een uitgave daarvan in een map.\n' +
      '  get NAAM[@VERSIE] …       leest schema’s; met --naar ook wat zij nodig hebben, en legt vast in het lockbestand;\n' +
      '                            uit een uitgave ook met de $id in plaats van de naam\n' +
      '  put NAAM BESTAND          publiceert een versie (--motivering is nodig)\n' +
      '  check NAAM BESTAND        vraagt of dit de volgende versie mag zijn; er wordt niets bewaard\n' +
      '  promote NAAM@VERSIE NAAM  publiceert een versie onder een andere naam of in een ander register (--van)\n' +
      '  export MAP                haalt het hele register als uitgave\n' +
      '  import MAP                publiceert uit een uitgave wat het register nog niet heeft\n' +
      '  mirror MAP                houdt een uitgave bij, als het journaal verder gaat waar de map is gebleven\n' +
      '  verify MAP                controleert manifest, handtekening, hashes en journaal, zonder netwerk\n' +
      'Een sleutel komt alleen uit de omgeving: SAMENSPRAAK_REGISTRY_KEY=id:geheim (of een token).\n' +
      'Exitcodes: 0 gedaan, 1 geweigerd of niet in orde, 2 verkeerd gebruik, 3 niet te lezen of te bereiken, 4 onbekend,\n70 fout van ons, 73 niet te schrijven.',
    en:
      'Reads from and publishes in a registry of schemas, or reads from an edition of one in a folder.\n' +
      '  get NAME[@VERSION] …      reads schemas; with --naar also what they need, and notes that in the lock file;\n' +
      '                            from an edition also by $id instead of the name\n' +
      '  put NAME FILE             publishes a version (--motivering, the reason, is needed)\n' +
      '  check NAME FILE           asks whether this may be the next version; nothing is kept\n' +
      '  promote NAME@VERSION NAME publishes a version under another name or in another registry (--van)\n' +
      '  export FOLDER             fetches the whole registry as an edition\n' +
      '  import FOLDER             publishes from an edition what the registry does not have\n' +
      '  mirror FOLDER             keeps an edition up to date, if the journal goes on where the folder stopped\n' +
      '  verify FOLDER             checks manifest, signature, hashes and journal, without a network\n' +
      'A key comes from the environment only: SAMENSPRAAK_REGISTRY_KEY=id:secret (or a token).\n' +
      'Exit codes: 0 done, 1 refused or not in order, 2 wrong use, 3 cannot be read or reached, 4 unknown,\n70 a fault of ours, 73 cannot be written.',
  },
  options: [
    {
      name: 'registry',
      value: 'ADRES',
      nl: 'Het register (anders SAMENSPRAAK_REGISTRY)',
      en: 'The registry (else SAMENSPRAAK_REGISTRY)',
    },
    {
      name: 'offline',
      value: 'MAP',
      nl: 'Lees uit een uitgave in een map; er gaat niets over het netwerk',
      en: 'Read from an edition in a folder; nothing goes over the network',
    },
    {
      name: 'van',
      value: 'ADRES',
      nl: 'Register waaruit promote leest (hetzelfde)',
      en: 'Registry from which promote reads (the same)',
    },
    { name: 'naar', value: 'MAP', nl: 'Map waarin get schrijft', en: 'Folder in which get writes' },
    {
      name: 'lock',
      value: 'BESTAND',
      nl: 'Lockbestand van get (samenspraak.lock.json)',
      en: 'Lock file of get (samenspraak.lock.json)',
    },
    {
      name: 'frozen',
      nl: 'Weiger wat niet in het lockbestand staat, en verander het niet',
      en: 'Refuse what is not in the lock file, and do not change it',
    },
    {
      name: 'label',
      value: 'LABEL',
      nl: 'Hoe de versie heet, zoals 1.2',
      en: 'What the version is called, such as 1.2',
    },
    {
      name: 'motivering',
      value: 'TEKST',
      nl: 'Waarom dit wordt gepubliceerd; staat in het journaal',
      en: 'Why this is published; stands in the journal',
    },
    {
      name: 'verwijzingen',
      value: 'BESTAND',
      nl: 'JSON-lijst van {naam, schema, versie}: wat het schema nodig heeft',
      en: 'JSON list of {naam, schema, versie}: what the schema needs',
    },
    {
      name: 'bevestig-verruiming',
      nl: 'Publiceer ook als sommigen hierdoor meer zien of doen',
      en: 'Publish even if some see or do more by this',
    },
    {
      name: 'sleutel',
      value: 'PEM',
      nl: 'Publieke sleutel waarmee de uitgave ondertekend moet zijn',
      en: 'Public key with which the edition must be signed',
    },
    {
      name: 'timeout',
      value: 'SECONDEN',
      nl: 'Hoelang een antwoord mag duren (30)',
      en: 'How long an answer may take (30)',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak registry get plan.v1@1.0 --registry https://register.example.nl',
    'samenspraak registry get plan.v1 --naar schemas --offline uitgave --frozen',
    'samenspraak registry check plan.v1 plan.schema.json',
    'samenspraak registry put plan.v1 plan.schema.json --label 1.1 --motivering "Veld erbij"',
    'samenspraak registry mirror uitgave --sleutel register.pem',
  ],
}
