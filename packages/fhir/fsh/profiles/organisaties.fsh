Profile: SpOrganisatie
Parent: Organization
Id: sp-organisatie
Title: "Organisatie"
Description: "Een organisatie, met de nummers waaronder registers haar kennen."
* insert OnzeIdentiteit
* extension contains
    RechtsvormExtensie named rechtsvorm 0..1 and
    WettelijkRegimeExtensie named wettelijkRegime 0..* and
    WerkgebiedExtensie named werkgebied 0..* and
    VestigingExtensie named vestiging 0..* and
    VerantwoordelijkVoorExtensie named verantwoordelijkVoor 0..* and
    OpvolgerExtensie named opvolger 0..1 and
    PeriodeExtensie named periode 0..1

Profile: SpTeam
Parent: CareTeam
Id: sp-team
Title: "Team"
Description: "Een vast team, over niemand in het bijzonder."
* insert OnzeIdentiteit
* insert Onderdeel(category, team)
* extension contains
    TeamfunctieExtensie named teamfunctie 0..* and
    WettelijkRegimeExtensie named wettelijkRegime 0..* and
    WerkgebiedExtensie named werkgebied 0..* and
    GebiedExtensie named gebied 0..*

Profile: SpGebiedsnetwerk
Parent: Organization
Id: sp-gebiedsnetwerk
Title: "Gebiedsnetwerk"
Description: "Organisaties die in een gebied samenwerken; over geen inwoner, en daarom geen CareTeam."
* insert OnzeIdentiteit
* insert Onderdeel(type, gebiedsnetwerk)
* extension contains
    SamenwerkingsafspraakExtensie named samenwerkingsafspraak 0..* and
    PeriodeExtensie named periode 0..1

Profile: SpNetwerkdeelnemer
Parent: OrganizationAffiliation
Id: sp-netwerkdeelnemer
Title: "Deelnemer aan een gebiedsnetwerk"
Description: "Een organisatie die meedoet, in welke rol en met welke bijdrage."
* organization 1..1
* extension contains
    VolgordeExtensie named volgorde 0..1 and
    ToelichtingExtensie named toelichting 0..1 and
    BijdrageExtensie named bijdrage 0..1
