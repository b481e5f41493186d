import type {Role} from '../reader/roles.ts';

/*
How each role looks. Every role differs from plain text without colour as well, by `signs`; a theme
only adds colours. A theme is a row of `themes`, a role is a row here: the compiler asks for both.
*/

/** Colours are `#rrggbb`, or the name of one of a terminal's own 16. */
export type Style = {
  readonly color?: string;
  readonly background?: string;
  readonly bold?: boolean;
  readonly dim?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly strikethrough?: boolean;
};

type Styles = Readonly<Record<Role, Style>>;

/** What tells the roles apart where there are no colours, for eyes that see none too. */
const signs: Styles = {
  text: {},
  dim: {dim: true},
  heading: {bold: true},
  strong: {bold: true},
  emphasis: {italic: true},
  code: {dim: true},
  deleted: {strikethrough: true},
  link: {underline: true, dim: true},
  'mention.person': {underline: true, dim: false},
  'mention.organization': {underline: true, italic: true},
  'mention.place': {italic: true},
  'mention.group': {italic: true},
  'mention.event': {italic: true},
  'mention.law': {italic: true},
  'mention.work': {italic: true},
  'mention.product': {italic: true},
  'mention.selected': {bold: true, underline: true},
  'mention.current': {bold: true, inverse: true},
  'speaker.0': {},
  'speaker.1': {},
  'speaker.2': {},
  'speaker.3': {},
  'speaker.4': {},
  'speaker.5': {},
  'speaker.unknown': {dim: true},
  'quote.current': {bold: true},
  'quote.cue': {bold: true},
  'claim.current': {italic: true},
  'claim.repeats': {bold: true},
  'claim.supports': {bold: true},
  'claim.disputes': {bold: true},
  'claim.updates': {bold: true},
  'claim.related': {},
  'search.match': {underline: true, bold: true},
  'search.current': {inverse: true, bold: true},
  reading: {bold: true},
  rail: {dim: true},
  'rail.view': {},
  rule: {dim: true},
  header: {},
  footer: {},
  'footer.key': {bold: true},
  message: {bold: true},
  warning: {bold: true},
  'tab.active': {dim: true, underline: true},
  'tab.focused': {bold: true, underline: true},
  'pane.heading': {bold: true},
  'pane.selected': {bold: true},
  'finder.match': {bold: true, underline: true},
};

type Colors = Readonly<Partial<Record<Role, Style>>>;

const dark: Colors = {
  dim: {color: '#858c99', dim: false},
  code: {color: '#b9c4d0', dim: false},
  heading: {color: '#f2f4f8'},
  link: {color: '#a8b0bd', dim: false},
  'mention.person': {color: '#7cc7ff'},
  'mention.organization': {color: '#f0b562', italic: false},
  'mention.place': {color: '#8fd48a', italic: false, underline: true},
  'mention.group': {color: '#d3a4f9', italic: false},
  'mention.event': {color: '#ff9d9d', italic: false},
  'mention.law': {color: '#c3c3ff', italic: false},
  'mention.work': {color: '#e4d48c', italic: false},
  'mention.product': {color: '#86d5d0', italic: false},
  'speaker.0': {color: '#5fafe8'},
  'speaker.1': {color: '#e0a44c'},
  'speaker.2': {color: '#7bc275'},
  'speaker.3': {color: '#c490ee'},
  'speaker.4': {color: '#ee8888'},
  'speaker.5': {color: '#6cc5bf'},
  'speaker.unknown': {color: '#6c7380', dim: false},
  'quote.current': {color: '#ffffff'},
  'quote.cue': {color: '#f2f4f8'},
  'claim.current': {background: '#262c3a', italic: false},
  'claim.repeats': {color: '#7cc7ff'},
  'claim.supports': {color: '#8fd48a'},
  'claim.disputes': {color: '#ff8f8f'},
  'claim.updates': {color: '#f0b562'},
  'claim.related': {color: '#a8b0bd'},
  'search.match': {color: '#1b1e24', background: '#c9b458', underline: false},
  'search.current': {color: '#1b1e24', background: '#ffe066', inverse: false},
  reading: {color: '#ffe066'},
  rail: {color: '#4c525e', dim: false},
  'rail.view': {color: '#a8b0bd'},
  rule: {color: '#4c525e', dim: false},
  header: {color: '#a8b0bd'},
  footer: {color: '#a8b0bd'},
  'footer.key': {color: '#ffe066'},
  message: {color: '#ffe066'},
  warning: {color: '#ff9d6b'},
  'tab.active': {color: '#a8b0bd', dim: false},
  'tab.focused': {color: '#ffe066'},
  'pane.heading': {color: '#a8b0bd'},
  'finder.match': {color: '#ffe066'},
};

