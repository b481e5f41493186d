import {parseHTML} from 'linkedom';

/*
The part of the DOM that reading a page needs. linkedom's own types want those of a browser, which
a program for the terminal does not have.
*/

export type DomNode = {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly previousElementSibling: DomElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selectors: string): DomElement | null;
};

export type DomDocument = {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
  querySelector(selectors: string): DomElement | null;
};

/** The tree of a page, however malformed the page is. */
export const treeOf = (html: string): DomDocument =>
  parseHTML(withBody(html)).document as DomDocument;

const frame = /<!doctype[^<>]{0,1000}>|<\/?(?:html|head|body)\b[^<>]{0,1000}>/gi;
const headElement =
  /\s+|<!--[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|style|script)\b[\s\S]*?<\/\1\s*>/iy;

/** A page may leave out its `html` and `body`, which a browser supplies and linkedom does not. */
function withBody(html: string): string {
  const root = /<html\b[^<>]{0,1000}>/i.exec(html)?.[0];
  if (root !== undefined && /<body[\s>]/i.test(html)) return html;
  const content = html.replace(frame, '');
  const end = headEnd(content);
  const head = content.slice(0, end);
  const body = content.slice(end);
  return `<!doctype html>${root ?? '<html>'}<head>${head}</head><body>${body}</body></html>`;
}

/** Where the elements of the head end that a page without a frame begins with. */
function headEnd(content: string): number {
  let end = 0;
  for (headElement.lastIndex = 0; headElement.test(content); end = headElement.lastIndex);
  return end;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;

/** What to do at a node: `enter` says whether to visit its children, `leave` comes after them. */
export type Visitor = {
  readonly enter: (node: DomNode) => boolean;
  readonly leave: (node: DomNode) => void;
};

/** Visits `root` and all under it, in order, without recursion: pages can be deep. */
export function visit(root: DomNode, {enter, leave}: Visitor): void {
  let node = root;
  while (true) {
    const child = enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    leave(node);
    while (node !== root && node.nextSibling === null) {
      if (node.parentNode === null) return;
      node = node.parentNode;
      leave(node);
    }
    if (node === root || node.nextSibling === null) return;
    node = node.nextSibling;
  }
}
