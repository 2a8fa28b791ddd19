Profile: SpVerwijzing
Parent: ServiceRequest
Id: sp-verwijzing
Title: "Verwijzing"
Description: "Het verzoek van een verwijzer om ondersteuning. Geen medische verrichting, en daarom geen nl-core-Procedure-request."
* insert OnzeIdentiteit
* insert Onderscheiden(category)
* category contains sociaal 1..*
* category[sociaal] = $sct#410606002
* intent = #order
* extension contains
    WettelijkRegimeExtensie named wettelijkRegime 0..1 and
    GrondslagExtensie named grondslag 0..1 and
    InwonerWeetErvanExtensie named inwonerWeetErvan 0..1 and
    InwonerStemtInExtensie named inwonerStemtIn 0..1 and
    NietContacterenExtensie named nietContacteren 0..1 and
    AanvaardOpExtensie named aanvaardOp 0..1

Profile: SpVerwijzingsvoortgang
Parent: Task
Id: sp-verwijzingsvoortgang
Title: "Voortgang van een verwijzing"
Description: "Hoe ver een verwijzing is."
* intent = #order
* code 1..1
* code = $taskCode#fulfill
* focus 1..1
* focus only Reference(ServiceRequest)

Profile: SpTerugkoppeling
Parent: Task
Id: sp-terugkoppeling
Title: "Terugkoppeling"
Description: "Wat de ontvanger van een verwijzing laat weten aan wie verwees."
* insert OnzeIdentiteit
* intent = #order
* code 1..1
* code = $soort#terugkoppeling
* extension contains
    ContactpersoonExtensie named contactpersoon 0..1 and
    InwonerWeetErvanExtensie named inwonerWeetErvan 0..1 and
    GrondslagExtensie named grondslag 0..1 and
    ToestemmingExtensie named toestemming 0..1
