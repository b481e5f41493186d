import {stemmer} from 'stemmer';

/*
One key for the forms of a word and for words that news writing uses for one another.
*/

/** Each line is one meaning; its first word names it. Kept to words that seldom mean another. */
const meanings = `
leader head chief boss
kill slay murder
die death dead fatality
buy purchase acquire acquisition
sell sale
company firm corporation
begin start launch commence
end finish conclude
stop halt cease
rise increase climb surge soar grow growth
fall drop decline decrease plunge slump plummet
army military troop soldier
talk negotiation discussion
attack assault raid
help aid assist assistance
allow enable permit permission
agreement deal accord pact treaty
law legislation statute
approve approval endorse endorsement
choose choice select selection elect election
job employment
worker employee staff
fire sack
quit resign resignation
arrest detain detention
free release
jail prison imprison imprisonment
guilty guilt
innocent innocence
child kid
doctor physician
illness disease sickness
injure injury wound hurt
crash collision
build construct construction
destroy destruction
poll survey
rule ruling verdict
lawyer attorney
car vehicle automobile
money cash
tax levy
cost price
pay payment
lose loss
win victory
defeat beat
try attempt effort
want desire wish
need require requirement
show demonstrate
see observe
speak speech
think thought
know knowledge
grow growth
live life
marry marriage wedding
believe belief
prove proof
choose choice
see sight
strike stoppage
threaten threat
flee flight
succeed success
fail failure
arrive arrival
depart departure
remove removal
refuse refusal
receive receipt
produce production
reduce reduction cut
introduce introduction
describe description
expel expulsion
permit permission
`;

/** "invasion" and "invade": Porter's stems keep the s of the noun and the d of the verb apart. */
const joined = (stem: string): string => stem.replace(/(?<=[aeioun])s$/, 'd');

const stemOf = (lower: string): string => {
  const plain = lower.replace(/['’]s?$/, '');
  const stem = stemmer(plain);
  return /(?:[aeiou]|n)sions?$/.test(plain) ? joined(stem) : stem;
};

const meaningOf = new Map<string, string>();
for (const line of meanings.trim().split('\n')) {
  const [name = '', ...others] = line.split(' ').map(stemOf);
  const key = meaningOf.get(name) ?? name;
  for (const other of others) if (!meaningOf.has(other)) meaningOf.set(other, key);
}

const known = new Map<string, string>();

/** What claims are compared by: the same for "invade", "invaded" and "invasion". */
export function keyOf(lower: string): string {
  let key = known.get(lower);
  if (key === undefined) {
    const stem = stemOf(lower);
    key = meaningOf.get(stem) ?? stem;
    if (known.size < 50_000) known.set(lower, key);
  }
  return key;
}
