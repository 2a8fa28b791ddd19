import type { NonEmpty } from './random.ts'

/** What people write in and around the plan of a resident; invented. */
export const planTexts: Readonly<Record<string, NonEmpty<string>>> = {
  'ondersteuningsplan.titel': [
    'Rust in huis',
    'Weer onder de mensen',
    'Grip op het geld',
    'Thuis blijven wonen',
  ],
  'maatwerkroute.aanpakWonen': ['De woningcorporatie geeft voorrang aan een andere woning.'],
  'evaluatie.vervolg': ['Over drie maanden kijken we opnieuw.', 'We stoppen met de begeleiding op dinsdag.'],
  'voorziening.resultaat': ['Een schoon en leefbaar huis', 'De week heeft weer een vaste indeling'],
  'voorziening.omschrijving': ['Iemand komt bij u thuis en helpt met de administratie en de dag.'],
  aanspreekvorm: ['Mevrouw en de achternaam', 'Bij de voornaam', 'Meneer; hij hoort links beter'],
  activiteit: [
    'Samen de post openmaken en ordenen.',
    'Elke week een uur wandelen met de maatjesgroep.',
    'De keuken en de badkamer schoonmaken.',
    'Bellen met de school over het rooster van volgende week.',
    'Een overzicht maken van inkomsten en uitgaven.',
    'De buurvrouw doet op vrijdag de boodschappen.',
  ],
  crisisplan: ['Bel eerst de zus', 'Ga naar een rustige plek', 'Slaap een nacht bij de ouders'],
  doel: [
    'Ik wil weer zelf mijn post openmaken.',
    'Ik wil mijn kleinkinderen kunnen ontvangen in een schoon huis.',
    'Ik wil over een half jaar geen nieuwe schulden meer hebben.',
    'Wij willen dat onze zoon weer elke dag naar school gaat.',
    'Ik wil twee keer per week onder de mensen zijn.',
    'Ik wil zo lang mogelijk in mijn eigen huis blijven.',
    'Ik wil werk dat bij mij past.',
    'Wij willen thuis minder ruzie.',
  ],
  'eigen-woorden': [
    'Ik red me best, maar de brieven maken me bang.',
    'Sinds mijn man er niet meer is, is het stil in huis.',
    'Als mijn rug meewerkt, kan ik nog veel zelf.',
    'Laat ons eerst slapen, dan praten we verder.',
  ],
  evaluatie: ['Het gaat beter dan in het voorjaar.', 'Het doel is nog te groot; we maken er twee van.'],
  gezondheidsgegevens: ['Kan door de heup niet lang staan.', 'Is snel moe; plan afspraken in de ochtend.'],
  hulpvraag: [
    'Ik kom er met het schoonmaken niet meer uit.',
    'Wij willen hulp bij de opvoeding.',
    'Ik heb schulden en de stroom wordt afgesloten.',
  ],
  'inkomen-en-schulden': ['Er is een achterstand bij de huur.', 'Het inkomen wisselt per maand.'],
  leefgebied: [
    'Het gaat redelijk; de dagen zijn lang.',
    'Goed, met hulp van de buren.',
    'Hier is nu geen rust.',
  ],
  methode: ['Oplossingsgericht gesprek', 'Stappenplan op de koelkast', 'Samen doen en dan zelf doen'],
  opmerking: [
    'Dit klopt, maar het is niet het hele verhaal.',
    'Ik zie dit anders en wil er nog over praten.',
    'Zo is het goed opgeschreven.',
    'Laten we hier bij de evaluatie op terugkomen.',
  ],
  overdracht: [
    'De dochter neemt het contact met de school over.',
    'Overgedragen in een gesprek met drie mensen.',
  ],
  'persoonsgebonden-budget': ['Ik wil mijn vaste hulp houden, die mijn gewoonten kent.'],
  resultaat: [
    'De post is bij.',
    'Het huis is schoon en blijft dat.',
    'Gaat drie dagen per week naar school.',
  ],
  signaal: [
    'De gordijnen zijn al weken dicht en de post ligt in de gang.',
    'Er is twee maanden geen huur betaald.',
  ],
  spoed: [
    'De stroom wordt deze week afgesloten.',
    'Mevrouw komt morgen uit het ziekenhuis en kan niet koken.',
  ],
  'sterke-punten': ['Kan goed koken.', 'Heeft trouwe vrienden.', 'Komt afspraken na.', 'Heeft humor.'],
  veiligheidsafspraak: ['Stuur geen post naar huis.', 'Bel alleen op werkdagen voor twaalf uur.'],
  verwijzing: [
    'Wil weer onder de mensen; kan iemand meegaan naar het wijkcentrum?',
    'Beoordelen of hulp nodig is bij somberheid en niet naar school gaan.',
    'Aanpassing van de woning bespreken.',
  ],
  voorziening: [
    'Begeleiding thuis',
    'Schoon en leefbaar huis',
    'Maaltijd in het wijkcentrum',
    'Maatje',
    'Dagbesteding',
  ],
  werkaantekening: [
    'Vrijdag terugbellen over de afspraak met de woningcorporatie.',
    'Vragen hoe de zitting ging.',
  ],
}

/** Sentences for places with a Dutch and an English text: the two belong together. */
export const tweetaligeTeksten: NonEmpty<readonly [nl: string, en: string]> = [
  ['Wie in de wijk helpt', 'Who helps in the neighbourhood'],
  ['Wat nodig is voor de hulp', 'What the help needs'],
  ['Alleen met toestemming van de inwoner', 'Only with the consent of the resident'],
  ['Doelen die de inwoner zelf noemt', 'Goals that the resident names'],
  ['Voor wie het plan bijhoudt', 'For those who keep the plan'],
]
