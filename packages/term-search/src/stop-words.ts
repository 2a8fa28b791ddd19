// Words that carry a sentence and name nothing. A label made of them alone (`hoe vaak`) is still found as a whole.
const dutch =
  'aan al als andere bedoelen bedoelt betekenen betekent betekenis bij daar dan dat de deze die dit doe doet door een ' +
  'eigenlijk en er geef ging graag haar heb hebben heeft heet heten het hetzelfde hier hij hoe hun ik in is ja je jij jullie kan ' +
  'komt kun kunnen lang maar mag me men met mij mijn moet moeten na naar nee niet nog nou nu of om ons onze ook op over ' +
  's t te tegen term toch tot tussen u uit uw van veel verschil verschilt versus voor vs waar waarom wanneer was wat we wel welk welke werd ' +
  'wie wij wil willen word worden wordt woord zal ze zei zich zij zijn zo zou ' +
  'alle ben bent elke gaan gaat geen ieder iedere iemand iets krijg krijgen krijgt kunt meer mogen nodig precies steeds via waarvoor weet weten'
const english =
  'a about an and are as at be between by can define did differ difference different do does for from give had has have he her his how ' +
  'i if in is it its long mean meaning means must my not of on or our same she should that the their them there these they this ' +
  'to was we were what when where which who whom whose why will with would you your'

const stopWords: ReadonlySet<string> = new Set(`${dutch} ${english}`.split(' '))

/** Whether a folded word is one that names nothing by itself. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}
