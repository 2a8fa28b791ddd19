/** Every rule of the source lint: its code and what it asks. A code outside this table cannot be reported. */
export const rules = {
  'codelists/name-differs':
    'the name of a code list is the name of its file, and each value stands in it once',
  'codelists/own-value-unexplained':
    'a value of our own list has an English label and an explanation in both languages',
  'codelists/term-unknown': 'a code list and its values lead to terms that exist',
  'examples/expectation-missing':
    'an invalid example has its reason in two languages and at least one expected issue',
  'examples/expectation-without-file': 'invalid.issues.json names only files that exist',
  'examples/too-few': 'a schema version has at least 3 valid and 6 invalid examples',
  'glossary/date-impossible':
    'a date is a day of the calendar, and no later than the last change of the term',
  'glossary/key-differs': 'the key of a term is the name of its file',
  'glossary/key-unknown':
    'a file around the terms leads to terms and articles that exist, and is named after its key or word',
  'glossary/label-of-another': 'no alternative or hidden label is the preferred label of another term',
  'glossary/law-article-impossible':
    'the number of an article can exist, is written as in its law, and the reference says it once',
  'glossary/law-date-differs': 'the dates of a juriconnect reference are the peildatum',
  'glossary/law-twice': 'a term names an article once',
  'glossary/law-unanchored': 'a legal source has a juriconnect reference or a CELEX number',
  'glossary/law-unknown':
    'a legal source names a law of glossary/bronnen/wetten.yaml, with its number and the first article in the reference',
  'glossary/law-unsaid': 'a term names its legal sources, or says plainly that no law defines it',
  'glossary/match-twice': 'a term has one relation with one concept of another vocabulary',
  'glossary/match-unknown':
    'a match leads to a class of glossary/bronnen/ggm-klassen.yaml or to a code of iWmo or iJw that we have',
  'glossary/pair-stored-twice':
    'a pair of confusable terms is stored once, in the file of the first key of the alphabet',
  'glossary/relation-not-symmetric': 'a related term names this term back',
  'glossary/source-unknown': 'a place of use is an article of glossary/bronnen/artikelen.yaml',
  'glossary/term-unknown': 'a relation leads to a term that exists',
  'graph/broader-and-related': 'a related term is nowhere in the chain of broader terms (SKOS S27)',
  'graph/broader-cycle': 'the chain of broader terms ends',
  'graph/genus-is-synonym': 'a definition does not open with another label of its own term',
  'graph/genus-not-broader':
    'a definition that opens with a term as genus has that term among its broader terms',
  'graph/match-of-two': 'no two terms match the same outside concept exactly',
  'graph/orphan': 'a term has a broader, narrower or related term',
  'graph/relation-to-itself': 'a relation leads to another term',
  'graph/relation-twice': 'a relation of a term names each other term once',
  'graph/relation-withdrawn': 'a term in use has no broader or related term that is out of use',
  'graph/successor': 'a replaced term, and no other, names a successor that is in use',
  'language/abbreviation': 'plain language has no abbreviations but the names of terms',
  'language/ambiguous-word': 'a word that means many things is not used alone',
  'language/circular':
    'a definition does not use its own label, whole or inside a longer word, in either language',
  'language/circular-pair': 'no two definitions use the label of each other',
  'language/circular-three': 'no three definitions lead around in a circle',
  'language/clauses-many': 'a sentence in plain language has at most two subordinate clauses',
  'language/copied': 'no two definitions, explanations, examples, answers or differences are the same',
  'language/definition-form':
    'a definition says what something is: "Een X is een ... die ...", "An X is ..."',
  'language/definition-length': 'a definition has 8 to 45 words',
  'language/definition-one-sentence': 'a definition is one sentence that ends in one full stop',
  'language/dutch-is-english': 'a Dutch text or label is written in Dutch',
  'language/dutch-word-left':
    'an English text has no Dutch term or word of the Dutch texts outside quotation marks',
  'language/english-is-dutch': 'an English text or label is written in English',
  'language/english-same': 'an English text differs from the Dutch one',
  'language/english-word-left': 'a Dutch text has no word of the English texts outside quotation marks',
  'language/explanation-size': 'an explanation has 2 to 5 sentences, an answer 1 to 12',
  'language/jargon': 'plain language has common words (scripts/lint/language/plain-words.yaml)',
  'language/label-capital': 'a label is in lower case, names and abbreviations aside',
  'language/label-of-two':
    'a preferred or alternative label belongs to one term, and no label is the preferred one of another term',
  'language/label-plural': 'a preferred label is singular where a singular exists',
  'language/label-twice': 'the preferred, alternative and hidden labels of a term all differ',
  'language/nouns-of-verbs':
    'in plain language fewer than three words, or one in eight, are nouns in -ing or -atie',
  'language/passive': 'at most half of the sentences in plain language are passive',
  'language/sentence-long':
    'a sentence has at most 15 words and on average 12 in an explanation, 18 and 13 in an answer',
  'language/typography': 'a text has no stray spaces, no doubled marks and single straight quotation marks',
  'language/word-of-two': 'a word of a definition that is a label leads to one term',
  'language/word-not-preferred':
    'a definition does not use a hidden label of another term: use its preferred label, or list the word as everyday',
  'language/words-long': 'in plain language at most one word in eight has more than 12 letters',
  'schemas/array-unbounded':
    'a list has minItems of at least 1 and a maxItems (at most 200 beside uniqueItems)',
  'schemas/code-list-unknown': 'an enum names a code list that exists, or has x-begrippen for every value',
  'schemas/code-unknown': 'every value of an enum is in its code list',
  'schemas/condition-too-rich':
    'if/then/else only makes properties required when one property has a given value',
  'schemas/constant-misfit': 'const and enum fit the type; an enum has 1 to 200 texts',
  'schemas/description-present': 'descriptions come from the glossary, not from the schema',
  'schemas/format-unknown': 'a format is one of docs/formats.md',
  'schemas/group-on-building-block':
    'a building block has no gegevensgroep: the property that uses it gives one',
  'schemas/group-unknown': 'every property has one gegevensgroep that exists',
  'schemas/id-differs':
    'the $id is the base, the name and the version of the folder, and stands at the root only',
  'schemas/keyword-outside-subset':
    'only keywords that every validator we trust treats alike (docs/schemas.md)',
  'schemas/metaschema': 'the schema is valid against our metaschema',
  'schemas/name-forbidden': 'a property has a Dutch camelCase name without bare ambiguous words',
  'schemas/number-unbounded': 'a number is an integer with a minimum and a maximum',
  'schemas/object-open': 'an object is closed with unevaluatedProperties: false, or marked x-open',
  'schemas/object-may-be-empty': 'an object requires a property or has minProperties',
  'schemas/object-too-wide': 'an object has at most 32 properties',
  'schemas/pattern-not-anchored':
    'a pattern starts with ^, ends with $, has no choice outside brackets, and a maxLength beside it',
  'schemas/pattern-slow': 'no text makes a pattern slow',
  'schemas/pointer-lost': 'x-over and x-eigenaar lead to a property of the object',
  'schemas/published-changed': 'a published version never changes',
  'schemas/reference-lost': 'a $ref leads to a schema of ours or to one of its definitions',
  'schemas/required-unknown': 'required names only properties of the object',
  'schemas/string-unbounded':
    'a string has a maxLength, an enum, a const or a format of fixed size, and is not empty',
  'schemas/term-unknown': 'every property and definition has a term that exists',
  'schemas/title-missing': 'every property and definition has a Dutch title and an English one',
  'schemas/union-property-differs': 'a property of two variants of a union has one schema',
  'schemas/union-without-tag':
    'a oneOf is told apart by one required property that is a different const in each variant',
  'schemas/dialect-differs': 'a schema names plain 2020-12 as $schema',
  'schemas/reference-recursive': 'a definition does not lead back to itself',
  'rights/expectation-contradicted': 'the rows say what verwachtingen.csv expects of them',
  'rights/expectation-wrong':
    'a line of verwachtingen.csv has its columns, a number of its own and words that exist, and asks what no other does',
  'rights/expectations-too-few': 'there are at least 300 expectations, and each role with rows has some',
  'rights/role-unknown': 'a role has a term that exists, and a parent role that exists',
  'rights/row-wrong':
    'a row stands in the file of its role, its key starts with role and data group, and the engine takes it',
  'rights/situation-wrong': 'a situation has known facts that can go together, and a key of its own',
  'rights/telling-code-unknown':
    'a telling code is a value of a code list, and tells of a data group that exists',
  'sources/shape': 'a source file is valid against the schema of its kind',
  'schemas/view-annotation':
    'x-minimum and x-verraadt-wijziging are true and stand on a property; the minimum is of its data group',
  'schemas/zrm-all-required': 'no schema requires the domains of the self-sufficiency matrix',
} as const

export type RuleCode = keyof typeof rules

/** One place in the sources that breaks a rule. */
export interface Finding {
  readonly code: RuleCode
  /** File or folder, from the root of the project. */
  readonly file: string
  /** JSON Pointer inside the file; empty for the whole. */
  readonly at: string
  readonly detail: string
}
