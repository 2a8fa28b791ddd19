import type { Text } from './language.ts'
import { type TextMaker, type ValidateCode, validateTexts } from './validate-trouble.ts'

/** The codes of what the command itself reports; the inside of a document has codes json/… and sdk/…. */
export type TroubleCode = CommonCode | ValidateCode

type CommonCode =
  | 'cli/access-record-lacking'
  | 'cli/argument-unexpected'
  | 'cli/binary'
  | 'cli/command-missing'
  | 'cli/command-unknown'
  | 'cli/data-unchecked'
  | 'cli/facts-incomplete'
  | 'cli/file-missing'
  | 'cli/file-unreadable'
  | 'cli/folder-empty'
  | 'cli/internal'
  | 'cli/municipality-unknown'
  | 'cli/no-documents'
  | 'cli/no-input'
  | 'cli/not-a-file'
  | 'cli/option-unknown'
  | 'cli/option-value'
  | 'cli/option-value-missing'
  | 'cli/options-conflict'
  | 'cli/output-unwritable'
  | 'cli/purpose-unknown'
  | 'cli/request-kind'
  | 'cli/request-property-missing'
  | 'cli/request-property-unknown'
  | 'cli/role-unknown'
  | 'cli/type-missing'
  | 'cli/type-unknown'
  | 'cli/version-newer'
  | 'cli/version-unknown'
  | 'cli/word-missing'
  | 'cli/word-unknown'

/** Expected trouble as a value. The texts name options, types and versions, never words of a document. */
export interface Trouble extends Text {
  readonly code: TroubleCode
}

/** Makes a coded message; `names` are what the reader may use instead, or the option that it is about. */
export function createTrouble(code: TroubleCode, names: readonly string[] = []): Trouble {
  return { code, ...texts[code](names.join(', '), names) }
}

