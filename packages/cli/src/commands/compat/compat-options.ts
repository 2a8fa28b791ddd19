import type { Option } from '../../arguments/option.ts'

/** The options that `compat` and `diff` share. */
export const versionOptions: readonly Option[] = [
  {
    name: 'format',
    value: 'human|json|sarif|markdown',
    nl: 'Vorm van het verslag (human)',
    en: 'Form of the report (human)',
  },
  {
    name: 'refs',
    value: 'MAP',
    nl: 'Map met schema’s waarnaar $ref verwijst, voor alle versies; wat een schema noemt wordt nooit opgehaald',
    en: 'Folder with schemas that $ref leads to, for all versions; what a schema names is never fetched',
  },
  {
    name: 'assert-formats',
    nl: 'Tel format mee als eis; anders is het uitleg',
    en: 'Count format as a demand; otherwise it is an explanation',
  },
  {
    name: 'regels',
    value: 'PAD',
    nl: 'Regels van bevoegdheden, om rollen te noemen die toegang krijgen of verliezen; ook: ingebouwd',
    en: 'Rows of rights, to name roles that win or lose access; also: ingebouwd (built in)',
  },
]

/** What A and B may be, for both commands. */
export const versionsText: { readonly nl: string; readonly en: string } = {
  nl:
    'Een versie is een bestand, een map (schema’s horen bij elkaar door $id, of anders door hun pad), git:VERSIE:PAD,\n' +
    'https://REGISTER/v1/schemas/NAAM[/versies/VERSIE], of zonder netwerk uitgave:MAP:NAAM[@VERSIE] of uitgave:MAP:$id.\n' +
    'Hoogstens 4 MiB per schema en 2.000 schema’s.',
  en:
    'A version is a file, a folder (schemas belong together by $id, or else by their path), git:VERSION:PATH,\n' +
    'https://REGISTRY/v1/schemas/NAME[/versies/VERSION], or without a network uitgave:FOLDER:NAME[@VERSION] or\n' +
    'uitgave:FOLDER:$id. At most 4 MiB a schema and 2,000 schemas.',
}
