import { expect, test } from 'vitest'
import { graphFindings } from '../../scripts/lint/graph.ts'
import { languageFindings } from '../../scripts/lint/language.ts'
import { measure } from '../../scripts/lint/language/plain-language.ts'
import { sentences, withoutQuotes } from '../../scripts/lint/language/sentences.ts'
import { sources } from './all-sources.ts'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import type { Sources } from '../../scripts/sources/sources.ts'

// A glossary of two invented terms in which everything is right; each case changes one thing.
const fiets: Begrip = {
  sleutel: 'fiets',
  soort: 'voorziening',
  voorkeursterm: { nl: 'fiets', en: 'bicycle' },
  alternatief: { nl: ['rijwiel'], en: ['bike'] },
  verborgen: { nl: ['karretje'], en: ['pushbike'] },
  definitie: {
    nl: 'Een fiets is een voertuig met twee wielen dat iemand met de eigen voeten laat rijden.',
    en: 'A bicycle is a vehicle on two wheels that a person moves with their own feet.',
  },
  uitleg: {
    nl: 'U trapt en u rijdt. Dat is gezond.',
    en: 'You pedal and off you go. That keeps you fit.',
  },
  status: 'voorgesteld',
  verwant: ['helm'],
  juridischGetoetst: false,
  geschiedenis: [],
}
const helm: Begrip = {
  ...fiets,
  sleutel: 'helm',
  voorkeursterm: { nl: 'helm', en: 'helmet' },
  alternatief: {},
  verborgen: { nl: ['hoofddeksel'], en: ['headgear'] },
  definitie: {
    nl: 'Een helm is een harde kap die iemand draagt om bij een val geen letsel op te lopen.',
    en: 'A helmet is a hard cap that a person wears so as not to get hurt in a fall.',
  },
  uitleg: { nl: 'U draagt dit op uw hoofd. Dat is veilig.', en: 'You wear this on your head. It is safe.' },
  verwant: ['fiets'],
}
const empty: Sources = {
  ...sources,
  glossary: new Map(),
  questions: [],
  collections: [],
  ambiguousWords: [],
}

/** What the rules say of the two terms with a change in the first. */
function found(change: object, changeOfOther: object = {}, more: Partial<Sources> = {}): readonly string[] {
  const glossary = new Map<string, Begrip>([
    ['fiets', { ...fiets, ...change }],
    ['helm', { ...helm, ...changeOfOther }],
  ])
  const planted = { ...empty, glossary, ...more }
  return [...languageFindings(planted), ...graphFindings(planted)].map(({ code, at }) =>
    `${code} ${at}`.trim(),
  )
}

function definition(nl: string, en = fiets.definitie.en): object {
  return { definitie: { nl, en } }
}

function explanation(nl: string, en = fiets.uitleg.en): object {
  return { uitleg: { nl, en } }
}

/** Another Dutch label, in a definition that opens with it. */
function label(nl: string, opening: string): object {
  return {
    voorkeursterm: { nl, en: 'bicycle' },
    ...definition(`${opening} een voertuig met twee wielen dat iemand met de voeten laat rijden.`),
  }
}

test('the glossary that the cases start from has no finding', () => {
  expect(found({})).toEqual([])
})

