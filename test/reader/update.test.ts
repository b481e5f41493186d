import {describe, expect, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import {passes} from '../../source/model/analysis.ts';
import {keymap} from '../../source/reader/keymap.ts';
import {rebind} from '../../source/reader/rebind.ts';
import {selectedEntity} from '../../source/reader/selectors.ts';
import {update} from '../../source/reader/update.ts';
import {openerOf, press, type} from './opened.ts';

const text = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe.”',
  'Tom Baker, an engineer, said the bridge was not safe.',
  '“Nobody asked me,” Baker said.',
  'Ward left early.',
].join('\n');

const document = documentFromText(text, {kind: 'stdin'});

const open = await openerOf(document);

const at = (words: string): number => text.indexOf(words);

describe('keys in the text', () => {
  test.each([
    ['Tab takes the first name', ['tab'], 'Ellen Ward'],
    ['s steps to the first quote', ['s'], '“The bridge'],
    ['s s steps to the second piece', ['s', 's'], '“It is safe'],
    ['S after the first comes to the last', ['s', 'S'], '“Nobody'],
    ['] q is s', [']', 'q'], '“The bridge'],
    ['} goes to the next paragraph', ['}', '}'], 'Tom Baker'],
    ['ctrl+o undoes a jump', ['s', 's', 'ctrl+o'], '“The bridge'],
    ['L goes forward again', ['s', 's', 'ctrl+o', 'L'], '“It is safe'],
    ['G goes to the end', ['G'], 'Ward left'],
    ['a key without meaning does nothing', ['s', 'ctrl+x'], '“The bridge'],
  ])('%s', (_, keys, words) => {
    expect(press(open(), ...keys).place).toBe(at(words));
  });

  test('n steps through everything that stands for the selected one', () => {
    const state = press(open(), 'tab');
    const entity = selectedEntity(state);
    expect(entity?.name).toBe('Ellen Ward');
    const places = entity?.mentions.map(({span}) => span.start) ?? [];
    expect(places.length).toBeGreaterThan(2);
    expect(press(state, 'n').place).toBe(places[1]);
    expect(press(state, 'n', 'N').place).toBe(places[0]);
    expect(press(state, 'N').place).toBe(places.at(-1));
  });

  test('Enter opens the card, q closes it, and only then quits', () => {
    const card = press(open(), 'tab', 'enter');
    expect(card.side).toBe('card');
    const [closed, effects] = update(card, {kind: 'key', key: 'q', at: 0});
    expect([closed.side, effects]).toEqual(['default', []]);
    expect(update(closed, {kind: 'key', key: 'q', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });

  test('Esc clears the selection and never quits', () => {
    const [state, effects] = update(press(open(), 'tab'), {kind: 'key', key: 'escape', at: 0});
    expect([state.track, effects]).toEqual([null, []]);
    expect(update(state, {kind: 'key', key: 'escape', at: 0})[1]).toEqual([]);
  });

  test('y copies the current quote, Y with who said it and where', () => {
    const state = press(open(), 's', 's', 's');
    expect(update(state, {kind: 'key', key: 'y', at: 0})[1]).toMatchObject([
      {kind: 'copy', text: '“Nobody asked me,”'},
    ]);
    const [effect] = update(state, {kind: 'key', key: 'Y', at: 0})[1];
    expect(effect).toMatchObject({
      text: expect.stringContaining('— Tom Baker, standard input, ¶4'),
    });
  });
});

describe('two keys for one command', () => {
  const pair = (ms: number, first: string, second: string) =>
    update(update(open(), {kind: 'key', key: first, at: 0})[0], {kind: 'key', key: second, at: ms});

  test('are two keys after a second', () => {
    expect(pair(999, ']', 'q')[0].place).toBe(at('“The bridge'));
    expect(pair(1000, ']', 'q')[1]).toEqual([{kind: 'quit'}]);
  });

  test('q does not quit when it was to be the second one', () => {
    const chords = press(open(), '[');
    expect(update(chords, {kind: 'key', key: 'q', at: 900})[1]).toEqual([]);
    const unbound = open().keymap.filter(({command}) => command !== 'previousQuote');
    const slip = press({...open(), keymap: unbound}, '[');
    expect(update(slip, {kind: 'key', key: 'q', at: 900})[1]).toEqual([]);
  });

  test('a key that does not go on stands for itself', () => {
    expect(press(open(), ']', 'tab').place).toBe(at('Ellen Ward'));
    expect(press(open(), ']', 'ctrl+x', 's').place).toBe(at('“The bridge'));
  });
});

describe('what lies over the text', () => {
  test('the help scrolls by the keys that move through the text, whichever they are', () => {
    const {keymap: bound} = rebind(keymap, {rowDown: ['-j', 'e']});
    const help = press({...open({columns: 80, rows: 12}), keymap: bound}, '?');
    expect(press(help, 'e', 'e').help).toBe(2);
    expect(press(help, 'j').help).toBe(0);
    expect(press(help, 'G', 'k').help).toBe((press(help, 'G').help ?? 0) - 1);
  });

  test.each(['?', 'q', 'escape'])('%s closes the help and no more', key => {
    const help = press(open(), 's', '?');
    const [state, effects] = update(help, {kind: 'key', key, at: 0});
    expect([state.help, state.place, effects]).toEqual([null, help.place, []]);
  });

  test.each([
    ['the whys', ['s', 'w']],
    ['a drawer', ['3']],
    ['the text alone', ['z']],
  ])('%s goes with q before the program does', (_, keys) => {
    const over = press(open({columns: 80, rows: 24}), ...keys);
    const [state, effects] = update(over, {kind: 'key', key: 'q', at: 0});
    expect(effects).toEqual([]);
    expect(update(state, {kind: 'key', key: 'q', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });

  test('x fades all but the selected one, whom there must be', () => {
    expect(press(open(), 'x')).toMatchObject({fade: false, message: expect.stringMatching(/Tab/)});
    expect(press(open(), 'tab', 'x').fade).toBe(true);
    expect(press(open(), 'tab', 'x', 'escape').fade).toBe(false);
  });

  test('a message goes with the next key', () => {
    const [said] = update(open(), {kind: 'said', message: 'copied quote 3'});
    expect(said.message).toBe('copied quote 3');
    expect(press(said, 'j').message).toBeNull();
  });
});

describe('a line being typed', () => {
  test.each([
    ['ctrl+w', 'the safe bridge', 'the safe '],
    ['ctrl+w', 'the ', ''],
    ['ctrl+u', 'the safe bridge', ''],
  ])('%s makes of “%s” “%s”', (key, before, now) => {
    const state = type(press(open(), '/'), before);
    const edited = press(state, key);
    expect(edited.prompt?.value).toBe(now);
    expect(edited.edits).toBe(state.edits + 1);
  });

  test('takes a paste as one line; elsewhere a paste is no keys', () => {
    const paste = {kind: 'pasted', text: 'not\n  safe'} as const;
    const [state] = update(press(open(), '/'), paste);
    expect([state.prompt?.value, state.place]).toEqual(['not safe', at('not safe')]);
    expect(update(open(), {kind: 'pasted', text: 'Q'})).toEqual([open(), []]);
  });

  test('keeps letters for itself, and ctrl+c still quits', () => {
    const searching = press(open(), '/');
    expect(press(searching, 'q', 's')).toMatchObject({prompt: {kind: 'search'}, place: 0});
    expect(update(searching, {kind: 'key', key: 'ctrl+c', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });

  test('that finds nothing stays where it was and says so', () => {
    const state = press(type(press(open(), '}', '/'), 'zorro'), 'enter');
    expect(state).toMatchObject({prompt: null, place: at('“The bridge')});
    expect(state.message).toContain('zorro');
  });

  test('asks for what is nearly meant only when something was typed', () => {
    const finding = press(open(), 'o');
    expect(update(finding, {kind: 'typed', value: '@'})[1]).toEqual([]);
    expect(update(finding, {kind: 'typed', value: '@wrad'})[1]).toEqual([
      {kind: 'match', query: '@wrad'},
    ]);
  });
});

describe('searching', () => {
  test('moves to the first match as it is typed, and back when it is cancelled', () => {
    const start = press(open(), '}');
    const typed = type(press(start, '/'), 'not safe');
    expect(typed.place).toBe(at('not safe'));
    expect(press(typed, 'escape').place).toBe(start.place);
  });

  test('Enter keeps the match; n steps on, ctrl+o goes back to before', () => {
    const found = press(type(press(open(), '/'), 'bridge'), 'enter');
    expect(found.place).toBe(at('bridge'));
    expect(press(found, 'n').place).toBe(text.indexOf('bridge', at('bridge') + 1));
    expect(press(found, 'ctrl+o').place).toBe(0);
  });

  test('up and down go through the searches before, and back to what was typed', () => {
    const searched = ['bridge', 'asked', 'bridge', 'left'].reduce(
      (state, words) => press(type(press(state, '/'), words), 'enter'),
      open(),
    );
    const typing = type(press(searched, 'g', '/'), 'saf');
    const values = (...keys: string[]) => {
      const {prompt, place} = press(typing, ...keys);
      return [prompt?.value, place];
    };
    expect(values('up')).toEqual(['left', at('left')]);
    expect(values('up', 'up')).toEqual(['bridge', at('bridge')]);
    expect(values('up', 'up', 'up', 'up', 'up')).toEqual(['asked', at('asked')]);
    expect(values('up', 'up', 'down')).toEqual(['left', at('left')]);
    expect(values('up', 'down', 'down')).toEqual(['saf', at('safe')]);
    expect(press(typing, 'up').edits).toBe(typing.edits + 1);
    expect(press(typing, 'up', 'escape').place).toBe(0);
    expect(press(typing, 'up', 'enter').searches[0]).toBe('left');
  });

  test('what is not in the text can be called back and mended', () => {
    const missed = press(type(press(open(), '/'), 'brigde'), 'enter', '/', 'up');
    expect(missed.prompt?.value).toBe('brigde');
  });

  test('the finder goes to what it found, and drops what comes too late', () => {
    const finding = type(press(open(), 'o'), '@baker');
    expect(selectedEntity(press(finding, 'enter'))?.name).toBe('Tom Baker');
    const stale = {kind: 'matched', query: '@war', matches: [{index: 0, ranges: []}]} as const;
    expect(update(finding, stale)[0]).toBe(finding);
  });

  test.each([
    [':¶3', 'Tom Baker'],
    [':100%', 'Ward left'],
  ])('%s goes there', (query, words) => {
    const {place} = press(type(press(open(), ':'), query), 'enter');
    expect(place).toBeGreaterThanOrEqual(at(words));
  });
});

describe('what happens meanwhile', () => {
  test('a resize keeps the place', () => {
    const state = press(open(), 's', 's');
    const [narrow] = update(state, {kind: 'resized', size: {columns: 40, rows: 12}});
    expect(narrow.place).toBe(state.place);
  });

  test('an analysis that arrives moves nothing and keeps who is selected', () => {
    const state = press(open(), 'tab', 'n');
    const again = structuredClone(state.analysis);
    const [next] = update(state, {kind: 'analysed', analysis: again, done: [...passes]});
    expect(next.place).toBe(state.place);
    expect(selectedEntity(next)?.name).toBe('Ellen Ward');
  });

  test('an analysis that counts its entities otherwise keeps who is selected', () => {
    const state = press(open(), 'tab', 'n', 'enter');
    const {entities} = state.analysis;
    const other = (id: `e${number}`): `e${number}` => `e${Number(id.slice(1)) + 100}`;
    const renumbered = entities.map(entity => ({
      ...entity,
      id: other(entity.id),
      mentions: entity.mentions.map(mention => ({...mention, entity: other(entity.id)})),
    }));
    const [next] = update(state, {
      kind: 'analysed',
      analysis: {...state.analysis, entities: renumbered.reverse()},
      done: [...passes],
    });
    const selected = selectedEntity(next);
    expect(selected?.name).toBe('Ellen Ward');
    expect(next.card).toBe(selected?.id);
    expect(next.track).toMatchObject({mention: selected?.mentions[1]?.id});
  });

  test('an analysis that no longer finds the selected one selects nobody', () => {
    const analysis = {...open().analysis, entities: []};
    const state = press(open(), 'tab', 'enter');
    const [next] = update(state, {kind: 'analysed', analysis, done: [...passes]});
    expect([next.track, next.card, next.place]).toEqual([null, null, state.place]);
  });

  test('an analysis that fails leaves the text and says so', () => {
    const [state] = update(open(), {kind: 'analysisFailed', message: 'the analysis ended early'});
    expect(state.status.failure).toBe('the analysis ended early');
  });

  test('on a screen that is too small one can still leave', () => {
    const tiny = open({columns: 20, rows: 5});
    expect(update(tiny, {kind: 'key', key: 'j', at: 0})[0].place).toBe(0);
    expect(update(tiny, {kind: 'key', key: 'q', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });
});
