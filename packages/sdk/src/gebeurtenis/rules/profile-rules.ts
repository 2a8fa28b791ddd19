import type { EventRule } from './rule.ts'
import { guessed, must, should } from './rule.ts'

const nlGov = 'NL GOV 1.1'
const ours = 'Samenspraak'
const privacy = 'Privacy and Security'

/** The codes of the Dutch profile and our advice. */
export type ProfileRuleCode =
  | 'cloudevents/source-urn'
  | 'cloudevents/source-organisation'
  | 'cloudevents/source-oin'
  | 'cloudevents/source-kvk'
  | 'cloudevents/source-system'
  | 'cloudevents/source-location'
  | 'cloudevents/source-address'
  | 'cloudevents/type-notation'
  | 'cloudevents/type-order'
  | 'cloudevents/type-version'
  | 'cloudevents/type-plural'
  | 'cloudevents/type-organisation'
  | 'cloudevents/datacontenttype-json'
  | 'cloudevents/dataschema-version'
  | 'cloudevents/subject-opaque'
  | 'cloudevents/dataref-missing'
  | 'cloudevents/dataref-tls'
  | 'cloudevents/bsn'
  | 'cloudevents/email'
  | 'cloudevents/person-name'
  | 'cloudevents/personal-attribute'

/** What the Dutch government asks of an event on top of CloudEvents, and what we advise where it leaves a choice. */
export const profileRules: Readonly<Record<ProfileRuleCode, EventRule>> = {
  'cloudevents/source-urn': should(nlGov, 'source', {
    nl: 'De bron is een URN met nld als naamruimte: urn:nld:oin:…:systeem:….',
    en: 'The source is a URN with nld as its namespace: urn:nld:oin:…:systeem:….',
  }),
  'cloudevents/source-organisation': should(nlGov, 'source', {
    nl: 'De bron noemt de organisatie met haar OIN (overheid) of KvK-nummer (anderen), niet met een naam die kan veranderen.',
    en: 'The source names the organisation by its OIN (government) or KvK number (others), not by a name that may change.',
  }),
  'cloudevents/source-oin': should(nlGov, 'source', {
    nl: 'Een OIN heeft 20 tekens: een bekend voorloopnummer van acht, het nummer van de organisatie, en nullen tot het eind.',
    en: 'An OIN has 20 characters: a known prefix of eight, the number of the organisation, and zeros to the end.',
  }),
  'cloudevents/source-kvk': should(nlGov, 'source', {
    nl: 'Een KvK-nummer heeft acht cijfers.',
    en: 'A KvK number has eight digits.',
  }),
  'cloudevents/source-system': should(nlGov, 'source', {
    nl: 'De bron noemt na de organisatie ook het systeem dat de gebeurtenis verzendt.',
    en: 'After the organisation, the source also names the system that sends the event.',
  }),
  'cloudevents/source-location': must(nlGov, 'source', {
    nl: 'De bron is niet de plaats van de gegevens; die hoort in dataref.',
    en: 'The source is not the place of the data; that belongs in dataref.',
  }),
  'cloudevents/source-address': guessed(
    must(nlGov, 'source', {
      nl: 'De bron lijkt een adres waar iets te halen is; dat hoort in dataref.',
      en: 'The source looks like an address where something can be fetched; that belongs in dataref.',
    }),
  ),
  'cloudevents/type-notation': must(nlGov, 'type', {
    nl: 'Het type is een omgekeerde domeinnaam: delen met punten ertussen, het grootste geheel voorop.',
    en: 'The type is a reversed domain name: parts with dots between them, the largest whole first.',
  }),
  'cloudevents/type-order': guessed(
    must(nlGov, 'type', {
      nl: 'Het type lijkt een domeinnaam in gewone volgorde; het topdomein hoort voorop.',
      en: 'The type looks like a domain name in normal order; the top-level domain comes first.',
    }),
  ),
  'cloudevents/type-version': must(nlGov, 'type', {
    nl: 'Het type heeft hoogstens één versienummer, met een v ervoor: v1, niet 1 en niet v1.2.0.',
    en: 'The type has at most one version number, after a v: v1, not 1 and not v1.2.0.',
  }),
  'cloudevents/type-plural': guessed(
    must(nlGov, 'type', {
      nl: 'Het domein in het type staat in het meervoud; dit lijkt enkelvoud.',
      en: 'The domain in the type stands in the plural; this looks singular.',
    }),
  ),
  'cloudevents/type-organisation': guessed(
    should(nlGov, 'type', {
      nl: 'Het type lijkt een organisatie te noemen; die kan verdwijnen, het soort gebeurtenis niet.',
      en: 'The type seems to name an organisation; that may vanish, the kind of event does not.',
    }),
  ),
  'cloudevents/datacontenttype-json': should(nlGov, 'datacontenttype', {
    nl: 'Gegevens gaan bij voorkeur als JSON.',
    en: 'Data preferably goes as JSON.',
  }),
  'cloudevents/dataschema-version': guessed(
    should(ours, 'dataschema', {
      nl: 'In dataschema staat geen versie, zodat een onverenigbare wijziging geen andere URI kan geven.',
      en: 'dataschema holds no version, so that an incompatible change cannot give another URI.',
    }),
  ),
  'cloudevents/subject-opaque': guessed(
    should(ours, 'subject', {
      nl: 'Het onderwerp lijkt tekst voor mensen; gebruik een id dat buiten het bronsysteem niets zegt.',
      en: 'The subject looks like text for people; use an id that says nothing outside the source system.',
    }),
  ),
  'cloudevents/dataref-missing': should(ours, 'dataref', {
    nl: 'Er zijn geen gegevens en geen dataref, zodat de ontvanger niet weet waar hij verder leest.',
    en: 'There is no data and no dataref, so that the receiver does not know where to read on.',
  }),
  'cloudevents/dataref-tls': should(ours, 'dataref', {
    nl: 'dataref is een adres met https.',
    en: 'dataref is an address with https.',
  }),
  'cloudevents/bsn': {
    ...should(nlGov, privacy, {
      nl: 'Hier staat een nummer dat een burgerservicenummer kan zijn. Attributen worden overal gelezen en gelogd; gebruik een id zonder betekenis.',
      en: 'Here stands a number that can be a citizen service number. Attributes are read and logged everywhere; use an id without meaning.',
    }),
    severity: 'error',
  },
  'cloudevents/email': guessed(
    should(nlGov, privacy, {
      nl: 'Hier lijkt een e-mailadres te staan.',
      en: 'An e-mail address seems to stand here.',
    }),
  ),
  'cloudevents/person-name': guessed(
    should(nlGov, privacy, {
      nl: 'Hier lijkt de naam van een mens te staan.',
      en: 'The name of a person seems to stand here.',
    }),
  ),
  'cloudevents/personal-attribute': guessed(
    should(nlGov, privacy, {
      nl: 'Dit attribuut heet naar een persoonsgegeven; persoonsgegevens horen niet in attributen.',
      en: 'This attribute is named after personal data; personal data does not belong in attributes.',
    }),
  ),
}
