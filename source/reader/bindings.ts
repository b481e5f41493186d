/*
Every key is one row here. The footer, the help, the README's table and `--help` are drawn from
these rows, and a configuration file may give a command other keys. A new command is a row here and
a function in commands.ts; the compiler asks for the second.
*/

/** Where a binding holds. `text` is the article, `list` any pane, `reading` both. */
export type When = 'reading' | 'text' | 'list';

export type Group = 'Move' | 'Who' | 'Quotes and claims' | 'Find' | 'Panes' | 'Take' | 'Program';

export type BindingRow = {
  /** Key names, best first; two keys one after the other are written with a space: "] q". */
  readonly keys: readonly string[];
  readonly command: string;
  readonly when: When;
  readonly group: Group;
  readonly help: string;
  /** Short form for the footer, with the best key before it. */
  readonly hint?: string;
};

export const bindings = [
  {
    keys: ['j', 'down'],
    command: 'rowDown',
    when: 'reading',
    group: 'Move',
    help: 'down a row; in a list, to the next item',
  },
  {
    keys: ['k', 'up'],
    command: 'rowUp',
    when: 'reading',
    group: 'Move',
    help: 'up a row; in a list, to the previous item',
  },
  {
    keys: ['d', 'ctrl+d'],
    command: 'halfDown',
    when: 'reading',
    group: 'Move',
    help: 'down half a page',
  },
  {
    keys: ['u', 'ctrl+u'],
    command: 'halfUp',
    when: 'reading',
    group: 'Move',
    help: 'up half a page',
  },
  {
    keys: ['space', 'f', 'ctrl+f', 'pagedown'],
    command: 'pageDown',
    when: 'reading',
    group: 'Move',
    help: 'down a page',
  },
  {
    keys: ['b', 'ctrl+b', 'pageup'],
    command: 'pageUp',
    when: 'reading',
    group: 'Move',
    help: 'up a page',
  },
  {keys: ['g', 'home'], command: 'top', when: 'reading', group: 'Move', help: 'to the beginning'},
  {keys: ['G', 'end'], command: 'bottom', when: 'reading', group: 'Move', help: 'to the end'},
  {
    keys: ['%'],
    command: 'share',
    when: 'reading',
    group: 'Move',
    help: 'after a number, that far into the text: 50%. A number repeats: 10j, 3n',
  },
  {keys: ['}'], command: 'nextParagraph', when: 'text', group: 'Move', help: 'next paragraph'},
  {
    keys: ['{'],
    command: 'previousParagraph',
    when: 'text',
    group: 'Move',
    help: 'previous paragraph',
  },
  {keys: [')'], command: 'nextSentence', when: 'text', group: 'Move', help: 'next sentence'},
  {
    keys: ['('],
    command: 'previousSentence',
    when: 'text',
    group: 'Move',
    help: 'previous sentence',
  },
  {
    keys: ['ctrl+o', 'H', 'backspace', 'alt+left'],
    command: 'back',
    when: 'reading',
    group: 'Move',
    help: 'back to where you jumped from',
    hint: 'back',
  },
  {
    keys: ['L', 'alt+right'],
    command: 'forward',
    when: 'reading',
    group: 'Move',
    help: 'forward again',
  },

  {
    keys: ['tab'],
    command: 'nextMention',
    when: 'reading',
    group: 'Who',
    help: 'next name or description, and select who it is',
    hint: 'person',
  },
  {
    keys: ['shift+tab'],
    command: 'previousMention',
    when: 'reading',
    group: 'Who',
    help: 'previous name or description',
  },
  {
    keys: ['n'],
    command: 'stepForward',
    when: 'reading',
    group: 'Who',
    help: 'next mention of whoever is selected, pronouns too; or next search match',
    hint: 'next',
  },
  {
    keys: ['N'],
    command: 'stepBack',
    when: 'reading',
    group: 'Who',
    help: 'previous mention or match',
  },
  {
    keys: ['enter'],
    command: 'activate',
    when: 'reading',
    group: 'Who',
    help: 'card of whoever is selected; in a list, go there',
    hint: 'card',
  },
  {
    keys: ['x'],
    command: 'fade',
    when: 'reading',
    group: 'Who',
    help: 'fade everything but whoever is selected',
  },

  {
    keys: ['s', '] q'],
    command: 'nextQuote',
    when: 'reading',
    group: 'Quotes and claims',
    help: 'next quote',
    hint: 'quote',
  },
  {
    keys: ['S', '[ q'],
    command: 'previousQuote',
    when: 'reading',
    group: 'Quotes and claims',
    help: 'previous quote',
  },
  {
    keys: ['c', '] c'],
    command: 'nextClaim',
    when: 'reading',
    group: 'Quotes and claims',
    help: 'next claim with related claims',
    hint: 'claim',
  },
  {
    keys: ['C', '[ c'],
    command: 'previousClaim',
    when: 'reading',
    group: 'Quotes and claims',
    help: 'previous claim with related claims',
  },
  {
    keys: ['r'],
    command: 'related',
    when: 'reading',
    group: 'Quotes and claims',
    help: 'open or go to the claims related to the current one',
    hint: 'related',
  },
  {
    keys: ['w'],
    command: 'why',
    when: 'reading',
    group: 'Quotes and claims',
    help: 'why this was found, and how sure it is',
    hint: 'why',
  },

  {
    keys: ['/'],
    command: 'search',
    when: 'reading',
    group: 'Find',
    help: 'search the text (↑ the search before); in a list, narrow it',
    hint: 'search',
  },
  {
    keys: ['o', 'ctrl+p'],
    command: 'finder',
    when: 'reading',
    group: 'Find',
    help: 'find anything: @ who, " quotes, = claims, # headings, : commands',
    hint: 'find',
  },
  {
    keys: [':'],
    command: 'commands',
    when: 'reading',
    group: 'Find',
    help: 'commands; :50% or :¶12 goes there',
  },

  {
    keys: ['O'],
    command: 'nextLink',
    when: 'reading',
    group: 'Find',
    help: 'next link, and where it leads; ⏎ opens it',
  },

  {keys: ['1'], command: 'focusText', when: 'reading', group: 'Panes', help: 'the article'},
  {
    keys: ['2'],
    command: 'people',
    when: 'reading',
    group: 'Panes',
    help: 'names; again to close',
  },
  {
    keys: ['3'],
    command: 'quotes',
    when: 'reading',
    group: 'Panes',
    help: 'quotes; again to close',
  },
  {
    keys: ['4'],
    command: 'relatedPane',
    when: 'reading',
    group: 'Panes',
    help: 'related claims, else a summary; again to close',
  },
  {keys: ['left'], command: 'focusLeft', when: 'reading', group: 'Panes', help: 'focus left'},
  {keys: ['right'], command: 'focusRight', when: 'reading', group: 'Panes', help: 'focus right'},
  {
    keys: ['t'],
    command: 'order',
    when: 'list',
    group: 'Panes',
    help: 'order names by appearance or by count',
  },
  {keys: ['z'], command: 'textOnly', when: 'reading', group: 'Panes', help: 'hide panes and marks'},

  {
    keys: ['y'],
    command: 'copy',
    when: 'reading',
    group: 'Take',
    help: 'copy the current quote or sentence; in a list, the item',
    hint: 'copy',
  },
  {
    keys: ['Y'],
    command: 'cite',
    when: 'reading',
    group: 'Take',
    help: 'copy it with its citation',
  },
  {
    keys: ['v'],
    command: 'edit',
    when: 'reading',
    group: 'Take',
    help: 'open the file here in $VISUAL or $EDITOR',
  },
  {
    keys: ['R'],
    command: 'reload',
    when: 'reading',
    group: 'Take',
    help: 'read the file again, where it has changed',
  },

  {
    keys: ['?', 'f1'],
    command: 'help',
    when: 'reading',
    group: 'Program',
    help: 'show the keys',
    hint: 'keys',
  },
  {
    keys: ['escape'],
    command: 'escape',
    when: 'reading',
    group: 'Program',
    help: 'close what is on top, or clear the selection; never quits',
  },
  {
    keys: ['q'],
    command: 'close',
    when: 'reading',
    group: 'Program',
    help: 'close what is on top; when nothing is, quit',
  },
  {keys: ['Q', 'ctrl+c'], command: 'quit', when: 'reading', group: 'Program', help: 'quit now'},
  {keys: ['ctrl+z'], command: 'suspend', when: 'reading', group: 'Program', help: 'suspend'},
  {keys: ['ctrl+l'], command: 'repaint', when: 'reading', group: 'Program', help: 'repaint'},
  {
    keys: ['M'],
    command: 'mouse',
    when: 'reading',
    group: 'Program',
    help: 'mouse on or off; when off, the terminal selects text',
  },
] as const satisfies readonly BindingRow[];
