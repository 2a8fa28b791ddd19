import type { Text } from '../language.ts'

/** The codes of what can go wrong between this command and a registry or an edition of one. */
export type RegistryFaultCode =
  | 'registry/address-form'
  | 'registry/address-missing'
  | 'registry/answer-invalid'
  | 'registry/answer-too-large'
  | 'registry/edition-changed'
  | 'registry/edition-invalid'
  | 'registry/edition-name'
  | 'registry/edition-path'
  | 'registry/edition-unlisted'
  | 'registry/file-needed'
  | 'registry/folder-taken'
  | 'registry/hash-differs'
  | 'registry/history-differs'
  | 'registry/incompatible'
  | 'registry/journal-broken'
  | 'registry/key-file'
  | 'registry/key-insecure'
  | 'registry/lock-differs'
  | 'registry/lock-incomplete'
  | 'registry/lock-invalid'
  | 'registry/lock-missing'
  | 'registry/not-allowed'
  | 'registry/reference-missing'
  | 'registry/refused'
  | 'registry/redirected'
  | 'registry/references-form'
  | 'registry/signature-invalid'
  | 'registry/signature-missing'
  | 'registry/timed-out'
  | 'registry/unavailable'
  | 'registry/unknown'
  | 'registry/version-untold'

/** What is wrong, and where: an address, a file or a schema. */
export interface RegistryFault extends Text {
  readonly code: string
  readonly file: string
  readonly line?: number
}

/** What was read, or everything that is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | NotRead

/** A reading that failed. */
export interface NotRead {
  readonly ok: false
  readonly faults: readonly RegistryFault[]
}

/** A value as a reading that succeeded. */
export function got<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A reading that failed for one reason, at one place. */
export function failedAt(code: RegistryFaultCode, file: string, line?: number): NotRead {
  return { ok: false, faults: [registryFault(code, file, line)] }
}

/** The same trouble, with the folder in which its places are. */
export function within(folder: string, { faults }: NotRead): NotRead {
  return { ok: false, faults: faults.map((fault) => ({ ...fault, file: `${folder}/${fault.file}` })) }
}

/** A fault with the texts of its code. */
export function registryFault(code: RegistryFaultCode, file: string, line?: number): RegistryFault {
  return { code, file, ...(line === undefined ? {} : { line }), ...texts[code] }
}

