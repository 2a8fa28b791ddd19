import { gebiedsnamen, organisatienamen, woonplaatsen } from './names.ts'
import { planTexts } from './plan-texts.ts'
import type { NonEmpty } from './random.ts'

/**
 * What people write at a place, by `<term of the object>.<property>` or else by the term of the place. Invented, in
 * plain Dutch, each at most 200 characters.
 */
export const texts: Readonly<Record<string, NonEmpty<string>>> = {
  ...planTexts,
  'aanspreekpunt.naam': ['Balie van het wijkcentrum', 'Spreekuur van het wijkteam', 'Aanspreekpunt wonen'],
  'contract.naam': ['Begeleiding en schoonmaak per gebied', 'Jeugdhulp in de wijk', 'Opdracht sociale basis'],
  'gebied.naam': gebiedsnamen,
  'gebiedsindeling.naam': ['Gebiedsgericht werken', 'Indeling wijkteams', 'Inkoopgebieden 2026'],
  'gebiedsnetwerk.naam': ['Netwerk Noord', 'Netwerk rond het wijkcentrum', 'Sociaal netwerk Oost'],
  'gemeentelijk-regiesysteem.naam': ['Regiesysteem sociaal domein', 'Plansysteem wijkteams'],
  'indicator.naam': [
    'Huishoudens met ondersteuning',
    'Terugkeer binnen een jaar',
    'Zelfredzaamheid bij de start',
  ],
  'leefgebied.eigenNaam': ['Muziek maken', 'Ouderschap', 'Geloof en zingeving', 'Veilig thuis voelen'],
  'meetinstrument.vragenlijst': ['Vragenlijst meedoen in de buurt', 'Ervaringen met ondersteuning'],
  'organisatie.naam': organisatienamen,
  'organisatie.roepnaam': ['Thuisgenoot', 'De Wilg', 'Het Kompas', 'Op Orde'],
  'plaats.naam': ['Wijkcentrum De Spil', 'Locatie Oost', 'Buurthuis De Kering'],
  'samenwerkingsverband.naam': [
    'Consortium Samen Voorbeeld',
    'Combinatie Buurtkracht',
    'Samen in de Proefwijk',
  ],
  'terzijdegestelde-regel.naam': ['Wachttijd voor een urgentieverklaring', 'Eis van een eigen adres'],
  'toegang.naam': ['Toegang Sociaal Voorbeeld', 'Wijkteam Noord', 'Jeugd- en gezinsteam West'],
  'verwerkingsverantwoordelijke.naam': [
    'Plannen van inwoners',
    'Meldingen en onderzoeken',
    'Rapportage per gebied',
  ],
  'verwijzer.naam': ['Huisartsenpraktijk De Linde', 'Basisschool De Proefboom', 'Wijkverpleging De Wilg'],
  'voorziening.naam': [
    'Begeleiding thuis',
    'Een schoon en leefbaar huis',
    'Dagbesteding',
    'Ambulante jeugdhulp',
  ],
  'uitkomst.vraag': ['Wist u waar u moest zijn met uw vraag?', 'Bent u tevreden over de ondersteuning?'],
  'professional.vraag': ['Wat kan mevrouw aan na de operatie?', 'Welke hulp past bij deze beperking?'],
  'kwaliteitsnorm.herkomst': ['Contract tussen gemeente en aanbieder', 'Kwaliteitskader van de beroepsgroep'],
  'meetinstrument.register': ['Registratie van het wijkteam', 'Administratie van de gemeente'],
  'verwerkingsverantwoordelijke.verklaring': [
    'Voor het gezamenlijke plan zijn de leden samen verantwoordelijk; voor het eigen dossier elk lid alleen.',
    'Elke organisatie is verantwoordelijk voor de gegevens die zij zelf vastlegt.',
  ],
  besluitvormer: ['College van burgemeester en wethouders', 'Stuurgroep sociaal domein'],
  belemmering: [
    'De hulp stopt bij de leeftijdsgrens.',
    'Twee wetten wijzen naar elkaar.',
    'Zonder adres geen uitkering.',
  ],
  besparing: ['Minder nachten in de opvang', 'Geen huisuitzetting en geen ontruimingskosten'],
  bevoegdheid: [
    'Beslissen op aanvragen voor begeleiding en dagbesteding.',
    'Toekennen van huishoudelijke hulp.',
  ],
  bewijs: [
    'Gesprek met het huishouden na een half jaar',
    'Steekproef uit de dossiers, door twee mensen gelezen',
  ],
  bijstelling: ['Meer huishoudens dan verwacht in het gebied', 'Loon- en prijspeil van dit jaar'],
  bron: ['Administratie van de gemeente', 'Opgave van de aanbieders'],
  contextnotitie: [
    'In dit half jaar werkte het wijkteam met drie vacatures.',
    'In het gezin is een baan weggevallen. Dat de score gelijk bleef, is al een goed resultaat.',
    'De groep is klein; vergelijk dit cijfer niet met dat van andere gebieden.',
  ],
  'deelnemer-gebiedsnetwerk': [
    'Een ruimte en koffie',
    'Signaleert eenzaamheid',
    'Brengt buurtbewoners bij elkaar',
  ],
  doelbinding: [
    'Het wijkteam en de huisarts mogen afstemmen over uw doelen en afspraken.',
    'De gemeente mag uw gegevens over werk gebruiken om te zien welke ondersteuning u nodig hebt.',
  ],
  doelgroep: [
    'Inwoners van 18 jaar en ouder',
    'Gezinnen met kinderen',
    'Inwoners met dementie die thuis wonen',
  ],
  'ervaring-van-inwoners': [
    'Bewoners missen een plek om elkaar te ontmoeten sinds het buurthuis dicht is.',
    'Mensen weten niet goed waar ze met een vraag terechtkunnen.',
    'De bus rijdt in de avond niet meer; wie geen auto heeft, blijft thuis.',
  ],
  'gebied.toelichting': [
    'Het gebied volgt de dorpen en niet de postcodes.',
    'Na de herindeling iets groter geworden.',
  ],
  indicator: [
    'Aantal huishoudens dat in het jaar ondersteuning kreeg.',
    'Deel dat binnen een jaar terugkomt.',
  ],
  'juridische-ruimte': ['De verordening laat afwijken toe als het anders onredelijk uitpakt.'],
  'juridische-toets': ['Jurist van de gemeente', 'Functionaris gegevensbescherming'],
  kavel: ['Gebied Noord', 'Begeleiding en schoonmaak, gebied Oost'],
  kwaliteitsnorm: ['Binnen twee weken is er een eerste gesprek.', 'Het plan is in gewone taal geschreven.'],
  'maatschappelijk-resultaat': [
    'Meer inwoners doen mee in hun buurt.',
    'Minder gezinnen raken hun huis kwijt.',
  ],
  maatwerkroute: [
    'Eerst een woning, daarna de rest van het plan.',
    'Eén uitvoerder beslist over drie potjes.',
  ],
  mandaat: ['Mandaatbesluit sociaal domein 2026', 'Tot een bedrag van 10.000 euro per besluit'],
  motivering: [
    'Met de algemene voorziening is de vraag opgelost.',
    'De inwoner kan dit niet zelf of met het netwerk.',
  ],
  opvolging: [
    'De aanbieder past de werkwijze aan.',
    'Gebeld en een afspraak gemaakt.',
    'Er is niets meer nodig.',
  ],
  plaats: ['Bij de inwoner thuis', 'In het wijkcentrum', 'Op school'],
  populatie: [
    'Alle huishoudens in het gebied',
    'Inwoners met een plan',
    'Medewerkers van partners in het gebied',
  ],
  schuldhulpverlening: ['De schulden worden meteen opgepakt, voor al het andere.'],
  standaard: ['SNOMED CT', 'iWmo 3.2'],
  systeem: ['Regiesysteem sociaal domein', 'Plansysteem wijkteams'],
  taak: [
    'Begeleiding thuis',
    'Schoonmaakondersteuning',
    'Toegang tot jeugdhulp',
    'Dagbesteding in het gebied',
  ],
  tekst: ['Wat gaat er goed?', 'Welk cijfer geeft u de hulp die u heeft gekregen?', 'Wat moet er anders?'],
  titel: ['Samen vooruit', 'Plan van dit jaar', 'Afspraken in de wijk', 'Ervaringen van inwoners 2026'],
  toelichting: [
    'Zo is het in overleg met de inwoner afgesproken.',
    'Dit is nog niet zeker en wordt bij de evaluatie bekeken.',
    'De situatie is sinds het vorige gesprek veranderd.',
    'De inwoner wil dit zelf regelen.',
  ],
  verordening: [
    'Verordening maatschappelijke ondersteuning van de gemeente',
    'Verordening jeugdhulp van de gemeente',
  ],
  versie: ['1', '2026', 'najaar 2025'],
  voortgangsgesprek: ['De partners werken beter samen; de wachttijd is nog te lang.'],
  woonplaats: woonplaatsen,
}
