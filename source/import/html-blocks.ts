import {Builder, type Built, type Look, type Shape} from './builder.ts';
import {type DomElement, type DomNode, isElement, isText, visit} from './dom.ts';
import {webAddress} from './links.ts';

/*
The elements of a page as blocks and marks. Each kind of element is a row of `elements`; one without
a row is transparent, so that the words in it are kept.
*/

/** An item of a list: its first block has the marker, the others stand under its words. */
type Item = {readonly marker: string; readonly blocksBefore: number};

/** Where in the page the reading is. */
type Place = {
  readonly builder: Builder;
  /** The page's address, against which links are resolved. */
  readonly base: string | undefined;
  quotations: number;
  /** The number of the next item of each open list; null where items have no numbers. */
  readonly lists: (number | null)[];
  readonly items: Item[];
  /** Inside `pre`, white space counts. */
  preformatted: number;
  /** Inside a table row, blocks are only words of a cell. */
  rows: number;
};

type ElementRow = {
  readonly enter: (place: Place, element: DomElement) => void;
  readonly leave: (place: Place, element: DomElement) => void;
};

/** The blocks of what stands under `root`, under a heading of the page's title, if there is one. */
export function readElements(root: DomNode, title: string | null, base?: string): Built {
  const builder = new Builder();
  const place: Place = {
    builder,
    base,
    quotations: 0,
    lists: [],
    items: [],
    preformatted: 0,
    rows: 0,
  };
  if (title !== null) {
    builder.startBlock({kind: 'heading', level: 1});
    builder.words(title);
    builder.startBlock({kind: 'paragraph'});
  }
  visit(root, {
    enter: node => enter(node, place),
    leave: node => {
      if (isElement(node) && !isUnseen(node)) elements[node.localName]?.leave(place, node);
    },
  });
  return builder.finish();
}

function enter(node: DomNode, place: Place): boolean {
  if (isText(node)) {
    const text = node.textContent ?? '';
    if (place.preformatted > 0) place.builder.verbatim(text);
    else place.builder.words(text);
  }
  if (!isElement(node) || isUnseen(node)) return false;
  const name =
    node.getAttribute('id') ?? (node.localName === 'a' ? node.getAttribute('name') : null);
  if (name) place.builder.name(name);
  elements[node.localName]?.enter(place, node);
  return true;
}

/** Elements whose text is not part of the page. */
const unseen = new Set([
  ...[
    'head',
    'title',
    'script',
    'style',
    'noscript',
    'template',
    'svg',
    'math',
    'iframe',
    'object',
  ],
  ...['embed', 'canvas', 'audio', 'video', 'nav', 'form', 'button', 'select', 'textarea', 'dialog'],
]);

const isUnseen = (element: DomElement): boolean =>
  unseen.has(element.localName) || element.hasAttribute('hidden');

/** The kind of block that text is here, where no element says otherwise. */
function flowing({builder, quotations, lists, items}: Place): Shape {
  const item = items.at(-1);
  if (item) {
    const isFirst = builder.count === item.blocksBefore;
    const marker = isFirst ? item.marker : ' '.repeat(item.marker.length);
    return {kind: 'listItem', depth: Math.max(1, lists.length), marker};
  }
  return quotations > 0 ? {kind: 'quotation', depth: quotations} : {kind: 'paragraph'};
}

function startFlow(place: Place): void {
  if (place.rows > 0) {
    place.builder.words(' ');
    return;
  }
  place.builder.endBlock();
  place.builder.startBlock(flowing(place));
}

function start(shape: Shape): ElementRow['enter'] {
  return place => {
    if (place.rows > 0) place.builder.words(' ');
    else place.builder.startBlock(shape);
  };
}

const block: ElementRow = {enter: startFlow, leave: startFlow};

const heading = (level: 1 | 2 | 3 | 4 | 5 | 6): ElementRow => ({
  enter: start({kind: 'heading', level}),
  leave: startFlow,
});

const quotation: ElementRow = {
  enter(place) {
    place.quotations++;
    startFlow(place);
  },
  leave(place) {
    place.builder.endBlock();
    place.quotations--;
    startFlow(place);
  },
};

const list: ElementRow = {
  enter(place, element) {
    startFlow(place);
    const first = Number.parseInt(element.getAttribute('start') ?? '1', 10);
    const isNumbered = element.localName === 'ol';
    place.lists.push(isNumbered ? (Number.isSafeInteger(first) ? first : 1) : null);
  },
  leave(place) {
    place.lists.pop();
    startFlow(place);
  },
};

