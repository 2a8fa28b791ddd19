Alias: $sct = http://snomed.info/sct
Alias: $taskCode = http://hl7.org/fhir/CodeSystem/task-code
Alias: $consentScope = http://terminology.hl7.org/CodeSystem/consentscope
Alias: $actCode = http://terminology.hl7.org/CodeSystem/v3-ActCode
Alias: $soort = https://w3id.org/samenspraak/fhir/CodeSystem/soort

// What is known by an id of ours has it as its official identifier; others may give it identifiers of their own.
RuleSet: OnzeIdentiteit
* identifier 1..*
* identifier ^slicing.discriminator[0].type = #value
* identifier ^slicing.discriminator[0].path = "use"
* identifier ^slicing.discriminator[1].type = #value
* identifier ^slicing.discriminator[1].path = "system"
* identifier ^slicing.rules = #open
* identifier contains id 1..*
* identifier[id] ^short = "Id in Samenspraak"
* identifier[id].use 1..1
* identifier[id].use = #official
* identifier[id].system 1..1
* identifier[id].system = "urn:ietf:rfc:3986"
* identifier[id].value 1..1

// Of the concepts in a list one is this; others may stand beside it.
RuleSet: Onderscheiden(lijst)
* {lijst} 1..*
* {lijst} ^slicing.discriminator.type = #pattern
* {lijst} ^slicing.discriminator.path = "$this"
* {lijst} ^slicing.rules = #open

RuleSet: Onderdeel(lijst, naam)
* insert Onderscheiden({lijst})
* {lijst} contains {naam} 1..*
* {lijst}[{naam}] = $soort#{naam}