const right: readonly (readonly [why: string, change: object])[] = [
  [
    'an article "Het" in a definition',
    definition('Het fiets is een voertuig dat op twee wielen rijdt door trappen.'),
  ],
  [
    'no article, for a mass noun',
    definition('Fiets is alles wat iemand met de eigen voeten op wielen laat rijden.'),
  ],
  [
    'a remark in brackets that the definition leaves out',
    {
      voorkeursterm: { nl: 'fiets (Jeugdwet)', en: 'bicycle (Youth Act)' },
      definitie: { ...fiets.definitie, en: `A 'bicycle' (Youth Act) is ${fiets.definitie.en.slice(13)}` },
    },
  ],
  [
    'a label whose capital loses its accent',
    {
      voorkeursterm: { nl: 'één fiets', en: 'bicycle' },
      ...definition('Eén fiets is een voertuig met twee wielen dat iemand zelf laat rijden.'),
    },
  ],
  [
    'an abbreviation inside the one sentence',
    definition('Een fiets is een voertuig, bijv. met twee wielen, dat iemand met de voeten laat rijden.'),
  ],
  [
    '"an" before a vowel and "a" before the sound of unit',
    definition(
      fiets.definitie.nl,
      'A bicycle is a unit on two wheels that a person moves with their own feet.',
    ),
  ],
  [
    'a part of its own label in a definition',
    {
      voorkeursterm: { nl: 'fiets met bel', en: 'bicycle' },
      ...definition('Een fiets met bel is een fiets waarop iemand ook geluid kan maken.'),
    },
  ],
  [
    'the label of another term in a definition',
    definition('Een fiets is een voertuig met twee wielen waarop iemand met een helm rijdt.'),
  ],
  [
    'a plural of a hidden label, which may be another word',
    { ...definition('Een fiets is een voertuig met twee wielen waarop iemand met hoofddeksels rijdt.') },
  ],
  [
    'a hard word that is the label of the term itself',
    {
      voorkeursterm: { nl: 'integraliteit', en: 'bicycle' },
      ...definition('Integraliteit is een voertuig met twee wielen dat iemand zelf laat rijden.'),
      ...explanation('U zoekt integraliteit. Integraliteit is gezond. Integraliteit helpt.'),
    },
  ],
  [
    'sentences of 15 words',
    explanation('U stapt op uw fiets en u rijdt rustig van uw huis naar de stad. U trapt. Dat is alles.'),
  ],
  ['one passive sentence of two', explanation('De fiets wordt gemaakt. U wacht daarop in de winkel.')],
  ['"worden" without a participle', explanation('U wordt ouder. U wordt ook sterker. Dat betaalt zich uit.')],
  [
    'a capital abbreviation that is a label',
    { alternatief: { nl: ['ABC'] }, ...explanation('U belt het ABC. Daar helpt men u.') },
  ],
  [
    'a quoted abbreviation and a quoted jargon word',
    explanation("Sommigen zeggen 'conform'. Op de brief staat 'XYZ'."),
  ],
  ['a compound with an ambiguous word', explanation('Het regiesysteem is software. U ziet dat niet.')],
  ['an ambiguous word in a phrase that is clear', explanation('U hebt eigen regie. U beslist dus zelf.')],
  ['a hidden label with an ambiguous word in it', { verborgen: { nl: ['regie over de fiets'] } }],
  [
    'a singular that ends like a plural',
    {
      voorkeursterm: { nl: 'toets', en: 'bicycle' },
      ...definition('Een toets is een voertuig met twee wielen dat iemand met de voeten laat rijden.'),
    },
  ],
  [
    'a plural behind the head of a label',
    {
      voorkeursterm: { nl: 'fiets van inwoners', en: 'bicycle' },
      ...definition('Een fiets van inwoners is een voertuig met twee wielen dat iemand zelf laat rijden.'),
    },
  ],
  ['a hidden plural', { verborgen: { nl: ['fietsen'] } }],
  ['a name with a capital', { alternatief: { nl: ['Wmo-fiets', 'OV-fiets', 'PxQ'] } }],
  ['a hidden label that two terms share', { verborgen: { nl: ['hoofddeksel'], en: ['headgear'] } }],
  [
    'a name that is the same in both languages',
    { toelichting: { nl: 'In NL-SBB: skos:example.', en: 'In NL-SBB: skos:example.' } },
  ],
  [
    'a Dutch word that is quoted in English',
    explanation(fiets.uitleg.nl, "The Dutch say 'rijwiel' and 'fiets'. The path is glossary/fiets.yaml."),
  ],
  [
    'a Dutch name in English',
    explanation(fiets.uitleg.nl, 'In Alphen aan den Rijn people cycle. Tom in de buurt helps them.'),
  ],
  [
    'an ellipsis and an apostrophe',
    { toelichting: { nl: "U zegt: 'Een fiets is ...' en dat is het foto's waard.", en: 'It is.' } },
  ],
  [
    'no narrower or related term, but a broader one',
    { breder: { begrip: 'helm', relatie: 'generiek' }, verwant: [] },
  ],
  [
    'a list with semicolons behind a colon',
    definition('Een fiets is een voertuig met wielen: bij dag een rode; bij nacht een witte met lamp.'),
  ],
  ['a singular that ends like a plural behind "Een"', label('huishouden', 'Een huishouden is')],
  ['a mens, who is no plural', label('wens', 'Een wens is')],
  [
    'a misspelling without the accent',
    {
      voorkeursterm: { nl: 'fiets', en: 'bicycle' },
      alternatief: { nl: ['fietscliënt'] },
      verborgen: { nl: ['fietsclient'] },
    },
  ],
  [
    'a name in capitals that has an alternative label in it',
    {
      ...definition(
        fiets.definitie.nl,
        'A bicycle is a vehicle on two wheels from the time of the Bike Act.',
      ),
    },
  ],
  [
    'an address, a time, a price and a name with an initial',
    explanation('Mail naar hulp@voorbeeld.nl. Dat kost € 2,50 bij A. de Boer om 9.00 uur.'),
  ],
  ['English between quotation marks', explanation("Men zegt 'this is the end of it'. U trapt gewoon door.")],
  ['an English name', explanation('Het team rijdt met u. De winkel heet The Bike.')],
  [
    'an answer in the perfect tense',
    explanation('De fiets is gekomen. De bel is gestolen. U bent gevallen.'),
  ],
  ['a code with a colon', { toelichting: { nl: 'Dit heet skos:definition en dcat:for.', en: 'So it is.' } }],
]

