/*
Short forms of English first names, each with the full ones that it may stand for. General knowledge,
written for onrecord.
*/

const table =
  'abby abigail|al albert alan alfred|alex alexander alexandra|andy andrew|art arthur|becky rebecca|ben benjamin|bernie bernard|bert albert robert|beth elizabeth|betty elizabeth|bill william|billy william|bob robert|bobby robert|brad bradley|charlie charles|chris christopher christine christian|chuck charles|cindy cynthia|dan daniel|danny daniel|dave david|debbie deborah|dick richard|don donald|doug douglas|drew andrew|ed edward edwin edmund|eddie edward|fred frederick|geoff geoffrey|gerry gerald|greg gregory|hank henry|harry harold henry|jack john|jake jacob|jeff jeffrey|jen jennifer|jenny jennifer|jerry gerald jerome|jim james|jimmy james|joe joseph|joey joseph|josh joshua|kate katherine catherine|kathy katherine kathleen|ken kenneth|larry lawrence laurence|liz elizabeth|maggie margaret|matt matthew|meg margaret|mike michael|mickey michael|mitch mitchell|nate nathan nathaniel|ned edward|nick nicholas|nicky nicholas nicole|pat patrick patricia|patty patricia|peggy margaret|pete peter|phil philip phillip|ray raymond|rick richard|rob robert|robbie robert|ron ronald|ronnie ronald|russ russell|sam samuel samantha|sandy alexander sandra|steve stephen steven|stu stuart|sue susan|susie susan|ted edward theodore|terry terence terrence|tim timothy|tom thomas|tommy thomas|tony anthony|vicky victoria|walt walter|will william|zack zachary';

const fullForms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  table.split('|').map(row => {
    const [short = '', ...full] = row.split(' ');
    return [short, new Set(full)];
  }),
);

/** Whether one first name, in small letters, is short for the other: "larry", "lawrence". */
export const isNickname = (one: string, other: string): boolean =>
  (fullForms.get(one)?.has(other) ?? false) || (fullForms.get(other)?.has(one) ?? false);
