/*
Page furniture: what a news page puts between or after an article's paragraphs. A block is furniture
only as a whole, and only where its wording leaves no doubt: a paragraph that begins with "Comments"
or "Related" is the article's own, and dimming a line of it is worse than showing a line too many.
The patterns are how pages in English word such lines, each from `^` to `$`.
*/

/** Whether a block is page furniture and not part of the article. */
export function isFurniture(block: string): boolean {
  if (block.length > longest) return false;
  const words = block.replace(/\s+/g, ' ').trim();
  return patterns.some(pattern => pattern.test(words));
}

/** Furniture is short; anything longer is prose whatever it begins with. */
const longest = 240;

const patterns: readonly RegExp[] = [
  // Links to other articles: the label ends in a colon, or is all there is.
  /^(?:related|see also|also read|read also|read more|read next|more on this|further reading|don[’']t miss|you may also like|watch|in pictures) ?[:|»→] ?\S.*$/i,
  /^(?:related|more|recommended|popular|trending) (?:articles?|stories|coverage|links|content|topics|news|reading)(?: on this| on this topic)?:?$/i,
  /^(?:related|see also|read more|read next|recommended(?: for you)?|more on this(?: story| topic)?|you (?:may|might) also like|most (?:read|popular|viewed)|trending(?: now)?|explore more on these topics|further reading):?(?: ?(?:…|\.\.\.|»|→|>))?$/i,
  // Comments.
  /^(?:\d[\d,.]* )?comments?(?: \(\d[\d,.]*\)|: \d[\d,.]*)?:?$/i,
  /^(?:(?:view|show|see|read|hide|load|post|leave|add|write)(?: (?:all|more|a|your|the|\d[\d,.]*))? comments?|join the (?:conversation|discussion)|(?:log|sign) in to (?:leave a )?comment|comments (?:are|have been) (?:closed|disabled)(?: for this (?:article|post|story))?)\.?$/i,
  // Sharing and saving.
  /^(?:share|share (?:this|on|via|with|by|to)\b.{0,60}|(?:copy|get) link|email this(?: article| story)?|print(?: this)?(?: (?:page|article|story))?|save(?: for later| article)?|tweet|pin it|(?:facebook|twitter|x|whatsapp|email|reddit|linkedin|copy link|print|messenger|pinterest|bluesky)(?:[ ,|/·•]+(?:facebook|twitter|x|whatsapp|email|reddit|linkedin|copy link|print|messenger|pinterest|bluesky))+)\.?$/i,
  /^(?:follow|like|find) (?:us|me|\S+(?: \S+){0,3}) on (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|telegram|whatsapp|google news|social media)\b.{0,80}$/i,
  // Newsletters, subscriptions, accounts.
  /^(?:(?:click|tap) here to )?(?:sign up|subscribe)(?: here| now| today| free)?(?: (?:to|for|with) .{0,150})?[.!]?$/i,
  /^(?:get|receive) .{0,100}\b(?:newsletters?|in(?:to)? your inbox|to your inbox)\b.{0,60}$/i,
  /^(?:become a (?:member|subscriber|supporter)|already a (?:member|subscriber)\?|(?:log|sign) in(?: (?:or|to) .{0,60})?|register(?: now)?|create (?:a free|an) account)[.!]?(?: (?:log|sign) in\.?)?$/i,
  // Advertisements and cookies.
  /^(?:advertisements?|ad|advert|sponsored(?: content)?|promoted(?: content)?|paid (?:content|post)|article continues (?:below|after).{0,40}|(?:story|continue reading) (?:continues )?(?:below|after) (?:this |the )?advertisement|skip (?:advertisement|past .{0,60}|to (?:main )?content)|scroll (?:down )?to continue.{0,60}|continue reading)\.?$/i,
  /^(?:we (?:and our partners )?use|this (?:web)?site uses|by (?:continuing|using)\b.{0,80}) cookies?\b.{0,200}$/i,
  /^(?:accept|reject|manage)(?: all)?(?: cookies?| preferences| choices)?$/i,
  // Credits of pictures that are not here.
  /^(?:photo(?:graph)?s?|image|picture|illustration|graphic|video)(?: credits?| by| courtesy of| supplied)?: ?\S.{0,120}$/i,
  /^(?:photo(?:graph)?|image|illustration) (?:by|courtesy of) [^.!?]{2,80}$/i,
  /^.{0,80}(?:\/|via )(?:getty images|reuters|afp|ap(?: photo)?|epa|shutterstock|alamy)(?: images)?(?:\/\S+)?\.?$/i,
  // Rights and tags.
  /^(?:©|\(c\)|copyright\b) ?.{0,160}(?:\d{4}|all rights reserved).{0,80}$/i,
  /^(?:tags|topics|filed under|categories|posted in|tagged(?: with| in)?): .{0,160}$/i,
  /^(?:back to top|load more|show more|see more|next article|previous article|listen to (?:this )?article|\d+ min(?:ute)?s? read)$/i,
];