const item: ElementRow = {
  enter(place) {
    place.builder.endBlock();
    const number = place.lists.at(-1) ?? null;
    if (number !== null) place.lists[place.lists.length - 1] = number + 1;
    const marker = number === null ? '•' : `${number}.`;
    place.items.push({marker, blocksBefore: place.builder.count});
    startFlow(place);
  },
  leave(place) {
    place.builder.endBlock();
    place.items.pop();
    startFlow(place);
  },
};

const preformatted: ElementRow = {
  enter(place, element) {
    start({kind: 'code'})(place, element);
    place.preformatted++;
  },
  leave(place) {
    place.preformatted--;
    startFlow(place);
  },
};

const nothing = (): void => undefined;

/** What stands in a row that only lays out the page. */
const layout = new Set(['table', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3', 'blockquote', 'pre']);

const isCell = ({localName}: DomElement): boolean => localName === 'td' || localName === 'th';

const followsParagraph = ({localName, previousElementSibling}: DomElement): boolean =>
  localName === 'p' && previousElementSibling?.localName === 'p';

/** A row of data is a table row: it has several cells, and nothing in them but words. */
function isDataRow(row: DomElement): boolean {
  let cells = 0;
  let laysOut = false;
  visit(row, {
    enter(node) {
      if (laysOut || !isElement(node)) return false;
      if (node === row) return true;
      if (node.parentNode === row && isCell(node)) cells++;
      laysOut = layout.has(node.localName) || followsParagraph(node);
      return !laysOut;
    },
    leave: nothing,
  });
  return cells > 1 && !laysOut;
}

const tableRow: ElementRow = {
  enter(place, element) {
    if (!isDataRow(element)) return startFlow(place);
    place.builder.startBlock({kind: 'tableRow'});
    place.rows++;
  },
  leave(place, element) {
    if (isDataRow(element)) place.rows--;
    startFlow(place);
  },
};

const cell: ElementRow = {
  enter(place) {
    if (place.rows > 0) place.builder.startCell();
    else startFlow(place);
  },
  leave(place) {
    if (place.rows > 0) place.builder.endCell();
    else startFlow(place);
  },
};

const look = (kind: Exclude<Look['kind'], 'link' | 'jump'>): ElementRow => ({
  enter({builder}) {
    builder.open({kind});
  },
  leave({builder}) {
    builder.close();
  },
});

/** Where a link leads: to a place of the page, or to the web. */
function lookOfLink(element: DomElement, {base}: Place): Look | null {
  const href = element.getAttribute('href') ?? '#';
  if (/^#./.test(href)) return {kind: 'jump', to: decoded(href.slice(1))};
  const address = webAddress(href, base);
  return address === null ? null : {kind: 'link', href: address};
}

/** A name as an `id` has it; as it stands where it is wrongly encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const link: ElementRow = {
  enter(place, element) {
    const look = lookOfLink(element, place);
    if (look !== null) place.builder.open(look);
  },
  leave(place, element) {
    if (lookOfLink(element, place) !== null) place.builder.close();
  },
};

const sign = (before: string, after: string): ElementRow => ({
  enter: ({builder}) => builder.words(before),
  leave: ({builder}) => builder.words(after),
});

const rowsOf = (names: string, row: ElementRow): Record<string, ElementRow> =>
  Object.fromEntries(names.split(' ').map(name => [name, row]));

const elements: Readonly<Record<string, ElementRow>> = {
  ...rowsOf('address article aside body center dd details div dl dt fieldset figure', block),
  ...rowsOf('footer header hgroup main p section summary table caption', block),
  ...rowsOf('strong b', look('strong')),
  ...rowsOf('em i cite dfn', look('emphasis')),
  ...rowsOf('code kbd samp tt', look('code')),
  ...rowsOf('del s strike', look('deleted')),
  ...rowsOf('ul ol menu', list),
  ...rowsOf('td th', cell),
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  blockquote: quotation,
  li: item,
  pre: preformatted,
  tr: tableRow,
  a: link,
  q: sign('“', '”'),
  // Captions and their credits belong to a picture that is not here.
  figcaption: {enter: start({kind: 'furniture'}), leave: startFlow},
  br: {enter: ({builder}) => builder.breakLine(), leave: nothing},
  hr: {enter: ({builder}) => builder.rule(), leave: startFlow},
};
