import type {EntityType} from '../../model/entity-types.ts';

/*
The type of a name that is no person, organisation, place or group, if the words in it tell.
*/

const kinds: readonly (readonly [EntityType, RegExp])[] = [
  [
    'law',
    /\b(?:Acts?|Bill|Law|Laws|Treaty|Constitution|Amendment|Agreement|Accords?|Protocol|Convention|Charter|Code|Directive|Ordinance|Resolution|Statute|Decree|Pact|Declaration|Title [IVX]+|Article \d+|Section \d+)\b/,
  ],
  [
    'event',
    /\b(?:Cups?|Games|War|Wars|Festival|Summit|Olympics?|Olympiad|Day|Week|Conference|Championships?|Election|Elections|Open|Prix|Tour|Marathon|Awards?|Prize|Holocaust|Revolution|Spring|Uprising|Crisis|Expo|Fair|Forum|Convention|Series|Super Bowl|Bowl|Brexit|Euro \d+|Ramadan|Christmas|Easter|Ceremony|Massacre|Battle|Derby|Trophy|Finals?|Oscars?|Grammys?|Hurricane|Typhoon|Cyclone)\b/,
  ],
  [
    'product',
    /\b(?:Twitter|Facebook|Instagram|YouTube|WhatsApp|TikTok|iPhones?|iPads?|Android|Windows|Boeing|Airbus|Galaxy|Xbox|PlayStation|Bitcoin|App|Sputnik V|Covishield|AK-47|Internet|Skype|Telegram|Google|Gmail|Linux)\b|\p{L}+[- ]?\d+$/u,
  ],
  [
    'work',
    /^["“‘'].*["”’']$|\b(?:Book|Bible|Koran|Quran|Qur'an|Gospel|Symphony|Report|Review|Journal|Song|Album|Show|Diaries|Chronicles)\b|^The \p{Lu}/u,
  ],
];

/** The type that the words of a name suggest; null where they suggest none. */
export function miscellaneousType(name: string): EntityType | null {
  return kinds.find(([, words]) => words.test(name))?.[0] ?? null;
}