const texts: Readonly<Record<TroubleCode, TextMaker>> = {
  ...validateTexts,
  'cli/access-record-lacking': (_, [nl = '', en = '']) => ({
    nl: `Een inzageregel is niet volledig te maken, dus het document is niet getoond: ${nl}`,
    en: `An access log entry cannot be completed, so the document was not shown: ${en}`,
  }),
  'cli/argument-unexpected': () => ({
    nl: 'Er staat een woord te veel op de opdrachtregel.',
    en: 'There is a word too many on the command line.',
  }),
  'cli/binary': () => ({
    nl: 'Dit is geen tekst in UTF-8, maar bijvoorbeeld gecomprimeerd of UTF-16. Pak het uit of zet het om.',
    en: 'This is not text in UTF-8, but for example compressed or UTF-16. Unpack or convert it.',
  }),
  'cli/command-missing': (names) => ({
    nl: `Noem een opdracht: ${names}.`,
    en: `Name a command: ${names}.`,
  }),
  'cli/command-unknown': (names) => ({
    nl: `Deze opdracht bestaat niet. Kies uit: ${names}.`,
    en: `This command does not exist. Choose from: ${names}.`,
  }),
  'cli/data-unchecked': () => ({
    nl: 'Deze gegevens zijn niet gecontroleerd: dataschema ontbreekt, dus hun type is niet bekend.',
    en: 'This data was not checked: dataschema is missing, so its type is not known.',
  }),
  'cli/facts-incomplete': () => ({
    nl: 'Niet alle feiten zijn te lezen. Er kan een weigering bij zijn, dus er wordt niets getoond.',
    en: 'Not all facts can be read. A refusal may be among them, so nothing is shown.',
  }),
  'cli/file-missing': () => ({
    nl: 'Dit bestand bestaat niet.',
    en: 'This file does not exist.',
  }),
  'cli/file-unreadable': () => ({
    nl: 'Dit bestand is niet (verder) te lezen.',
    en: 'This file cannot be read (any further).',
  }),
  'cli/folder-empty': () => ({
    nl: 'In deze map staat geen enkel bestand .json, .ndjson of .jsonl.',
    en: 'This folder holds no file .json, .ndjson or .jsonl.',
  }),
  'cli/internal': () => ({
    nl: 'Er ging iets mis in de opdracht zelf. Meld dit met de regels hieronder; er staan geen gegevens in.',
    en: 'Something went wrong in the command itself. Report it with the lines below; they hold no data.',
  }),
  'cli/municipality-unknown': (names) => ({
    nl: `Deze gemeente is onbekend. Gebruik de code van vier cijfers of de naam van het CBS, bijvoorbeeld ${names}.`,
    en: `This municipality is unknown. Use the code of four digits or the name by CBS, for example ${names}.`,
  }),
  'cli/no-documents': () => ({
    nl: 'Er is geen enkel document gelezen. Mag dat, gebruik dan --allow-empty.',
    en: 'Not a single document was read. If that is fine, use --allow-empty.',
  }),
  'cli/no-input': () => ({
    nl: 'Noem een bestand of map, of geef documenten via standaardinvoer.',
    en: 'Name a file or folder, or pass documents through standard input.',
  }),
  'cli/not-a-file': () => ({
    nl: 'Dit is geen gewoon bestand maar bijvoorbeeld een pijp. Noem het zelf als het gelezen moet worden.',
    en: 'This is no regular file but for example a pipe. Name it yourself if it is to be read.',
  }),
  'cli/option-unknown': (names) => ({
    nl: `Een optie bestaat niet.${names === '' ? '' : ` Bedoelt u ${names}?`}`,
    en: `An option does not exist.${names === '' ? '' : ` Did you mean ${names}?`}`,
  }),
  'cli/option-value': (names) => ({
    nl: `Een optie heeft een waarde die niet kan: ${names}.`,
    en: `An option has an impossible value: ${names}.`,
  }),
  'cli/option-value-missing': (names) => ({
    nl: `Er ontbreekt een waarde: ${names}.`,
    en: `A value is missing: ${names}.`,
  }),
  'cli/options-conflict': (names) => ({
    nl: `Dit gaat niet samen of is niet volledig: ${names}.`,
    en: `This does not go together or is incomplete: ${names}.`,
  }),
  'cli/output-unwritable': (names) => ({
    nl: `De uitvoer is niet (verder) te schrijven: ${names}.`,
    en: `The output cannot be written (any further): ${names}.`,
  }),
  'cli/purpose-unknown': (names) => ({
    nl: `Dit verwerkingsdoel is onbekend. Kies uit: ${names}.`,
    en: `This purpose is unknown. Choose from: ${names}.`,
  }),
  'cli/request-kind': (_, [nl = '', en = '']) => ({
    nl: `Hier hoort ${nl} te staan.`,
    en: `This must be ${en}.`,
  }),
  'cli/request-property-missing': () => ({
    nl: 'Dit hoort bij de vraag en ontbreekt.',
    en: 'This belongs to the request and is missing.',
  }),
  'cli/request-property-unknown': (names) => ({
    nl: `Een vraag heeft hier alleen: ${names}.`,
    en: `A request has nothing else here than: ${names}.`,
  }),
  'cli/role-unknown': (names) => ({
    nl: `Deze rol is onbekend.${names === '' ? '' : ` Lijkt op: ${names}.`}`,
    en: `This role is unknown.${names === '' ? '' : ` Resembles: ${names}.`}`,
  }),
  'cli/type-missing': () => ({
    nl: 'Het document zegt niet welk type het is. Zet $schema erin, of geef --type.',
    en: 'The document does not say which type it is. Put $schema in it, or pass --type.',
  }),
  'cli/type-unknown': (names) => ({
    nl: `Dit type is onbekend.${names === '' ? ' Alle typen: samenspraak sample --list.' : ` Lijkt op: ${names}.`}`,
    en: `This type is unknown.${names === '' ? ' All types: samenspraak sample --list.' : ` Resembles: ${names}.`}`,
  }),
  'cli/version-newer': (_, [type = '', named = '', used = '']) => ({
    nl: `Een document noemt versie ${named} van ${type}; gecontroleerd als ${used}.`,
    en: `A document names version ${named} of ${type}; checked as ${used}.`,
  }),
  'cli/version-unknown': (names) => ({
    nl: `Deze versie is onbekend. Wel bekend: ${names}.`,
    en: `This version is unknown. Known: ${names}.`,
  }),
  'cli/word-missing': () => ({
    nl: 'Noem een woord, bijvoorbeeld: samenspraak term regie. Alle begrippen: samenspraak term --list.',
    en: 'Name a word, for example: samenspraak term regie. All terms: samenspraak term --list.',
  }),
  'cli/word-unknown': () => ({
    nl: 'Dit staat niet in de woordenlijst. Alle begrippen: samenspraak term --list.',
    en: 'This is not in the glossary. All terms: samenspraak term --list.',
  }),
}
