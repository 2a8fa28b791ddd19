const list = 'http://publications.europa.eu/resource/authority/licence/'

/** The licences of what we publish, as the European list names them: texts are CC BY, schemas and code EUPL. */
export const licences = { glossary: `${list}CC_BY_4_0`, schemas: `${list}EUPL_1_2` } as const