const light: Colors = {
  dim: {color: '#6a7079', dim: false},
  code: {color: '#3f4a56', dim: false},
  link: {color: '#555b66', dim: false},
  'mention.person': {color: '#0b5cad'},
  'mention.organization': {color: '#8a4b00', italic: false},
  'mention.place': {color: '#1f6b1a', italic: false, underline: true},
  'mention.group': {color: '#7a2fb0', italic: false},
  'mention.event': {color: '#a82020', italic: false},
  'mention.law': {color: '#4343a8', italic: false},
  'mention.work': {color: '#6b5a00', italic: false},
  'mention.product': {color: '#00665f', italic: false},
  'speaker.0': {color: '#1f78c8'},
  'speaker.1': {color: '#b06a10'},
  'speaker.2': {color: '#2f8a28'},
  'speaker.3': {color: '#8f45c8'},
  'speaker.4': {color: '#c43c3c'},
  'speaker.5': {color: '#0f857c'},
  'speaker.unknown': {color: '#8d939c', dim: false},
  'quote.current': {color: '#000000'},
  'claim.current': {background: '#e8ecf6', italic: false},
  'claim.repeats': {color: '#0b5cad'},
  'claim.supports': {color: '#1f6b1a'},
  'claim.disputes': {color: '#b01818'},
  'claim.updates': {color: '#8a4b00'},
  'claim.related': {color: '#555b66'},
  'search.match': {color: '#000000', background: '#f0dc82', underline: false},
  'search.current': {color: '#000000', background: '#ffc400', inverse: false},
  reading: {color: '#b03a00'},
  rail: {color: '#b4bac4', dim: false},
  'rail.view': {color: '#555b66'},
  rule: {color: '#b4bac4', dim: false},
  header: {color: '#555b66'},
  footer: {color: '#555b66'},
  'footer.key': {color: '#b03a00'},
  message: {color: '#b03a00'},
  warning: {color: '#b01818'},
  'tab.active': {color: '#555b66', dim: false},
  'tab.focused': {color: '#b03a00'},
  'pane.heading': {color: '#555b66'},
  'finder.match': {color: '#b03a00'},
};

/** The terminal's own 16 colours, which suit its background whatever that is. */
const ansi: Colors = {
  'mention.person': {color: 'cyan'},
  'mention.organization': {color: 'yellow', italic: false},
  'mention.place': {color: 'green', italic: false, underline: true},
  'mention.group': {color: 'magenta', italic: false},
  'mention.event': {color: 'red', italic: false},
  'mention.law': {color: 'blue', italic: false},
  'mention.work': {color: 'magenta'},
  'mention.product': {color: 'cyan'},
  'speaker.0': {color: 'cyan'},
  'speaker.1': {color: 'yellow'},
  'speaker.2': {color: 'green'},
  'speaker.3': {color: 'magenta'},
  'speaker.4': {color: 'red'},
  'speaker.5': {color: 'blue'},
  'claim.repeats': {color: 'cyan'},
  'claim.supports': {color: 'green'},
  'claim.disputes': {color: 'red'},
  'claim.updates': {color: 'yellow'},
  reading: {color: 'yellow'},
  'footer.key': {color: 'yellow'},
  message: {color: 'yellow'},
  warning: {color: 'red'},
  'tab.focused': {color: 'yellow'},
  'finder.match': {color: 'yellow'},
};

export const themes = {dark, light, ansi, mono: {}} as const satisfies Record<string, Colors>;

export type ThemeName = keyof typeof themes;

export const themeNames = Object.keys(themes) as readonly ThemeName[];

/** How a role looks in a theme. */
export const styleOf = (theme: ThemeName, role: Role): Style => {
  const colors: Colors = themes[theme];
  return {...signs[role], ...colors[role]};
};
