CodeSystem: Soort
Id: soort
Title: "Soort onderdeel"
Description: "Wat een resource of een onderdeel ervan in Samenspraak is, waar FHIR er geen eigen type voor heeft."
* ^caseSensitive = true
* #crisisplan "Crisisplan"
* #doelstand "Stand van een doel bij een evaluatie"
* #eigen-leefgebied "Leefgebied met een eigen naam"
* #eigen-woorden "Eigen woorden van een inwoner"
* #gebiedsnetwerk "Gebiedsnetwerk"
* #gesprek "Gesprek"
* #gezondheid "Wat over gezondheid is gezegd"
* #huishouden "Huishouden"
* #inkomen-en-schulden "Wat over inkomen en schulden is gezegd"
* #meting "Meting"
* #over-wie "De inwoners over wie iets samen gaat"
* #participatieladder "Participatieladder"
* #privacy "Aanspreekpunt voor privacy"
* #rapportcijfer "Rapportcijfer"
* #resultaat "Resultaat van een afspraak"
* #samenspraak-document "Document van Samenspraak"
* #samenvatting-huisarts "Samenvatting voor de huisarts"
* #sterk-punt "Sterk punt"
* #team "Team"
* #teamlid "Lid van een team"
* #terugkoppeling "Terugkoppeling"
* #veiligheidsafspraak "Veiligheidsafspraak"
* #volger "Wie het plan volgt"
* #wat-gedaan "Wat er na een verwijzing is gedaan"
* #werkaantekening "Werkaantekening"
* #zrm-2013 "Zelfredzaamheidsmatrix, uitgave 2013"
* #zrm-2017 "Zelfredzaamheidsmatrix, uitgave 2017"

ValueSet: UitspraaksoortWaarden
Id: uitspraaksoort
Title: "Soorten uitspraken"
Description: "Waarover een uitspraak in een plan gaat."
* $soort#eigen-woorden
* $soort#sterk-punt
* $soort#gezondheid
* $soort#inkomen-en-schulden
* $soort#werkaantekening
