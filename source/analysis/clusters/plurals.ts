/* Plural and collective nouns. */

const irregular =
  /^(?:people|men|women|children|police|staff|youth|folk|[a-z]+(?:men|women|people))$/;

const collective =
  /^(?:majority|minority|percent|half|number|lot|rest|couple|pair|crowd|family|team|side|squad|jury|duo|trio|public|many|most)$/;

/** Whether a noun is in the plural: "clubs", "people". */
const isPlural = (noun: string): boolean =>
  irregular.test(noun) || (/s$/.test(noun) && !/(?:ss|us|is)$/.test(noun));

/** Whether a noun may be "they": a plural or a collective. */
export const isSeveral = (noun: string): boolean => collective.test(noun) || isPlural(noun);