const texts: Readonly<Record<RegistryFaultCode, Text>> = {
  'registry/address-form': {
    nl: 'Dit is geen adres van een register: http:// of https://, zonder gebruiker, vraag of anker.',
    en: 'This is no address of a registry: http:// or https://, without user, query or fragment.',
  },
  'registry/address-missing': {
    nl: 'Noem het register met --registry of in SAMENSPRAAK_REGISTRY.',
    en: 'Name the registry with --registry or in SAMENSPRAAK_REGISTRY.',
  },
  'registry/answer-invalid': {
    nl: 'Dit antwoord is niet dat van een register.',
    en: 'This answer is not that of a registry.',
  },
  'registry/answer-too-large': {
    nl: 'Dit antwoord is groter dan het mag zijn.',
    en: 'This answer is larger than it may be.',
  },
  'registry/edition-changed': {
    nl: 'Dit bestand is niet wat het manifest van de uitgave zegt, of ontbreekt.',
    en: 'This file is not what the manifest of the edition says, or is missing.',
  },
  'registry/edition-invalid': {
    nl: 'Dit is geen uitgave van een register: het manifest ontbreekt of is niet te lezen.',
    en: 'This is no edition of a registry: the manifest is missing or cannot be read.',
  },
  'registry/edition-name': {
    nl: 'Deze naam kan geen bestandsnaam zijn; deze versie staat alleen met haar hash in de uitgave.',
    en: 'This name cannot be a file name; this version is in the edition by its hash only.',
  },
  'registry/edition-path': {
    nl: 'Dit pad mag niet in een uitgave staan.',
    en: 'This path may not be in an edition.',
  },
  'registry/edition-unlisted': {
    nl: 'Dit bestand staat niet in het manifest van de uitgave.',
    en: 'This file is not in the manifest of the edition.',
  },
  'registry/file-needed': {
    nl: 'Hier hoort één bestand met een schema, geen map.',
    en: 'One file with a schema belongs here, no folder.',
  },
  'registry/folder-taken': {
    nl: 'Hier staat al iets dat geen uitgave is; kies een andere map.',
    en: 'Something that is no edition stands here already; choose another folder.',
  },
  'registry/hash-differs': {
    nl: 'Het schema past niet bij de hash die ervoor is opgegeven.',
    en: 'The schema does not fit the hash that was given for it.',
  },
  'registry/history-differs': {
    nl: 'Het journaal gaat niet verder waar deze map is gebleven: het verleden is herschreven, of dit is een ander register.',
    en: 'The journal does not continue where this folder stopped: the past was rewritten, or this is another registry.',
  },
  'registry/incompatible': {
    nl: 'Deze versie is niet verenigbaar met het beleid van het register.',
    en: 'This version is not compatible under the policy of the registry.',
  },
  'registry/journal-broken': {
    nl: 'Het journaal loopt hier niet door: er is iets veranderd, weggehaald of tussengevoegd.',
    en: 'The journal does not continue here: something was changed, taken out or put in.',
  },
  'registry/key-file': {
    nl: 'Dit is geen publieke sleutel voor Ed25519 in PEM.',
    en: 'This is no public key for Ed25519 in PEM.',
  },
  'registry/key-insecure': {
    nl: 'Een sleutel gaat alleen over https, of naar deze machine zelf.',
    en: 'A key goes over https only, or to this machine itself.',
  },
  'registry/lock-differs': {
    nl: 'De inhoud is een andere dan in het lockbestand staat; een gepubliceerde versie verandert nooit.',
    en: 'The content is another than the lock file says; a published version never changes.',
  },
  'registry/lock-incomplete': {
    nl: 'Dit staat niet in het lockbestand, en met --frozen komt er niets bij.',
    en: 'This is not in the lock file, and with --frozen nothing is added.',
  },
  'registry/lock-invalid': {
    nl: 'Dit is geen lockbestand van deze opdracht.',
    en: 'This is no lock file of this command.',
  },
  'registry/lock-missing': {
    nl: 'Dit lockbestand is er niet; get met --naar of --lock maakt het.',
    en: 'This lock file is not there; get with --naar or --lock makes it.',
  },
  'registry/not-allowed': {
    nl: 'Het register laat dit niet toe; zet de sleutel in SAMENSPRAAK_REGISTRY_KEY.',
    en: 'The registry does not allow this; put the key in SAMENSPRAAK_REGISTRY_KEY.',
  },
  'registry/reference-missing': {
    nl: 'Dit schema heeft een ander nodig dat dit register niet heeft; publiceer dat eerst.',
    en: 'This schema needs another that this registry does not have; publish that first.',
  },
  'registry/references-form': {
    nl: 'Hier hoort een JSON-lijst van {naam, schema, versie}.',
    en: 'A JSON list of {naam, schema, versie} belongs here.',
  },
  'registry/refused': {
    nl: 'Het register weigert dit.',
    en: 'The registry refuses this.',
  },
  'registry/redirected': {
    nl: 'Het register verwijst naar een andere server; dat wordt niet gevolgd.',
    en: 'The registry redirects to another server; that is not followed.',
  },
  'registry/signature-invalid': {
    nl: 'De uitgave is niet met de gevraagde sleutel ondertekend.',
    en: 'The edition is not signed with the key that was asked.',
  },
  'registry/signature-missing': {
    nl: 'De uitgave is niet ondertekend.',
    en: 'The edition is not signed.',
  },
  'registry/timed-out': {
    nl: 'Het register antwoordt niet binnen de tijd.',
    en: 'The registry does not answer in time.',
  },
  'registry/unavailable': {
    nl: 'Het register is niet te bereiken, of kan nu niet antwoorden.',
    en: 'The registry cannot be reached, or cannot answer now.',
  },
  'registry/unknown': {
    nl: 'Dit schema of deze versie is hier niet bekend.',
    en: 'This schema or version is not known here.',
  },
  'registry/version-untold': {
    nl: 'Van deze versie zegt het journaal niet dat zij zo is gepubliceerd.',
    en: 'The journal does not say that this version was published like this.',
  },
}
