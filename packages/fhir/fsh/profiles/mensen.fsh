Profile: SpInwoner
Parent: Patient
Id: sp-inwoner
Title: "Inwoner"
Description: "Een inwoner, met niet meer over wie dat is dan het bericht zegt: met burgerservicenummer, met persoonsgegevens of alleen met een pseudoniem."
* insert OnzeIdentiteit
* extension contains
    RedenZonderBsnExtensie named redenZonderBsn 0..1 and
    IdentiteitscontroleExtensie named identiteitscontrole 0..1 and
    AdresAfgeschermdExtensie named adresAfgeschermd 0..1 and
    GemeenteExtensie named gemeente 0..1 and
    VerantwoordelijkeGemeenteJeugdExtensie named verantwoordelijkeGemeenteJeugd 0..1 and
    HoedanigheidExtensie named hoedanigheid 0..* and
    SterkPuntExtensie named sterkPunt 0..* and
    StatusSindsExtensie named statusSinds 0..1

Profile: SpHuishouden
Parent: Group
Id: sp-huishouden
Title: "Huishouden"
Description: "Mensen die samen wonen, met hoe zij tot elkaar staan."
* insert OnzeIdentiteit
* type = #person
* actual = true
* code 1..1
* code = $soort#huishouden
* extension contains
    HuishoudsoortExtensie named huishoudsoort 0..1 and
    RelatieExtensie named relatie 0..*

Profile: SpOverWie
Parent: Group
Id: sp-over-wie
Title: "Over wie het gaat"
Description: "De inwoners over wie iets samen gaat, waar FHIR plaats heeft voor één."
* type = #person
* actual = true
* code 1..1
* code = $soort#over-wie
* member 2..*

Profile: SpToestemming
Parent: Consent
Id: sp-toestemming
Title: "Toestemming"
Description: "Waarvoor een inwoner toestemming geeft: welke groepen gegevens, van wie, naar wie, met welk doel. Wat de regel niet toestaat, is niet toegestaan."
* insert OnzeIdentiteit
* patient 1..1
* scope = $consentScope#patient-privacy
* extension contains
    OokOverExtensie named ookOver 0..* and
    UitlegExtensie named uitleg 0..1 and
    UitdrukkelijkExtensie named uitdrukkelijk 0..1 and
    IntrekkingExtensie named intrekking 0..1

Profile: SpMeting
Parent: Observation
Id: sp-meting
Title: "Meting"
Description: "Een uitkomst van een instrument: zelfredzaamheidsmatrix, participatieladder of rapportcijfer."
* insert OnzeIdentiteit
* insert Onderdeel(category, meting)
* extension contains
    MeetonderwerpExtensie named meetonderwerp 0..1 and
    MeetmomentExtensie named meetmoment 0..1 and
    BeoordelaarsrolExtensie named beoordelaarsrol 0..1 and
    HulpAanwezigExtensie named hulpAanwezig 0..1 and
    ContextExtensie named context 0..1

Profile: SpVastlegging
Parent: Provenance
Id: sp-vastlegging
Title: "Vastlegging"
Description: "Wie een document wanneer vastlegde, onder welke wet."
* extension contains
    VersieExtensie named versie 0..1 and
    WettelijkRegimeExtensie named wettelijkRegime 0..1 and
    GevoeligheidExtensie named gevoeligheid 0..1
