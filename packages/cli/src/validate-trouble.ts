import type { Text } from './language.ts'

/** Makes a text from names; the first argument has them joined. */
export type TextMaker = (joined: string, names: readonly string[]) => Text

/** The codes of trouble that `validate` and what it shares with other commands may have. */
export type ValidateCode =
  | 'cli/check-stopped'
  | 'cli/checkpoint-other'
  | 'cli/checkpoint-unreadable'
  | 'cli/compressed-broken'
  | 'cli/config-syntax'
  | 'cli/config-unknown'
  | 'cli/config-value'
  | 'cli/frame-broken'
  | 'cli/output-is-input'
  | 'cli/resumed'
  | 'cli/schema-dialect'
  | 'cli/schema-heavy'
  | 'cli/schema-invalid'
  | 'cli/schema-reference'
  | 'cli/schema-unknown'
  | 'cli/shell-unknown'
  | 'cli/stopped'
  | 'cli/values-shown'
  | 'cli/zstandard-lacking'

/** The texts of those codes. */
export const validateTexts: Readonly<Record<ValidateCode, TextMaker>> = {
  'cli/check-stopped': () => ({
    nl: 'Dit document kostte te veel tijd of geheugen; het schema is te zwaar. Het is niet gecontroleerd.',
    en: 'This document took too much time or memory; the schema is too heavy. It was not checked.',
  }),
  'cli/checkpoint-other': (names) => ({
    nl: `Dit controlepunt hoort bij een andere opdracht of bij andere invoer: ${names}. Haal het weg om opnieuw te beginnen.`,
    en: `This checkpoint belongs to another command or to other input: ${names}. Remove it to start anew.`,
  }),
  'cli/checkpoint-unreadable': (names) => ({
    nl: `Dit controlepunt is niet te lezen: ${names}. Haal het weg om opnieuw te beginnen.`,
    en: `This checkpoint cannot be read: ${names}. Remove it to start anew.`,
  }),
  'cli/compressed-broken': () => ({
    nl: 'De compressie is hier kapot of houdt te vroeg op; wat erna komt is niet te lezen.',
    en: 'The compression is broken here or ends too early; what comes after it cannot be read.',
  }),
  'cli/config-syntax': (_, [nl = '', en = '']) => ({ nl, en }),
  'cli/config-unknown': (names) => ({
    nl: `Deze optie kan hier niet staan.${names === '' ? '' : ` Bedoelt u ${names}?`}`,
    en: `This option cannot stand here.${names === '' ? '' : ` Did you mean ${names}?`}`,
  }),
  'cli/config-value': (names) => ({
    nl: `Hier hoort te staan: ${names}.`,
    en: `This must be: ${names}.`,
  }),
  'cli/frame-broken': () => ({
    nl: 'Dit is geen bericht van Kafka: value hoort base64 te zijn met een prefix (0 en vier bytes, of 1 en een GUID).',
    en: 'This is no message of Kafka: value must be base64 with a prefix (0 and four bytes, or 1 and a GUID).',
  }),
  'cli/output-is-input': (names) => ({
    nl: `Dit is ook invoer en zou overschreven worden: ${names}.`,
    en: `This is input as well and would be written over: ${names}.`,
  }),
  'cli/resumed': (names) => ({
    nl: `Verder gegaan vanaf het controlepunt, na ${names} documenten.`,
    en: `Went on from the checkpoint, after ${names} documents.`,
  }),
  'cli/schema-dialect': (names) => ({
    nl: `Dit schema is in een taal die hier niet gelezen wordt: ${names}. Wel: draft-06, -07, 2019-09 en 2020-12.`,
    en: `This schema is in a dialect that is not read here: ${names}. Known: draft-06, -07, 2019-09 and 2020-12.`,
  }),
  'cli/schema-heavy': () => ({
    nl: 'Een schema kost te veel tijd of geheugen om klaar te maken.',
    en: 'A schema takes too much time or memory to make ready.',
  }),
  'cli/schema-invalid': (names) => ({
    nl: `Dit is geen geldig JSON Schema: ${names}.`,
    en: `This is no valid JSON Schema: ${names}.`,
  }),
  'cli/schema-reference': (names) => ({
    nl: `Een $ref in dit schema leidt nergens heen: ${names}. Geef het andere schema met --schemas; er wordt niets opgehaald.`,
    en: `A $ref in this schema leads nowhere: ${names}. Pass the other schema with --schemas; nothing is fetched.`,
  }),
  'cli/schema-unknown': (names) => ({
    nl: `Dit schema is er niet: ${names}.`,
    en: `This schema is not there: ${names}.`,
  }),
  'cli/shell-unknown': (names) => ({
    nl: `Noem een shell: ${names}.`,
    en: `Name a shell: ${names}.`,
  }),
  'cli/stopped': () => ({
    nl: 'Gestopt voordat alles gelezen was; de telling hieronder gaat over wat wel gelezen is.',
    en: 'Stopped before all was read; the counts below are about what was read.',
  }),
  'cli/values-shown': () => ({
    nl: 'Let op: het verslag bevat waarden uit de documenten.',
    en: 'Mind: the report holds values of the documents.',
  }),
  'cli/zstandard-lacking': () => ({
    nl: 'Deze versie van Node kan Zstandard niet lezen; dat kan Node vanaf 22.15.',
    en: 'This version of Node cannot read Zstandard; Node can from 22.15.',
  }),
}
