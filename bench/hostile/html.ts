import {count, fill, type Generators, type HostileRow, rowsOf} from './row.ts';

const prose = Array.from({length: 40}, (_, at) =>
  at % 17 === 16 ? 'council, which' : 'the mayor said',
).join(' ');

/** What stands in the body of a page. */
const bodies: Generators = {
  'what must open': {
    'an article': units => `<article>${fill(`<p>${prose}.</p>\n`, units)}</article>`,
    'one paragraph': units => `<p>${fill('the mayor said so, ', units)}`,
  },
  attributes: {
    'attributes of one tag': units => `<p ${count(n => `a${n}=1 `, units)}>x`,
    'equal attributes of one tag': units => `<p ${fill('a=1 ', units)}>x`,
    'tags with attributes': units => fill(`<p ${count(n => `a${n}=1 `, 2000)}>x</p>`, units),
    'half a tag with attributes': units => `<p ${fill('a ', units)}`,
    'a huge attribute': units => `<p title="${fill('x ', units)}">x`,
    'huge class names': units => `<p class="${fill('comment ', units)}">x`,
    styles: units => `<p style="${fill('display:', units)}">x`,
  },
  references: {
    references: units => fill('&amp;', units),
    'numeric references': units => fill('&#65;', units),
    'references in words': units => fill('AT&amp;T said &ldquo;no&rdquo; ', units),
    'references in an attribute': units => `<p title="${fill('&amp;', units)}">x`,
    'references without a semicolon': units => fill('&amp', units),
    'unknown references': units => fill('&x;', units),
    'a reference of one long name': units => `&${fill('a', units)};`,
    'a reference of one long number': units => `&#${fill('1', units)};`,
    ampersands: units => fill('&', units),
    'raw no-break spaces': units => fill('x\u00a0', units),
  },
  'comments and declarations': {
    'unclosed comments': units => fill('<!--', units),
    'unclosed comments with words': units => fill('<!-- x ', units),
    comments: units => fill('<!---->', units),
    'comment in dashes': units => `<!--${fill('-', units)}`,
    CDATA: units => fill('<![CDATA[', units),
    'processing instructions': units => fill('<?x ', units),
    doctypes: units => fill('<!doctype ', units),
    'head comments': units => fill('<!--x-->', units),
  },
  'half tags': {
    'pointed brackets': units => fill('<', units),
    'half tags': units => fill('<a', units),
    'half end tags': units => fill('</a', units),
    'quotes in tags': units => fill('<a b="', units),
    'unclosed html tags': units => fill('<html ', units),
    'unclosed body tags': units => fill('<body ', units),
    'html tags': units => fill('<html>', units),
    'one long tag name': units => `<${fill('x', units)}>y`,
  },
  'end tags': {
    'end tags': units => fill('</p>', units),
    'end tags of nothing open': units => fill('</b>', units),
    'end tags below open ones': units => `${fill('<div>', 5 * 1900)}${fill('</b>', units)}`,
    'end tags below looks': units => `${fill('<b>', 3 * 1900)}${fill('</i>', units)}`,
  },
  'raw text': {
    'unclosed scripts': units => fill('<script>', units),
    scripts: units => fill('<script>x</script>', units),
    'unclosed titles': units => fill('<title>', units),
    'unclosed styles': units => fill('<style>', units),
    'half script ends': units => `<script>${fill('</script', units)}`,
    'unclosed textareas': units => fill('<textarea>', units),
    svg: units => fill('<svg>', units),
  },
  depth: {
    'deep divs': units => fill('<div>', units),
    'divs 1,900 deep, again and again': units =>
      fill(`${fill('<div>', 5 * 1900)}x${fill('</div>', 6 * 1900)}`, units),
    'divs 190 deep, again and again': units =>
      fill(`${fill('<div>', 5 * 190)}x${fill('</div>', 6 * 190)}`, units),
    'divs 30 deep, again and again': units =>
      fill(`${fill('<div>', 5 * 30)}x${fill('</div>', 6 * 30)}`, units),
    'divs 900 deep, once': units => `${fill('<div>', 5 * 900)}${fill('x, ', units)}`,
    'deep spans with words': units =>
      fill(`${fill('<span>x ', 8 * 1900)}${fill('</span>', 7 * 1900)}`, units),
    'items and paragraphs, unclosed': units => fill('<li><p>x', units),
    'paragraphs and cells': units => fill('<td><p>x', units),
    'tables in tables': units => fill('<table><tr><td>x</td><td>', units),
    'tables 600 deep': units =>
      fill(`${fill('<table><tr><td>', 15 * 600)}x${fill('</table>', 8 * 600)}`, units),
    'lists 900 deep': units =>
      fill(`${fill('<ul><li>x', 9 * 900)}${fill('</ul>', 5 * 900)}`, units),
    quotes: units => fill('<q>', units),
  },
  'unclosed elements': {
    'unclosed paragraphs': units => fill('<p>', units),
    'unclosed paragraphs with words': units => fill('<p>x', units),
    'unclosed items': units => fill('<li>x', units),
    'unclosed cells': units => `<table><tr>${fill('<td>x', units)}`,
    'unclosed options': units => `<select>${fill('<option>x', units)}`,
    'unclosed links': units => fill('<a href=x>y', units),
  },
  'many elements': {
    links: units => fill('<a href=http://a.example>y</a> ', units),
    'tiny elements': units => fill('<b>x</b>', units),
    'tiny elements in a paragraph': units => `<p>${fill('<b>x</b> ', units)}</p>`,
    breaks: units => `<p>${fill('x<br>', units)}`,
    'breaks alone': units => fill('<br>', units),
    'breaks in divs': units => fill('<div>x<br><br>y</div>', units),
    rules: units => fill('<hr>', units),
    pictures: units => fill('<img src=x>', units),
    fonts: units => fill('<font>x</font>', units),
    hidden: units => fill('<p hidden>x</p>', units),
    frames: units => fill('<iframe src=x></iframe>', units),
    'custom tags': units => count(n => `<x${n}>y</x${n}>`, units),
    headings: units => fill('<h1>x</h1>', units),
    rows: units => `<table>${fill('<tr><td>x</td><td>y</td></tr>', units)}</table>`,
    'cells of one row': units => `<table><tr>${fill('<td>x</td>', units)}</table>`,
    noscripts: units => fill('<noscript><img src=a.jpg></noscript>', units),
  },
  'looks and addresses': {
    'looks over many blocks': units => `${fill('<b>', 3 * 1900)}${fill('<p>x</p>', units)}`,
    'looks over lines': units => `${fill('<b><i>', 6 * 90)}${fill('<p>x</p>', units)}`,
    'a huge link': units => `<p><a href="http://a.example/${fill('é', units)}">x</a>`,
    'a long base, and links': units =>
      `<base href="http://a.example/${fill('b/', units / 2)}">${fill('<p><a href=x>y</a></p>', units / 2)}`,
    'a long link under many': units =>
      fill(`<a href="http://a.example/${'b'.repeat(2000)}">x</a> `, units),
  },
  metadata: {
    'a huge title': units =>
      `<title>${fill('x | ', units)}</title><h1>${fill('x : ', units)}</h1><p>x`,
    'meta tags': units => fill('<meta property="og:title" content="x">', units),
    'JSON-LD': units =>
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","x":${fill('[', units)}</script>`,
    'JSON-LD, again and again': units =>
      fill('<script type="application/ld+json">{"@context":"https://schema.org"}</script>', units),
  },
  text: {
    'one word': units => `<p>${fill('x', units)}`,
    spaces: units => `<p>x${fill(' ', units)}y`,
    'line feeds': units => `<p>x${fill('\n', units)}y`,
    commas: units => `<p>${fill('x, ', units)}`,
    'NUL characters': units => `<p>x${fill('\0y', units)}`,
    preformatted: units => `<pre>${fill('x\n', units)}`,
  },
};

/** Pages without `html` and `body`, which are put in before they are parsed. */
const bare: Generators = {
  'the frame of a page': {
    'unclosed comments': units => fill('<!--', units),
    comments: units => fill('<!--x-->', units),
    doctypes: units => fill('<!doctype', units),
    bodies: units => fill('<body', units),
    html: units => fill('<html', units),
    'bodies, spaced': units => fill(`<body${' '.repeat(1000)}`, units),
    'unclosed titles': units => fill('<title>', units),
    'half titles': units => `<title>${fill('</title', units)}`,
    titles: units => fill('<title></title>', units),
    'half metas': units => fill('<meta ', units),
    spaces: units => `${fill(' ', units)}x`,
    attributes: units => `<p ${count(n => `a${n}=1 `, units)}>x`,
  },
};

const size = 8 * 2 ** 20;

/** Pages that are hard to parse, to search for their article or to lay out. */
export const htmlRows: readonly HostileRow[] = [
  ...rowsOf({step: 'import', format: 'html', size}, bodies).map(row => ({
    ...row,
    make: (units: number) => `<!doctype html><html><body>${row.make(units)}`,
  })),
  ...rowsOf({step: 'import', format: 'html', size}, bare),
];