test.each(right)('the rules let pass: %s', (_why, change) => {
  expect(found(change, 'breder' in change ? { verwant: [] } : {})).toEqual([])
})

const wrong: readonly (readonly [finding: string, why: string, change: object, other?: object])[] = [
  [
    'language/definition-form /definitie/nl',
    'another label',
    definition('Een step is een voertuig met twee wielen dat iemand met de voeten laat rijden.'),
  ],
  [
    'language/definition-form /definitie/nl',
    'no "is"',
    definition('Een fiets betekent een voertuig met twee wielen dat iemand zelf laat rijden.'),
  ],
  [
    'language/definition-form /definitie/nl',
    'a circumstance',
    definition('Een fiets is wanneer iemand op twee wielen met de eigen voeten vooruit komt.'),
  ],
  [
    'language/definition-form /definitie/nl',
    'what it is not',
    definition('Een fiets is geen auto en geen motor, want er zit helemaal geen motor in.'),
  ],
  [
    'language/definition-form /definitie/en',
    'a vowel after "A"',
    {
      voorkeursterm: { nl: 'fiets', en: 'old bike' },
      alternatief: {},
      ...definition(
        fiets.definitie.nl,
        'A old bike is a vehicle on two wheels that a person moves with their feet.',
      ),
    },
  ],
  [
    'language/definition-one-sentence /definitie/nl',
    'two sentences',
    definition('Een fiets is een voertuig met twee wielen dat iemand laat rijden. Hij heeft een bel.'),
  ],
  [
    'language/definition-one-sentence /definitie/en',
    'no full stop',
    definition(
      fiets.definitie.nl,
      'A bicycle is a vehicle on two wheels that a person moves with their own feet',
    ),
  ],
  [
    'language/definition-length /definitie/nl',
    'seven words',
    definition('Een fiets is een voertuig met trappers.'),
  ],
  [
    'language/definition-length /definitie/nl',
    '51 words',
    definition(
      `Een fiets is een voertuig ${'met twee wielen en twee trappers '.repeat(7)}dat iemand laat rijden.`,
    ),
  ],
  [
    'language/circular /definitie/nl',
    'the label',
    definition('Een fiets is een voertuig met twee wielen waarop iemand kan rijden zoals op fietsen.'),
  ],
  [
    'language/circular /definitie/nl',
    'a longer word with the label',
    definition('Een fiets is een voertuig met twee wielen waarop een fietser met de voeten trapt.'),
  ],
  [
    'language/circular /definitie/en',
    'the label in English',
    definition(
      fiets.definitie.nl,
      'A bicycle is a vehicle on two wheels that a person moves as a bicycle is moved.',
    ),
  ],
  [
    'language/circular-pair /definitie/nl',
    'each defined by the other',
    definition('Een fiets is een voertuig met twee wielen waarop iemand met een helm rijdt.'),
    {
      definitie: {
        ...helm.definitie,
        nl: 'Een helm is een harde kap die iemand op een fiets draagt tegen letsel bij een val.',
      },
    },
  ],
  [
    'language/word-not-preferred /definitie/nl',
    'a hidden label of another term',
    definition('Een fiets is een voertuig met twee wielen waarop iemand met een hoofddeksel rijdt.'),
  ],
  [
    'language/word-not-preferred /definitie/en',
    'the same in English',
    definition(
      fiets.definitie.nl,
      'A bicycle is a vehicle on two wheels on which a person rides with headgear.',
    ),
  ],
  [
    'language/ambiguous-word /uitleg/nl',
    'a bare ambiguous word',
    explanation('U hebt de regie. Dat is goed.'),
  ],
  [
    'language/ambiguous-word /definitie/nl',
    'the same in a definition',
    definition('Een fiets is een voertuig met twee wielen waarvoor iemand een indicatie heeft.'),
  ],
  [
    'language/ambiguous-word /alternatief/nl',
    'an ambiguous label',
    { alternatief: { nl: ['regie op de fiets'] } },
  ],
  ['language/explanation-size /uitleg/nl', 'one sentence', explanation('U trapt en u rijdt.')],
  ['language/explanation-size /uitleg/nl', 'six sentences', explanation('U trapt. '.repeat(6).trim())],
  [
    'language/sentence-long /uitleg/nl',
    'a sentence of 16 words',
    explanation(
      'U stapt op uw fiets en u rijdt daarna heel rustig van uw huis naar de stad. U trapt. Dat is alles.',
    ),
  ],
  [
    'language/sentence-long /uitleg/nl',
    '13 words on average',
    explanation(
      'U stapt op uw fiets en u rijdt rustig van huis naar de stad. U stapt op uw fiets en u rijdt rustig van huis naar de stad.',
    ),
  ],
  [
    'language/words-long /uitleg/nl',
    'three long words in nine',
    explanation(
      'Verantwoordelijkheidsbesef veronderstelt zelfstandigheidstraining. U trapt en u rijdt daarna zelf.',
    ),
  ],
  [
    'language/passive /uitleg/nl',
    'two passive sentences of three',
    explanation('De fiets wordt gemaakt. Daarna wordt hij verkocht. U betaalt.'),
  ],
  ['language/jargon /uitleg/nl', 'a jargon word', explanation('U rijdt conform de regels. Dat is gezond.')],
  [
    'language/jargon /uitleg/nl',
    'a jargon phrase',
    explanation('U rijdt in het kader van beweging. Dat is gezond.'),
  ],
  [
    'language/jargon /uitleg/nl',
    'a form of a jargon word',
    explanation('Wij implementeren de fiets. Dat is gezond.'),
  ],
  [
    'language/abbreviation /uitleg/nl',
    'points inside a word',
    explanation('U trapt m.b.v. uw voeten. Dat is gezond.'),
  ],
  [
    'language/abbreviation /uitleg/nl',
    'capitals that are no label',
    explanation('U vraagt het aan de XYZ. Dat is gezond.'),
  ],
  [
    'language/label-plural /voorkeursterm/nl',
    'a plural in -en',
    {
      voorkeursterm: { nl: 'rijtuigen', en: 'bicycle' },
      ...definition('Rijtuigen is een voertuig met twee wielen dat iemand zelf laat rijden.'),
    },
  ],
  [
    'language/label-plural /voorkeursterm/nl',
    'a plural in -s before "van"',
    {
      voorkeursterm: { nl: 'wagens van inwoners', en: 'bicycle' },
      ...definition('Wagens van inwoners is een voertuig met wielen dat iemand zelf laat rijden.'),
    },
  ],
  [
    'language/label-plural /voorkeursterm/nl',
    'a definition that says "zijn"',
    definition('Fiets zijn de voertuigen met twee wielen die iemand zelf laat rijden.'),
  ],
  [
    'language/label-capital /alternatief/nl',
    'a capital that is no name',
    { alternatief: { nl: ['Rijwiel'] } },
  ],
  ['language/typography /verborgen/nl', 'a full stop behind a label', { verborgen: { nl: ['karretje.'] } }],
  ['language/typography /alternatief/en', 'a space behind a label', { alternatief: { en: ['bike '] } }],
  [
    'language/typography /toelichting/nl',
    'two spaces',
    { toelichting: { nl: 'Twee  spaties.', en: 'Two.' } },
  ],
  [
    'language/typography /toelichting/nl',
    'a space before a comma',
    { toelichting: { nl: 'Een spatie , te veel.', en: 'One.' } },
  ],
  [
    'language/typography /toelichting/en',
    'double quotation marks',
    { toelichting: { nl: 'Een woord.', en: 'A "word".' } },
  ],
  ['language/typography /toelichting/en', 'an empty text', { toelichting: { nl: 'Een woord.', en: ' ' } }],
  [
    'language/label-twice /verborgen/nl',
    'a label that differs in a capital',
    { verborgen: { nl: ['Rijwiel'] } },
  ],
  [
    'language/label-of-two /voorkeursterm/en',
    'a preferred label of two terms',
    {},
    {
      voorkeursterm: { nl: 'helm', en: 'bicycle' },
      definitie: {
        ...helm.definitie,
        en: 'A bicycle is a hard cap that a person wears so as not to get hurt.',
      },
    },
  ],
  [
    'language/label-of-two /alternatief/nl',
    'an alternative label of two terms',
    {},
    { alternatief: { nl: ['rijwiel'] } },
  ],
  [
    'language/label-of-two /verborgen/en',
    'a hidden label that another term prefers',
    { verborgen: { en: ['helmet'] } },
  ],
  [
    'language/english-same /toelichting/en',
    'Dutch in both languages',
    { toelichting: { nl: 'Iedere mens rijdt hier graag.', en: 'Iedere mens rijdt hier graag.' } },
  ],
  [
    'language/english-is-dutch /toelichting/en',
    'another Dutch text',
    {
      toelichting: { nl: 'U rijdt.', en: 'Wie trapt, komt met de voeten van het ene naar het andere dorp.' },
    },
  ],
  [
    'language/dutch-word-left /toelichting/en',
    'a Dutch term in English',
    { toelichting: { nl: 'U rijdt.', en: 'You ride on two rijwielen.' } },
  ],
  ['graph/relation-to-itself /verwant', 'related to itself', { verwant: ['helm', 'fiets'] }],
  [
    'graph/relation-to-itself /vervangenDoor',
    'replaced by itself',
    { status: 'voorgesteld', nietHetzelfdeAls: [], verwant: ['helm'], vervangenDoor: 'fiets' },
  ],
  [
    'graph/relation-twice /nietHetzelfdeAls',
    'two differences with one term',
    {
      nietHetzelfdeAls: [1, 2].map(() => ({ begrip: 'helm', verschil: { nl: 'Anders.', en: 'Different.' } })),
    },
  ],
  [
    'graph/broader-cycle /breder',
    'each broader than the other',
    { breder: { begrip: 'helm', relatie: 'generiek' }, verwant: [] },
    { breder: { begrip: 'fiets', relatie: 'generiek' }, verwant: [] },
  ],
  [
    'graph/broader-and-related /verwant',
    'broader and related',
    { breder: { begrip: 'helm', relatie: 'generiek' } },
  ],
  ['graph/successor /vervangenDoor', 'replaced by nothing', { status: 'vervangen' }],
  [
    'graph/successor /vervangenDoor',
    'replaced by what is withdrawn',
    { status: 'vervangen', vervangenDoor: 'helm' },
    { status: 'vervallen' },
  ],
  ['graph/successor /vervangenDoor', 'a successor while in use', { vervangenDoor: 'helm' }],
  ['graph/orphan', 'no relation at all', { verwant: [] }, { verwant: [] }],
  [
    'language/definition-form /definitie/nl',
    'only a list',
    definition('Een fiets is de bel, de band, het stuur, het wiel en de trapper.'),
  ],
  [
    'language/definition-form /definitie/nl',
    'examples',
    definition('Een fiets is bijvoorbeeld een damesmodel of een herenmodel met twee wielen.'),
  ],
  [
    'language/definition-form /definitie/nl',
    'what it is for',
    definition('Een fiets is bedoeld om iemand op twee wielen van huis naar werk te brengen.'),
  ],
  [
    'language/definition-form /definitie/nl',
    'something that is not',
    definition('Een fiets is iets wat niet op drie wielen rijdt en ook niet op vier wielen.'),
  ],
  [
    'language/definition-form /definitie/en',
    'the case that',
    definition(
      fiets.definitie.nl,
      'A bicycle is the case that a person moves on two wheels with their own feet.',
    ),
  ],
  [
    'language/definition-one-sentence /definitie/nl',
    'a semicolon between two sentences',
    definition('Een fiets is een voertuig met twee wielen; een bel hoort daar vaak ook bij.'),
  ],
  [
    'language/circular /definitie/nl',
    'its alternative label',
    definition('Een fiets is een rijwiel dat iemand met de eigen voeten laat rijden.'),
  ],
  [
    'language/circular /definitie/nl',
    'its English label',
    definition('Een fiets is een bicycle die iemand met de eigen voeten laat rijden.'),
  ],
  [
    'language/circular /definitie/nl',
    'a longer word behind a label of two words',
    {
      voorkeursterm: { nl: 'oude fiets', en: 'bicycle' },
      ...definition('Een oude fiets is een voertuig met oude fietswielen dat iemand zelf laat rijden.'),
    },
  ],
  ['language/label-plural /voorkeursterm/nl', 'a plural behind "De"', label('doelen', 'De doelen is')],
  ['language/label-plural /voorkeursterm/nl', 'a plural in s behind "Een"', label('wagens', 'Een wagens is')],
  ['language/label-plural /voorkeursterm/nl', 'a Latin plural', label('criteria', 'Criteria is')],
  ['language/label-plural /voorkeursterm/nl', 'a plural in -eeën', label('ideeën', 'Ideeën is')],
  ['language/label-plural /voorkeursterm/nl', 'a borrowed plural', label('modules', 'Modules is')],
  [
    'language/label-plural /voorkeursterm/en',
    'an English plural',
    definition(
      fiets.definitie.nl,
      'Bicycle are the vehicles on two wheels that people move with their own feet.',
    ),
  ],
  [
    'language/label-of-two /alternatief/nl',
    'the plural of another label',
    { alternatief: { nl: ['helmen'] } },
  ],
  [
    'language/label-of-two /alternatief/nl',
    'another label with an accent',
    { alternatief: { nl: ['hélm'] } },
  ],
  [
    'language/label-of-two /alternatief/nl',
    'another label with a hyphen',
    { alternatief: { nl: ['harde-helm'] } },
    { alternatief: { nl: ['harde helm'] } },
  ],
  ['language/label-twice /alternatief/nl', 'a hyphen', { alternatief: { nl: ['oud wiel', 'oud-wiel'] } }],
  [
    'language/typography /alternatief/nl',
    'a space that does not break',
    { alternatief: { nl: ['oud\u00A0wiel'] } },
  ],
  ['language/typography /alternatief/nl', 'a hidden hyphen', { alternatief: { nl: ['oud\u00ADwiel'] } }],
  [
    'language/typography /alternatief/nl',
    'a loose accent',
    { alternatief: { nl: ['hulpcoo\u0308rdinator'] } },
  ],
  ['language/typography /alternatief/nl', 'a Cyrillic letter', { alternatief: { nl: ['fi\u0435tswiel'] } }],
  ['language/typography /alternatief/nl', 'one bracket', { alternatief: { nl: ['wiel (oud'] } }],
  ...[
    ['a line break', 'U trapt.\nU rijdt.'],
    ['a word without width', 'U trapt\u200B. U rijdt.'],
    ['no mark at the end', 'U trapt. U rijdt'],
    ['no space behind a full stop', 'U trapt dan.Dat helpt. U rijdt.'],
    ['no space behind a comma', 'U trapt,stuurt en rijdt. Dat helpt.'],
    ['a small letter behind a full stop', 'U trapt altijd. dat helpt. U rijdt.'],
    ['two exclamation marks', 'U trapt!! U rijdt.'],
    ['a mark of a machine', 'U trapt <b>hard</b>. U rijdt.'],
    ['a word twice', 'U hebt een een bel. U rijdt.'],
    ['a note to fill in later', 'U trapt. TODO later meer.'],
  ].map(([why = '', text = '']) => ['language/typography /uitleg/nl', why, explanation(text)] as const),
  ...[
    ['regie/afstemming', 'U doet de regie/afstemming. U rijdt.'],
    ['a part behind a hyphen', 'U hebt een zorg-indicatie. U rijdt.'],
    ['a longer word that says no more', 'De regievoering ligt bij u. U rijdt.'],
    ['a plural', 'U hebt twee indicaties. U rijdt.'],
    ['an abbreviation with points', 'De W.p.g. regelt dit. U rijdt.'],
  ].map(([why = '', text = '']) => ['language/ambiguous-word /uitleg/nl', why, explanation(text)] as const),
  [
    'language/ambiguous-word /toelichting/nl',
    'a short name of two laws in a note',
    { toelichting: { nl: 'De Wpg regelt dit.', en: 'A law does.' } },
  ],
  ...[
    ['a participle in -aan', 'De fiets wordt gemaakt. Dat wordt door mij gedaan. U rijdt.'],
    ['a strong verb with be-', 'De fiets wordt beschreven. De prijs wordt besproken. U rijdt.'],
    ['a finished passive', 'De fiets is door mij gemaakt. De bel is door hem gekocht. U rijdt.'],
  ].map(([why = '', text = '']) => ['language/passive /uitleg/nl', why, explanation(text)] as const),
  ...[
    ['without points', 'U trapt dmv uw voeten. U rijdt.'],
    ['a title', 'U belt mw. De Vries. U rijdt.'],
    ['t/m', 'Dat mag ma t/m vr. U rijdt.'],
  ].map(([why = '', text = '']) => ['language/abbreviation /uitleg/nl', why, explanation(text)] as const),
  [
    'language/nouns-of-verbs /uitleg/nl',
    'nouns that hide verbs',
    explanation('De verstrekking van begeleiding leidt tot versterking. U vraagt verlenging.'),
  ],
  [
    'language/clauses-many /uitleg/nl',
    'a clause in a clause in a clause',
    explanation('De brief die de man die u helpt schreef die u belt, is kwijt. U belt.'),
  ],
  [
    'language/dutch-is-english /toelichting/nl',
    'one English sentence in a Dutch text',
    { toelichting: { nl: 'U rijdt. The council decides who will ride with you.', en: 'You ride.' } },
  ],
  [
    'language/dutch-is-english /alternatief/nl',
    'an English label',
    { alternatief: { nl: ['end of the ride'] } },
  ],
  [
    'language/english-is-dutch /alternatief/en',
    'a Dutch label',
    { alternatief: { en: ['einde van de rit'] } },
  ],
  [
    'language/english-is-dutch /toelichting/en',
    'one Dutch sentence in an English text',
    { toelichting: { nl: 'U rijdt.', en: 'You ride on and on. De raad beslist wie er met u meerijdt.' } },
  ],
  ['language/copied /uitleg/nl', 'the explanation of another term', {}, { uitleg: fiets.uitleg }],
  [
    'language/copied /definitie/nl',
    'the definition of another term',
    {},
    { definitie: { ...helm.definitie, nl: fiets.definitie.nl.replace('fiets', 'helm') } },
  ],
  ['graph/relation-withdrawn /verwant', 'related to what is out of use', {}, { status: 'vervallen' }],
]

