import type { CodecName } from '../row.ts'
import { adres } from './address.ts'
import { decimal, eenheid, frequentie } from './amounts.ts'
import type { Codec } from './codec.ts'
import { coding, concept } from './coded.ts'
import { persoonsnaam } from './name.ts'
import { boolean, date, dateTime, integer, text, uri } from './plain.ts'
import { annotationAuthor, auteur, id, patients, reference, subject } from './references.ts'
import { status } from './status.ts'

/** All codecs by the name that rows use. */
export const codecs: Readonly<Record<CodecName, Codec>> = {
  adres,
  annotationAuthor,
  auteur,
  boolean,
  coding,
  concept,
  date,
  dateTime,
  decimal,
  eenheid,
  frequentie,
  id,
  integer,
  patients,
  persoonsnaam,
  reference,
  status,
  subject,
  text,
  uri,
}
