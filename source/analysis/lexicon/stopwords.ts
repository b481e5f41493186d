import {wordSet} from './word-set.ts';

/*
Words that say little about what a claim is about.
*/

/** Grammar, and words of saying: not compared at all. */
const stopwords = wordSet(
  `a an the this that these those there here and or but nor so yet if then than as because although though while
  whereas unless until when where why how what which who whom whose whether not no never none nobody nothing neither
  of to in on at by for from with without into onto over under above below after before since during between among
  against about around across through throughout toward towards upon within along off out up down per via amid despite
  i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
  ourselves they them their theirs themselves one ones someone somebody anyone anybody everyone everybody something
  anything everything each every either both all any some many much more most few fewer less least several other others
  another such same own is are was were be been being am has have had having do does did doing done will would shall
  should can could may might must ought cannot 's 're 've 'd 'll 'm isn't aren't wasn't weren't hasn't haven't hadn't
  doesn't don't didn't won't wouldn't shouldn't can't couldn't very too also just only even still already again ever
  now often always quite rather really almost about however therefore thus moreover meanwhile instead indeed perhaps
  maybe well like else ago away back soon later earlier once twice first last next mr mrs ms dr said say says saying
  tell tells told telling according added adding asked claim claims claimed claiming insist insists insisted noted
  reported reportedly announced stated yes ok okay etc yesterday today tomorrow monday tuesday wednesday thursday
  friday saturday sunday january february march april june july august september october november december`,
);

/** Everyday words: compared, but what they share is worth half. */
const everyday = wordSet(
  `people person man woman men women time times year years day days week weeks month months way ways thing things
  part parts place case fact point number group world country countries state states city area government official
  officials new old good bad big small great long high low large different important right left able make makes made
  making take takes took taken taking get gets got getting give gives gave given giving go goes went gone going come
  comes came coming see sees saw seen know knows knew known think thinks thought want wants wanted use uses used using
  need needs needed try tries tried work works worked working put keep keeps kept let seem become became call called
  look looks looked find found show shows showed include includes included including believe expect expected
  million billion thousand hundred percent cent number news report reports statement two three four five six seven
  eight nine ten end set run turn move hold bring brought happen happened`,
);

export const isStopword = (lower: string): boolean => stopwords.has(lower);

export const isEveryday = (lower: string): boolean => everyday.has(lower);