const wrongCases = wrong.map(([finding, why, change, other = {}]) => ({ finding, why, change, other }))

test.each(wrongCases)('$finding: $why', ({ finding, change, other }) => {
  expect(found(change, other)).toContain(finding)
})

test('a relation that the chain of broader terms reaches in two steps is found', () => {
  const wagen: Begrip = {
    ...helm,
    sleutel: 'wagen',
    voorkeursterm: { nl: 'wagen', en: 'cart' },
    verborgen: {},
    definitie: {
      nl: 'Een wagen is een ding met wielen dat iemand van de ene plek naar de andere rijdt.',
      en: 'A cart is a thing on wheels that a person drives from one spot to another.',
    },
    uitleg: { nl: 'U rijdt hiermee. Dat is handig.', en: 'You drive this. It is handy.' },
    breder: { begrip: 'helm', relatie: 'generiek' },
    verwant: [],
  }
  const glossary = new Map([
    ['fiets', { ...fiets, breder: { begrip: 'wagen', relatie: 'generiek' } }],
    ['helm', helm],
    ['wagen', wagen],
  ])
  expect(found({}, {}, { glossary })).toEqual(['graph/broader-and-related /verwant'])
})

test('three definitions that use each other in a circle are found once', () => {
  const third = (nl: string): Begrip => ({
    ...helm,
    sleutel: 'wagen',
    voorkeursterm: { nl: 'wagen', en: 'cart' },
    verborgen: {},
    definitie: { nl, en: 'A cart is a thing on wheels that a person drives from one spot to another.' },
    uitleg: { nl: 'U rijdt hiermee. Dat is handig.', en: 'You drive this. It is handy.' },
    verwant: ['helm'],
  })
  const uses = (begrip: Begrip, nl: string): Begrip => ({ ...begrip, definitie: { ...begrip.definitie, nl } })
  const glossary = new Map([
    ['fiets', uses(fiets, 'Een fiets is een voertuig met twee wielen waarop iemand met een helm rijdt.')],
    ['helm', uses(helm, 'Een helm is een harde kap die iemand draagt die achter op een wagen staat.')],
    ['wagen', third('Een wagen is een groot ding met wielen waar iemand een fiets in vervoert.')],
  ])
  expect(found({}, {}, { glossary })).toEqual(['language/circular-three /definitie/nl'])
})

