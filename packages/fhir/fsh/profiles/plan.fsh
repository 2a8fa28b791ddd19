Profile: SpOndersteuningsplan
Parent: CarePlan
Id: sp-ondersteuningsplan
Title: "Ondersteuningsplan"
Description: "Wat een inwoner of huishouden wil bereiken, wie daarbij helpt en waarmee. Over meer inwoners samen is het onderwerp een groep."
* insert OnzeIdentiteit
* insert Onderscheiden(category)
* category contains plan 1..*
* category[plan] = $sct#734163000
* subject only Reference(Patient or Group)
* extension contains
    ReikwijdteExtensie named reikwijdte 0..1 and
    HuishoudenExtensie named huishouden 0..1 and
    InstemmingExtensie named instemming 0..* and
    GeplandeEvaluatieExtensie named geplandeEvaluatie 0..1 and
    VerwantPlanExtensie named verwantPlan 0..* and
    OpgenomenInExtensie named opgenomenIn 0..1

Profile: SpArrangement
Parent: CarePlan
Id: sp-arrangement
Title: "Arrangement"
Description: "Alles wat voor een plan wordt ingezet; elke regel is een plan dat er deel van is."
* insert OnzeIdentiteit
* insert Onderscheiden(category)
* category contains arrangement 1..*
* category[arrangement] = https://w3id.org/samenspraak/id/codelijst/plansoort#arrangement
* subject only Reference(Patient or Group)

Profile: SpArrangementregel
Parent: CarePlan
Id: sp-arrangementregel
Title: "Regel van een arrangement"
Description: "Eén vorm van hulp. Waar het ene aanbieder en één inwoner betreft, is het ook nl-core-HelpFromOthers."
* insert OnzeIdentiteit
* insert Onderscheiden(category)
* category contains hulp 1..* and inzetvorm 1..*
* category[hulp] = $sct#243114000
* category[inzetvorm].coding.system 1..1
* category[inzetvorm] ^patternCodeableConcept.coding.system = "https://w3id.org/samenspraak/id/codelijst/inzetvorm"
* activity ..1
* extension contains
    VoorzieningExtensie named voorziening 0..1 and
    UitvoerderExtensie named uitvoerder 0..1 and
    LeveringsvormExtensie named leveringsvorm 0..1 and
    RedenEindeExtensie named redenEinde 0..1 and
    WettelijkRegimeExtensie named wettelijkRegime 0..1 and
    BeschikkingExtensie named beschikking 0..1 and
    ToewijzingExtensie named toewijzing 0..1 and
    KeuzeExtensie named keuze 0..1

Profile: SpCrisisplan
Parent: CarePlan
Id: sp-crisisplan
Title: "Crisisplan"
Description: "Waaraan te merken is dat het misgaat, wie dan wat doet en wie er gebeld wordt."
* insert Onderdeel(category, crisisplan)
* extension contains
    WaarschuwingssignaalExtensie named waarschuwingssignaal 0..* and
    TeBellenExtensie named teBellen 0..* and
    VervangendeOpvangExtensie named vervangendeOpvang 0..1

Profile: SpDoel
Parent: Goal
Id: sp-doel
Title: "Doel"
Description: "Wat iemand wil bereiken. Zonder eigen meetlat is het ook nl-core-TreatmentObjective."
* insert OnzeIdentiteit
* subject only Reference(Patient or Group)
* extension contains
    PerspectiefExtensie named perspectief 0..1 and
    RichtingExtensie named richting 0..1 and
    WettelijkRegimeExtensie named wettelijkRegime 0..1 and
    UitGesprekExtensie named uitGesprek 0..1

Profile: SpAfspraak
Parent: Task
Id: sp-afspraak
Title: "Afspraak"
Description: "Wie wat doet, voor welk doel en wanneer."
* insert OnzeIdentiteit
* code 1..1
* code from AfspraaksoortWaarden (required)
* extension contains
    FrequentieExtensie named frequentie 0..1 and
    OmvangExtensie named omvang 0..1 and
    MethodeExtensie named methode 0..1 and
    WettelijkRegimeExtensie named wettelijkRegime 0..1

Profile: SpLeefgebied
Parent: Condition
Id: sp-leefgebied
Title: "Beeld van een leefgebied"
Description: "Hoe het gaat op één leefgebied; geen ziekte, en daarom geen nl-core-Problem."
* insert OnzeIdentiteit
* extension contains
    PrioriteitExtensie named prioriteit 0..1 and
    WettelijkRegimeExtensie named wettelijkRegime 0..1

Profile: SpUitspraak
Parent: Observation
Id: sp-uitspraak
Title: "Uitspraak in een plan"
Description: "Eigen woorden van een inwoner, een sterk punt, wat over gezondheid of geld is gezegd, of een werkaantekening."
* status = #final
* code from UitspraaksoortWaarden (required)
* value[x] only string

Profile: SpEvaluatie
Parent: Observation
Id: sp-evaluatie
Title: "Evaluatie van een plan"
Description: "Wat er van de doelen is gekomen en hoe het verder gaat."
* status = #final
* code = $sct#712744002

Profile: SpBetrokkenen
Parent: CareTeam
Id: sp-betrokkenen
Title: "Betrokkenen bij een plan"
Description: "Wie bij een plan betrokken zijn, wie de regie heeft en wie een inwoner vertegenwoordigt. Meer dan één hulpverlener is gewoon; daarom geen nl-core-CareTeam."
* subject 1..1

Profile: SpVeiligheidsafspraak
Parent: Flag
Id: sp-veiligheidsafspraak
Title: "Veiligheidsafspraak"
Description: "Hoe contact met een inwoner veilig is."
* insert Onderdeel(category, veiligheidsafspraak)
* code from ContactregelWaarden (required)
* extension contains ViaExtensie named via 0..1

Profile: SpGesprek
Parent: Encounter
Id: sp-gesprek
Title: "Gesprek"
Description: "Een gesprek waar uitspraken in een plan uit komen."
* insert OnzeIdentiteit
* class = $soort#gesprek

Profile: SpRisico
Parent: RiskAssessment
Id: sp-risico
Title: "Risico in een crisisplan"
Description: "Wat er kan gebeuren en wat daaraan te doen is."
* status = #final
