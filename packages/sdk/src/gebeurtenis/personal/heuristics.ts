import { readings } from './readings.ts'

const email = /(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?![a-z0-9-])/i
const between = "(?:[ _+](?:van|von|de|der|den|het|'t|ten|ter|te|la|el|al|op))*"
const initialsAndName = new RegExp(`(?<!\\p{L})(?:\\p{Lu}\\. ?){1,6}${between}[ _+]?\\p{Lu}\\p{Ll}+`, 'u')
const twoNames = new RegExp(
  `(?<!\\p{L})\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?${between}[ _+]\\p{Lu}\\p{Ll}+`,
  'u',
)
const personalWords: readonly string[] = [
  'achternaam',
  'adres',
  'birthdate',
  'bsn',
  'burgerservicenummer',
  'dateofbirth',
  'email',
  'emailadres',
  'familyname',
  'firstname',
  'geboortedatum',
  'geslacht',
  'geslachtsnaam',
  'givenname',
  'huisnummer',
  'lastname',
  'naam',
  'phone',
  'postcode',
  'telefoon',
  'telefoonnummer',
  'voornaam',
  'voornamen',
]

/** Whether an e-mail address seems to stand in a text, also percent-encoded. */
export function seemsEmail(text: string): boolean {
  return readings(text).some((reading) => email.test(reading))
}

/** Whether a text looks like first name and family name; a list of names there is not, so it errs both ways. */
export function seemsPersonName(text: string): boolean {
  return readings(text).some(
    (reading) => twoNames.test(reading) || (reading.includes('.') && initialsAndName.test(reading)),
  )
}

/** Whether the name of an attribute says that personal data is in it. */
export function namesPersonalData(name: string): boolean {
  return personalWords.includes(name.toLowerCase())
}