test('a word of many English texts is found in the one Dutch text that has it', () => {
  const usual = Array.from({ length: 10 }, (_none, nth) => ({
    woord: `woord ${nth}`,
    waarom: { nl: `Dit gaat over zaak ${nth}.`, en: `This is about the council, number ${nth}.` },
    zinnen: [],
  }))
  const mixed = { toelichting: { nl: 'De council helpt u daarbij.', en: 'They help.' } }
  expect(found(mixed, {}, { ambiguousWords: usual })).toEqual(['language/english-word-left /toelichting/nl'])
})

test.each(['.', 'A. ', "'a ", 'a/', '(', 'ge', ' ', 'a-', '!)'])(
  'a text of a hundred thousand times "%s" is read to its end',
  (piece) => {
    const text = piece.repeat(100_000)
    expect(found({ toelichting: { nl: text, en: 'No.' } })).toContain('language/typography /toelichting/nl')
  },
)

test('an answer may repeat the words of its question and has longer sentences than an explanation', () => {
  const vraag = { nl: 'Wie implementeert de regie?', en: 'Who does it?' }
  const antwoord = {
    nl: 'De gemeente implementeert de fiets in meer dan twintig woorden die wij hier nu in een zin voor u op een rij zetten. Dat mag.',
    en: 'The municipality does.',
  }
  const question = { sleutel: 'wie', vraag, antwoord, begrippen: ['fiets'] }
  expect(found({}, {}, { questions: [question] })).toEqual(['language/sentence-long /antwoord/nl'])
})

test('a text is cut into sentences and not at abbreviations, initials or numbers', () => {
  expect(
    sentences('Zie art. 2.3.2 en bijv. B. Jansen. Hij komt morgen! Is dat zo? Ja: over u. Er is niets.'),
  ).toEqual([
    'Zie art. 2.3.2 en bijv. B. Jansen.',
    'Hij komt morgen!',
    'Is dat zo?',
    'Ja: over u.',
    'Er is niets.',
  ])
})

test('what is quoted is left out, and apostrophes quote nothing', () => {
  expect(withoutQuotes("De foto's van 's morgens heten 'vroeg' en de auto's niet.")).toBe(
    "De foto's van 's morgens heten   en de auto's niet.",
  )
})

test('the measures of a text count sentences, words, long words and passives', () => {
  expect(measure('De verantwoordelijkheid wordt gedeeld. U kijkt mee.', new Set())).toEqual({
    sentences: 2,
    average: 3.5,
    longest: 4,
    longWords: 1,
    words: 7,
    passive: 1,
    nouns: 0,
    clauses: 0,
  })
})
